//! Errors of usage, each in one line.

use super::{Pager, Report, Shown, deliver, say::say, shown::is_shown};
use crate::failure::{End, Failure};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Writes what clap has to say: help and version to standard output, an error as one line to
/// standard error.
///
/// # Errors
/// An output that cannot be written.
pub fn report(error: &Error) -> Result<End, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            deliver(Report::text(error.render().to_string()), Pager::of_environment().as_ref())
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Nobody is left to tell if standard error cannot be written.
            let _ = error.print();
            Ok(End::Failed)
        }
        _ => {
            say(line(error));
            Ok(End::Failed)
        }
    }
}

/// The error and clap's tips, without the usage text behind them.
fn line(error: &Error) -> String {
    if let (ErrorKind::InvalidSubcommand, Some(ContextValue::String(word))) =
        (error.kind(), error.get(ContextKind::InvalidSubcommand))
    {
        let similar = match error.get(ContextKind::SuggestedSubcommand) {
            Some(ContextValue::Strings(similar)) if !similar.is_empty() => {
                format!("; a similar one: {}", similar.join(", "))
            }
            _ => String::new(),
        };
        return format!(
            "there is no command `{0}`{1}; to look it up: emn search {0}; for the commands: emn --help",
            Shown(word),
            similar
        );
    }
    let rendered = error.render().to_string();
    let parts = rendered.lines().map(str::trim).filter(|part| !part.is_empty());
    let said: Vec<&str> = parts
        .take_while(|part| !part.starts_with("Usage:") && !part.starts_with("For more information"))
        .collect();
    let said = said
        .join("; ")
        .replacen("error: ", "", 1)
        .replace("; [", " [")
        .replace(":; ", ": ")
        .replace("; tip: ", "; ");
    let said: String = said
        .chars()
        .map(|character| if is_shown(character) { character } else { '\u{fffd}' })
        .take(400)
        .collect();
    format!("{said}; see emn --help")
}
