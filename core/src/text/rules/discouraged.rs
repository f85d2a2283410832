//! `discouraged`: a word that the glossary or the network's notes advise against.

use super::super::{
    checker::Block,
    finder::Hit,
    finding::{Finding, Rule},
    lexicon::Target,
};
use crate::{
    fold::fold,
    model::{Equivalent, Term},
    pack::NameKind,
};

pub(super) const RULE: Rule = Rule {
    name: "discouraged",
    is_on: true,
    about: "a word that the glossary or its notes advise against",
    explanation: "\
Some words are outdated, offensive or misleading: nobody is illegal, and `deportation` has an ill
ring that `removal` has not. The finding gives the preferred term in the language of the text and,
where the glossary has one, the page of the term.

What to do: use the preferred term. A quotation keeps its words: switch the rule off for it.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    for hit in block.hits {
        let terms = discouraged(block, hit);
        let Some(first) = terms.first() else { continue };
        let written = block.written(&hit.span);
        let preferred = preferred(block, &terms);
        findings.push(Finding {
            rule: RULE.name,
            span: hit.span.clone(),
            message: format!("`{written}` is better not used; the preferred term: {preferred}"),
            fix: None,
            page: first.best_page().map(|page| page.as_str().to_owned()),
        });
    }
}

/// The terms in whose place a word is better not used; none if it is the proper name of any.
fn discouraged(block: &Block, hit: &Hit) -> Vec<Term> {
    let mut terms = Vec::new();
    for name in &hit.names {
        let Target::Term(position) = name.target else { continue };
        let Some(term) = block.checker.term(position) else { continue };
        match name.kind {
            NameKind::Discouraged => terms.push(term),
            NameKind::Synonym if is_advised_against(&term, &name.text) => terms.push(term),
            NameKind::Acronym => {}
            _ => return Vec::new(),
        }
    }
    terms
}

/// Whether the notes of a term advise against one of its synonyms: they begin with it or quote it,
/// and speak of what it does wrong.
fn is_advised_against(term: &Term, synonym: &str) -> bool {
    const REASONS: [&str; 4] = ["preferred", "misuses", "negative", "better not"];
    let word = fold(synonym).join(" ");
    term.notes.iter().any(|note| {
        let said = fold(note).join(" ");
        said.contains(&word) && REASONS.iter().any(|reason| note.contains(reason))
    })
}

/// The preferred terms in the language of the text, or in English.
fn preferred(block: &Block, terms: &[Term]) -> String {
    const MOST: usize = 3;
    let mut names: Vec<String> = Vec::new();
    for term in terms {
        let own = term.equivalent(&block.checker.language);
        let name = own.map_or_else(|| term.label.clone(), |text| Equivalent::of(text).word);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(MOST);
    names.join(" or ")
}
