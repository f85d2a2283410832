//! CSV (RFC 4180, UTF-8) and tab-separated values: a header, then a line for each record.

use super::record::{Record, Text, Value};
use crate::dataset::language::Language;
use std::io;

/// What stands between two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Comma,
    /// Tabs separate; a field that holds one or a line break has a blank instead.
    Tab,
}

/// Writes a header of these fields and a line for each record. Texts by language take a column for each language.
///
/// # Errors
/// What the writer says.
pub fn write(fields: &[&'static str], languages: &[Language], records: &[Record], separator: Separator, target: &mut impl io::Write) -> io::Result<()> {
    let mut writer = match separator {
        Separator::Comma => csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(target),
        Separator::Tab => csv::WriterBuilder::new().delimiter(b'\t').quote_style(csv::QuoteStyle::Never).from_writer(target),
    };
    let header = fields.iter().flat_map(|field| columns(field, languages));
    writer.write_record(header)?;
    for record in records {
        for field in fields {
            for cell in cells(record.get(field).unwrap_or(&Value::Absent), field, languages) {
                let cell = if separator == Separator::Tab { cell.replace(['\t', '\r', '\n'], " ").into() } else { cell };
                writer.write_field(cell.as_bytes())?;
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// The fields that take a column for each language.
pub const BY_LANGUAGE: [&str; 2] = ["translations", "names"];

fn columns(field: &'static str, languages: &[Language]) -> Vec<&'static str> {
    match BY_LANGUAGE.contains(&field) {
        true => languages.iter().map(|language| language.code()).collect(),
        false => vec![field],
    }
}

fn cells(value: &Value, field: &str, languages: &[Language]) -> Vec<Text> {
    if !BY_LANGUAGE.contains(&field) {
        return vec![value.cell()];
    }
    let texts = match value {
        Value::ByLanguage(texts) => texts.as_slice(),
        _ => &[],
    };
    let of = |language: &Language| texts.iter().find(|(code, _)| *code == language.code()).map_or("".into(), |(_, texts)| texts.join("; ").into());
    languages.iter().map(of).collect()
}
