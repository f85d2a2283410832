//! How a run ends: the exit codes, which are those of grep, and the one line that says why.

use crate::shown::Shown;
use std::{
    fmt,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

/// A run that did what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Found or done: exit code 0.
    Done,
    /// Nothing found: exit code 1.
    NothingFound,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::NothingFound => ExitCode::from(1),
        }
    }
}

/// A run that could not do what was asked: exit code 2.
#[derive(Debug)]
pub enum Failure {
    /// The command line or a value on it is wrong.
    Usage(String),
    /// The output could not be written.
    Output { target: String, error: io::Error },
}

impl Failure {
    /// A file that could not be written.
    pub fn writing(path: &Path, error: io::Error) -> Self {
        Failure::Output { target: path.display().to_string(), error }
    }

    /// Says on standard error what went wrong, and gives the exit code. A closed pipe is no error: whoever read the
    /// output has enough of it.
    pub fn report(&self) -> ExitCode {
        if matches!(self, Failure::Output { error, .. } if error.kind() == io::ErrorKind::BrokenPipe) {
            return ExitCode::SUCCESS;
        }
        say(self);
        ExitCode::from(2)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(reason) => formatter.write_str(reason),
            Failure::Output { target, error } => write!(formatter, "cannot write {}: {error}", Shown(target)),
        }
    }
}

/// Says something in one line on standard error.
pub fn say(line: impl fmt::Display) {
    // Nobody is left to tell if standard error cannot be written.
    let _ = writeln!(io::stderr(), "emn: {line}");
}
