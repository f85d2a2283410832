//! Formats that write records: one file a format.

mod csv;
mod json;
mod jsonl;
mod record;
mod selection;
mod toml;
mod tsv;

pub(super) use csv::CSV;
pub(super) use json::JSON;
pub(super) use jsonl::JSONL;
pub use record::{Record, Value};
pub use selection::{Selection, UnknownField};
pub(super) use toml::TOML;
pub(super) use tsv::TSV;

use std::io;

/// What is written under one name: its columns in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the table.
    pub name: &'static str,
    /// The columns.
    pub columns: Vec<Column>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name of the field.
    pub name: String,
    /// The tags of the languages that take a column each where the format is a table.
    pub languages: Vec<String>,
}

/// Writes records one after another.
pub trait RecordWriter {
    /// Begins a sheet; the one before, if there is one, has ended.
    ///
    /// # Errors
    /// What the target says.
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()>;

    /// Writes a record of the sheet.
    ///
    /// # Errors
    /// What the target says.
    fn record(&mut self, record: &Record<'_>) -> io::Result<()>;

    /// Ends the last sheet, and the whole.
    ///
    /// # Errors
    /// What the target says.
    fn end(&mut self) -> io::Result<()>;
}
