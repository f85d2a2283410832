//! The arguments of `emn country`.

use super::{CardArgs, DayArgs, LinesArgs, MatchArgs, OutputArgs, values::Suggested};
use clap::Args;
use emn::model::{Language, Status};

#[derive(Debug, Args)]
pub struct CountryArgs {
    /// A country by any of its names or codes, in any language; several one after another
    #[arg(
        value_name = "QUERY",
        value_parser = Suggested::countries(),
        hide_possible_values = true
    )]
    pub query: Vec<String>,

    /// Only countries with this status
    #[arg(long, value_parser = Suggested::<Status>::vocabulary(), hide_possible_values = true)]
    pub status: Option<Status>,

    /// Draw the network as a map, a tile for each country, on the day of --as-of
    #[arg(long, conflicts_with_all = ["query", "status", "file"])]
    pub map: bool,

    /// Head the card with the name in this language
    #[arg(
        long,
        value_name = "LANG",
        value_parser = Suggested::languages(),
        hide_possible_values = true
    )]
    pub lang: Option<Language>,

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
