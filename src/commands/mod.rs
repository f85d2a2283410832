//! One file a command: arguments in, a report out.

mod about;
#[cfg(feature = "texts")]
mod annotate;
mod articles;
#[cfg(feature = "browse")]
mod browse;
mod changes;
#[cfg(feature = "texts")]
pub mod check;
mod complete;
mod completions;
mod config;
mod country;
mod data;
mod export;
pub mod first_word;
mod glossary;
mod help;
mod law;
mod lines;
#[cfg(feature = "lsp")]
mod lsp;
mod man;
mod ncp;
mod open;
mod search;
mod several;
mod start;
mod translate;
mod translate_lines;
mod tree;
mod whole_table;

use crate::{
    cli::{Cli, Command, OutputArgs, values::TEXT},
    config::Config,
    failure::{End, Failure, only_delimited},
    session::Session,
    ui::{Report, deliver},
};

/// Runs the command of a command line, and writes its answer where it belongs.
///
/// # Errors
/// A value on the command line that cannot be used, damaged data, or an output that cannot be
/// written.
pub fn run(mut cli: Cli) -> Result<End, Failure> {
    let config = Config::of(&cli)?;
    let is_drawn = cli.command.as_ref().is_some_and(Command::is_drawn);
    let mut is_for_people = true;
    if let Some(output) = cli.command.as_mut().and_then(Command::output) {
        if output.format.is_none() && !is_drawn {
            output.format = config.format()?;
        }
        check(output)?;
        is_for_people = output.is_text();
    }
    let session = Session::open(config.terminal()?, &config, is_for_people)?;
    deliver(report(&session, &cli)?, config.pager().as_ref())
}

fn report(session: &Session, cli: &Cli) -> Result<Report, Failure> {
    let Some(command) = &cli.command else { return Ok(start::run(session)) };
    match command {
        Command::Ncp(arguments) => ncp::run(session, arguments),
        Command::Country(arguments) => country::run(session, arguments),
        Command::Glossary(arguments) => glossary::run(session, arguments),
        Command::Law(arguments) => law::run(session, arguments),
        Command::About(arguments) => about::run(session, arguments),
        Command::Search(arguments) => search::run(session, arguments),
        #[cfg(feature = "browse")]
        Command::Browse(arguments) => browse::run(session, arguments),
        Command::Open(arguments) => open::run(session, arguments),
        Command::Translate(arguments) => translate::run(session, arguments),
        #[cfg(feature = "texts")]
        Command::Check(arguments) => check::run(session, arguments),
        #[cfg(feature = "texts")]
        Command::Annotate(arguments) => annotate::run(session, arguments),
        #[cfg(feature = "lsp")]
        Command::Lsp => lsp::run(session),
        Command::Export(arguments) => export::run(session, arguments),
        Command::Data(arguments) => data::run(session, arguments),
        Command::Config(arguments) => config::run(session, cli, arguments),
        Command::Completions(arguments) => Ok(completions::run(arguments)),
        Command::Complete(arguments) => complete::run(&session.terminal, arguments),
        Command::Man(arguments) => man::run(arguments),
        Command::Help(arguments) => help::run(&session.terminal, arguments),
        Command::Version => {
            Ok(Report::text(concat!("emn ", env!("CARGO_PKG_VERSION"), "\n").into()))
        }
    }
}

fn check(output: &OutputArgs) -> Result<(), Failure> {
    let format = output.format.as_deref().unwrap_or(TEXT);
    match output.spreadsheet.contradicting(format) {
        None => Ok(()),
        Some(option) => Err(only_delimited(option)),
    }
}
