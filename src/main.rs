//! The command `emn`: parse, run, say how it ended.

use clap::Parser;
use emn::{cli::Cli, commands, usage};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error),
    };
    match commands::run(&cli) {
        Ok(outcome) => outcome.into(),
        // Whoever read the output has enough of it.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("emn: {failure}");
            ExitCode::from(2)
        }
    }
}
