//! JSON Lines: one record a line.

use super::{FieldValues, RecordWriter, Sheet};
use crate::export::{Format, Writes};
use serde::Serialize;
use std::io;

/// JSON Lines.
pub(in crate::export) const JSONL: Format = Format {
    name: "jsonl",
    endings: &["jsonl", "ndjson"],
    about: "one JSON record a line",
    writes: Writes::Records {
        holds_several: true,
        is_delimited: false,
        make: |target, several| Box::new(Writer { target, has_table: several, table: "" }),
    },
};

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    /// Whether each line says of which table it is.
    has_table: bool,
    table: &'static str,
}

/// A record that says of which table it is.
#[derive(Serialize)]
struct OfTable<'r> {
    table: &'static str,
    #[serde(flatten)]
    record: &'r FieldValues<'r>,
}

impl RecordWriter for Writer<'_> {
    fn meta(&mut self, meta: &FieldValues<'_>) -> io::Result<()> {
        if self.has_table {
            self.table = "meta";
            self.record(meta)?;
        }
        Ok(())
    }

    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.table = sheet.name;
        Ok(())
    }

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        match self.has_table {
            true => serde_json::to_writer(&mut self.target, &OfTable { table: self.table, record }),
            false => serde_json::to_writer(&mut self.target, record),
        }?;
        writeln!(self.target)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}
