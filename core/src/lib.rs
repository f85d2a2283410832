//! The European Migration Network's data: its model, its packed form, and finding records in it.

pub mod bundle;
pub mod dataset;
pub mod export;
pub mod lookup;
