//! Options that several commands share.

use super::values::{self, Suggested};
use clap::Args;
use emn::{
    export::{self, Format},
    model::{Date, Language},
};

// Options on what is written. (A doc comment here would become the help of each command.)
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// How to write [default: text]
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

    /// At most this many records
    #[arg(
        long,
        short = 'n',
        value_name = "N",
        value_parser = values::at_least_one,
        allow_negative_numbers = true
    )]
    pub limit: Option<usize>,

    #[command(flatten)]
    pub spreadsheet: SpreadsheetArgs,
}

impl OutputArgs {
    /// How many records are wanted, or as many as usual.
    pub fn limit_or(&self, usual: usize) -> usize {
        self.limit.unwrap_or(usual)
    }

    /// Whether the answer is a card or a list for people, not fields of records.
    pub fn is_text(&self) -> bool {
        self.fields.is_empty() && matches!(self.format.as_deref(), None | Some(values::TEXT))
    }
}

// Options for tables that a spreadsheet opens.
#[derive(Debug, Default, Args)]
pub struct SpreadsheetArgs {
    /// Begin CSV or TSV with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    pub bom: bool,

    /// Put ' before what a spreadsheet takes for a formula, in CSV or TSV
    #[arg(long)]
    pub safe: bool,
}

impl SpreadsheetArgs {
    /// What stands before the first record.
    pub fn beginning(&self) -> Vec<u8> {
        if self.bom { "\u{feff}".into() } else { Vec::new() }
    }

    /// The option that does not go with a format, if there is one.
    pub fn contradicting(&self, name: &str) -> Option<&'static str> {
        let is_delimited = export::format(name).is_some_and(Format::is_delimited);
        [("--bom", self.bom), ("--safe", self.safe)]
            .into_iter()
            .find_map(|(option, is_given)| (is_given && !is_delimited).then_some(option))
    }
}

// Options on how a query is matched.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Matching")]
pub struct MatchArgs {
    /// Only exact codes and names: no other forms, no typing errors
    #[arg(long)]
    pub exact: bool,

    /// Only names in this language
    #[arg(
        long,
        value_name = "LANG",
        value_parser = Suggested::languages(),
        hide_possible_values = true
    )]
    pub from: Option<Language>,

    /// Never ask which of several records is meant
    #[arg(long)]
    pub no_input: bool,
}

// The day to which an answer applies.
#[derive(Debug, Default, Args)]
pub struct DayArgs {
    /// The day to answer for [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = values::exact_day)]
    pub as_of: Option<Date>,
}
