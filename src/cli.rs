//! The command line: its grammar and its help texts.

use crate::{
    dataset::{
        date::Date,
        language::Language,
        vocabulary::{HostKind, Status, Topic, Validity},
    },
    deferred::Deferred,
    suggest::{Suggested, country_codes, language_codes, topic_names},
};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The European Migration Network, offline: who takes part, whom to contact, and what the words of asylum and migration mean.
///
/// A query is any number of words, quoted or not, in any of the languages of the data; typing errors are forgiven.
#[derive(Debug, Parser)]
#[command(name = "emn", version, arg_required_else_help = true)]
#[command(after_help = "Exit codes: 0 found or done, 1 nothing found, 2 an error.\nThe definitions are this project's own wording.")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    #[arg(long, alias = "colour", global = true, value_name = "WHEN")]
    pub color: Option<ColorWhen>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// National Contact Points: who hosts them and how to reach them
    Ncp(Deferred<NcpArgs>),
    /// Countries: status in the network over time, codes, names
    Country(Deferred<CountryArgs>),
    /// The Asylum and Migration Glossary: terms, definitions, sources, translations
    #[command(visible_alias = "term")]
    Glossary(Deferred<GlossaryArgs>),
    /// Legal acts: what they are about, from when to when they hold, what replaced them
    Law(Deferred<LawArgs>),
    /// The network itself: legal basis, funding, governance, outputs, events, history
    About(Deferred<AboutArgs>),
    /// Look for something everywhere at once
    Search(Deferred<SearchArgs>),
    /// Equivalents of a term in other languages, one a line
    Translate(Deferred<TranslateArgs>),
    /// Write a whole table for other programs
    Export(Deferred<ExportArgs>),
    /// The data itself: how much it covers, and how old it is
    Data(Deferred<DataArgs>),
    /// Write a completion script for a shell
    Completions(Deferred<CompletionsArgs>),
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    Auto,
    Always,
    Never,
}

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// RFC 4180, header first, lists joined by semicolons
    Csv,
    /// Tab-separated, header first
    Tsv,
    /// An array of records
    Json,
    /// One JSON record a line
    Jsonl,
    /// An array of tables
    Toml,
}

/// Options on what is written.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// How to write the records [default: text]
    #[arg(long, short, value_name = "FORMAT", hide_possible_values = true, help = "How to write: text, csv, tsv, json, jsonl, toml [default: text]")]
    pub format: Option<Format>,

    /// Only these fields, in this order, separated by commas
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    pub fields: Vec<String>,

    /// At most this many records
    #[arg(long, short = 'n', value_name = "N", value_parser = at_least_one)]
    pub limit: Option<u32>,
}

impl OutputArgs {
    /// How many records are wanted, or as many as usual.
    pub fn limit_or(&self, usual: usize) -> usize {
        self.limit.map_or(usual, |limit| limit as usize)
    }
}

fn at_least_one(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| format!("`{}` is no whole number from 1 on", text.escape_debug()))
}

/// Options on how a query is matched.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Matching")]
pub struct MatchArgs {
    /// Only exact codes and names: no other forms, no typing errors
    #[arg(long)]
    pub exact: bool,

    /// Only names in this language
    #[arg(long, value_name = "LANG", value_parser = Suggested::<Language>::new(language_codes), hide_possible_values = true)]
    pub from: Option<Language>,

    /// Never ask which of several records is meant
    #[arg(long)]
    pub no_input: bool,
}

#[derive(Debug, Default, Args)]
pub struct NcpArgs {
    /// A country, its code, or a host institution
    #[arg(value_name = "QUERY", value_parser = Suggested::<String>::new(country_codes), hide_possible_values = true)]
    pub query: Vec<String>,

    /// Only contact points of countries with this status: member or observer
    #[arg(long, value_parser = Suggested::<Status>::of_vocabulary(), hide_possible_values = true)]
    pub status: Option<Status>,

