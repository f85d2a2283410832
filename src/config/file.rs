//! `config.toml`: where it is, what it says, and how it is changed without loss of its comments.

use super::{Key, Origin, Value, shown};
use crate::{
    failure::{Failure, similar},
    ui::{Shown, write_file},
};
use clap::ValueEnum;
use directories::ProjectDirs;
use std::{
    env, fs, io,
    path::{Path, PathBuf},
};
use toml_edit::{Array, Document, DocumentMut, Item, TomlError, value};

/// The variable that names another file.
const VARIABLE: &str = "EMN_CONFIG";

/// The name of the file in the platform's folder.
const NAME: &str = "config.toml";

/// The settings of the file.
#[derive(Debug, Default)]
pub struct File {
    values: Vec<(Key, Value)>,
}

/// Something in the file that is not as it should be.
#[derive(Debug)]
pub struct Wrong {
    path: PathBuf,
    line: Option<usize>,
    reason: String,
}

impl From<Wrong> for Failure {
    fn from(wrong: Wrong) -> Self {
        let Wrong { path, line, reason } = wrong;
        let line = line.map(|line| format!("line {line}: ")).unwrap_or_default();
        Failure::Usage(format!("{}: {line}{reason}", shown(&path)))
    }
}

impl File {
    /// Where the file is, or would be; nothing where the platform has no place for it.
    pub fn place() -> Option<PathBuf> {
        match env::var_os(VARIABLE).filter(|path| !path.is_empty()) {
            Some(path) => Some(path.into()),
            None => Some(ProjectDirs::from("", "", "emn")?.config_dir().join(NAME)),
        }
    }

    /// What the file says, if there is one.
    ///
    /// # Errors
    /// A file that cannot be read or says what is not known.
    pub fn read() -> Result<Self, Wrong> {
        let Some(path) = File::place() else { return Ok(File::default()) };
        let Some(text) = text(&path)? else { return Ok(File::default()) };
        let document = Document::parse(&*text).map_err(|error| unreadable(&path, &text, &error))?;
        let mut values = Vec::new();
        for (name, item) in document.iter() {
            let at = document.key(name).and_then(|key| key.span()).or(item.span());
            let line = at.map(|span| line_of(&text, span.start));
            let wrong = |reason| Wrong { path: path.clone(), line, reason };
            let key = Key::from_str(name, false).map_err(|_| wrong(unknown(name)))?;
            let kind = if key == Key::Languages { "a list of texts" } else { "a text" };
            let said = said(key, item);
            let said = said.ok_or_else(|| wrong(format!("{}: must be {kind}", key.name())))?;
            let origin = Origin::File { path: path.clone(), line: line.unwrap_or(1) };
            values.push((key, Value { text: said, origin }));
        }
        Ok(File { values })
    }

    /// What the file sets.
    pub fn value(&self, key: Key) -> Option<Value> {
        self.values.iter().find(|(it, _)| *it == key).map(|(_, value)| value.clone())
    }

    /// Sets a value, or takes it away, and leaves all else as it is.
    ///
    /// # Errors
    /// A file that cannot be read or written.
    pub fn change(path: &Path, key: Key, value: Option<Item>) -> Result<(), Failure> {
        let old = text(path)?.unwrap_or_default();
        let document = old.parse::<DocumentMut>();
        let mut document = document.map_err(|error| unreadable(path, &old, &error))?;
        let new = match value {
            None => {
                document.remove(key.name());
                document.to_string()
            }
            Some(item) if document.contains_key(key.name()) => {
                exchange(&mut document, key, item);
                document.to_string()
            }
            Some(item) => with_line(&old, key, &item),
        };
        write(path, &new)
    }

    /// Writes a file where there is none.
    ///
    /// # Errors
    /// A file that is there, or cannot be written.
    pub fn begin(path: &Path, text: &str) -> Result<(), Failure> {
        match fs::symlink_metadata(path) {
            Ok(_) => Err(Failure::Usage(format!(
                "{} is there already; to change it: emn config set KEY VALUE",
                shown(path)
            ))),
            Err(_) => write(path, text),
        }
    }
}

/// A value as it is written in the file.
pub fn written(key: Key, text: &str) -> Item {
    match key {
        Key::Languages => value(text.split(',').collect::<Array>()),
        _ => value(text),
    }
}

/// Puts a value in place of the one that is there, beside whose comment it stands then.
fn exchange(document: &mut DocumentMut, key: Key, mut item: Item) {
    let Some(place) = document.get_mut(key.name()) else { return };
    if let (Some(old), Some(new)) = (place.as_value(), item.as_value_mut()) {
        *new.decor_mut() = old.decor().clone();
    }
    *place = item;
}

/// A text with one more value: in place of a comment that shows how it would be set, else at the
/// end.
fn with_line(text: &str, key: Key, item: &Item) -> String {
    let set = format!("{} = {}", key.name(), item.to_string().trim());
    let shown = format!("# {} = ", key.name());
    let mut lines: Vec<&str> = text.lines().collect();
    match lines.iter().position(|line| line.starts_with(&shown)) {
        Some(place) => lines[place] = &set,
        None => lines.push(&set),
    }
    lines.join("\n") + "\n"
}

/// The text of a file, if there is one.
fn text(path: &Path) -> Result<Option<String>, Wrong> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => {
            let reason = format!("cannot be read: {error}");
            Err(Wrong { path: path.to_owned(), line: None, reason })
        }
    }
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let made = folder.map_or(Ok(()), fs::create_dir_all);
    let written = made.and_then(|()| write_file(path, text.as_bytes()));
    written.map_err(|error| Failure::writing(path, error))
}

/// The error on a text that is no TOML.
fn unreadable(path: &Path, text: &str, error: &TomlError) -> Wrong {
    let line = error.span().map(|span| line_of(text, span.start));
    let reason = error.message().lines().collect::<Vec<_>>().join("; ");
    let text = line.and_then(|line| text.lines().nth(line - 1)).unwrap_or_default();
    let name = text.split('=').next().unwrap_or_default().trim();
    let name = Key::from_str(name, false).map(|_| format!("{name}: ")).unwrap_or_default();
    Wrong { path: path.to_owned(), line, reason: format!("{name}{}", Shown(&reason)) }
}

fn line_of(text: &str, position: usize) -> usize {
    text[..position].matches('\n').count() + 1
}

/// What a value says; nothing if it is of another kind than the setting.
fn said(key: Key, item: &Item) -> Option<String> {
    match item.as_array() {
        Some(list) if key == Key::Languages => {
            let texts: Option<Vec<&str>> = list.iter().map(toml_edit::Value::as_str).collect();
            texts.map(|texts| texts.join(","))
        }
        _ => item.as_str().map(str::to_owned),
    }
}

fn unknown(name: &str) -> String {
    let known: Vec<&str> = Key::value_variants().iter().map(|key| key.name()).collect();
    let hint = similar(name, known.iter().copied());
    format!("there is no setting `{}`{hint}; there are: {}", Shown(name), known.join(", "))
}
