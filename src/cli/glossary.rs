//! The arguments of `emn glossary`.

use super::{
    CardArgs, DayArgs, LinesArgs, MatchArgs, OutputArgs,
    values::{self, Suggested},
};
use clap::{ArgMatches, Args, Error, FromArgMatches};
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

    /// Draw the hierarchy: broader terms above, narrower ones below; without a query that of the
    /// topics
    #[arg(long)]
    pub tree: bool,

    /// How many steps the tree reaches [default: 3]
    #[arg(long, value_name = "N", requires = "tree", value_parser = values::at_least_one)]
    pub depth: Option<usize>,

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

    /// How many words of the query stand before --translations.
    #[arg(skip)]
    pub words_before: usize,

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

impl GlossaryArgs {
    /// Reads the arguments, and where among them `--translations` stands: what follows it may be a
    /// word of the query.
    ///
    /// # Errors
    /// Arguments that do not fit.
    pub fn placed(matches: &mut ArgMatches) -> Result<Self, Error> {
        let place = matches.index_of("translations").unwrap_or_default();
        let words = matches.indices_of("query").into_iter().flatten();
        let words_before = words.filter(|word| *word < place).count();
        Ok(GlossaryArgs { words_before, ..GlossaryArgs::from_arg_matches_mut(matches)? })
    }
}
