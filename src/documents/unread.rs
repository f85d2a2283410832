//! Why a document was not read.

use crate::{failure::Failure, ui::Shown};
use emn::pack::Damaged;
use std::{fmt, io};

/// Why a document was not read, or not to its end.
#[derive(Debug)]
pub enum Unread {
    /// It has no text that can be read; it is passed over.
    Skipped(&'static str),
    /// It is broken, or cannot be opened.
    Broken(String),
    /// Whoever it was read for has had enough.
    Stopped(Failure),
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        Unread::Broken(error.to_string())
    }
}

impl From<Failure> for Unread {
    fn from(failure: Failure) -> Self {
        Unread::Stopped(failure)
    }
}

impl From<Damaged> for Unread {
    fn from(damaged: Damaged) -> Self {
        Unread::Stopped(damaged.into())
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::Skipped(reason) => formatter.write_str(reason),
            Unread::Broken(reason) => write!(formatter, "{}", Shown(reason)),
            Unread::Stopped(failure) => write!(formatter, "{failure}"),
        }
    }
}
