//! CSV (RFC 4180, UTF-8): a header, then a line for each record.

use super::{
    FieldValues, RecordWriter, Sheet, Value,
    field_values::{add_joined, in_languages},
};
use crate::{
    export::{Format, Writes},
    model::Wording,
};
use std::io;

/// Comma-separated values.
pub(in crate::export) const CSV: Format = Format {
    name: "csv",
    endings: &["csv"],
    about: "RFC 4180, header first, the items of a list with | between them",
    writes: Writes::Records {
        holds_several: false,
        is_delimited: true,
        make: |target, _| Box::new(Writer::new(target)),
    },
};

/// Few cells have more bytes.
const LONG_CELL: usize = 1 << 10;

struct Writer<'t> {
    target: csv::Writer<&'t mut dyn io::Write>,
    languages: Vec<Vec<String>>,
}

impl<'t> Writer<'t> {
    fn new(target: &'t mut dyn io::Write) -> Self {
        let mut builder = csv::WriterBuilder::new();
        let target = builder.terminator(csv::Terminator::CRLF).from_writer(target);
        Writer { target, languages: Vec::new() }
    }
}

impl RecordWriter for Writer<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.languages = sheet.columns.iter().map(|column| column.languages.clone()).collect();
        self.target.write_record(header(sheet)).map_err(plain)
    }

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        each_cell(record, &self.languages, |cell| self.target.write_field(cell)).map_err(plain)?;
        self.target.write_record(None::<&[u8]>).map_err(plain)
    }

    fn end(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}

/// The error of the target as it is, which tells a closed pipe from others.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The titles of the columns; texts by language take one for each language.
pub(super) fn header(sheet: &Sheet) -> Vec<&str> {
    let mut titles = Vec::new();
    for column in &sheet.columns {
        match &column.languages[..] {
            [] => titles.push(column.name.as_str()),
            languages => titles.extend(languages.iter().map(String::as_str)),
        }
    }
    titles
}

/// Writes the cells of a record, given the languages of each of its columns.
pub(super) fn each_cell<E>(
    record: &FieldValues<'_>,
    languages: &[Vec<String>],
    mut write: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut cell = String::with_capacity(LONG_CELL);
    for ((_, value), languages) in record.0.iter().zip(languages) {
        match value {
            Value::InLanguages(wordings, tags) if !languages.is_empty() => {
                for wording in in_languages(wordings, tags) {
                    cell.clear();
                    add_joined(&mut cell, wording.iter().flat_map(Wording::texts));
                    write(&cell)?;
                }
            }
            // A record of which nothing is known has the columns too.
            _ if !languages.is_empty() => languages.iter().try_for_each(|_| write(""))?,
            value => {
                cell.clear();
                value.add_to(&mut cell);
                write(&cell)?;
            }
        }
    }
    Ok(())
}
