//! Tab-separated values: the same columns as CSV, without quoting.

use super::{
    FieldValues, RecordWriter, Sheet,
    csv::{each_cell, header},
};
use crate::export::{Format, Writes};
use std::{borrow::Cow, io};

/// Tab-separated values. They know no quoting, so that there is nothing to do for a library.
pub(in crate::export) const TSV: Format = Format {
    name: "tsv",
    endings: &["tsv", "tab"],
    about: "tab-separated, header first; a tab or line break inside a field becomes a blank",
    writes: Writes::Records {
        holds_several: false,
        is_delimited: true,
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

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        let mut between = "";
        each_cell(record, &self.languages, |cell| {
            write!(self.target, "{between}{}", plain(cell))?;
            between = "\t";
            Ok::<_, io::Error>(())
        })?;
        writeln!(self.target)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A cell without what ends one, and with a blank before a quotation mark, by which many readers
/// would take all up to the next one for a single cell.
fn plain(cell: &str) -> Cow<'_, str> {
    let is_end = |character| matches!(character, '\t' | '\r' | '\n');
    match (cell.starts_with('"'), cell.contains(is_end)) {
        (false, false) => cell.into(),
        (is_quoted, _) => {
            let before = if is_quoted { " " } else { "" };
            format!("{before}{}", cell.replace(is_end, " ")).into()
        }
    }
}
