//! Queries for countries that take no part in the network.

use super::find::Request;
use crate::{
    bundle::ArchivedBundle,
    dataset::language::Language,
    lookup::search::{Match, Tier},
};

/// The line for a country that takes no part in the network, if the query means one rather than the best match.
pub fn elsewhere(bundle: &'static ArchivedBundle, request: &Request, best: Option<&Match>) -> Option<String> {
    let nearest = match best {
        Some(best) if best.tier <= Tier::Exact => return None,
        // Of two equally near names the English one is meant: `Icland` is Iceland rather than `Irland`.
        Some(best) if best.tier == Tier::Typo => Some(best.cost + u32::from(best.name.language != Language::ENGLISH)),
        Some(_) => Some(0),
        None => None,
    };
    let position = bundle.indexes.elsewhere(&request.query, nearest)?;
    Some(request.no_part(bundle.dataset.elsewhere.records[position].name.as_str()))
}
