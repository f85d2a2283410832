//! The arguments of `emn translate`.

use super::{LinesArgs, MatchArgs, OutputArgs, values::Suggested};
use clap::Args;

#[derive(Debug, Args)]
pub struct TranslateArgs {
    /// A term, then the languages to translate it into; with --file only the languages
    #[arg(
        value_name = "QUERY… LANG…",
        required = true,
        num_args = 1..,
        value_parser = Suggested::words_and_languages(),
        hide_possible_values = true
    )]
    pub query_and_languages: Vec<String>,

    #[command(flatten)]
    pub lines: LinesArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}
