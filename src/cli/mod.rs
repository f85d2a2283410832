//! The command line: its grammar and its help texts, a file for each command's arguments.

mod about;
#[cfg(feature = "texts")]
mod annotate;
mod card;
#[cfg(feature = "texts")]
mod check;
mod complete;
mod completions;
mod country;
mod data;
mod export;
mod glossary;
mod help;
mod law;
mod lines;
mod man;
mod ncp;
mod options;
mod search;
mod translate;
pub mod values;

pub use about::AboutArgs;
#[cfg(feature = "texts")]
pub use annotate::{AnnotateArgs, AnnotateFormat};
pub use card::CardArgs;
#[cfg(feature = "texts")]
pub use check::{CheckArgs, CheckFormat, SourceText, UNTRANSLATED};
pub use complete::CompleteArgs;
pub use completions::{CompletionsArgs, Shell};
pub use country::CountryArgs;
pub use data::{DataArgs, DataView};
pub use export::{ExportArgs, ExportTable};
pub use glossary::GlossaryArgs;
pub use help::HelpArgs;
pub use law::LawArgs;
pub use lines::LinesArgs;
pub use man::ManArgs;
pub use ncp::NcpArgs;
pub use options::{DayArgs, MatchArgs, OutputArgs, SpreadsheetArgs};
pub use search::SearchArgs;
pub use translate::TranslateArgs;

use clap::{
    ArgMatches, Args, Error, FromArgMatches, Parser, Subcommand, ValueEnum, error::ErrorKind,
};

/// The European Migration Network, offline: whom to call, what the words mean, which law holds.
///
/// A query is any number of words, quoted or not, in any of the languages of the data; typing errors
/// are forgiven.
#[derive(Debug, Parser)]
#[command(name = "emn", bin_name = "emn", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    #[arg(long, alias = "colour", global = true, value_name = "WHEN")]
    pub color: Option<ColorWhen>,

    /// Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    #[arg(long, global = true)]
    pub plain: bool,
}

/// The commands.
#[derive(Debug)]
pub enum Command {
    Ncp(NcpArgs),
    Country(CountryArgs),
    Glossary(GlossaryArgs),
    Law(LawArgs),
    About(AboutArgs),
    Search(SearchArgs),
    Translate(TranslateArgs),
    #[cfg(feature = "texts")]
    Check(CheckArgs),
    #[cfg(feature = "texts")]
    Annotate(AnnotateArgs),
    #[cfg(feature = "lsp")]
    Lsp,
    Export(ExportArgs),
    Data(DataArgs),
    Completions(CompletionsArgs),
    Complete(CompleteArgs),
    Man(ManArgs),
    Help(HelpArgs),
    Version,
}

impl Command {
    /// How the answer is to be written; nothing for what is no answer.
    pub fn output(&self) -> Option<&OutputArgs> {
        match self {
            Command::Ncp(arguments) => Some(&arguments.output),
            Command::Country(arguments) => Some(&arguments.output),
            Command::Glossary(arguments) => Some(&arguments.output),
            Command::Law(arguments) => Some(&arguments.output),
            Command::About(arguments) => Some(&arguments.output),
            Command::Search(arguments) => Some(&arguments.output),
            Command::Translate(arguments) => Some(&arguments.output),
            Command::Data(arguments) => Some(&arguments.output),
            Command::Export(_) | Command::Completions(_) | Command::Complete(_) => None,
            Command::Man(_) | Command::Help(_) | Command::Version => None,
            #[cfg(feature = "texts")]
            Command::Check(_) | Command::Annotate(_) => None,
            #[cfg(feature = "lsp")]
            Command::Lsp => None,
        }
    }
}

/// Each command, and what it is. Their options are declared only for the one that runs, or where
/// all of them are wanted, as for a completion script: to declare them all would take longer than to
/// look something up.
impl Subcommand for Command {
    fn augment_subcommands(command: clap::Command) -> clap::Command {
        command.subcommands([
            declared::<NcpArgs>("ncp")
                .about("National Contact Points: who hosts them, how to reach them"),
            declared::<CountryArgs>("country")
                .about("Countries: names, codes, their part in the network"),
            declared::<GlossaryArgs>("glossary")
                .alias("term")
                .about("Terms: what they mean and rest on (emn term is the same)"),
            declared::<LawArgs>("law").about("Legal acts: whether they hold, what replaced them"),
            declared::<AboutArgs>("about")
                .about("The network: legal basis, funding, outputs, events, history"),
            declared::<SearchArgs>("search").about("Everywhere at once"),
            declared::<TranslateArgs>("translate")
                .about("Equivalents of a term in other languages"),
            #[cfg(feature = "texts")]
            declared::<CheckArgs>("check")
                .about("A text: law that ended, names that changed, words to avoid"),
            #[cfg(feature = "texts")]
            declared::<AnnotateArgs>("annotate")
                .about("A text: the terms of the glossary in it, in any form"),
            #[cfg(feature = "lsp")]
            clap::Command::new("lsp").about("The same in an editor, as a language server"),
            declared::<ExportArgs>("export").about("A whole table, for other programs"),
            declared::<DataArgs>("data").about("How much the data covers, and how old it is"),
            declared::<CompletionsArgs>("completions").about("A completion script for a shell"),
            declared::<ManArgs>("man").about("Manual pages"),
            declared::<HelpArgs>("help").about("A command or a topic"),
            clap::Command::new("version").hide(true),
            declared::<CompleteArgs>("complete").hide(true),
        ])
    }

    fn augment_subcommands_for_update(command: clap::Command) -> clap::Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        Self::augment_subcommands(clap::Command::new("emn")).find_subcommand(name).is_some()
    }
}

fn declared<A: Args>(name: &'static str) -> clap::Command {
    clap::Command::new(name).defer(A::augment_args)
}

impl FromArgMatches for Command {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let Some((name, inside)) = matches.subcommand() else {
            return Err(Error::new(ErrorKind::MissingSubcommand));
        };
        Ok(match name {
            "ncp" => Command::Ncp(NcpArgs::from_arg_matches(inside)?),
            "country" => Command::Country(CountryArgs::from_arg_matches(inside)?),
            "glossary" => Command::Glossary(GlossaryArgs::placed(inside)?),
            "law" => Command::Law(LawArgs::from_arg_matches(inside)?),
            "about" => Command::About(AboutArgs::from_arg_matches(inside)?),
            "search" => Command::Search(SearchArgs::from_arg_matches(inside)?),
            "translate" => Command::Translate(TranslateArgs::from_arg_matches(inside)?),
            #[cfg(feature = "texts")]
            "check" => Command::Check(CheckArgs::from_arg_matches(inside)?),
            #[cfg(feature = "texts")]
            "annotate" => Command::Annotate(AnnotateArgs::from_arg_matches(inside)?),
            #[cfg(feature = "lsp")]
            "lsp" => Command::Lsp,
            "export" => Command::Export(ExportArgs::from_arg_matches(inside)?),
            "data" => Command::Data(DataArgs::from_arg_matches(inside)?),
            "completions" => Command::Completions(CompletionsArgs::from_arg_matches(inside)?),
            "complete" => Command::Complete(CompleteArgs::from_arg_matches(inside)?),
            "man" => Command::Man(ManArgs::from_arg_matches(inside)?),
            "help" => Command::Help(HelpArgs::from_arg_matches(inside)?),
            "version" => Command::Version,
            _ => return Err(Error::new(ErrorKind::InvalidSubcommand)),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    Auto,
    Always,
    Never,
}
