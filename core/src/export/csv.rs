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
    let header: Vec<Text> = fields.iter().flat_map(|field| columns(field, languages)).map(Text::from).collect();
    let row = |record: &Record| {
        let mut row = Vec::with_capacity(fields.len() + languages.len());
        fields.iter().for_each(|field| push_cells(&mut row, record.get(field).unwrap_or(&Value::Absent), field, languages));
        row
    };
    let rows = std::iter::once(header).chain(records.iter().map(row));
    match separator {
        Separator::Comma => write_commas(rows, target),
        Separator::Tab => write_tabs(rows, target),
    }
}

fn write_commas(rows: impl Iterator<Item = Vec<Text>>, target: &mut impl io::Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(target);
    for row in rows {
        writer.write_record(row.iter().map(|cell| cell.as_bytes()))?;
    }
    writer.flush()
}

/// Tab-separated values know no quoting, so that there is nothing to do for a library.
fn write_tabs(rows: impl Iterator<Item = Vec<Text>>, target: &mut impl io::Write) -> io::Result<()> {
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace(['\t', '\r', '\n'], " ")).collect();
        writeln!(target, "{}", cells.join("\t"))?;
    }
    Ok(())
}

/// The fields that take a column for each language.
pub const BY_LANGUAGE: [&str; 2] = ["translations", "names"];

/// Whether the field takes a column for each language in a table of so many languages: the names of acts have none.
fn is_by_language(field: &str, languages: &[Language]) -> bool {
    BY_LANGUAGE.contains(&field) && !languages.is_empty()
}

fn columns(field: &'static str, languages: &[Language]) -> Vec<&'static str> {
    match is_by_language(field, languages) {
        true => languages.iter().map(|language| language.code()).collect(),
        false => vec![field],
    }
}

/// Adds the cells of a field to a row: one, or one for each language.
fn push_cells(row: &mut Vec<Text>, value: &Value, field: &str, languages: &[Language]) {
    if !is_by_language(field, languages) {
        return row.push(value.cell());
    }
    let of = |language: &Language| match value {
        Value::ByLanguage(wordings) => match wordings.of(*language) {
            [text] => text.as_str().into(),
            texts => texts.join("; ").into(),
        },
        _ => "".into(),
    };
    row.extend(languages.iter().map(of));
}
