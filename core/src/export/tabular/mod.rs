//! Formats that write records: one file a format, and the list of them.

mod csv;
mod json;
mod jsonl;
mod record;
mod selection;
mod toml;
mod tsv;

pub use record::{Record, Value};
pub use selection::{Selection, UnknownField};

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

/// A format that writes records.
pub struct Format {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// The endings of its files in lower case, the usual one first.
    pub endings: &'static [&'static str],
    /// What it is.
    pub about: &'static str,
    /// Whether it holds several tables at once.
    pub holds_several: bool,
    /// A writer of one sheet, or of several.
    make: for<'t> fn(&'t mut dyn io::Write, several: bool) -> Box<dyn RecordWriter + 't>,
}

impl Format {
    /// Whether its files have an ending, in any case.
    pub fn has_ending(&self, ending: &str) -> bool {
        self.endings.iter().any(|it| it.eq_ignore_ascii_case(ending))
    }

    /// A writer of one sheet, or of several, to a target.
    pub fn writer<'t>(
        &self,
        target: &'t mut dyn io::Write,
        several: bool,
    ) -> Box<dyn RecordWriter + 't> {
        (self.make)(target, several)
    }
}

/// Every format; from this list the command line, the completions and the documentation are made.
pub const FORMATS: &[Format] = &[csv::CSV, tsv::TSV, json::JSON, jsonl::JSONL, toml::TOML];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format of files with an ending, in any case.
pub fn format_of_ending(ending: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.has_ending(ending))
}
