//! CSV (RFC 4180, UTF-8): a header, then a line for each record.

use super::{
    Record, RecordWriter, Sheet, Value,
    record::{in_languages, joined},
};
use crate::{
    export::{Format, Writes},
    model::Wording,
};
use std::{borrow::Cow, io};

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
        self.target.write_record(header(sheet))?;
        Ok(())
    }

    fn record(&mut self, record: &Record<'_>) -> io::Result<()> {
        for cell in cells(record, &self.languages) {
            self.target.write_field(&*cell)?;
        }
        self.target.write_record(None::<&[u8]>)?;
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.target.flush()
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

/// The cells of a record, given the languages of each of its columns.
pub(super) fn cells<'a>(
    record: &'a Record<'_>,
    languages: &'a [Vec<String>],
) -> impl Iterator<Item = Cow<'a, str>> {
    record.0.iter().zip(languages).flat_map(|((_, value), languages)| {
        let single = languages.is_empty().then(|| value.cell());
        let by_language = match value {
            Value::InLanguages(wordings, tags) if single.is_none() => {
                let cell = |texts: Option<Wording<'a>>| texts.map(|it| joined(it.texts()));
                Some(in_languages(wordings, tags).map(move |(_, it)| cell(it).unwrap_or_default()))
            }
            _ => None,
        };
        // A record of which nothing is known has the columns too.
        let unknown = if by_language.is_none() { &languages[..] } else { &[] };
        let by_language = by_language.into_iter().flatten();
        single.into_iter().chain(by_language).chain(unknown.iter().map(|_| "".into()))
    })
}
