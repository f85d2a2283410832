//! Whether the best match is meant, or one of several.

use super::{search::NameHit, tier::Tier, weights};
use crate::pack::NameKind;

/// What a query means among hits that are in order.
pub(super) enum Decision<'d> {
    /// A clear winner.
    One(NameHit<'d>),
    /// Candidates, best first.
    Several(Vec<NameHit<'d>>),
    /// Nothing.
    Nothing,
}

/// Decides what is meant; the best hit may be a guess, which is only offered.
pub(super) fn decide(mut hits: Vec<NameHit>, is_guess: bool) -> Decision {
    let Some(best) = hits.first().copied() else { return Decision::Nothing };
    hits.retain(|hit| hit.cost <= best.cost + weights::FAR_BEHIND);
    let is_abroad = best.tier == Tier::Typo && best.name.kind >= NameKind::Translation;
    let doubtful = if is_abroad { weights::DOUBTFUL_ABROAD } else { weights::DOUBTFUL };
    let is_part = best.tier == Tier::Words && !best.is_whole;
    let is_part_only = is_part && best.cost > weights::PART_OF_NAME;
    let is_doubtful = is_guess || best.cost > doubtful || is_part_only;
    if matches!(best.tier, Tier::Code | Tier::Exact) {
        let grade = |hit: &NameHit| (hit.tier, hit.name.kind);
        // An everyday name hides no official one of another language.
        let is_open = best.name.kind >= NameKind::Everyday;
        hits.retain(|hit| grade(hit) == grade(&best) || is_open);
    } else if !is_doubtful && hits.get(1).is_none_or(|next| leads(&best, next)) {
        hits.truncate(1);
    }
    match hits.len() {
        1 if !is_doubtful => Decision::One(best),
        _ => Decision::Several(hits),
    }
}

/// Whether the next hit is so much further off that the first one is meant.
fn leads(best: &NameHit, next: &NameHit) -> bool {
    let is_lesser = best.tier == Tier::Form && next.tier > Tier::Form && !next.is_nearest;
    next.cost >= best.cost + weights::LEAD || is_lesser && next.cost > best.cost
}
