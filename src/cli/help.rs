//! The arguments of `emn help`.

use clap::Args;

#[derive(Debug, Args)]
pub struct HelpArgs {
    /// A command, or one of: matching, formats, fields, exit-codes, data, environment; with fields
    /// also the name of a table
    #[arg(value_name = "COMMAND|TOPIC", num_args = 0..=2)]
    pub subject: Vec<String>,
}
