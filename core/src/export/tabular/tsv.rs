//! Tab-separated values: the same columns as CSV, without quoting.

use super::{
    Record, RecordWriter, Sheet,
    csv::{cells, header},
};
use crate::export::{Format, Writes};
use std::io;

/// Tab-separated values. They know no quoting, so that there is nothing to do for a library.
pub(in crate::export) const TSV: Format = Format {
    name: "tsv",
    endings: &["tsv", "tab"],
    about: "tab-separated, header first; a tab or line break inside a field becomes a blank",
    writes: Writes::Records {
        holds_several: false,
        make: |target, _| Box::new(Writer { target, languages: Vec::new() }),
    },
};

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    languages: Vec<Vec<String>>,
}

impl RecordWriter for Writer<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.languages = sheet.columns.iter().map(|column| column.languages.clone()).collect();
        writeln!(self.target, "{}", header(sheet).join("\t"))
    }

    fn record(&mut self, record: &Record<'_>) -> io::Result<()> {
        let plain = |cell: std::borrow::Cow<str>| cell.replace(['\t', '\r', '\n'], " ");
        let cells: Vec<String> = cells(record, &self.languages).map(plain).collect();
        writeln!(self.target, "{}", cells.join("\t"))
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}
