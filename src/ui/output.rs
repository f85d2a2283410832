//! What a command has to say, and how it reaches the reader.

use super::{Pager, file::write_file, say::say};
use crate::failure::{End, Failure};
use std::{
    fs,
    io::{self, IsTerminal, Write},
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
    Folder(PathBuf, Vec<(String, Vec<u8>)>),
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

/// Writes a report where it belongs, through a pager if there is one and it is needed.
///
/// # Errors
/// An output that cannot be written.
pub fn deliver(report: Report, pager: Option<&Pager>) -> Result<End, Failure> {
    match report {
        Report::Ended(bytes, end) => write_out(&bytes, pager).map(|()| end),
        Report::Output(bytes) => write_out(&bytes, pager).map(|()| End::Done),
        Report::Excerpt(bytes, line) => {
            write_out(&bytes, pager)?;
            say(&line);
            Ok(End::Done)
        }
        Report::Incomplete(bytes, line) => {
            write_out(&bytes, pager)?;
            say(&line);
            Ok(End::NothingFound)
        }
        Report::File(path, bytes) if is_standard_output(&path) => {
            write_out(&bytes, pager).map(|()| End::Done)
        }
        Report::File(path, bytes) => {
            let written = write_file(&path, &bytes).map(|()| End::Done);
            written.map_err(|error| Failure::writing(&path, error))
        }
        Report::Folder(path, files) => {
            for (name, bytes) in files {
                let path = path.join(name);
                if let Some(folder) = path.parent() {
                    fs::create_dir_all(folder).map_err(|error| Failure::writing(folder, error))?;
                }
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

fn write_out(bytes: &[u8], pager: Option<&Pager>) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    // What is no text would put a terminal into disorder.
    if output.is_terminal() && bytes.contains(&0) {
        let reason = "this format is no text for a terminal; lead it into a file: > FILE";
        return Err(Failure::Usage(reason.to_owned()));
    }
    if pager.is_some_and(|pager| pager.has_shown(bytes)) {
        return Ok(());
    }
    let written = output.write_all(bytes).and_then(|()| output.flush());
    let target = "standard output".to_owned();
    written.map_err(|error| Failure::Output { target, error })
}

/// Whether a path stands for standard output, which may be in the middle of a file.
fn is_standard_output(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}
