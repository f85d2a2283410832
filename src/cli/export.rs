//! The arguments of `emn export`.

use super::{DayArgs, values};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What to write
    #[arg(value_name = "TABLE")]
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
        value_parser = values::formats(),
        help = values::formats_help("json")
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
    Countries,
    Ncps,
    Glossary,
    Acts,
    /// Where each provision of a replaced act stands
    Correlations,
    Network,
    /// One object with a key for each table
    All,
}
