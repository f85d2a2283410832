//! What a command has to say, and how it reaches the reader.

use crate::failure::{Failure, Outcome, say};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The result of a command.
pub enum Report {
    /// For standard output.
    Output(Vec<u8>),
    /// For standard output, with a line for standard error on what was left out of it.
    Excerpt(Vec<u8>, String),
    /// For a file, which is written whole or not at all.
    File(PathBuf, Vec<u8>),
    /// Nothing was found; one line for standard error says so.
    Nothing(String),
}

impl Report {
    /// A text for standard output.
    pub fn text(text: String) -> Self {
        Report::Output(text.into_bytes())
    }

    /// A list that shows so many records of all there are.
    pub fn excerpt(text: String, shown: usize, all: usize) -> Self {
        match all - shown {
            0 => Report::text(text),
            more => Report::Excerpt(text.into_bytes(), format!("{more} more; --limit {all} shows them")),
        }
    }

    /// Writes the report where it belongs.
    ///
    /// # Errors
    /// An output that cannot be written.
    pub fn deliver(self) -> Result<Outcome, Failure> {
        match self {
            Report::Output(bytes) => write_out(&bytes).map(|()| Outcome::Done),
            Report::Excerpt(bytes, line) => {
                write_out(&bytes)?;
                say(&line);
                Ok(Outcome::Done)
            }
            Report::File(path, bytes) => write_file(&path, &bytes).map(|()| Outcome::Done).map_err(|error| Failure::writing(&path, error)),
            Report::Nothing(line) => {
                say(&line);
                Ok(Outcome::NothingFound)
            }
        }
    }
}

fn write_out(bytes: &[u8]) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    written.map_err(|error| Failure::Output { target: "standard output".to_owned(), error })
}

/// Writes a file beside its place and then puts it there, so that a reader never sees a part of it. What is no ordinary
/// file, such as a device or a pipe, is written to directly.
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let existing = fs::metadata(path);
    if existing.as_ref().is_ok_and(|existing| !existing.is_file()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    // A link stays a link: what it points at is replaced.
    let place = if existing.is_ok() { fs::canonicalize(path)? } else { path.to_owned() };
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::metadata(folder)?;
    let create = |path: &Path| fs::OpenOptions::new().write(true).create_new(true).open(path);
    let mut beside = tempfile::Builder::new().prefix(".emn-").make_in(folder, create).map_err(plain)?;
    beside.write_all(bytes)?;
    if let Ok(existing) = existing {
        fs::set_permissions(beside.path(), existing.permissions())?;
    }
    beside.as_file().sync_all()?;
    beside.persist(&place).map_err(|error| plain(error.error))?;
    Ok(())
}

/// An error of the system without the name of the file beside the place, which says nothing to the user.
fn plain(error: io::Error) -> io::Error {
    let inner = error.get_ref().and_then(|inner| inner.source()).and_then(|source| source.downcast_ref::<io::Error>());
    inner.and_then(io::Error::raw_os_error).map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}
