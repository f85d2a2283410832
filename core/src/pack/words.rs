//! The words by which a query is understood, as they are packed.

use serde::{Deserialize, Serialize};

/// Words that say nothing of what is looked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct QueryWords<'d> {
    /// Articles, prepositions and conjunctions, folded, in the order of their bytes.
    #[serde(borrow)]
    pub little: Vec<&'d str>,
    /// The openings of questions, folded, their words joined by blanks, the longest first.
    #[serde(borrow)]
    pub openings: Vec<&'d str>,
}

impl QueryWords<'_> {
    /// Whether a folded word is an article, a preposition or a conjunction in one of the languages.
    pub(crate) fn is_little(&self, word: &str) -> bool {
        self.little.binary_search(&word).is_ok()
    }
}
