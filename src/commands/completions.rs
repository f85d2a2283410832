//! `emn completions`: scripts for shells.

use super::report::Report;
use crate::{
    cli::{Cli, CompletionsArgs, Shell},
    failure::Failure,
};
use clap::CommandFactory;
use clap_complete::{generate, shells};

pub fn run(arguments: &CompletionsArgs) -> Result<Report, Failure> {
    let mut command = Cli::command();
    let mut script = Vec::new();
    match arguments.shell {
        Shell::Bash => generate(shells::Bash, &mut command, "emn", &mut script),
        Shell::Elvish => generate(shells::Elvish, &mut command, "emn", &mut script),
        Shell::Fish => generate(shells::Fish, &mut command, "emn", &mut script),
        Shell::Nushell => generate(clap_complete_nushell::Nushell, &mut command, "emn", &mut script),
        Shell::PowerShell => generate(shells::PowerShell, &mut command, "emn", &mut script),
        Shell::Zsh => generate(shells::Zsh, &mut command, "emn", &mut script),
    }
    Ok(Report::Output(script))
}
