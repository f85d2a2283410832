//! The command `emn`: parse, run, say how it ended.

mod cli;
mod commands;
mod completion;
mod config;
#[cfg(feature = "texts")]
mod documents;
mod failure;
mod manual;
mod page;
mod present;
#[cfg(feature = "texts")]
mod project;
mod render;
mod session;
mod standard;
mod ui;

use std::process::ExitCode;

fn main() -> ExitCode {
    let end = match cli::Cli::read() {
        Ok(cli) => commands::run(cli),
        Err(error) => match commands::first_word::looked_up(&error) {
            Some(end) => end,
            None => ui::usage::report(&error),
        },
    };
    match end {
        Ok(end) => end.into(),
        Err(failure) => failure.report(),
    }
}
