//! One file per command: arguments in, a report out.

mod about;
mod answer;
mod completions;
mod country;
mod data;
mod elsewhere;
mod export;
mod find;
mod glossary;
mod law;
mod ncp;
pub mod report;
mod search;
mod translate;

use crate::{
    cli::{Cli, ColorWhen, Command},
    failure::{Failure, Outcome},
    render::terminal::Terminal,
};

/// Runs the command of a command line and writes its report.
///
/// # Errors
/// A value on the command line that cannot be used, or an output that cannot be written.
pub fn run(cli: &Cli) -> Result<Outcome, Failure> {
    let color = match cli.color {
        None | Some(ColorWhen::Auto) => None,
        Some(ColorWhen::Always) => Some(true),
        Some(ColorWhen::Never) => Some(false),
    };
    let terminal = Terminal::detect(color);
    let bundle = crate::open();
    let report = match &cli.command {
        Command::Ncp(arguments) => ncp::run(bundle, &terminal, arguments),
        Command::Country(arguments) => country::run(bundle, &terminal, arguments),
        Command::Glossary(arguments) => glossary::run(bundle, &terminal, arguments),
        Command::Law(arguments) => law::run(bundle, &terminal, arguments),
        Command::About(arguments) => about::run(bundle, &terminal, arguments),
        Command::Search(arguments) => search::run(bundle, &terminal, arguments),
        Command::Translate(arguments) => translate::run(bundle, &terminal, arguments),
        Command::Export(arguments) => export::run(bundle, &terminal, arguments),
        Command::Data(arguments) => data::run(bundle, &terminal, arguments),
        Command::Completions(arguments) => completions::run(arguments),
    }?;
    report.deliver()
}
