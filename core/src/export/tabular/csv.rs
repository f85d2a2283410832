//! CSV (RFC 4180, UTF-8): a header, then a line for each record.

use super::{Record, RecordWriter, Sheet, Value};
use crate::export::{Format, Writes};
use std::{borrow::Cow, io};

/// Comma-separated values.
pub(in crate::export) const CSV: Format = Format {
    name: "csv",
    endings: &["csv"],
    about: "RFC 4180, header first, lists joined by semicolons",
    writes: Writes::Records {
        holds_several: false,
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
        let is_single = languages.is_empty();
        let single = is_single.then(|| value.cell());
        let of = |tag: &'a String| in_language(value, tag);
        single.into_iter().chain(languages.iter().map(of))
    })
}

fn in_language<'a>(value: &'a Value<'_>, tag: &str) -> Cow<'a, str> {
    let Value::ByLanguage(wordings) = value else { return "".into() };
    let wording = wordings.list().iter().find(|wording| wording.language.tag() == tag);
    match wording.map(|wording| &wording.texts[..]) {
        None => "".into(),
        Some([text]) => text.into(),
        Some(texts) => texts.join("; ").into(),
    }
}
