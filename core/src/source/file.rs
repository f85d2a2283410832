//! A file of `data/`, and where in it something stands.

use crate::model::Language;
use serde::de::DeserializeOwned;
use std::{fmt, fs, io, ops::Range, path::PathBuf};
use toml::de::{DeTable, DeValue};

/// Something wrong in a file, with the place: `data/acts.toml:12: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, in one line.
    pub reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file.display(), self.line, self.reason)
    }
}

/// One step of the way to a value inside a TOML file.
#[derive(Clone, Debug)]
pub enum Step {
    /// A key of a table.
    Key(String),
    /// A place in an array.
    Index(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Step::Key(key.to_owned())
    }
}

impl From<&Language> for Step {
    fn from(language: &Language) -> Self {
        Step::Key(language.to_string())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Step::Index(index)
    }
}

/// One file and its text.
pub struct SourceFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
}

impl SourceFile {
    pub(super) fn open(path: PathBuf) -> Result<Self, Finding> {
        let failed = |line, reason| Finding { file: path.clone(), line, reason };
        // Opening a pipe would wait for somebody to write into it.
        let metadata = fs::metadata(&path).map_err(|error| failed(1, cannot_read(&error)))?;
        if !metadata.is_file() {
            return Err(failed(1, "cannot be read: it is no ordinary file".to_owned()));
        }
        let bytes = fs::read(&path).map_err(|error| failed(1, cannot_read(&error)))?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(SourceFile { path, text }),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let line = line_of(&error.as_bytes()[..valid]);
                Err(failed(line, "cannot be read: it is not UTF-8".to_owned()))
            }
        }
    }

    pub(super) fn parse<T: DeserializeOwned>(&self) -> Result<T, Finding> {
        toml::from_str(&self.text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            self.finding(offset, error.message().replace('\n', " "))
        })
    }

    /// A finding at a byte position of the text.
    pub(super) fn finding(&self, offset: usize, reason: String) -> Finding {
        let line = line_of(&self.text.as_bytes()[..offset]);
        Finding { file: self.path.clone(), line, reason }
    }

    /// A finding at the value to which the steps lead, or the last one of them that exists.
    pub(super) fn finding_at(&self, way: &[Step], reason: String) -> Finding {
        let place = self.table().and_then(|table| position(&table, way));
        self.finding(place.map_or(0, |span| span.start), reason)
    }

    /// The file's table, in which every key and value knows its position.
    pub(super) fn table(&self) -> Option<DeTable<'_>> {
        DeTable::parse(&self.text).ok().map(toml::Spanned::into_inner)
    }
}

fn line_of(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Where the value begins to which the steps lead, or the last one of them that exists.
pub(super) fn position(table: &DeTable, way: &[Step]) -> Option<Range<usize>> {
    let Some((Step::Key(key), rest)) = way.split_first() else { return None };
    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
    Some(position_in(value.get_ref(), rest).unwrap_or(match value.get_ref() {
        DeValue::Array(_) | DeValue::Table(_) => value.span(),
        _ => name.span(),
    }))
}

fn position_in(value: &DeValue, way: &[Step]) -> Option<Range<usize>> {
    match (value, way.split_first()?) {
        (DeValue::Table(table), _) => position(table, way),
        (DeValue::Array(array), (Step::Index(index), rest)) => {
            let item = array.get(*index)?;
            position_in(item.get_ref(), rest).or(Some(item.span()))
        }
        _ => None,
    }
}

pub(super) fn cannot_read(error: &io::Error) -> String {
    format!("cannot be read: {error}")
}
