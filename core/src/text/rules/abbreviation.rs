//! `abbreviation`: an abbreviation that is used before it is written out.

use super::super::{
    checker::Block,
    finder::Hit,
    finding::{Finding, Rule},
    lexicon::Target,
    met::is_abbreviation,
};
use crate::model::{Equivalent, Topic};

pub(super) const RULE: Rule = Rule {
    name: "abbreviation",
    is_on: true,
    about: "an abbreviation that is used before it is written out",
    explanation: "\
Not every reader knows that a TCN is a third-country national. An abbreviation of the glossary is
reported where it stands for the first time, unless the document has written it out by then or does
so right there. Bodies that are known by their abbreviations, such as UNHCR, are not reported.

What to do: write it out the first time, with the abbreviation in brackets behind it.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    for (place, hit) in block.hits.iter().enumerate() {
        let written = block.written(&hit.span);
        let is_capital = written.chars().filter(|it| it.is_uppercase()).count() > 1;
        if !is_abbreviation(hit) || !is_capital || is_written_out(block, place) {
            continue;
        }
        if !block.met.abbreviated.insert(written.clone()) {
            continue;
        }
        let Some(full) = full_name(block, hit) else { continue };
        findings.push(Finding {
            rule: RULE.name,
            span: hit.span.clone(),
            message: format!("`{written}` is used before it is written out: {full} ({written})"),
            fix: None,
            page: None,
        });
    }
}

/// Whether what is abbreviated was named in full before, or is right behind the abbreviation.
fn is_written_out(block: &Block, place: usize) -> bool {
    let hit = &block.hits[place];
    let same = |other: &Hit| {
        let mut names = other.names.iter();
        !is_abbreviation(other)
            && names.any(|name| hit.names.iter().any(|it| it.target == name.target))
    };
    let met = hit.names.iter().any(|name| block.met.in_full.contains(&name.target));
    let behind = block.hits.get(place + 1).filter(|next| {
        let between = &block.text[hit.span.end..next.span.start];
        between.len() < 6 && between.contains(['(', ':', '–', '=', ','])
    });
    met || block.hits[..place].iter().any(same) || behind.is_some_and(same)
}

/// What an abbreviation stands for, in the language of the text.
fn full_name(block: &Block, hit: &Hit) -> Option<String> {
    match hit.names.first()?.target {
        Target::Term(position) => {
            let term = block.checker.term(position)?;
            if term.topic == Topic::Organisations {
                return None;
            }
            let own = term.equivalent(&block.checker.language);
            Some(own.map_or_else(|| term.label.clone(), |text| Equivalent::of(text).word))
        }
        Target::Act(position) => {
            let act = block.checker.acts.acts.get(position)?;
            let has_ended = act.validity_on(block.checker.day).has_ended();
            (!has_ended).then(|| act.name().to_owned())
        }
    }
}
