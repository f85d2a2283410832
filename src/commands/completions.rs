//! `emn completions`: scripts for shells. Those of bash, fish and zsh ask the program what may be
//! typed; the others have it written in them.

use crate::{
    cli::{Cli, CompletionsArgs, Shell},
    completion::shell,
    manual::TableFields,
    ui::Report,
};
use clap::{
    Arg, Command,
    builder::{PossibleValue, PossibleValuesParser},
};
use clap_complete::{Generator, generate, shells};
use emn::export::view::Description;

/// Answers `emn completions`.
pub fn run(arguments: &CompletionsArgs) -> Report {
    let script = match arguments.shell {
        Shell::Bash => shell::BASH.to_owned(),
        Shell::Elvish => with_values(
            &script(shells::Elvish),
            |name| format!("&'emn;{name}'= {{"),
            elvish_candidate,
        ),
        Shell::Fish => shell::FISH.to_owned(),
        Shell::Nushell => script(clap_complete_nushell::Nushell),
        Shell::Powershell => with_values(
            &script(shells::PowerShell),
            |name| format!("'emn;{name}' {{"),
            powershell_candidate,
        ),
        Shell::Zsh => shell::ZSH.to_owned(),
    };
    Report::text(script)
}

/// The grammar, with the fields of each command's table as values of `--fields`.
fn grammar() -> Command {
    let mut command = Cli::grammar();
    command.build();
    for table in TableFields::all() {
        let values = |of: &TableFields| -> Vec<PossibleValue> {
            let value = |field: &Description| PossibleValue::new(field.name).help(field.meaning);
            of.fields.iter().map(value).collect()
        };
        for name in table.commands.iter().filter(|name| !name.contains(' ')) {
            let parser = PossibleValuesParser::new(values(&table));
            command = command.mut_subcommand(name, |it| {
                it.mut_arg("fields", |fields| fields.value_parser(parser))
            });
        }
    }
    command
}

fn script(shell: impl Generator) -> String {
    let mut script = Vec::new();
    generate(shell, &mut grammar(), "emn", &mut script);
    String::from_utf8(script).expect("the help texts are UTF-8")
}

/// The values that an argument offers, each with what it means.
fn values(arg: &Arg) -> Vec<(String, String)> {
    let meaning = |value: &PossibleValue| value.get_help().map(ToString::to_string);
    let values = arg.get_possible_values().into_iter();
    values.map(|it| (it.get_name().to_owned(), meaning(&it).unwrap_or_default())).collect()
}

/// Adds to a script the values of each command's arguments, which the generators for Elvish and
/// PowerShell leave out: as candidates behind the line that opens the command's block.
fn with_values(
    script: &str,
    opening: impl Fn(&str) -> String,
    candidate: fn(&str, &str) -> String,
) -> String {
    let commands = grammar();
    let mut lines = Vec::new();
    for line in script.lines() {
        lines.push(line.to_owned());
        if let Some(command) =
            commands.get_subcommands().find(|command| line.trim() == opening(command.get_name()))
        {
            lines.extend(candidates(command, candidate));
        }
    }
    lines.join("\n") + "\n"
}

fn candidates(command: &Command, candidate: fn(&str, &str) -> String) -> Vec<String> {
    let mut lines: Vec<String> = command
        .get_arguments()
        .filter(|arg| !arg.is_global_set())
        .flat_map(values)
        .map(|(value, meaning)| candidate(&value, &meaning))
        .collect();
    let mut seen = std::collections::HashSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines
}

fn elvish_candidate(value: &str, meaning: &str) -> String {
    format!("            cand {value} '{}'", meaning.replace('\'', "''"))
}

fn powershell_candidate(value: &str, meaning: &str) -> String {
    let meaning = if meaning.is_empty() { value } else { meaning };
    let meaning = meaning.replace('\'', "''");
    format!(
        "            [CompletionResult]::new('{value}', '{value}', \
         [CompletionResultType]::ParameterValue, '{meaning}')"
    )
}
