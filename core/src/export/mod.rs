//! What a machine reads: the tables as records, and a file for each format.

pub mod csv;
pub mod json;
pub mod record;
pub mod tables;
pub mod toml;
