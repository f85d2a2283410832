//! Formats that write records: one file a format.

mod csv;
mod field_values;
mod formulas;
mod json;
mod jsonl;
mod md;
mod selection;
mod toml;
mod tsv;
#[cfg(feature = "xlsx")]
mod xlsx;

pub(super) use csv::CSV;
pub use field_values::{FieldValues, SEPARATOR, Value};
pub use formulas::without_formulas;
pub(super) use json::JSON;
pub(super) use jsonl::JSONL;
pub(super) use md::MD;
pub use selection::{InvalidFields, Selection};
pub(super) use toml::TOML;
pub(super) use tsv::TSV;
#[cfg(feature = "xlsx")]
pub(super) use xlsx::XLSX;

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
    /// Says what the whole is, before the first sheet, in the formats that have a place for it.
    ///
    /// # Errors
    /// What the target says.
    fn meta(&mut self, _: &FieldValues<'_>) -> io::Result<()> {
        Ok(())
    }

    /// Begins a sheet; the one before, if there is one, has ended.
    ///
    /// # Errors
    /// What the target says.
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()>;

    /// Writes a record of the sheet.
    ///
    /// # Errors
    /// What the target says.
    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()>;

    /// Ends the last sheet, and the whole.
    ///
    /// # Errors
    /// What the target says.
    fn end(&mut self) -> io::Result<()>;
}
