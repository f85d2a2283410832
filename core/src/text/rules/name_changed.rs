//! `name-changed`: the name of a body or an act that another one has succeeded.

use super::{
    super::{
        checker::Block,
        citations::{Citation, CitedAct},
        finder::Hit,
        finding::{Finding, Rule},
        lexicon::Target,
        met::is_abbreviation,
    },
    history,
};
use crate::model::{Act, Term};

pub(super) const RULE: Rule = Rule {
    name: "name-changed",
    is_on: true,
    about: "the name of a body or an act that another one has succeeded",
    explanation: "\
A body goes on under another name, or people call an act by a short name that belongs to law which
has ended: the European Asylum Support Office (EASO) is the European Union Agency for Asylum (EUAA)
since 2022, and Dublin III gave way to the Asylum and Migration Management Regulation (AMMR).

What to do: use the name of today, unless the text speaks of the time before.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    for hit in block.hits {
        findings.extend(body(block, hit));
    }
    for citation in block.citations {
        findings.extend(act(block, citation));
    }
}

/// A body that another one has succeeded.
fn body(block: &Block, hit: &Hit) -> Option<Finding> {
    let Target::Term(position) = hit.names.first()?.target else { return None };
    let older = block.checker.term(position)?;
    let newer = block.checker.successor_of(&older)?;
    if is_of_the_past(block, hit) {
        return None;
    }
    let language = &block.checker.language;
    let name = name_today(&newer, block, hit);
    let full = newer.equivalent(language).unwrap_or(&newer.label);
    let said = if name == full { name.clone() } else { format!("{full} ({name})") };
    let written = block.written(&hit.span);
    Some(Finding {
        rule: RULE.name,
        span: hit.span.clone(),
        message: format!("`{written}` is now called {said}"),
        fix: is_abbreviation(hit).then_some(name),
        page: newer.best_page().map(|page| page.as_str().to_owned()),
    })
}

/// The name of today in the form in which the older one is written.
fn name_today(newer: &Term, block: &Block, hit: &Hit) -> String {
    let full = newer.equivalent(&block.checker.language).unwrap_or(&newer.label);
    match newer.acronyms.first().filter(|_| is_abbreviation(hit)) {
        Some(acronym) => acronym.clone(),
        None => full.to_owned(),
    }
}

/// Whether the sentence has a year before the change: it speaks of that time, or names the body as
/// the author of something older, as `EASO Practical Guide, 2019` does.
fn is_of_the_past(block: &Block, hit: &Hit) -> bool {
    let abbreviated = &block.checker.lexicon.abbreviated;
    let sentence = &block.text[history::sentence(block.text, &hit.span, abbreviated)];
    let mut words = sentence.split(|it: char| !it.is_alphanumeric() && it != '/');
    // `2011/95` is no year.
    words.any(|word| word.len() == 4 && ("2010".."2022").contains(&word))
}

/// An act by a short name that is not meant to cite it.
fn act(block: &Block, citation: &Citation) -> Option<Finding> {
    let older = block.act(citation)?;
    let has_ended = older.validity_on(block.checker.day).has_ended();
    if !has_ended || !is_bare_name(block, citation) || history::is_told(block, citation, older) {
        return None;
    }
    let successors = block.checker.successors(older);
    let newer: &Act = successors.first()?;
    let written = block.written(&citation.span);
    let ended = older.ended.map(|day| format!(" on {day}")).unwrap_or_default();
    let newer_name = crate::model::Record::full_name(newer);
    Some(Finding {
        rule: RULE.name,
        span: citation.span.clone(),
        message: format!(
            "`{written}` is {}, which ended{ended}; today it is {newer_name}",
            older.designation()
        ),
        fix: None,
        page: newer.eli.as_ref().map(|eli| eli.as_str().to_owned()),
    })
}

/// Whether an act is named in passing, by a short name without a word for its kind and without a
/// provision: `Dublin III`, `QD`.
pub(super) fn is_bare_name(block: &Block, citation: &Citation) -> bool {
    let CitedAct::Named(_) = citation.act else { return false };
    let written = block.written(&citation.act_span);
    let last = written.rsplit([' ', '-']).next().unwrap_or(&written);
    let is_short = last.chars().all(char::is_uppercase) && written.chars().count() < 12;
    citation.provisions.is_none() && is_short
}
