//! The grammar with all that is said of it.

use super::{
    examples::{Example, examples},
    tables::{TableFields, fields_of},
    topics::TOPICS,
};
use crate::cli::Cli;
use clap::{Arg, ArgAction, Command, builder::StyledStr};
use std::{env, ffi::OsString, mem};

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A line or two for each option.
    Short,
    /// The values of each option, and examples.
    Long,
}

/// More values than these are named without what they mean.
const MANY_VALUES: usize = 20;

/// Most terminals are not narrower.
const USUAL_WIDTH: usize = 80;

/// The page of the commands, which is to fit a screen.
const TEMPLATE: &str = "{about}\n\nUsage: emn COMMAND …\n\n{subcommands}{after-help}";

/// The grammar with all that is said of it. What looks something up does without it.
pub fn documented(length: Length) -> Command {
    let mut command = Cli::grammar();
    command.build();
    let after = overall(&command);
    for subcommand in command.get_subcommands_mut() {
        *subcommand = explained_one(mem::take(subcommand), length);
    }
    command.subcommand_value_name("COMMAND").help_template(TEMPLATE).after_help(after)
}

/// The help that the command line asks for by `-h` or `--help`.
pub fn help() -> String {
    let words: Vec<OsString> = env::args_os().skip(1).collect();
    let is_long = words.iter().any(|word| word == "--help");
    let mut grammar = documented(if is_long { Length::Long } else { Length::Short });
    let (mut command, mut is_program) = (&mut grammar, true);
    for word in words.iter().filter_map(|word| word.to_str()) {
        if command.find_subcommand(word).is_some() {
            command = command.find_subcommand_mut(word).expect("it was found");
            is_program = false;
        }
    }
    let text = match is_long && !is_program {
        true => command.render_long_help(),
        false => command.render_help(),
    };
    text.to_string()
}

/// What stands below the commands.
fn overall(command: &Command) -> String {
    let topics: Vec<&str> = TOPICS.iter().map(|topic| topic.name).collect();
    let options: Vec<String> = command.get_arguments().filter_map(in_short).collect();
    format!(
        "emn help TOPIC: {}.\nOptions of all: {}.\n\
         Definitions are this project's own wording; no official product.",
        topics.join(", "),
        options.join(", ")
    )
}

fn in_short(arg: &Arg) -> Option<String> {
    let name = match (arg.get_short(), arg.get_long()) {
        (Some(short), _) => format!("-{short}"),
        (None, Some(long)) => format!("--{long}"),
        (None, None) => return None,
    };
    let value = arg.get_value_names().filter(|_| arg.get_action().takes_values());
    Some(value.map_or(name.clone(), |value| format!("{name} {}", value.join(" "))))
}

fn explained_one(command: Command, length: Length) -> Command {
    let name = command.get_name().to_owned();
    let mut command = command.mut_args(|arg| match length {
        Length::Short => with_names(arg),
        Length::Long => with_values(arg),
    });
    let has_fields = command.get_arguments().any(|arg| arg.get_id() == "fields");
    if let Some(table) = fields_of(&name).filter(|_| has_fields) {
        command = command.mut_arg("fields", |arg| with_fields(arg, &table));
    }
    let examples = examples(&name);
    if examples.is_empty() {
        return command;
    }
    let behind = command.get_after_help().map(|text| format!("\n\n{text}")).unwrap_or_default();
    command.after_long_help(format!("Examples:\n{}{behind}", lines(examples)))
}

/// What the examples mean, beside them where there is room, else below.
fn lines(examples: &[Example]) -> String {
    let widest = examples.iter().map(|[command, _]| command.len()).max().unwrap_or_default();
    let longest = examples.iter().map(|[_, means]| means.len()).max().unwrap_or_default();
    let is_beside = "  ".len() + widest + "  ".len() + longest <= USUAL_WIDTH;
    let line = |[command, means]: &Example| match is_beside {
        true => format!("  {command:widest$}  {means}"),
        false => format!("  {command}\n      {means}"),
    };
    examples.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The names of the values behind the help on an option.
fn with_names(arg: Arg) -> Arg {
    let values = values(&arg);
    if values.is_empty() || values.len() > MANY_VALUES || !arg.is_hide_possible_values_set() {
        return arg;
    }
    let help = arg.get_help().map(StyledStr::to_string).unwrap_or_default();
    let (help, usual) = help.split_at(help.find(" [default").unwrap_or(help.len()));
    let text = format!("{help}: {}{usual}", values.join(", "));
    arg.help(text)
}

/// Each value with what it means, or their names where there are many.
fn with_values(arg: Arg) -> Arg {
    let values = values(&arg);
    if values.is_empty() || arg.is_positional() {
        return arg;
    }
    if values.len() <= MANY_VALUES {
        return arg.hide_possible_values(false);
    }
    let help = arg.get_help().map(StyledStr::to_string).unwrap_or_default();
    arg.long_help(format!("{help}\n\n{}", values.join(", ")))
}

fn values(arg: &Arg) -> Vec<String> {
    if !matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
        return Vec::new();
    }
    let values = arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
    values.map(|value| value.get_name().to_owned()).collect()
}

fn with_fields(arg: Arg, table: &TableFields) -> Arg {
    let help = arg.get_help().map(StyledStr::to_string).unwrap_or_default();
    let fields: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
    let languages = if table.has_languages { ", or a language" } else { "" };
    let (fields, table) = (fields.join(", "), table.table);
    arg.long_help(format!("{help}: {fields}{languages}\n\nWhat they mean: emn help fields {table}"))
}
