//! `law-unknown`: a citation of an act that the data does not have.

use super::super::{
    checker::Block,
    citations::CitedAct,
    finding::{Finding, Rule},
};

pub(super) const RULE: Rule = Rule {
    name: "law-unknown",
    is_on: false,
    about: "a citation of an act of the Union that the data does not have",
    explanation: "\
The data has the acts of asylum and migration law. Another act may be cited rightly, or its number
may be wrong: nothing is known of it here.

What to do: look the number up on EUR-Lex.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    for citation in block.citations.iter().filter(|it| it.act == CitedAct::Unknown) {
        let written = block.written(&citation.act_span);
        findings.push(Finding {
            rule: RULE.name,
            span: citation.span.clone(),
            message: format!("no act is known by `{written}`; look its number up on EUR-Lex"),
            fix: None,
            page: None,
        });
    }
}
