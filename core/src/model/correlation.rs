//! Official correlation tables: where each provision of a replaced act stands in its successor.

use super::{Date, Id, Url};
use crate::citation::Provisions;
use serde::{Deserialize, Serialize};

/// The correlation table in the annex of an act that replaced another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrelationTable {
    /// The act that was replaced.
    pub from: Id,
    /// The act that took its place, in whose annex the table stands.
    pub to: Id,
    /// Whether only the provisions of the table were replaced, and the older act lived on.
    pub is_partial: bool,
    /// The number of the annex.
    pub annex: String,
    /// The act that took its place, by its identifier.
    pub source: Url,
    /// The page where the table was read.
    pub seen: Url,
    /// The day on which it was read.
    pub checked: Date,
    /// The rows in the order of the annex.
    pub rows: Vec<CorrelationRow>,
}

/// A row of a correlation table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrelationRow {
    /// The provisions of the older act; none where those of the newer one are new.
    pub old: Option<Provisions>,
    /// The provisions of the newer act; none where the older ones have no successor.
    pub new: Option<Provisions>,
}
