//! The card of a legal act.

use super::{Setting, checked_on, remarks};
use crate::render::layout::Item;
use emn::{
    citation::Provisions,
    model::{Act, ActKind, Celex, Date, Id, Record, Url, Validity, Vocabulary},
    pack::Damaged,
};

/// Where an act stands on the day of the setting, and what replaced it: `repealed on 2026-06-12,
/// replaced by Regulation (EU) 2024/1347`.
///
/// # Errors
/// Damaged data.
pub fn validity_and_successors(setting: Setting, act: &Act) -> Result<String, Damaged> {
    let validity = validity_text(setting, act);
    let successors = designations(setting, &act.replaced_by)?;
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

/// Since when an act is in force, and since when it applies if that is another day.
fn in_force_text(act: &Act) -> String {
    let in_force = act.in_force.or(act.adopted).or(act.applies_from);
    let since = in_force.map(|day| format!(" since {day}")).unwrap_or_default();
    let applies = act.applies_from.filter(|applies| in_force.is_some_and(|day| *applies > day));
    let applies = applies.map(|day| format!(", applies since {day}")).unwrap_or_default();
    format!("in force{since}{applies}")
}

fn designations(setting: Setting, ids: &[Id]) -> Result<String, Damaged> {
    let acts = setting.session.network.acts()?;
    let mut designations = Vec::new();
    for id in ids {
        designations.extend(acts.brief(id.as_str())?.map(|brief| brief.label));
    }
    Ok(designations.join(", "))
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
    let mut card = setting.card(act.name(), &act.designation());
    card.gap();
    if let Some(provisions) = provisions {
        card.items("Asked for", &asked_for(setting, act, provisions));
    }
    card.field("About", &act.title);
    let validity = validity_and_successors(setting, act)?;
    match act.validity_on(setting.day) {
        Validity::InForce => card.field("Status", &validity),
        _ => card.items("Status", &[Item::warning(validity).indented(0)]),
    }
    card.items("Transition", &transitional_rules(setting, act)?);
    card.field("Also", &act.names.get(1..).unwrap_or_default().join(", "));
    card.field("Kind", act.kind.label());
    let adopted = if act.kind == ActKind::Proposal { "Proposed" } else { "Adopted" };
    let dates = [(adopted, act.adopted), ("In force", act.in_force)];
    let later = [("Applies", act.applies_from), ("Ended", act.ended)];
    for (name, date) in dates.into_iter().chain(later) {
        card.field(name, &date.map(|date| date.to_string()).unwrap_or_default());
    }
    let has_ended = act.validity_on(setting.day).has_ended();
    let successor = if has_ended { "Replaced by" } else { "Successor" };
    let called_so = namesakes.iter().map(|act| named(setting, act));
    card.items("Called so", &called_so.map(Item::plain).collect::<Vec<_>>());
    card.items(successor, &chain(setting, act, |act| &act.replaced_by)?);
    card.items("Replaces", &chain(setting, act, |act| &act.replaces)?);
    card.field("Amended by", &designations(setting, &act.amended_by)?);
    card.field("Not bound", &not_bound(setting, act)?);
    card.field("CELEX", act.celex.as_ref().map_or("", Celex::as_str));
    card.items("Text", &addresses(act));
    card.field("Terms", &setting.labels(&act.terms)?);
    remarks(&mut card, &act.remarks);
    let evidence = act.checked.iter().map(|evidence| Item::dim(evidence.url.as_str()));
    card.items("Evidence", &evidence.collect::<Vec<_>>());
    checked_on(&mut card, setting.session.about.acts_checked);
    Ok(card.finish())
}

/// An act by its full name, with where it stands.
fn named(setting: Setting, act: &Act) -> String {
    format!("{}, {}", act.full_name(), validity_text(setting, act))
}

/// The provisions that were asked for, and where their rules stand now if the act has ended.
fn asked_for(setting: Setting, act: &Act, provisions: &Provisions) -> Vec<Item<'static>> {
    let mut items = vec![Item::plain(provisions.to_string())];
    if act.validity_on(setting.day).has_ended() {
        let known = act.correlations_at(provisions);
        items.extend(known.iter().map(|it| Item::warning(format!("now at {}", it.to))));
    }
    items
}

/// Which act governs what began before another one took its place: what newer acts say of this one,
/// and, while it holds, what it says of older ones.
fn transitional_rules(setting: Setting, act: &Act) -> Result<Vec<Item<'static>>, Damaged> {
    let acts = setting.session.network.acts()?;
    let mut rules = act.transitional.clone();
    if !act.validity_on(setting.day).has_ended() {
        for id in &act.replaces {
            let older = acts.get(id.as_str())?.into_iter().flat_map(|older| older.transitional);
            rules.extend(older.filter(|rule| rule.acts.contains(&act.id)));
        }
    }
    Ok(rules.iter().map(|it| Item::plain(format!("{} ({})", it.rule, it.source))).collect())
}

fn not_bound(setting: Setting, act: &Act) -> Result<String, Damaged> {
    let countries = setting.session.network.countries()?;
    let mut names = Vec::new();
    for code in &act.not_bound {
        names.extend(countries.brief(code.as_str())?.map(|brief| brief.label));
    }
    Ok(names.join(", "))
}

/// Where the text of an act is published: by its ELI, and by its CELEX number on EUR-Lex.
fn addresses(act: &Act) -> Vec<Item<'_>> {
    const EUR_LEX: &str = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:";
    let eli = act.eli.as_ref().map(Url::as_str).map(Item::plain);
    let celex = act.celex.as_ref().map(|celex| Item::plain(format!("{EUR_LEX}{celex}")));
    eli.into_iter().chain(celex).collect()
}

/// The acts that follow one another from an act, each step set in further. An act stands in it once.
fn chain(
    setting: Setting,
    act: &Act,
    next: fn(&Act) -> &[Id],
) -> Result<Vec<Item<'static>>, Damaged> {
    let acts = setting.session.network.acts()?;
    let mut items = Vec::new();
    let mut seen = vec![act.id.clone()];
    let mut open: Vec<(usize, Id)> = next(act).iter().rev().map(|id| (0, id.clone())).collect();
    while let Some((depth, id)) = open.pop() {
        if seen.contains(&id) {
            continue;
        }
        let Some(act) = acts.get(id.as_str())? else { continue };
        seen.push(id);
        items.push(Item::plain(named(setting, &act)).indented(2 * depth));
        open.extend(next(&act).iter().rev().map(|id| (depth + 1, id.clone())));
    }
    Ok(items)
}
