//! JSON Lines: one record a line.

use super::{Format, Record, RecordWriter, Sheet};
use std::io;

/// JSON Lines.
pub(super) const JSONL: Format = Format {
    name: "jsonl",
    endings: &["jsonl", "ndjson"],
    about: "one JSON record a line",
    holds_several: false,
    make: |target, _| Box::new(Writer(target)),
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
