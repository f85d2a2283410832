//! What a document has named so far.

use super::{finder::Hit, lexicon::Target};
use crate::pack::NameKind;
use std::collections::BTreeSet;

/// What a document has named so far.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// What was written out.
    pub(super) in_full: BTreeSet<Target>,
    /// The abbreviations that were found already.
    pub(super) abbreviated: BTreeSet<String>,
}

impl Met {
    /// Takes up what names write out.
    pub fn add(&mut self, hits: &[Hit]) {
        let in_full = hits.iter().filter(|hit| !is_abbreviation(hit));
        self.in_full.extend(in_full.flat_map(|hit| hit.names.iter().map(|name| name.target)));
    }
}

/// Whether a name is an abbreviation.
pub(super) fn is_abbreviation(hit: &Hit) -> bool {
    hit.names.first().is_some_and(|name| name.kind == NameKind::Acronym)
}