    /// Only contact points hosted by this kind of body: ministry-interior, ministry-other, agency, research-institute, ngo, iom-office
    #[arg(long, value_parser = Suggested::<HostKind>::of_vocabulary(), hide_possible_values = true)]
    pub kind: Option<HostKind>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

/// The day to which an answer applies.
#[derive(Debug, Default, Args)]
pub struct DayArgs {
    /// The day to answer for [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = exact_day)]
    pub as_of: Option<Date>,
}

impl DayArgs {
    /// The day asked for, or today.
    pub fn day(&self) -> Date {
        self.as_of.unwrap_or_else(Date::today)
    }
}

fn exact_day(text: &str) -> Result<Date, String> {
    let not_a_day = || format!("`{}` is no date of the form YYYY-MM-DD", text.escape_debug());
    text.parse().ok().filter(|date: &Date| date.is_exact()).ok_or_else(not_a_day)
}

#[derive(Debug, Default, Args)]
pub struct CountryArgs {
    /// A country by any of its names or codes, in any language
    #[arg(value_name = "QUERY", value_parser = Suggested::<String>::new(country_codes), hide_possible_values = true)]
    pub query: Vec<String>,

    /// Only countries with this status: member, observer, former, non-participant
    #[arg(long, value_parser = Suggested::<Status>::of_vocabulary(), hide_possible_values = true)]
    pub status: Option<Status>,

    /// Head the card with the name in this language
    #[arg(long, value_name = "LANG", value_parser = Suggested::<Language>::new(language_codes), hide_possible_values = true)]
    pub lang: Option<Language>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Default, Args)]
pub struct GlossaryArgs {
    /// A term, synonym, acronym or equivalent, in any language
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only terms of this topic
    #[arg(long, value_parser = Suggested::<Topic>::new(topic_names), hide_possible_values = true)]
    pub topic: Option<Topic>,

    /// Only terms whose sources cite this act, such as 2011/95
    #[arg(long, value_name = "ACT")]
    pub law: Option<String>,

    /// Only terms of whose sources every act has ended
    #[arg(long)]
    pub outdated: bool,

    /// Head the card with the equivalent in this language
    #[arg(long, value_name = "LANG", value_parser = Suggested::<Language>::new(language_codes), hide_possible_values = true)]
    pub lang: Option<Language>,

    /// Show the equivalents, in these languages or in all
    #[arg(long, value_name = "LANG,…|all", num_args = 0..=1, default_missing_value = "all")]
    pub translations: Option<String>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Default, Args)]
pub struct LawArgs {
    /// A number, CELEX number or name of an act, such as 2011/95 or "return directive"
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only acts with this status: in-force, transposition, not-yet-applicable, proposed, not-yet-adopted, repealed, expired
    #[arg(long, value_parser = Suggested::<Validity>::of_vocabulary(), hide_possible_values = true)]
    pub status: Option<Validity>,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct AboutArgs {
    /// What to know: legal-basis, funding, governance, outputs, study, work-programmes, events, groups, partners, history, …
    #[arg(value_name = "TOPIC")]
    pub topic: Vec<String>,

    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Default, Args)]
pub struct SearchArgs {
    /// What to look for
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,

    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct TranslateArgs {
    /// A term, then the languages to translate it into
    #[arg(value_name = "QUERY… LANG…", required = true, num_args = 1..)]
    pub query_and_languages: Vec<String>,

    #[command(flatten)]
    pub matching: MatchArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What to write
    #[arg(value_name = "TABLE")]
    pub table: ExportTable,

    /// The file to write; it is written whole or not at all [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// How to write: csv, tsv, json, jsonl, toml, text [default: json]
    #[arg(long, short, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<Format>,

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
    Network,
    /// One object with a key for each table
    All,
}

#[derive(Debug, Args)]
pub struct DataArgs {
    /// What to show
    #[arg(value_name = "VIEW", default_value = "report", hide_default_value = true)]
    pub view: DataView,

    #[command(flatten)]
    pub output: OutputArgs,
}

/// What can be shown of the data itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DataView {
    /// Terms by edition, equivalents by language, details of contact points, days of the last checks
    Report,
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell to write for
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

/// A shell with programmable completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}
