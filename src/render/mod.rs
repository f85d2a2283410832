//! What a person reads: cards for single records, tables for lists, in colour and at the width of the terminal.

pub mod cards;
pub mod columns;
#[cfg(feature = "texts")]
pub mod findings;
pub mod gists;
pub mod layout;
pub mod listing;
pub mod wrap;
