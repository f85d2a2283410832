//! `law-ending`: a citation of an act that ends within a year.

use super::{
    super::{
        checker::Block,
        finding::{Finding, Rule},
    },
    law_ended::replacement,
};
use crate::model::{Date, Record};

pub(super) const RULE: Rule = Rule {
    name: "law-ending",
    is_on: true,
    about: "a citation of an act that ends within a year of the day",
    explanation: "\
The act holds on the day, and it is known already when it ends and what takes its place. A text that
will be read for longer had better name both.

What to do: say until when the act holds, and cite what replaces it.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    let day = block.checker.day;
    for citation in block.citations {
        let Some(act) = block.act(citation) else { continue };
        let Some(end) = act.ended.filter(|end| *end > day && is_within_a_year(day, *end)) else {
            continue;
        };
        let name = act.full_name();
        findings.push(Finding {
            rule: RULE.name,
            span: citation.span.clone(),
            message: format!("{name} ends on {end}; {}", replacement(block, act)),
            fix: None,
            page: act.eli.as_ref().map(|eli| eli.as_str().to_owned()),
        });
    }
}

fn is_within_a_year(day: Date, end: Date) -> bool {
    let [day, end] = [day, end].map(|date| date.to_string());
    let next = day.get(..4).and_then(|year| year.parse::<u32>().ok()).map(|year| year + 1);
    next.is_some_and(|year| end <= format!("{year}{}", &day[4..]))
}
