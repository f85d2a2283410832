//! `emn completions`: scripts for shells.

use crate::{
    cli::{Cli, CompletionsArgs, Shell},
    ui::Report,
};
use clap::{
    Arg, Command,
    builder::{PossibleValue, PossibleValuesParser},
};
use clap_complete::{Generator, generate, shells};
use emn::export::{
    view::{Field, View},
    views::{ACTS, CONTACT_POINTS, COUNTRIES, COVERAGE, EQUIVALENTS, FACTS, RESULTS, TERMS},
};

/// Answers `emn completions`.
pub fn run(arguments: &CompletionsArgs) -> Report {
    let script = match arguments.shell {
        Shell::Bash => script(shells::Bash),
        Shell::Elvish => with_values(
            &script(shells::Elvish),
            |name| format!("&'emn;{name}'= {{"),
            elvish_candidate,
        ),
        Shell::Fish => script(shells::Fish) + &fish_values(),
        Shell::Nushell => script(clap_complete_nushell::Nushell),
        Shell::Powershell => with_values(
            &script(shells::PowerShell),
            |name| format!("'emn;{name}' {{"),
            powershell_candidate,
        ),
        Shell::Zsh => script(shells::Zsh),
    };
    Report::text(script)
}

/// The grammar, with the fields of each command's table as values of `--fields`.
fn grammar() -> Command {
    let mut command = Cli::grammar();
    command.build();
    for (name, fields) in [
        ("ncp", fields(&CONTACT_POINTS)),
        ("country", fields(&COUNTRIES)),
        ("glossary", fields(&TERMS)),
        ("law", fields(&ACTS)),
        ("about", fields(&FACTS)),
        ("search", fields(&RESULTS)),
        ("translate", fields(&EQUIVALENTS)),
        ("data", fields(&COVERAGE)),
    ] {
        let parser = PossibleValuesParser::new(fields);
        command = command
            .mut_subcommand(name, |it| it.mut_arg("fields", |fields| fields.value_parser(parser)));
    }
    command
}

fn fields<R>(view: &View<R>) -> Vec<PossibleValue> {
    let value = |field: &Field<R>| PossibleValue::new(field.name).help(field.meaning);
    view.fields.iter().map(value).collect()
}

fn script(shell: impl Generator) -> String {
    let mut script = Vec::new();
    generate(shell, &mut grammar(), "emn", &mut script);
    String::from_utf8(script).expect("the help texts are UTF-8")
}

/// The values that an argument offers, each with what it means.
fn values(arg: &Arg) -> Vec<(String, String)> {
    let values = arg.get_possible_values().into_iter();
    values
        .map(|value| {
            (
                value.get_name().to_owned(),
                value.get_help().map(ToString::to_string).unwrap_or_default(),
            )
        })
        .collect()
}

/// Adds to a script the values of each command's arguments, which the generators for Elvish and PowerShell leave out: as
/// candidates behind the line that opens the command's block.
fn with_values(
    script: &str,
    opening: impl Fn(&str) -> String,
    candidate: fn(&str, &str) -> String,
) -> String {
    let mut commands = grammar();
    commands.build();
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
    format!(
        "            [CompletionResult]::new('{value}', '{value}', [CompletionResultType]::ParameterValue, '{}')",
        meaning.replace('\'', "''")
    )
}

/// The values of the commands' own arguments, which the generator for fish leaves out.
fn fish_values() -> String {
    let mut commands = grammar();
    commands.build();
    let mut lines = String::new();
    for command in commands.get_subcommands() {
        for (value, meaning) in command.get_positionals().flat_map(values) {
            let name = command.get_name();
            let meaning = meaning.replace('\'', "\\'");
            lines.push_str(&format!("complete -c emn -n \"__fish_emn_using_subcommand {name}\" -f -a \"{value}\" -d '{meaning}'\n"));
        }
    }
    lines
}
