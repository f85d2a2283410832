//! A first word that is no command: `emn portugal`.

use super::{run, search};
use crate::{
    cli::{Cli, Command},
    config::Config,
    failure::{End, Failure},
    session::Session,
};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::{env, ffi::OsString};

/// Looks the words up if something is called so; nothing if the line is to be answered as an error.
pub fn looked_up(error: &Error) -> Option<Result<End, Failure>> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let cli = with_command("search")?;
    let Some(Command::Search(arguments)) = &cli.command else { return None };
    let found = || {
        let config = Config::of(&cli)?;
        let session = Session::open(config.terminal()?, &config, true)?;
        let query = session.query(&arguments.query, &arguments.matching, None)?;
        search::called_so(&session, &query)
    };
    match found() {
        Err(failure) => Some(Err(failure)),
        Ok(called) => match called.exactly.as_slice() {
            [one] => with_command(one).map(run),
            [] if !called.somehow || is_like_a_command(error) => None,
            _ => Some(run(cli)),
        },
    }
}

/// The same command line with a command in front.
fn with_command(command: &str) -> Option<Cli> {
    let arguments = env::args_os().skip(1);
    let line = ["emn", command].map(OsString::from).into_iter().chain(arguments);
    Cli::read_from(line).ok()
}

/// Whether the first word is a command but for a slip or two.
fn is_like_a_command(error: &Error) -> bool {
    let similar = error.get(ContextKind::SuggestedSubcommand);
    matches!(similar, Some(ContextValue::Strings(similar)) if !similar.is_empty())
}
