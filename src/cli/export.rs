//! The arguments of `emn export`.

use super::{DayArgs, SpreadsheetArgs, values};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What to write
    #[arg(value_name = "TABLE", ignore_case = true)]
    pub table: ExportTable,

    /// The file to write, - for standard output; it is written whole or not at all [default:
    /// standard output]
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// How to write [default: that of FILE's ending, or json]
    #[arg(
        long,
        short,
        value_name = "FORMAT",
        hide_possible_values = true,
        ignore_case = true,
        value_parser = values::formats()
    )]
    pub format: Option<String>,

    /// Only these fields, in this order, separated by commas
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    pub fields: Vec<String>,

    #[command(flatten)]
    pub spreadsheet: SpreadsheetArgs,
    #[command(flatten)]
    pub day: DayArgs,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportTable {
    #[value(alias = "country")]
    Countries,
    #[value(alias = "ncp")]
    Ncps,
    #[value(aliases = ["terms", "term"])]
    Glossary,
    #[value(aliases = ["act", "law"])]
    Acts,
    /// Where each provision of a replaced act stands
    #[value(alias = "correlation")]
    Correlations,
    #[value(aliases = ["about", "facts", "fact"])]
    Network,
    /// A record for each equivalent of each term
    #[value(aliases = ["equivalent", "translations"])]
    Equivalents,
    /// A record for each source of each term, and each act that it names
    #[value(alias = "source")]
    Sources,
    /// All but equivalents and sources, which the glossary holds
    All,
}
