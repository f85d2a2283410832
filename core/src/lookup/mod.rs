//! Finding records by what people type: any name, in any language and script, in any form, with
//! typing errors; and what a query means.

mod candidates;
mod decision;
mod everywhere;
mod fuzzy;
mod guess;
mod outcome;
mod query;
mod search;
mod texts;
mod tier;
mod together;
mod weights;
mod words;

pub use everywhere::{Everywhere, Hit};
pub use outcome::{Match, Outcome};
pub use query::{InvalidQuery, Query};
pub use texts::Mention;
pub use tier::Tier;
pub use weights::FAR_BEHIND;
