//! The arguments of `emn about`.

use super::{CardArgs, DayArgs, MatchArgs, OutputArgs};
use clap::Args;

#[derive(Debug, Args)]
pub struct AboutArgs {
    /// What to know: legal-basis, funding, governance, outputs, study, work-programmes, events,
    /// groups, partners, history, …
    #[arg(value_name = "TOPIC")]
    pub topic: Vec<String>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub card: CardArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}
