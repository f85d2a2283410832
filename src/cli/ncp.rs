//! The arguments of `emn ncp`.

use super::{CardArgs, DayArgs, LinesArgs, MatchArgs, OutputArgs, values::Suggested};
use clap::Args;
use emn::model::{HostKind, Status};

#[derive(Debug, Args)]
pub struct NcpArgs {
    /// A country, its code, or a host institution; several countries one after another
    #[arg(
        value_name = "QUERY",
        value_parser = Suggested::countries(),
        hide_possible_values = true
    )]
    pub query: Vec<String>,

    /// Only contact points of countries with this status
    #[arg(long, value_parser = Suggested::statuses_with_contact(), hide_possible_values = true)]
    pub status: Option<Status>,

    /// Only contact points hosted by this kind of body
    #[arg(long, value_parser = Suggested::<HostKind>::vocabulary(), hide_possible_values = true)]
    pub kind: Option<HostKind>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub card: CardArgs,
    #[command(flatten)]
    pub lines: LinesArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}
