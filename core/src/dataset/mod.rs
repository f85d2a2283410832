//! The data: its model, reading it from TOML, checking it, completing it, and the packed form in which the program carries it.

pub mod access;
pub mod check;
pub mod citation;
pub mod complete;
pub mod coverage;
pub mod date;
pub mod entries;
pub mod language;
pub mod model;
pub mod place;
pub mod read;
pub mod text;
pub mod validity;
pub mod vocabulary;

use read::{Finding, Loaded};
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
