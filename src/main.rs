//! The command `emn`: parse, run, say how it ended.

mod cli;
mod commands;
mod completion;
#[cfg(feature = "texts")]
mod documents;
mod failure;
mod manual;
mod present;
mod render;
mod session;
#[cfg(feature = "texts")]
mod settings;
mod standard;
mod ui;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let answer = match cli::Cli::try_parse() {
        Ok(cli) => commands::run(&cli),
        Err(error) => match commands::first_word::looked_up(&error) {
            Some(answer) => answer,
            None => return ui::usage::report(&error),
        },
    };
    match answer.and_then(ui::deliver) {
        Ok(end) => end.into(),
        Err(failure) => failure.report(),
    }
}
