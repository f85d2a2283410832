//! The file of the official correlation tables.

use crate::{
    citation::{Provisions, What, Words, read},
    model::{Act, CorrelationRow, CorrelationTable, Date, Url},
};
use serde::Deserialize;

/// `correlations.toml`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrelationFile {
    /// The tables in the order of the file.
    #[serde(rename = "table")]
    pub tables: Vec<TableEntry>,
}

/// A table as the file has it.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TableEntry {
    /// The number of the act that was replaced.
    pub from: String,
    /// The number of the act that took its place.
    pub to: String,
    /// Whether the older act lived on.
    #[serde(default)]
    pub partial: bool,
    /// The number of the annex.
    pub annex: String,
    /// The act in whose annex it stands.
    pub source: Url,
    /// The page where it was read.
    pub seen: Url,
    /// The day on which it was read.
    pub checked: Date,
    /// The provisions of the older act and those of the newer one, without the word for an article.
    pub rows: Vec<[String; 2]>,
}

/// The act with a number.
pub(super) fn act<'a>(acts: &'a [Act], number: &str) -> Option<&'a Act> {
    acts.iter().find(|act| !number.is_empty() && act.number == number)
}

/// The provisions that a cell names; none if it is empty, an error if it is not understood as a
/// whole.
pub(super) fn provisions(cell: &str, words: &Words) -> Result<Option<Provisions>, ()> {
    if cell.is_empty() {
        return Ok(None);
    }
    let is_numbered = cell.starts_with(|first: char| first.is_ascii_digit());
    let citation = if is_numbered { format!("Art. {cell}") } else { cell.to_owned() };
    let mut mentions = read(&citation, words);
    match (mentions.pop().map(|last| (last.span, last.what)), mentions.is_empty()) {
        (Some((span, What::Provisions(mut provisions))), true) if span == (0..citation.len()) => {
            let first = &provisions.first.number;
            if is_numbered && provisions.iter().any(|other| other.number != *first) {
                provisions.written = format!("Arts. {cell}");
            }
            Ok(Some(provisions))
        }
        _ => Err(()),
    }
}

/// The table of an entry that was checked.
pub(super) fn table(entry: &TableEntry, acts: &[Act], words: &Words) -> Option<CorrelationTable> {
    let read = |cell: &String| provisions(cell, words).unwrap_or_default();
    let row = |[old, new]: &[String; 2]| CorrelationRow { old: read(old), new: read(new) };
    Some(CorrelationTable {
        from: act(acts, &entry.from)?.id.clone(),
        to: act(acts, &entry.to)?.id.clone(),
        is_partial: entry.partial,
        annex: entry.annex.clone(),
        source: entry.source.clone(),
        seen: entry.seen.clone(),
        checked: entry.checked,
        rows: entry.rows.iter().map(row).collect(),
    })
}
