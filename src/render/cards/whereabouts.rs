//! Where the provisions that were asked for stand on the day.

use super::Setting;
use crate::render::layout::Card;
use emn::{
    citation::{Provision, Provisions},
    law::{Standing, Step, Succession},
    model::Act,
    pack::{Damaged, Network},
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
            if !looked_up(card, &setting.session.network, act, provision, &of)? {
                unknown(card, &of, setting.session.network.correlations()?.has(last)?);
            }
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
        let newer = setting.designations(std::slice::from_ref(&step.to))?;
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

/// What somebody has looked up of a provision where the tables do not say more; false if nobody
/// has.
fn looked_up(
    card: &mut Card,
    network: &Network,
    act: &Act,
    provision: &Provision,
    of: &str,
) -> Result<bool, Damaged> {
    let asked = Provisions::of(provision.clone());
    let correlations = network.correlations_at(act, &asked)?;
    for correlation in &correlations {
        let part = correlation.part_of(&asked).map(|part| format!("{part}: "));
        card.warning(&format!("{}Now: {}", part.as_deref().unwrap_or(of), correlation.to));
    }
    if correlations.iter().any(|it| it.part_of(&asked).is_some()) {
        card.remark(&format!("{of}Where the rest of it stands now is not known."));
    }
    Ok(!correlations.is_empty())
}

fn unknown(card: &mut Card, of: &str, has_table: bool) {
    let reason = match has_table {
        true => "no row of the correlation table names it",
        false => "no correlation table is known",
    };
    card.warning(&format!("{of}Where it stands now is not known: {reason}."));
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
