//! What a command has to say, and how it reaches the reader.

use super::say::say;
use crate::failure::{End, Failure};
use emn::export::Files;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The result of a command.
pub enum Report {
    /// For standard output.
    Output(Vec<u8>),
    /// For standard output, with a line for standard error on what was left out of it.
    Excerpt(Vec<u8>, String),
    /// For standard output, with a line for standard error on what was not found.
    Incomplete(Vec<u8>, String),
    /// For a file, which is written whole or not at all.
    File(PathBuf, Vec<u8>),
    /// For the files of a folder, which is made if there is none.
    Folder(PathBuf, Files),
    /// For standard output, with how the run ended.
    Ended(Vec<u8>, End),
    /// Nothing was found; one line for standard error says so.
    Nothing(String),
    /// The user ended it with Ctrl-C.
    Interrupted,
    /// Nothing was found, and what is near stands under the line that says so, for standard error.
    Suggestion(String),
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
            more => {
                let hint = format!("{more} more; --limit {all} shows them");
                Report::Excerpt(text.into_bytes(), hint)
            }
        }
    }
}

/// Writes a report where it belongs.
///
/// # Errors
/// An output that cannot be written.
pub fn deliver(report: Report) -> Result<End, Failure> {
    match report {
        Report::Ended(bytes, end) => write_out(&bytes).map(|()| end),
        Report::Output(bytes) => write_out(&bytes).map(|()| End::Done),
        Report::Excerpt(bytes, line) => {
            write_out(&bytes)?;
            say(&line);
            Ok(End::Done)
        }
        Report::Incomplete(bytes, line) => {
            write_out(&bytes)?;
            say(&line);
            Ok(End::NothingFound)
        }
        Report::File(path, bytes) if is_standard_output(&path) => {
            write_out(&bytes).map(|()| End::Done)
        }
        Report::File(path, bytes) => {
            let written = write_file(&path, &bytes).map(|()| End::Done);
            written.map_err(|error| Failure::writing(&path, error))
        }
        Report::Folder(path, files) => {
            fs::create_dir_all(&path).map_err(|error| Failure::writing(&path, error))?;
            for (name, bytes) in files {
                let path = path.join(name);
                write_file(&path, &bytes).map_err(|error| Failure::writing(&path, error))?;
            }
            Ok(End::Done)
        }
        Report::Nothing(line) => {
            say(&line);
            Ok(End::NothingFound)
        }
        Report::Interrupted => Ok(End::Interrupted),
        Report::Suggestion(text) => {
            // Nobody is left to tell if standard error cannot be written.
            let _ = writeln!(io::stderr(), "{}", text.trim_end());
            Ok(End::NothingFound)
        }
    }
}

fn write_out(bytes: &[u8]) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    let target = "standard output".to_owned();
    written.map_err(|error| Failure::Output { target, error })
}

/// Whether a path stands for standard output, which may be in the middle of a file.
fn is_standard_output(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}

/// Writes a file beside its place and then puts it there, so that a reader never sees a part of it.
/// What is no ordinary file, such as a device or a pipe, is written to directly; so is a file in a
/// folder that takes no new ones.
fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link: what it points at is replaced, or made.
    let place = end_of_links(path)?;
    let Ok(existing) = fs::metadata(&place) else { return write_new(&place, bytes, None) };
    if !existing.is_file() {
        return OpenOptions::new().write(true).open(&place)?.write_all(bytes);
    }
    // A file that may not be written is not replaced either.
    let mut file = OpenOptions::new().write(true).open(&place)?;
    match write_new(&place, bytes, Some(existing.permissions())) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            file.set_len(0)?;
            file.write_all(bytes)?;
            file.sync_all()
        }
        written => written,
    }
}

/// The place to which a path leads over all links, whether there is a file or not.
fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    /// As many as the kernel follows.
    const MOST: usize = 40;
    let mut place = path.to_owned();
    for _ in 0..MOST {
        let Ok(target) = fs::read_link(&place) else { return Ok(place) };
        let folder = place.parent().unwrap_or(Path::new(""));
        place = folder.join(target);
    }
    Err(io::Error::other("too many links lead to one another"))
}

/// Writes a file that takes its place once it is whole.
fn write_new(place: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::metadata(folder)?;
    let create = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path);
    let beside = tempfile::Builder::new().prefix(".emn-").make_in(folder, create);
    let mut beside: tempfile::NamedTempFile<File> = beside.map_err(plain)?;
    beside.write_all(bytes).map_err(plain)?;
    if let Some(permissions) = permissions {
        fs::set_permissions(beside.path(), permissions)?;
    }
    beside.as_file().sync_all()?;
    beside.persist(place).map_err(|error| plain(error.error))?;
    Ok(())
}

/// An error of the system without the name of the file beside the place, which says nothing to the
/// user.
fn plain(error: io::Error) -> io::Error {
    let source = error.get_ref().and_then(|inner| inner.source());
    let inner = source.and_then(|source| source.downcast_ref::<io::Error>());
    match inner.and_then(io::Error::raw_os_error) {
        Some(code) => io::Error::from_raw_os_error(code),
        None if error.raw_os_error().is_some() => error,
        None => error.kind().into(),
    }
}
