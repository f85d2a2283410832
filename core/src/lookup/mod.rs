//! Finding records by what people type: any name, in any language and script, in any form, with typing errors.
//!
//! Knows the index and nothing of terminals or commands.

pub mod act_number;
pub(crate) mod cost;
pub mod dictionary;
pub mod fold;
pub mod index;
pub mod little;
pub mod names;
pub mod query;
pub(crate) mod reading;
pub mod romanise;
pub mod search;
pub mod typos;
mod words;
