//! The command `emn`: parse, run, say how it ended.

use clap::{CommandFactory, Error, FromArgMatches};
use emn::{cli::Cli, commands, plain, usage};
use std::{mem::ManuallyDrop, process::ExitCode};

fn main() -> ExitCode {
    match parse() {
        Ok(cli) => match commands::run(&cli) {
            Ok(outcome) => outcome.into(),
            Err(failure) => failure.report(),
        },
        Err(error) => usage::report(&error),
    }
}

fn parse() -> Result<Cli, Error> {
    if let Some(cli) = plain::parse(std::env::args_os().skip(1)) {
        return Ok(cli);
    }
    // To take the grammar apart piece by piece would cost as much as a look-up, and the process is about to end.
    let mut grammar = ManuallyDrop::new(Cli::command());
    let mut matches = ManuallyDrop::new(grammar.try_get_matches_from_mut(std::env::args_os())?);
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut grammar))
}
