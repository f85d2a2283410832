//! The arguments of `emn data`.

use super::OutputArgs;
use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub struct DataArgs {
    /// What to show
    #[arg(value_name = "VIEW", default_value = "report", hide_default_value = true)]
    pub view: DataView,

    #[command(flatten)]
    pub output: OutputArgs,
}

/// What can be shown of the data itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DataView {
    /// Terms by edition, equivalents by language, details of contact points, days of the last
    /// checks, and what was last checked more than a year ago
    Report,
}
