//! What a term's definition rests on, and what has become of it.

use super::{Setting, act::validity_and_successors};
use crate::render::layout::{Card, Fields, Item};
use emn::{
    model::{Act, ActKind, Reference, Source, Term, Validity},
    pack::Damaged,
};

/// Says in a line whose wording the definition is, and warns of each source that holds no more.
///
/// # Errors
/// Damaged data.
pub fn brief(card: &mut Card, setting: Setting, term: &Term) -> Result<(), Damaged> {
    let mut citations = Vec::new();
    let mut warnings = Vec::new();
    let mut rests_on_acts = false;
    let is_single = term.sources.iter().map(|source| source.references.len()).sum::<usize>() == 1;
    for source in &term.sources {
        let cited = cited(setting, source)?;
        citations.push(short(source, &cited));
        rests_on_acts |= !cited.is_empty();
        for (reference, act) in &cited {
            warnings.extend(warning(setting, term, (reference, act), is_single)?);
        }
    }
    card.under(&match citations.is_empty() {
        true => "own wording".to_owned(),
        false if !rests_on_acts => format!("own wording; source: {}", citations.join("; ")),
        false => format!("own wording of {}", citations.join("; ")),
    });
    for (index, warning) in warnings.iter().enumerate() {
        if !warnings[..index].contains(warning) {
            card.warning(warning);
        }
    }
    Ok(())
}

type Cited<'a> = Vec<(&'a Reference, Act)>;

/// The acts that a source names.
fn cited<'a>(setting: Setting, source: &'a Source) -> Result<Cited<'a>, Damaged> {
    let acts = setting.session.network.acts()?;
    let mut cited = Vec::new();
    for reference in &source.references {
        cited.extend(acts.get(reference.act.as_str())?.map(|act| (reference, act)));
    }
    Ok(cited)
}

/// A citation without the kind and the name of what it cites: `Art. 2(f), 2011/95/EU`.
fn short(source: &Source, cited: &Cited) -> String {
    let of = |(reference, act): &(&Reference, Act)| {
        let number = act.number.trim_start_matches("(EU) ");
        match reference.written() {
            place if place.is_empty() || act.number.is_empty() => act.designation(),
            place => format!("{place}, {number}"),
        }
    };
    match cited.as_slice() {
        [one] if !one.0.written().is_empty() && !one.1.number.is_empty() => of(one),
        [_, _, ..] => cited.iter().map(of).collect::<Vec<_>>().join("; "),
        _ => source.citation.clone(),
    }
}

/// What to say of an act that holds no more or not yet, and where its rule stands now.
fn warning(
    setting: Setting,
    term: &Term,
    (reference, act): (&Reference, &Act),
    is_single: bool,
) -> Result<Option<String>, Damaged> {
    let validity = act.validity_on(setting.day);
    if validity == Validity::InForce {
        return Ok(None);
    }
    if !validity.has_ended() {
        let state = validity_and_successors(setting, act)?;
        return Ok(Some(format!("{}: {state}.", act.designation())));
    }
    let name = match act.kind {
        ActKind::Directive if is_single => "That Directive".to_owned(),
        ActKind::Regulation if is_single => "That Regulation".to_owned(),
        ActKind::Decision if is_single => "That Decision".to_owned(),
        _ => act.designation(),
    };
    let ended = act.ended.map(|day| format!(" on {day}")).unwrap_or_default();
    let now = setting.session.network.now_at(act, term, reference, setting.day)?;
    let successors = setting.designations(&act.replaced_by)?;
    Ok(Some(match now.is_empty() {
        false => format!("{name} ended{ended}.\nNow: {}", now.join("; ")),
        true if successors.is_empty() => format!("{name} ended{ended}."),
        true => format!("{name} ended{ended}.\nReplaced by {successors}"),
    }))
}

/// Every source, and under it what has become of the acts it names.
///
/// # Errors
/// Damaged data.
pub fn whole<'a>(fields: &mut Fields<'a>, setting: Setting, term: &'a Term) -> Result<(), Damaged> {
    let mut items = Vec::new();
    for source in &term.sources {
        items.push(Item::plain(source.citation.as_str()));
        let cited = cited(setting, source)?;
        for (reference, act) in &cited {
            let named = if cited.len() > 1 { act.designation() + ": " } else { String::new() };
            let text = named + &validity_and_successors(setting, act)?;
            items.push(match act.validity_on(setting.day) {
                Validity::InForce => Item::dim(text).indented(2),
                _ => Item::warning(text).indented(2),
            });
            let now = setting.session.network.now_at(act, term, reference, setting.day)?;
            let now = now.iter().map(|it| Item::warning(format!("now at {it}")).indented(2));
            items.extend(now);
        }
    }
    fields.items("Sources", items);
    Ok(())
}
