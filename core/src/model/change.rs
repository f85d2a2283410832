//! What changes in the law on a day.

use super::{ChangeKind, Date, Id};

/// Something that happened to an act on a day, or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day; the month or the year where no more is known.
    pub date: Date,
    /// What happened.
    pub kind: ChangeKind,
    /// The act.
    pub id: Id,
    /// Its number as it is cited; may be empty.
    pub number: String,
    /// The act as it is cited.
    pub label: String,
    /// Its usual short name, or what it is about.
    pub name: String,
    /// The acts that took its place, where it ended.
    pub replaced_by: Vec<Id>,
}
