//! What a machine reads: the fields of each table, declared once, and a file for each format.

pub mod meta;
pub mod tabular;
pub mod view;
pub mod views;
