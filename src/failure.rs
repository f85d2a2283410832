//! How a run ends: the exit codes, which are those of grep, and the one line that says why.

use std::{fmt, io, path::Path, process::ExitCode};

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

    /// Whether the reader of the output has gone, which is no error.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Failure::Output { error, .. } if error.kind() == io::ErrorKind::BrokenPipe)
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

/// A text from outside as it may appear on a terminal: in one line, without anything that a terminal obeys, and not too long.
pub struct Shown<'a>(pub &'a str);

/// The most of a text from outside that is repeated.
const LONGEST_SHOWN: usize = 60;

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars().take(LONGEST_SHOWN) {
            match character.is_alphanumeric() || character == ' ' || character.is_ascii_punctuation() {
                true => fmt::Write::write_char(formatter, character)?,
                false => write!(formatter, "{}", character.escape_debug())?,
            }
        }
        if self.0.chars().nth(LONGEST_SHOWN).is_some() {
            formatter.write_str("…")?;
        }
        Ok(())
    }
}
