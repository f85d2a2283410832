//! How a run ends: the exit codes, which are those of grep, and the one line that says why.

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
        // Nobody is left to tell if standard error cannot be written.
        let _ = writeln!(io::stderr(), "emn: {self}");
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

/// A text from outside as it may appear on a terminal: in one line, without anything that a terminal obeys, and not too long.
pub struct Shown<'a>(pub &'a str);

/// The most of a text from outside that is repeated.
const LONGEST_SHOWN: usize = 60;

/// Whether a character from outside may appear on a terminal as it is: a letter, a digit, a mark of punctuation or a blank.
pub fn is_shown(character: char) -> bool {
    character.is_alphanumeric() || character == ' ' || character.is_ascii_punctuation() || "‘’“”–—…".contains(character)
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        for character in self.0.chars().take(LONGEST_SHOWN) {
            match is_shown(character) {
                true => formatter.write_char(character)?,
                false => write!(formatter, "{}", character.escape_debug())?,
            }
        }
        if self.0.chars().nth(LONGEST_SHOWN).is_some() {
            formatter.write_str("…")?;
        }
        Ok(())
    }
}
