//! The card of a legal act.

use super::{Setting, capitalised, checked_on, whereabouts::asked_for};
use crate::{
    page,
    render::{
        layout::{Card, Fields, Item},
        wrap::command as unbroken,
    },
};
use emn::{
    citation::Provisions,
    model::{
        Act, ActKind, Celex, Country, CountryCode, Date, Id, Record, Term, TransitionalRule,
        Validity, Vocabulary,
    },
    pack::Damaged,
};

/// Where an act stands on the day of the setting, and what replaced it: `repealed on 2026-06-12,
/// replaced by Regulation (EU) 2024/1347`.
///
/// # Errors
/// Damaged data.
pub fn validity_and_successors(setting: Setting, act: &Act) -> Result<String, Damaged> {
    let validity = validity_text(setting, act);
    let successors = setting.designations(&act.replaced_by)?;
    Ok(match act.validity_on(setting.day).has_ended() && !successors.is_empty() {
        true => format!("{validity}, replaced by {successors}"),
        false => validity,
    })
}

/// Where an act stands on the day of the setting: `repealed on 2026-06-12`.
fn validity_text(setting: Setting, act: &Act) -> String {
    let validity = act.validity_on(setting.day);
    let day = |date: Option<Date>| date.map(|date| format!(" {date}")).unwrap_or_default();
    match validity {
        Validity::InForce => in_force_text(act),
        Validity::Transposition => format!("being transposed, until{}", day(act.applies_from)),
        Validity::NotYetApplicable if act.pending => {
            "not yet applicable; the day is not fixed yet".to_owned()
        }
        Validity::NotYetApplicable if act.from().is_some() => {
            format!("not yet applicable, applies from{}", day(act.starts()))
        }
        Validity::Proposed => format!("proposed on{}, not adopted", day(act.adopted)),
        Validity::Repealed | Validity::Expired => {
            format!("{} on{}", validity.label(), day(act.ended))
        }
        Validity::NotYetApplicable | Validity::NotYetAdopted => validity.label().to_owned(),
    }
}

/// Since when an act is in force, and since when it applies if that is another day. The day of
/// adoption stands in for neither: it is called what it is.
fn in_force_text(act: &Act) -> String {
    let applies = act.applies_from.filter(|applies| Some(*applies) > act.in_force);
    let applies = applies.map(|day| format!("applies since {day}"));
    let in_force = act.in_force.map(|day| format!("in force since {day}"));
    match (in_force, applies, act.adopted) {
        (Some(in_force), Some(applies), _) => format!("{in_force}, {applies}"),
        (Some(known), None, _) | (None, Some(known), _) => known,
        (None, None, Some(day)) if act.kind.binds() => format!("in force, adopted on {day}"),
        (None, None, Some(day)) => format!("adopted on {day}, not replaced"),
        (None, None, None) => Validity::InForce.label().to_owned(),
    }
}

/// Where an act stands, in a list: `ended`, and `until 2026-06-12`.
pub fn ended_or_since(act: &Act, day: Date) -> (&'static str, String) {
    let since = |word: &str, date: Option<Date>| {
        date.map(|date| format!("{word} {date}")).unwrap_or_default()
    };
    match act.validity_on(day) {
        Validity::InForce if act.starts().is_none() => ("in force", since("adopted", act.adopted)),
        Validity::InForce => ("in force", since("since", act.starts())),
        Validity::Transposition => ("in force", since("states by", act.applies_from)),
        Validity::NotYetApplicable => ("not yet", since("from", act.starts())),
        Validity::NotYetAdopted => ("not yet", since("adopted", act.adopted)),
        Validity::Proposed => ("proposed", since("on", act.adopted)),
        Validity::Repealed => ("ended", since("until", act.ended)),
        Validity::Expired => ("expired", since("until", act.ended)),
    }
}

