//! The arguments of `emn annotate`.

use super::values::Suggested;
use crate::documents::Kind;
use clap::{Args, ValueEnum};
use emn::model::Language;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(after_help = "Exit codes: 0 terms found, 1 none found, 2 an error.")]
pub struct AnnotateArgs {
    /// Files and folders; without any, or for -, standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// How to write
    #[arg(long, short, value_name = "FORMAT", default_value = "text")]
    pub format: AnnotateFormat,

    /// The language of the text [default: detected]
    #[arg(
        long,
        value_name = "LANG",
        value_parser = Suggested::languages(),
        hide_possible_values = true
    )]
    pub from: Option<Language>,

    /// Give the terms in this language too
    #[arg(
        long,
        value_name = "LANG",
        value_parser = Suggested::languages(),
        hide_possible_values = true
    )]
    pub lang: Option<Language>,

    /// Only the list of terms, as an annex to the document
    #[arg(long)]
    pub glossary: bool,

    /// What the text is written in [default: by the ending of its name]
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<Kind>,
}

/// How a text with its terms is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AnnotateFormat {
    /// The text with its terms marked, and what they mean
    Text,
    /// One array of terms with their places
    Json,
    /// A JSON object a line
    Jsonl,
    /// A table of terms with their places
    Csv,
    /// A page with what each term means at the term
    Html,
    /// Markdown with footnotes
    Md,
}
