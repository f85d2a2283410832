//! What another program reads: the fields of each table, declared once, and a file for each format.

mod format;
pub mod standards;
pub mod tabular;
pub mod view;
pub mod views;

pub use format::{FORMATS, Files, Format, Writes, format, format_of_ending};
