//! The command line: its grammar and its help texts, a file for each command's arguments.

mod about;
#[cfg(feature = "texts")]
mod annotate;
#[cfg(feature = "browse")]
mod browse;
mod card;
#[cfg(feature = "texts")]
mod check;
mod complete;
mod completions;
mod config;
mod country;
mod data;
mod export;
mod glossary;
mod help;
mod law;
mod lines;
mod man;
mod ncp;
mod open;
mod options;
mod search;
mod terminal;
mod translate;
pub mod values;

pub use about::AboutArgs;
#[cfg(feature = "texts")]
pub use annotate::{AnnotateArgs, AnnotateFormat};
#[cfg(feature = "browse")]
pub use browse::BrowseArgs;
pub use card::CardArgs;
#[cfg(feature = "texts")]
pub use check::{CheckArgs, CheckFormat, SourceText, UNTRANSLATED};
pub use complete::CompleteArgs;
pub use completions::{CompletionsArgs, Shell};
pub use config::{ConfigAction, ConfigArgs};
pub use country::CountryArgs;
pub use data::{DataArgs, DataView};
pub use export::{ExportArgs, ExportTable};
pub use glossary::GlossaryArgs;
pub use help::HelpArgs;
pub use law::LawArgs;
pub use lines::LinesArgs;
pub use man::ManArgs;
pub use ncp::NcpArgs;
pub use open::OpenArgs;
pub use options::{DayArgs, MatchArgs, OutputArgs, SpreadsheetArgs};
pub use search::SearchArgs;
pub use terminal::{TerminalArgs, When};
pub use translate::TranslateArgs;

use clap::{ArgMatches, Args, Error, FromArgMatches, error::ErrorKind};
use std::{env, ffi::OsString};

/// What the program is.
const ABOUT: &str = "The European Migration Network, offline: whom to call, what the words mean, \
                     which law holds";

/// The same, and how it is asked.
const LONG_ABOUT: &str = "The European Migration Network, offline: whom to call, what the words \
    mean, which law holds.\n\nA query is any number of words, quoted or not, in any of the \
    languages of the data; typing errors are forgiven.";

/// A command line that was read.
#[derive(Debug)]
pub struct Cli {
    pub command: Option<Command>,
    /// The options that stand behind a command, else those in front of it.
    pub terminal: TerminalArgs,
}

impl Cli {
    /// Reads the command line of the program.
    ///
    /// # Errors
    /// What fits no command, and help or the version, if that is asked for.
    pub fn read() -> Result<Self, Error> {
        Cli::read_from(env::args_os())
    }

    /// Reads a command line.
    ///
    /// # Errors
    /// What fits no command, and help or the version, if that is asked for.
    pub fn read_from(line: impl IntoIterator<Item = OsString>) -> Result<Self, Error> {
        // It stays to the end of the program: to take it apart takes as long as to find a record.
        let grammar = Box::leak(Box::new(Cli::grammar()));
        let mut matches = grammar.try_get_matches_from_mut(line)?;
        Cli::of(&mut matches).map_err(|error| error.format(grammar))
    }

    /// Takes the arguments out of what was matched: to copy them would take as long as to read
    /// them.
    fn of(matches: &mut ArgMatches) -> Result<Self, Error> {
        let mut terminal = TerminalArgs::from_arg_matches_mut(matches)?;
        let command = match matches.remove_subcommand() {
            None => None,
            Some((name, mut inside)) => {
                terminal = TerminalArgs::from_arg_matches_mut(&mut inside)?.or(terminal);
                Some(Command::named(&name, &mut inside)?)
            }
        };
        Ok(Cli { command, terminal })
    }

    /// The whole grammar. The options on the terminal may stand in front of a command as well as
    /// behind it; they are declared for the one that runs, and not handed on to all of them.
    pub fn grammar() -> clap::Command {
        let command = clap::Command::new("emn")
            .bin_name("emn")
            .version(env!("CARGO_PKG_VERSION"))
            .about(ABOUT)
            .long_about(LONG_ABOUT)
            .disable_help_subcommand(true)
            .subcommands(Command::declared());
        TerminalArgs::augment_args(command).mut_args(|option| option.global(false))
    }
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
    #[cfg(feature = "browse")]
    Browse(BrowseArgs),
    Open(OpenArgs),
    Translate(TranslateArgs),
    #[cfg(feature = "texts")]
    Check(CheckArgs),
    #[cfg(feature = "texts")]
    Annotate(AnnotateArgs),
    #[cfg(feature = "lsp")]
    Lsp,
    Export(ExportArgs),
    Data(DataArgs),
    Config(ConfigArgs),
    Completions(CompletionsArgs),
    Complete(CompleteArgs),
    Man(ManArgs),
    Help(HelpArgs),
    Version,
}

