//! `emn complete`: what may be typed next, for the scripts of the shells.

use crate::{
    cli::CompleteArgs,
    completion::{Line, offers, shell},
    failure::Failure,
    ui::{Report, Terminal},
};

/// Answers `emn complete`.
///
/// # Errors
/// Damaged data.
pub fn run(terminal: &Terminal, arguments: &CompleteArgs) -> Result<Report, Failure> {
    let line = Line::of(&arguments.words);
    let offer = offers(&line)?;
    Ok(Report::text(shell::told(arguments.shell, &line, &offer, terminal.width)))
}
