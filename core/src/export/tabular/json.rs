//! JSON (RFC 8259): an array of records, or an object with an array for each table.

use super::{Record, RecordWriter, Sheet};
use crate::export::{Format, Writes};
use std::io;

/// JSON.
pub(in crate::export) const JSON: Format = Format {
    name: "json",
    endings: &["json"],
    about: "an array of records",
    writes: Writes::Records {
        holds_several: true,
        make: |target, several| {
            let writer = Writer { target, is_object: several, tables: 0, records: 0 };
            Box::new(writer)
        },
    },
};

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    is_object: bool,
    tables: usize,
    /// How many records of the table have been written.
    records: usize,
}

impl Writer<'_> {
    fn margin(&self) -> &'static str {
        if self.is_object { "  " } else { "" }
    }

    fn end_table(&mut self) -> io::Result<()> {
        match self.records {
            0 => write!(self.target, "]"),
            _ => write!(self.target, "\n{}]", self.margin()),
        }
    }
}

impl RecordWriter for Writer<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        if self.tables > 0 {
            self.end_table()?;
        }
        if self.is_object {
            let between = if self.tables > 0 { "," } else { "{" };
            write!(self.target, "{between}\n  ")?;
            serde_json::to_writer(&mut self.target, sheet.name)?;
            write!(self.target, ": ")?;
        }
        self.tables += 1;
        self.records = 0;
        write!(self.target, "[")
    }

    fn record(&mut self, record: &Record<'_>) -> io::Result<()> {
        let between = if self.records > 0 { "," } else { "" };
        self.records += 1;
        let margin = self.margin();
        write!(self.target, "{between}\n{margin}  ")?;
        // A line break inside a text is escaped, so that each one left is one of the layout.
        let text = serde_json::to_string_pretty(record)?;
        let mut lines = text.split('\n');
        self.target.write_all(lines.next().unwrap_or_default().as_bytes())?;
        for line in lines {
            write!(self.target, "\n{margin}  {line}")?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.end_table()?;
        if self.is_object {
            write!(self.target, "\n}}")?;
        }
        writeln!(self.target)
    }
}
