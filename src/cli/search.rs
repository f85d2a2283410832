//! The arguments of `emn search`.

use super::{DayArgs, MatchArgs, OutputArgs};
use clap::Args;

#[derive(Debug, Args)]
pub struct SearchArgs {
    /// What to look for
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}
