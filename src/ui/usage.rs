//! Errors of usage, each in one line.

use super::{Pager, Report, Shown, deliver, say::say, shown::is_shown};
use crate::{
    failure::{End, Failure},
    manual,
};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Writes what clap has to say: help and version to standard output, an error as one line to
/// standard error.
///
/// # Errors
/// An output that cannot be written.
pub fn report(error: &Error) -> Result<End, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp => told(manual::help()),
        ErrorKind::DisplayVersion => told(error.render().to_string()),
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

fn told(text: String) -> Result<End, Failure> {
    deliver(Report::text(text), Pager::of_environment().as_ref())
}

/// What is said of an option that no command has, or that stands before the command that has it.
fn misplaced(error: &Error) -> Option<String> {
    let given = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(given))) => given,
        _ => return None,
    };
    if given == "-v" {
        return Some("there is no option -v; the version: emn -V or emn version".to_owned());
    }
    if error.get(ContextKind::SuggestedArg).is_some() {
        return None;
    }
    let (command, option) = command_with(given.strip_prefix("--")?)?;
    let given = Shown(given);
    Some(format!(
        "the option {given} is not known here; one behind a command: emn {command} … --{option}"
    ))
}

/// A command that has an option of this name or a similar one, the nearest name first.
fn command_with(name: &str) -> Option<(String, String)> {
    let grammar = manual::documented(manual::Length::Short);
    let commands = grammar.get_subcommands().filter(|command| !command.is_hide_set());
    let options = commands.flat_map(|command| {
        let longs = command.get_arguments().filter_map(|arg| arg.get_long());
        longs.map(move |long| (command.get_name(), long))
    });
    let (distance, command, option) = options
        .map(|(command, option)| (strsim::osa_distance(option, name), command, option))
        .min_by_key(|(distance, ..)| *distance)?;
    (distance <= 2).then(|| (command.to_owned(), option.to_owned()))
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
            "there is no command `{0}`{similar}; to look it up: emn search {0}; \
             for the commands: emn --help",
            Shown(word)
        );
    }
    if let Some(line) = misplaced(error) {
        return line;
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
