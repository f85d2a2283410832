//! `variant`: another word than the preferred term of the language.

use super::super::{
    checker::Block,
    finding::{Finding, Rule},
    lexicon::Target,
};
use crate::{model::Equivalent, pack::NameKind};

pub(super) const RULE: Rule = Rule {
    name: "variant",
    is_on: false,
    about: "another word than the preferred term of the language",
    explanation: "\
The word is a proper name of the term, and the glossary has another one first. A text that is to use
one word for one thing uses the preferred one.

What to do: use the preferred term, or leave the rule off.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    for hit in block.hits {
        let Some(name) = hit.names.first() else { continue };
        let Target::Term(position) = name.target else { continue };
        let is_other = match name.kind {
            NameKind::Synonym => true,
            NameKind::Translation => name.rank > 0,
            _ => false,
        };
        let Some(term) = block.checker.term(position).filter(|_| is_other) else { continue };
        let Some(preferred) = term.equivalent(&block.checker.language) else {
            continue;
        };
        let preferred = Equivalent::of(preferred).word;
        let written = block.written(&hit.span);
        if written.to_lowercase() == preferred.to_lowercase() {
            continue;
        }
        findings.push(Finding {
            rule: RULE.name,
            span: hit.span.clone(),
            message: format!("the preferred term for `{written}`: {preferred}"),
            fix: (written == name.text).then_some(preferred),
            page: term.best_page().map(|page| page.as_str().to_owned()),
        });
    }
}
