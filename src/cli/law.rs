//! The arguments of `emn law`.

use super::{
    CardArgs, DayArgs, LinesArgs, MatchArgs, OutputArgs,
    values::{self, Suggested},
};
use clap::Args;
use emn::model::{Date, Validity};

#[derive(Debug, Args)]
pub struct LawArgs {
    /// A number, CELEX number or name of an act, such as 2011/95 or "return directive"
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only acts with this status
    #[arg(long, value_parser = Suggested::<Validity>::vocabulary(), hide_possible_values = true)]
    pub status: Option<Validity>,

    /// What changed from this day on: acts that came into force, began to apply, ended
    #[arg(
        long,
        value_name = "YYYY-MM-DD",
        value_parser = values::exact_day,
        conflicts_with_all = ["query", "status", "file", "articles"]
    )]
    pub since: Option<Date>,

    /// Where each article stands now, by the official correlation table
    #[arg(long, conflicts_with_all = ["status", "file"])]
    pub articles: bool,

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
