//! What a command has to say, and how it reaches the reader.

use crate::failure::{Failure, Outcome};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The result of a command.
pub enum Report {
    /// For standard output.
    Output(Vec<u8>),
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

    /// Writes the report where it belongs.
    ///
    /// # Errors
    /// An output that cannot be written.
    pub fn deliver(self) -> Result<Outcome, Failure> {
        match self {
            Report::Output(bytes) => write_out(&bytes).map(|()| Outcome::Done),
            Report::File(path, bytes) => write_file(&path, &bytes).map(|()| Outcome::Done).map_err(|error| Failure::writing(&path, error)),
            Report::Nothing(line) => {
                // Nobody is left to tell if standard error cannot be written.
                let _ = writeln!(io::stderr(), "emn: {line}");
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
    let mut beside = tempfile::Builder::new().prefix(".emn-").tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    let permissions = existing.map_or_else(|_| default_permissions(folder), |existing| Ok(existing.permissions()))?;
    beside.as_file().set_permissions(permissions)?;
    beside.persist(&place).map_err(|error| error.error)?;
    Ok(())
}

/// The permissions that a new file gets in a folder.
fn default_permissions(folder: &Path) -> io::Result<fs::Permissions> {
    let probe = folder.join(format!(".emn-{}", std::process::id()));
    let file = fs::File::create_new(&probe)?;
    let permissions = file.metadata().map(|metadata| metadata.permissions());
    fs::remove_file(&probe)?;
    permissions
}
