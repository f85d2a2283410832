//! JSON Lines: one record a line.

use super::{Record, RecordWriter, Sheet};
use crate::export::{Format, Writes};
use std::io;

/// JSON Lines.
pub(in crate::export) const JSONL: Format = Format {
    name: "jsonl",
    endings: &["jsonl", "ndjson"],
    about: "one JSON record a line",
    writes: Writes::Records { holds_several: false, make: |target, _| Box::new(Writer(target)) },
};

struct Writer<'t>(&'t mut dyn io::Write);

impl RecordWriter for Writer<'_> {
    fn begin(&mut self, _: &Sheet) -> io::Result<()> {
        Ok(())
    }

    fn record(&mut self, record: &Record<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut self.0, record)?;
        writeln!(self.0)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}
