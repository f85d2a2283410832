//! From the files of `data/` to the packed form: reading them, checking them, completing what they
//! say once, and indexing the names.

mod check;
mod complete;
mod correlations;
mod file;
mod names;
mod network;
mod press;
mod read;
mod romanise;
#[cfg(feature = "schema")]
mod schema;
mod tables;
mod texts;
mod words;

pub use file::{Finding, SourceFile, Step};
pub use press::{PressError, press};
pub use read::{Dataset, Loaded};
pub use romanise::{Letters, System};
#[cfg(feature = "schema")]
pub use schema::schemas;
#[cfg(test)]
pub(crate) use texts::weighed_texts;

use crate::model::Date;
use std::path::Path;

/// Reads, checks and completes the data in a folder.
///
/// # Errors
/// Everything that is wrong with it, each with its file and line.
pub fn load(folder: &Path) -> Result<Loaded, Vec<Finding>> {
    let mut loaded = read::read(folder)?;
    let findings = check::check(&loaded);
    if !findings.is_empty() {
        return Err(findings);
    }
    complete::complete(&mut loaded)?;
    Ok(loaded)
}

/// The dates in a folder that lie after a day, among those of what has happened: when a file was
/// last gone through, a page read, an act adopted, since when a country takes part.
///
/// [`load`] does not look at them, as what a build finds must not depend on the clock.
///
/// # Errors
/// Everything for which the files cannot be read.
pub fn dates_after(folder: &Path, day: Date) -> Result<Vec<Finding>, Vec<Finding>> {
    Ok(check::dates_after(&read::read(folder)?, day))
}
