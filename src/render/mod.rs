//! What a person reads: cards for single records, lists, trees, in colour and at the width of the
//! terminal.

mod address;
pub mod cards;
pub mod columns;
pub mod correlations;
#[cfg(feature = "texts")]
pub mod findings;
pub mod layout;
pub mod listing;
pub mod map;
pub mod records;
pub mod tree;
pub mod wrap;

pub use address::mail_to;
