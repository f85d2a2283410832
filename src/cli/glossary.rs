//! The arguments of `emn glossary`.

use super::{DayArgs, LinesArgs, MatchArgs, OutputArgs, values::Suggested};
use clap::Args;
use emn::model::{Language, Topic};

#[derive(Debug, Args)]
pub struct GlossaryArgs {
    /// A term, synonym, acronym or equivalent, in any language
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only terms of this topic
    #[arg(long, value_parser = Suggested::topics(), hide_possible_values = true)]
    pub topic: Option<Topic>,

    /// Only terms whose sources cite this act, such as 2011/95
    #[arg(long, value_name = "ACT")]
    pub law: Option<String>,

    /// Only terms of whose sources every act has ended
    #[arg(long)]
    pub outdated: bool,

    /// Head the card with the equivalent in this language
    #[arg(
        long,
        value_name = "LANG",
        value_parser = Suggested::languages(),
        hide_possible_values = true
    )]
    pub lang: Option<Language>,

    /// Show the equivalents, in these languages or in all
    #[arg(long, value_name = "LANG,…|all", num_args = 0..=1, default_missing_value = "all")]
    pub translations: Option<String>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub lines: LinesArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}
