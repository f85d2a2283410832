//! The arguments of `emn export`.

use super::{DayArgs, values};
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

    #[arg(
        long,
        short,
        value_name = "FORMAT",
        hide_possible_values = true,
        ignore_case = true,
        value_parser = values::formats(),
        help = values::formats_help("that of FILE's ending, or json")
    )]
    pub format: Option<String>,

    /// Only these fields, in this order, separated by commas
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    pub fields: Vec<String>,

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
    Correlations,
    #[value(aliases = ["about", "facts", "fact"])]
    Network,
    /// One object with a key for each table
    All,
}
