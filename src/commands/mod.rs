//! One file a command: arguments in, a report out.

mod about;
#[cfg(feature = "texts")]
mod annotate;
#[cfg(feature = "texts")]
pub mod check;
mod completions;
mod country;
mod data;
mod export;
mod glossary;
mod law;
mod lines;
#[cfg(feature = "lsp")]
mod lsp;
mod ncp;
mod search;
mod several;
mod translate;
mod translate_lines;

use crate::{
    cli::{Cli, ColorWhen, Command},
    failure::Failure,
    session::Session,
    ui::{Report, Terminal},
};

/// Runs the command of a command line.
///
/// # Errors
/// A value on the command line that cannot be used, or damaged data.
pub fn run(cli: &Cli) -> Result<Report, Failure> {
    let color = match cli.color {
        None | Some(ColorWhen::Auto) => None,
        Some(ColorWhen::Always) => Some(true),
        Some(ColorWhen::Never) => Some(false),
    };
    let session = Session::open(Terminal::detect(color))?;
    match &cli.command {
        Command::Ncp(arguments) => ncp::run(&session, arguments),
        Command::Country(arguments) => country::run(&session, arguments),
        Command::Glossary(arguments) => glossary::run(&session, arguments),
        Command::Law(arguments) => law::run(&session, arguments),
        Command::About(arguments) => about::run(&session, arguments),
        Command::Search(arguments) => search::run(&session, arguments),
        Command::Translate(arguments) => translate::run(&session, arguments),
        #[cfg(feature = "texts")]
        Command::Check(arguments) => check::run(&session, arguments),
        #[cfg(feature = "texts")]
        Command::Annotate(arguments) => annotate::run(&session, arguments),
        #[cfg(feature = "lsp")]
        Command::Lsp => lsp::run(&session),
        Command::Export(arguments) => export::run(&session, arguments),
        Command::Data(arguments) => data::run(&session, arguments),
        Command::Completions(arguments) => Ok(completions::run(arguments)),
    }
}
