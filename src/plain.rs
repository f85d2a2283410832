//! The plainest command line, a command that looks something up, the words of a query and perhaps a format, read without the grammar.
//!
//! It is what is typed most, and in a loop or at every keystroke: to declare a command's options only to find none of them would cost as
//! much as the look-up.

use crate::cli::{Cli, Command, CountryArgs, Format, GlossaryArgs, LawArgs, NcpArgs, OutputArgs, SearchArgs};
use clap::ValueEnum;
use std::ffi::OsString;

/// The command line, if it is a command, at least one word of a query and at most a format, which is what a script adds; `arguments` are
/// those behind the program's name.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Option<Cli> {
    let mut words = Vec::new();
    let mut output = OutputArgs::default();
    let mut arguments = arguments.map(|argument| argument.into_string().ok());
    while let Some(argument) = arguments.next() {
        match argument?.as_str() {
            "--format" | "-f" if output.format.is_none() => output.format = Some(Format::from_str(&arguments.next()??, false).ok()?),
            option if option.starts_with('-') => return None,
            word => words.push(word.to_owned()),
        }
    }
    let mut query = words.into_iter();
    let command = query.next()?;
    let query: Vec<String> = query.collect();
    let command = match command.as_str() {
        _ if query.is_empty() => return None,
        "ncp" => Command::Ncp(NcpArgs { query, output, ..NcpArgs::default() }.into()),
        "country" => Command::Country(CountryArgs { query, output, ..CountryArgs::default() }.into()),
        "law" => Command::Law(LawArgs { query, output, ..LawArgs::default() }.into()),
        "search" => Command::Search(SearchArgs { query, output, ..SearchArgs::default() }.into()),
        "glossary" | "term" => Command::Glossary(GlossaryArgs { query, output, ..GlossaryArgs::default() }.into()),
        _ => return None,
    };
    Some(Cli { command, color: None })
}
