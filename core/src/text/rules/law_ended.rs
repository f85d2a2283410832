//! `law-ended`: a citation of an act that no longer holds.

use super::{
    super::{
        checker::{Block, Checker},
        citations::{Citation, CitedAct},
        finding::{Finding, Rule},
    },
    history, name_changed,
};
use crate::{
    citation::Provisions,
    model::{Act, Correlation, Url},
};

pub(super) const RULE: Rule = Rule {
    name: "law-ended",
    is_on: true,
    about: "a citation of an act that no longer holds on the day",
    explanation: "\
A text that cites an act as law must cite one that holds. The citation is read in any form and in
every official language: by number, CELEX number, address or name. The finding says when the act
ended, what took its place and, where the official correlation tables say so, where the article
stands today.

What to do: cite the act that holds. Where the older act still governs the case, as it does for
applications lodged before its end, say so and switch the rule off for the passage. A sentence that
itself says that the act was repealed or replaced is not reported.",
    check,
};

fn check(block: &mut Block, findings: &mut Vec<Finding>) {
    for citation in block.citations {
        let Some(act) = block.act(citation) else { continue };
        let has_ended = act.validity_on(block.checker.day).has_ended();
        if !has_ended || name_changed::is_bare_name(block, citation) {
            continue;
        }
        if history::is_told(block, citation, act) {
            continue;
        }
        findings.push(Finding {
            rule: RULE.name,
            span: citation.span.clone(),
            message: message(block, citation, act),
            fix: None,
            page: act.eli.as_ref().map(|eli: &Url| eli.as_str().to_owned()),
        });
    }
}

fn message(block: &Block, citation: &Citation, act: &Act) -> String {
    let ended = act.ended.map(|day| format!(" on {day}")).unwrap_or_default();
    let (written, designation) = (block.written(&citation.act_span), act.designation());
    let name = match &citation.act {
        CitedAct::Named(_) if written == designation => written,
        CitedAct::Named(_) => format!("{written} ({designation})"),
        _ => crate::model::Record::full_name(act),
    };
    let today = citation.provisions.as_ref().and_then(|place| place_today(block, act, place));
    match today {
        Some(place) => format!("{name} ended{ended}; now: {place}"),
        None => format!("{name} ended{ended}; {}", replacement(block, act)),
    }
}

/// What took the place of an act.
pub(super) fn replacement(block: &Block, act: &Act) -> String {
    let successors = block.checker.successors(act);
    let names: Vec<String> =
        successors.iter().map(|act| crate::model::Record::full_name(*act)).collect();
    match names.is_empty() {
        true => "nothing took its place".to_owned(),
        false => format!("replaced by {}", names.join(" and ")),
    }
}

/// Where the provisions of an act stand on the day.
fn place_today(block: &Block, act: &Act, provisions: &Provisions) -> Option<String> {
    let Checker { network, day, .. } = block.checker;
    let mut places = network.places_on(act, provisions, *day).unwrap_or_default();
    if places.is_empty() {
        let looked_up = network.correlations_at(act, provisions).unwrap_or_default();
        places = looked_up.iter().map(|it| told_of(it, provisions)).collect();
    }
    (!places.is_empty()).then(|| places.join(", "))
}

/// Where a rule stands now, behind its own place if that is only a part of what was cited.
fn told_of(correlation: &Correlation, provisions: &Provisions) -> String {
    match correlation.part_of(provisions) {
        Some(part) => format!("{part}: {}", correlation.to),
        None => correlation.to.clone(),
    }
}
