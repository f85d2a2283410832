//! Where the provisions that were asked for stand on the day.

use super::{Setting, act::designations};
use crate::render::layout::Card;
use emn::{
    citation::Provisions,
    law::{Standing, Step, Succession},
    model::{Act, Correlation},
    pack::Damaged,
};

/// The provisions that were asked for, and under them where their rules stand on the day if it is
/// another place.
///
/// # Errors
/// Damaged data.
pub fn asked_for(
    card: &mut Card,
    setting: Setting,
    act: &Act,
    provisions: &Provisions,
) -> Result<(), Damaged> {
    card.gap();
    card.paragraph(&provisions.to_string());
    let each = provisions.each();
    for provision in &each {
        let of = if each.len() > 1 { format!("{provision}: ") } else { String::new() };
        let succession = setting.session.network.succession(act, provision, setting.day)?;
        steps(card, setting, &of, &succession)?;
        if succession.standing == Standing::Unknown && !act.replaced_by.is_empty() {
            let last = succession.steps.last().map_or(&act.id, |step| &step.to);
            let has_table = setting.session.network.correlations()?.has(last)?;
            let asked = Provisions::together(std::slice::from_ref(provision));
            let network = setting.session.network;
            let by_hand = asked.map(|asked| network.correlations_at(act, &asked)).transpose()?;
            unknown(card, &by_hand.unwrap_or_default(), &of, has_table);
        }
        succession.steps.iter().for_each(|step| remarks(card, step));
    }
    Ok(())
}

/// The places from act to act.
fn steps(
    card: &mut Card,
    setting: Setting,
    of: &str,
    succession: &Succession,
) -> Result<(), Damaged> {
    for (place, step) in succession.steps.iter().enumerate() {
        let is_last = place + 1 == succession.steps.len();
        let newer = designations(setting, std::slice::from_ref(&step.to))?;
        match step.cited_in_short() {
            Some(cited) if is_last && succession.standing == Standing::Moved => {
                card.warning(&format!("{of}Now: {cited} of {newer}"));
            }
            Some(cited) => card.remark(&format!("{of}then {cited} of {newer}")),
            None => card.warning(&format!("{of}No successor in {newer}")),
        }
    }
    Ok(())
}

/// What somebody has looked up where the tables do not say more.
fn unknown(card: &mut Card, by_hand: &[Correlation], of: &str, has_table: bool) {
    by_hand.iter().for_each(|it| card.warning(&format!("{of}Now: {}", it.to)));
    if by_hand.is_empty() {
        let reason = match has_table {
            true => "no row of the correlation table names it",
            false => "no correlation table is known",
        };
        card.warning(&format!("{of}Where it stands now is not known: {reason}."));
    }
}

/// What is to be known of how exact a step is.
fn remarks(card: &mut Card, step: &Step) {
    if let Some(known) = &step.known_at {
        card.remark(&format!("The correlation table knows {known} as a whole."));
    }
    if step.has_gaps && !step.places.is_empty() {
        card.remark("Parts of it have no successor, or are not in the table.");
    }
}
