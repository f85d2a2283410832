//! Queries for countries that take no part in the network.

use super::find::Request;
use crate::{
    bundle::ArchivedBundle,
    lookup::search::{Match, Tier},
};

/// The line for a country that takes no part in the network, if the query means one rather than the best match.
pub fn elsewhere(bundle: &'static ArchivedBundle, request: &Request, best: Option<&Match>) -> Option<String> {
    let nearest = match best {
        Some(best) if best.tier <= Tier::Exact => return None,
        Some(best) if best.tier == Tier::Typo => Some(best.cost),
        Some(_) => Some(0),
        None => None,
    };
    let position = bundle.indexes.elsewhere(&request.query, nearest)?;
    Some(request.no_part(bundle.dataset.elsewhere.records[position].name.as_str()))
}