/// A legal act, the provisions of it that were asked for, and other acts that are called so.
///
/// # Errors
/// Damaged data.
pub fn act(
    setting: Setting,
    act: &Act,
    provisions: Option<&Provisions>,
    namesakes: &[Act],
) -> Result<String, Damaged> {
    let designation = act.designation();
    let name = if designation == act.name() { "" } else { act.name() };
    let mut card = setting.card(&designation, name);
    status(&mut card, setting, act)?;
    for rule in transitional_rules(setting, act)? {
        card.paragraph(&format!("{} ({})", rule.rule, rule.source));
    }
    card.paragraph(&act.remarks);
    if let Some(provisions) = provisions {
        asked_for(&mut card, setting, act, provisions)?;
    }
    card.gap();
    if act.name() != act.title {
        card.set_in(&act.title);
        card.gap();
    }
    card.pairs(&dates(setting, act));
    let mut fields = Fields::under_days();
    fields.add("Also", act.names.get(1..).unwrap_or_default().join(", "));
    fields.items("After it", after(setting, act)?);
    fields.items("Before it", before(setting, act, namesakes)?);
    let others = namesakes.iter().filter(|it| !is_near(act, it));
    fields.items("Called so", others.map(|it| Item::plain(named(setting, it))));
    if setting.session.network.correlations()?.has(&act.id)? {
        let command = format!("emn law {} --articles", short_number(act));
        fields.add("Articles", format!("where each stands now: {}", unbroken(&command)));
    }
    fields.add("Amended by", setting.designations(&act.amended_by)?);
    fields.add("Amends", setting.designations(&act.amends)?);
    fields.add("Not bound", not_bound(setting, act)?);
    fields.items("Text", page::of_act(act).map(Item::address));
    fields.add("Terms", terms(setting, act)?);
    if setting.more.sources {
        fields.add("Kind", act.kind.label());
        fields.add("CELEX", act.celex.as_ref().map_or("", Celex::as_str));
        fields.items("Evidence", act.checked.iter().map(|it| Item::evidence(it.url.as_str())));
    }
    card.fields(&fields);
    card.gap();
    let checked = setting.session.about.acts_checked;
    card.remark(&checked_on(setting, checked, "", &format!("emn law {}", short_number(act))));
    Ok(card.finish())
}

/// Whether the act holds, in capitals if it does not.
fn status(card: &mut Card, setting: Setting, act: &Act) -> Result<(), Damaged> {
    let validity = act.validity_on(setting.day);
    if !validity.has_ended() {
        let text = capitalised(&validity_text(setting, act));
        match validity {
            Validity::InForce => card.paragraph(&text),
            _ => card.alert(&text),
        }
        return Ok(());
    }
    let word = if validity == Validity::Expired { "EXPIRED" } else { "ENDED" };
    let ended = act.ended.map(|day| format!(" {day}")).unwrap_or_default();
    let successors = setting.designations(&act.replaced_by)?;
    let replaced = match successors.is_empty() {
        true => String::new(),
        false => format!(", replaced by {successors}{}", applying(setting, act)?),
    };
    card.alert(&format!("{word}{ended}{replaced}"));
    Ok(())
}

/// Which act governs what began before another one took its place: what newer acts say of this one,
/// and, while it holds, what it says of older ones.
fn transitional_rules(setting: Setting, act: &Act) -> Result<Vec<TransitionalRule>, Damaged> {
    let acts = setting.session.network.acts()?;
    let mut rules = act.transitional.clone();
    if !act.validity_on(setting.day).has_ended() {
        for id in &act.replaces {
            let older = acts.get(id.as_str())?.into_iter().flat_map(|older| older.transitional);
            rules.extend(older.filter(|rule| rule.acts.contains(&act.id)));
        }
    }
    Ok(rules)
}

/// From when the single successor of an act applies.
fn applying(setting: Setting, act: &Act) -> Result<String, Damaged> {
    let [successor] = &act.replaced_by[..] else { return Ok(String::new()) };
    let successor = setting.session.network.acts()?.get(successor.as_str())?;
    let from = successor.and_then(|successor| successor.applies_from.or(successor.in_force));
    Ok(match from {
        Some(start) if Some(start) == act.ended => ", applying from that day".to_owned(),
        Some(start) => format!(", applying from {start}"),
        None => String::new(),
    })
}

