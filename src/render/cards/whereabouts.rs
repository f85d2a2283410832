//! Where the provisions that were asked for stand on the day.

use super::Setting;
use crate::render::layout::Item;
use emn::{
    citation::{Provision, Provisions},
    law::{Standing, Step, Succession},
    model::{Act, Id},
    pack::Damaged,
};

/// The provisions that were asked for, and under them where their rules stand on the day if it is
/// another place.
///
/// # Errors
/// Damaged data.
pub fn asked_for(
    setting: Setting,
    act: &Act,
    provisions: &Provisions,
) -> Result<Vec<Item<'static>>, Damaged> {
    let each = provisions.each();
    let mut items = vec![Item::plain(provisions.to_string())];
    for provision in &each {
        let of = if each.len() > 1 { format!("{provision}: ") } else { String::new() };
        let succession = setting.session.network.succession(act, provision, setting.day)?;
        items.extend(steps(setting, &of, &succession)?);
        if succession.standing == Standing::Unknown && !act.replaced_by.is_empty() {
            let last = succession.steps.last().map_or(&act.id, |step| &step.to);
            let has_table = setting.session.network.correlations()?.has(last)?;
            items.extend(unknown(act, provision, &of, has_table));
        }
        items.extend(succession.steps.iter().flat_map(remarks));
    }
    Ok(items)
}

/// The places from act to act.
fn steps(
    setting: Setting,
    of: &str,
    succession: &Succession,
) -> Result<Vec<Item<'static>>, Damaged> {
    let mut items = Vec::new();
    for (place, step) in succession.steps.iter().enumerate() {
        let is_last = place + 1 == succession.steps.len();
        let newer = designation(setting, &step.to)?;
        items.push(match step.cited_in_short() {
            Some(cited) if is_last && succession.standing == Standing::Moved => {
                Item::warning(format!("{of}now at {cited} of {newer}"))
            }
            Some(cited) => Item::dim(format!("{of}then {cited} of {newer}")).indented(2),
            None => Item::warning(format!("{of}no successor in {newer}")),
        });
    }
    Ok(items)
}

/// What somebody has looked up where the tables do not say more.
fn unknown(act: &Act, provision: &Provision, of: &str, has_table: bool) -> Vec<Item<'static>> {
    let asked = Provisions::together(std::slice::from_ref(provision));
    let by_hand = asked.map(|asked| act.correlations_at(&asked)).unwrap_or_default();
    if by_hand.is_empty() {
        let reason = match has_table {
            true => "no row of the correlation table names it",
            false => "no correlation table is known",
        };
        return vec![Item::warning(format!("{of}where it stands now is not known: {reason}"))];
    }
    by_hand.iter().map(|it| Item::warning(format!("{of}now at {}", it.to))).collect()
}

/// What is to be known of how exact a step is.
fn remarks(step: &Step) -> Vec<Item<'static>> {
    let level = step.known_at.as_ref();
    let level = level.map(|known| format!("the correlation table knows {known} as a whole"));
    let gaps = (step.has_gaps && !step.places.is_empty())
        .then(|| "parts of it have no successor, or are not in the table".to_owned());
    level.into_iter().chain(gaps).map(|text| Item::dim(text).indented(2)).collect()
}

fn designation(setting: Setting, act: &Id) -> Result<String, Damaged> {
    let brief = setting.session.network.acts()?.brief(act.as_str())?;
    Ok(brief.map(|brief| brief.label.to_owned()).unwrap_or_default())
}
