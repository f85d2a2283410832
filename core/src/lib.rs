//! The European Migration Network's data: its model, its packed form, finding records in it, and
//! writing them for other programs.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod citation;
mod coverage;
pub mod export;
mod fold;
pub mod law;
pub mod lookup;
pub mod model;
pub mod pack;
mod page;
#[cfg(feature = "source")]
pub mod source;
mod stem;
pub mod text;

pub use coverage::Count;
