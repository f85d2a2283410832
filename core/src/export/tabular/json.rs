//! JSON (RFC 8259): an array of records, or an object with an array for each table.

use super::{FieldValues, RecordWriter, Sheet};
use crate::export::{Format, Writes};
use serde::Serialize;
use serde_json::{
    Serializer,
    ser::{Formatter, PrettyFormatter},
};
use std::io;

/// JSON.
pub(in crate::export) const JSON: Format = Format {
    name: "json",
    endings: &["json"],
    about: "an array of records",
    writes: Writes::Records {
        holds_several: true,
        is_delimited: false,
        make: |target, several| {
            let (is_object, text) = (several, Vec::new());
            Box::new(Writer { target, text, is_object, has_meta: false, tables: 0, records: 0 })
        },
    },
};

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    /// The record that is being written.
    text: Vec<u8>,
    is_object: bool,
    has_meta: bool,
    tables: usize,
    /// How many records of the table have been written.
    records: usize,
}

impl Writer<'_> {
    fn margin(&self) -> &'static str {
        if self.is_object { "  " } else { "" }
    }

    /// Writes a record that stands inside so many arrays and objects.
    fn inside(&mut self, depth: usize, record: &FieldValues<'_>) -> io::Result<()> {
        let mut layout = PrettyFormatter::new();
        for _ in 0..depth {
            layout.begin_array(&mut io::sink())?;
        }
        self.text.clear();
        record.serialize(&mut Serializer::with_formatter(&mut self.text, layout))?;
        self.target.write_all(&self.text)
    }

    fn end_table(&mut self) -> io::Result<()> {
        match self.records {
            0 => write!(self.target, "]"),
            _ => write!(self.target, "\n{}]", self.margin()),
        }
    }
}

impl RecordWriter for Writer<'_> {
    fn meta(&mut self, meta: &FieldValues<'_>) -> io::Result<()> {
        if self.is_object {
            write!(self.target, "{{\n  \"meta\": ")?;
            self.inside(1, meta)?;
            self.has_meta = true;
        }
        Ok(())
    }

    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        if self.tables > 0 {
            self.end_table()?;
        }
        if self.is_object {
            let between = if self.tables > 0 || self.has_meta { "," } else { "{" };
            write!(self.target, "{between}\n  ")?;
            serde_json::to_writer(&mut self.target, sheet.name)?;
            write!(self.target, ": ")?;
        }
        self.tables += 1;
        self.records = 0;
        write!(self.target, "[")
    }

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        let between = if self.records > 0 { "," } else { "" };
        self.records += 1;
        write!(self.target, "{between}\n{}  ", self.margin())?;
        self.inside(if self.is_object { 2 } else { 1 }, record)
    }

    fn end(&mut self) -> io::Result<()> {
        self.end_table()?;
        if self.is_object {
            write!(self.target, "\n}}")?;
        }
        writeln!(self.target)
    }
}