impl Command {
    /// How the answer is to be written; nothing for what is no answer.
    pub fn output(&mut self) -> Option<&mut OutputArgs> {
        match self {
            Command::Ncp(arguments) => Some(&mut arguments.output),
            Command::Country(arguments) => Some(&mut arguments.output),
            Command::Glossary(arguments) => Some(&mut arguments.output),
            Command::Law(arguments) => Some(&mut arguments.output),
            Command::About(arguments) => Some(&mut arguments.output),
            Command::Search(arguments) => Some(&mut arguments.output),
            Command::Translate(arguments) => Some(&mut arguments.output),
            Command::Data(arguments) => Some(&mut arguments.output),
            Command::Open(_)
            | Command::Export(_)
            | Command::Config(_)
            | Command::Completions(_)
            | Command::Complete(_)
            | Command::Man(_)
            | Command::Help(_)
            | Command::Version => None,
            #[cfg(feature = "browse")]
            Command::Browse(_) => None,
            #[cfg(feature = "texts")]
            Command::Check(_) | Command::Annotate(_) => None,
            #[cfg(feature = "lsp")]
            Command::Lsp => None,
        }
    }

    /// Whether the answer is drawn, for people only.
    pub fn is_drawn(&self) -> bool {
        match self {
            Command::Country(arguments) => arguments.map,
            Command::Glossary(arguments) => arguments.tree,
            _ => false,
        }
    }
}

impl Command {
    /// Each command, and what it is. Their options are declared only for the one that runs, or
    /// where all of them are wanted, as for a completion script: to declare them all would take
    /// longer than to look something up.
    fn declared() -> impl IntoIterator<Item = clap::Command> {
        [
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
            #[cfg(feature = "browse")]
            declared::<BrowseArgs>("browse").about("Everything in one screen, as you type"),
            declared::<OpenArgs>("open")
                .about("A page in the browser: of a contact point, term or act"),
            declared::<TranslateArgs>("translate")
                .about("Equivalents of a term in other languages"),
            #[cfg(feature = "texts")]
            declared::<CheckArgs>("check")
                .about("A text: law that ended, names that changed, words to avoid"),
            #[cfg(feature = "texts")]
            declared::<AnnotateArgs>("annotate")
                .about("A text: the terms of the glossary in it, in any form"),
            #[cfg(feature = "lsp")]
            clap::Command::new("lsp")
                .about("The same in an editor, as a language server")
                .defer(TerminalArgs::augment_args),
            declared::<ExportArgs>("export").about("A whole table, for other programs"),
            declared::<DataArgs>("data").about("How much the data covers, and how old it is"),
            declared::<ConfigArgs>("config")
                .about("Your settings: languages, format, colour, pager, links"),
            declared::<CompletionsArgs>("completions").about("A completion script for a shell"),
            declared::<ManArgs>("man").about("Manual pages"),
            declared::<HelpArgs>("help").about("A command or a topic"),
            clap::Command::new("version").hide(true).defer(TerminalArgs::augment_args),
            declared::<CompleteArgs>("complete").hide(true),
        ]
    }

    /// The command of this name, with its arguments.
    fn named(name: &str, inside: &mut ArgMatches) -> Result<Self, Error> {
        Ok(match name {
            "ncp" => Command::Ncp(NcpArgs::from_arg_matches_mut(inside)?),
            "country" => Command::Country(CountryArgs::from_arg_matches_mut(inside)?),
            "glossary" => Command::Glossary(GlossaryArgs::placed(inside)?),
            "law" => Command::Law(LawArgs::from_arg_matches_mut(inside)?),
            "about" => Command::About(AboutArgs::from_arg_matches_mut(inside)?),
            "search" => Command::Search(SearchArgs::from_arg_matches_mut(inside)?),
            #[cfg(feature = "browse")]
            "browse" => Command::Browse(BrowseArgs::from_arg_matches_mut(inside)?),
            "open" => Command::Open(OpenArgs::from_arg_matches_mut(inside)?),
            "translate" => Command::Translate(TranslateArgs::from_arg_matches_mut(inside)?),
            #[cfg(feature = "texts")]
            "check" => Command::Check(CheckArgs::from_arg_matches_mut(inside)?),
            #[cfg(feature = "texts")]
            "annotate" => Command::Annotate(AnnotateArgs::from_arg_matches_mut(inside)?),
            #[cfg(feature = "lsp")]
            "lsp" => Command::Lsp,
            "export" => Command::Export(ExportArgs::from_arg_matches_mut(inside)?),
            "data" => Command::Data(DataArgs::from_arg_matches_mut(inside)?),
            "config" => Command::Config(ConfigArgs::from_arg_matches_mut(inside)?),
            "completions" => Command::Completions(CompletionsArgs::from_arg_matches_mut(inside)?),
            "complete" => Command::Complete(CompleteArgs::from_arg_matches_mut(inside)?),
            "man" => Command::Man(ManArgs::from_arg_matches_mut(inside)?),
            "help" => Command::Help(HelpArgs::from_arg_matches_mut(inside)?),
            "version" => Command::Version,
            _ => return Err(Error::new(ErrorKind::InvalidSubcommand)),
        })
    }
}

fn declared<A: Args>(name: &'static str) -> clap::Command {
    clap::Command::new(name).defer(|command| TerminalArgs::augment_args(A::augment_args(command)))
}