/// The days of an act, each with what happened on it.
fn dates(setting: Setting, act: &Act) -> Vec<(String, &'static str)> {
    let is_proposal = act.kind == ActKind::Proposal;
    let is_past = |day: Option<Date>| day.is_some_and(|day| day <= setting.day);
    let applies = match act.kind {
        ActKind::Directive if is_past(act.applies_from) => "states had to apply it",
        ActKind::Directive => "states must apply it",
        _ => "applies",
    };
    let ended = match act.validity_on(setting.day) {
        Validity::Expired => "expired",
        Validity::Repealed => "ended",
        _ => "ends",
    };
    let all = [
        (act.adopted, if is_proposal { "proposed" } else { "adopted" }),
        (act.in_force, "in force"),
        (act.applies_from.filter(|_| act.applies_from != act.in_force), applies),
        (act.ended, ended),
    ];
    all.into_iter().filter_map(|(day, what)| Some((day?.to_string(), what))).collect()
}

/// The acts that took its place, as far as the line on its status has not said it.
fn after(setting: Setting, act: &Act) -> Result<Vec<Item<'static>>, Damaged> {
    let chain = chain(setting, act)?;
    let is_said = act.validity_on(setting.day).has_ended() && chain.len() == act.replaced_by.len();
    Ok(if is_said { Vec::new() } else { chain })
}

/// The acts whose place it took; what they have in common with it is said.
fn before(setting: Setting, act: &Act, namesakes: &[Act]) -> Result<Vec<Item<'static>>, Damaged> {
    let acts = setting.session.network.acts()?;
    let mut items = Vec::new();
    for id in &act.replaces {
        let Some(older) = acts.get(id.as_str())? else { continue };
        let until = older.ended.map(|day| format!(", until {day}")).unwrap_or_default();
        let is_namesake = namesakes.iter().any(|namesake| namesake.id == older.id);
        let so = if is_namesake { " (also called so)" } else { "" };
        items.push(Item::plain(format!("{}{until}{so}", older.designation())));
    }
    Ok(items)
}

/// Whether another act stands directly before an act.
fn is_near(act: &Act, other: &Act) -> bool {
    act.replaces.contains(&other.id)
}

/// An act by its full name, with where it stands.
fn named(setting: Setting, act: &Act) -> String {
    format!("{}, {}", act.full_name(), validity_text(setting, act))
}

fn not_bound(setting: Setting, act: &Act) -> Result<String, Damaged> {
    let codes = act.not_bound.iter().map(CountryCode::as_str);
    Ok(setting.labels::<Country>(codes)?.join(", "))
}

/// The terms that cite the act: how many, and how to see them.
fn terms(setting: Setting, act: &Act) -> Result<String, Damaged> {
    if act.terms.is_empty() {
        return Ok(String::new());
    }
    if setting.more.related {
        return Ok(setting.labels::<Term>(act.terms.iter().map(Id::as_str))?.join(", "));
    }
    let command = format!("emn glossary --law {}", short_number(act));
    Ok(format!("{}: {}", act.terms.len(), unbroken(&command)))
}

/// What to type for an act: `2013/32`, or its id if it has no such number.
pub fn short_number(act: &Act) -> &str {
    let is_number = |word: &&str| word.contains('/') && word.contains(|it: char| it.is_numeric());
    let Some(number) = act.number.split_whitespace().find(is_number) else {
        return act.id.as_str();
    };
    let letters = |part: &str| part.chars().all(char::is_alphabetic);
    match number.rsplit_once('/') {
        Some((before, last)) if letters(last) => before,
        _ => number,
    }
}

/// The acts that took the place of one another from an act on, each step set in further. An act
/// stands in it once.
fn chain(setting: Setting, act: &Act) -> Result<Vec<Item<'static>>, Damaged> {
    let next = |depth: usize, act: &Act| -> Vec<(usize, Id)> {
        act.replaced_by.iter().rev().map(|id| (depth, id.clone())).collect()
    };
    let acts = setting.session.network.acts()?;
    let mut items = Vec::new();
    let mut seen = vec![act.id.clone()];
    let mut open = next(0, act);
    while let Some((depth, id)) = open.pop() {
        if seen.contains(&id) {
            continue;
        }
        let Some(act) = acts.get(id.as_str())? else { continue };
        seen.push(id);
        items.push(Item::plain(named(setting, &act)).indented(2 * depth));
        open.extend(next(depth + 1, &act));
    }
    Ok(items)
}
