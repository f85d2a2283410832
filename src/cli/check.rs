//! The arguments of `emn check`.

use super::{DayArgs, values::Suggested};
use crate::documents::Kind;
use clap::{Args, ValueEnum, builder::PossibleValuesParser};
use emn::{
    model::Language,
    text::{RULES, Rule},
};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(after_help = "Exit codes: 0 nothing found, 1 something found, 2 an error.
Rules are switched in emn.toml beside the text or above it, and in the text itself, as by
<!-- emn: off law-ended --> and <!-- emn: on law-ended -->.")]
pub struct CheckArgs {
    /// Files and folders; without any, or for -, standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to write what is found
    #[arg(long, short, value_name = "FORMAT", default_value = "text")]
    pub format: CheckFormat,

    /// The language of the text [default: detected]
    #[arg(
        long,
        value_name = "LANG",
        value_parser = Suggested::languages(),
        hide_possible_values = true
    )]
    pub from: Option<Language>,

    /// What the text is written in [default: by the ending of its name]
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<Kind>,

    /// The text of which FILE is the translation, with its language: en=report.en.md
    #[arg(long, value_name = "LANG=FILE", value_parser = source)]
    pub source: Option<SourceText>,

    #[command(flatten)]
    pub day: DayArgs,

    /// Switch a rule on, in place of what emn.toml says
    #[arg(
        long,
        value_name = "RULE",
        value_delimiter = ',',
        value_parser = rules(),
        hide_possible_values = true
    )]
    pub on: Vec<String>,

    /// Switch a rule off
    #[arg(
        long,
        value_name = "RULE",
        value_delimiter = ',',
        value_parser = rules(),
        hide_possible_values = true
    )]
    pub off: Vec<String>,

    /// Write into the files what is safe, never inside quotation marks or code
    #[arg(long)]
    pub fix: bool,

    /// Show what --fix would change, and change nothing
    #[arg(long)]
    pub diff: bool,

    /// What a rule finds and what to do about it
    #[arg(long, value_name = "RULE", value_parser = rules(), exclusive = true)]
    pub explain: Option<String>,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// A line each, for people
    Text,
    /// One array
    Json,
    /// A JSON object a line
    Jsonl,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
}

/// A text and its language.
#[derive(Clone, Debug)]
pub struct SourceText {
    pub language: Language,
    pub path: PathBuf,
}

/// The name of the rule for two texts.
pub const UNTRANSLATED: &str = "untranslated-term";

fn rules() -> PossibleValuesParser {
    let names = RULES.iter().map(|rule: &Rule| rule.name).chain([UNTRANSLATED]);
    PossibleValuesParser::new(names)
}

fn source(text: &str) -> Result<SourceText, String> {
    let shown = text.escape_debug();
    let Some((language, path)) = text.split_once('=') else {
        return Err(format!("`{shown}` is no LANG=FILE, such as en=report.en.md"));
    };
    let language = super::values::language(language)?;
    Ok(SourceText { language, path: path.into() })
}
