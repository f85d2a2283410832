//! The command `emn`: parse, run, say how it ended.

use clap::Parser;
use emn::{cli::Cli, commands, usage};
use std::process::ExitCode;

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => match commands::run(&cli) {
            Ok(outcome) => outcome.into(),
            Err(failure) => failure.report(),
        },
        Err(error) => usage::report(&error),
    }
}
