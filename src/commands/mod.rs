//! One file a command: arguments in, a report out.

mod about;
#[cfg(feature = "texts")]
mod annotate;
mod articles;
mod changes;
#[cfg(feature = "texts")]
pub mod check;
mod complete;
mod completions;
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
mod search;
mod several;
mod start;
mod translate;
mod translate_lines;
mod tree;
mod whole_table;

use crate::{
    cli::{CardArgs, Cli, ColorWhen, Command, OutputArgs, values::TEXT},
    failure::Failure,
    render::cards::More,
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
    let output = cli.command.as_ref().and_then(Command::output);
    output.map_or(Ok(()), check)?;
    let is_for_people = output.is_none_or(OutputArgs::is_text);
    let session = Session::open(Terminal::detect(color, cli.plain), is_for_people)?;
    let Some(command) = &cli.command else { return Ok(start::run(&session)) };
    match command {
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

fn only_delimited(option: &str) -> Failure {
    Failure::Usage(format!("{option} goes with --format csv and tsv only"))
}

/// What cards show, by the options.
fn more(arguments: &CardArgs) -> More {
    More { sources: arguments.sources, related: arguments.related }
}
