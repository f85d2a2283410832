//! The card of a legal act.

use super::{Setting, checked_on, joined, labels, matched_line, remarks, strings};
use crate::{
    bundle::ArchivedBundle,
    dataset::{
        date::Date,
        model::ArchivedAct,
        text::ArchivedId,
        vocabulary::{ActKind, Validity},
    },
    render::layout::{Card, Item},
};
use rkyv::option::ArchivedOption;

/// Where an act stands on the day of the setting, and what replaced it: `repealed on 2026-06-12, replaced by Regulation
/// (EU) 2024/1347`.
pub fn validity_and_successors(setting: Setting, act: &ArchivedAct) -> String {
    let validity = validity_text(setting, act);
    let successors = joined_designations(setting.bundle, &act.replaced_by);
    match act.validity_on(setting.day).has_ended() && !successors.is_empty() {
        true => format!("{validity}, replaced by {successors}"),
        false => validity,
    }
}

/// Where an act stands on the day of the setting: `repealed on 2026-06-12`.
fn validity_text(setting: Setting, act: &ArchivedAct) -> String {
    let validity = act.validity_on(setting.day);
    let day = |date: &ArchivedOption<Date>| date.as_ref().map(|date| format!(" {date}")).unwrap_or_default();
    match validity {
        Validity::InForce => in_force_text(act),
        Validity::Transposition => format!("being transposed, until{}", day(&act.applies_from)),
        Validity::NotYetApplicable if !act.pending && act.from().is_some() => {
            let first = act.applies_from.as_ref().max(act.in_force.as_ref()).map(Date::to_string).unwrap_or_default();
            format!("not yet applicable, applies from {first}")
        }
        Validity::NotYetApplicable if act.pending => "not yet applicable; the day is not fixed yet".to_owned(),
        Validity::Proposed => format!("proposed on{}, not adopted", day(&act.adopted)),
        Validity::Repealed | Validity::Expired => {
            format!("{} on{}", validity.label(), day(&act.ended))
        }
        Validity::NotYetApplicable | Validity::NotYetAdopted => validity.label().to_owned(),
    }
}

/// Since when an act is in force, and since when it applies if that is another day.
fn in_force_text(act: &ArchivedAct) -> String {
    let in_force = act.in_force.as_ref().or(act.adopted.as_ref()).or(act.applies_from.as_ref());
    let since = in_force.map(|day| format!(" since {day}")).unwrap_or_default();
    let applies = act.applies_from.as_ref().filter(|applies| in_force.is_some_and(|day| *applies > day));
    format!("in force{since}{}", applies.map(|day| format!(", applies since {day}")).unwrap_or_default())
}

fn joined_designations(bundle: &ArchivedBundle, ids: &[ArchivedId]) -> String {
    let acts = ids.iter().filter_map(|id| bundle.dataset.acts.by_id(id.as_str()));
    acts.map(ArchivedAct::designation).collect::<Vec<_>>().join(", ")
}

/// A legal act.
pub fn act(setting: Setting, act: &ArchivedAct) -> String {
    let mut card = Card::new(setting.terminal);
    card.heading(act.name(), &act.designation());
    matched_line(&mut card, setting);
    card.gap();
    card.field("About", act.title.as_str());
    let validity = validity_and_successors(setting, act);
    match act.validity_on(setting.day) {
        Validity::InForce => card.field("Status", &validity),
        _ => card.items("Status", &[Item::warning(validity).indented(0)]),
    }
    card.field("Also", &joined(strings(&act.names).skip(1), ", "));
    card.field("Kind", act.kind.label());
    let adopted = if act.kind == ActKind::Proposal { "Proposed" } else { "Adopted" };
    for (name, date) in [(adopted, &act.adopted), ("In force", &act.in_force), ("Applies", &act.applies_from), ("Ended", &act.ended)] {
        card.field(name, &date.as_ref().map(Date::to_string).unwrap_or_default());
    }
    let has_ended = act.validity_on(setting.day).has_ended();
    card.items(if has_ended { "Replaced by" } else { "Successor" }, &chain(setting, act, |act| &act.replaced_by));
    card.items("Replaces", &chain(setting, act, |act| &act.replaces));
    card.field("Amended by", &joined_designations(setting.bundle, &act.amended_by));
    card.field("Not bound", &joined(act.not_bound.iter().map(|code| setting.bundle.dataset.country(code.as_str()).name.as_str()), ", "));
    card.field("CELEX", act.celex.as_ref().map_or("", |celex| celex.as_str()));
    card.items("Text", &addresses(act));
    card.field("Terms", &labels(setting.bundle, &act.terms));
    remarks(&mut card, act.remarks.as_str());
    card.items("Evidence", &act.checked.iter().map(|evidence| Item::dim(evidence.url.as_str())).collect::<Vec<_>>());
    checked_on(&mut card, &setting.bundle.dataset.acts.checked);
    card.finish()
}

/// Where the text of an act is published: by its ELI, and by its CELEX number on EUR-Lex.
fn addresses(act: &ArchivedAct) -> Vec<Item<'_>> {
    let eli = act.eli.as_ref().map(|eli| Item::plain(eli.as_str()));
    let celex = act.celex.as_ref().map(|celex| Item::plain(format!("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:{}", celex.as_str())));
    eli.into_iter().chain(celex).collect()
}

/// The acts that follow one another from an act, each step set in further. An act stands in it once.
fn chain(setting: Setting, act: &ArchivedAct, next: fn(&ArchivedAct) -> &[ArchivedId]) -> Vec<Item<'static>> {
    let mut items = Vec::new();
    let mut seen = vec![act.id.as_str()];
    let mut open: Vec<(usize, &ArchivedId)> = next(act).iter().rev().map(|id| (0, id)).collect();
    while let Some((depth, id)) = open.pop() {
        if seen.contains(&id.as_str()) {
            continue;
        }
        seen.push(id.as_str());
        let Some(act) = setting.bundle.dataset.acts.by_id(id.as_str()) else { continue };
        let text = format!("{}, {}", act.full_name(), validity_text(setting, act));
        items.push(Item::plain(text).indented(2 * depth));
        open.extend(next(act).iter().rev().map(|id| (depth + 1, id)));
    }
    items
}
