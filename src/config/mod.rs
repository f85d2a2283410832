//! The user's settings: how answers look to whoever sits at the terminal.
//!
//! An option outweighs a variable, that the file, and that what is usual. The file is for the
//! terminal only: what goes into a pipe or a file is the same for everybody, unless a variable or
//! an option says otherwise. (What is decided about texts that are checked is in `project`.)

mod file;
mod key;
mod locale;

pub use file::{File, written};
pub use key::Key;

use crate::{
    cli::{Cli, Command, TerminalArgs, When, values},
    failure::Failure,
    ui::{Pager, Shown, Terminal, pager, terminal},
};
use clap::ValueEnum;
use emn::model::{Language, Languages};
use std::{
    env, fmt,
    path::{Path, PathBuf},
};

/// The settings that are in effect.
#[derive(Debug, Default)]
pub struct Config {
    options: TerminalArgs,
    file: File,
    /// Whether somebody sits at the terminal behind standard output.
    is_on_terminal: bool,
}

/// A value, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As it is written; a list with commas.
    pub text: String,
    pub origin: Origin,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    Option(&'static str),
    Variable(&'static str),
    File { path: PathBuf, line: usize },
    Default,
}

impl Config {
    /// The settings for a command line. The file is read only where it counts.
    ///
    /// # Errors
    /// A file that is not as it should be.
    pub fn of(cli: &Cli) -> Result<Self, Failure> {
        let mut config = Config::without_file(cli);
        if config.is_on_terminal && !config.is_about_settings(cli) {
            config.file = File::read()?;
        }
        Ok(config)
    }

    /// The settings without those of the file.
    pub fn without_file(cli: &Cli) -> Self {
        let options = cli.terminal;
        Config { options, file: File::default(), is_on_terminal: terminal::is_on_terminal() }
    }

    /// The settings as they are at a terminal, with those of a file.
    pub fn at_terminal(cli: &Cli, file: File) -> Self {
        Config { file, is_on_terminal: true, ..Config::without_file(cli) }
    }

    /// Whether the command is there to mend the file.
    fn is_about_settings(&self, cli: &Cli) -> bool {
        matches!(cli.command, Some(Command::Config(_)))
    }

    /// What is set; nothing where what is usual counts.
    pub fn set(&self, key: Key) -> Option<Value> {
        self.option(key).or_else(|| variable(key)).or_else(|| self.file.value(key))
    }

    fn option(&self, key: Key) -> Option<Value> {
        let TerminalArgs { color, hyperlink, no_pager, .. } = self.options;
        let (name, text) = match key {
            Key::Color => ("--color", color?.name()),
            Key::Hyperlink => ("--hyperlink", hyperlink?.name()),
            Key::Pager if no_pager => ("--no-pager", String::new()),
            Key::Pager | Key::Languages | Key::Format => return None,
        };
        Some(Value { text, origin: Origin::Option(name) })
    }

    /// What is in effect on the terminal, be it set or usual.
    ///
    /// # Errors
    /// A value that cannot be used.
    pub fn value(&self, key: Key, languages: &Languages) -> Result<Value, Failure> {
        if let Some(value) = self.set(key) {
            check(key, &value, languages)?;
            return Ok(value);
        }
        let usual = |text: &str| Value { text: text.to_owned(), origin: Origin::Default };
        Ok(match key {
            Key::Languages => match locale::languages(languages) {
                Some((variable, tags)) => {
                    Value { text: joined(&tags), origin: Origin::Variable(variable) }
                }
                None => usual(""),
            },
            Key::Format => usual(values::TEXT),
            Key::Color | Key::Hyperlink => usual(&When::Auto.name()),
            Key::Pager => match env::var(pager::VARIABLE) {
                Ok(text) => Value { text, origin: Origin::Variable(pager::VARIABLE) },
                Err(_) => usual(pager::USUAL),
            },
        })
    }

    fn when(&self, key: Key) -> Result<When, Failure> {
        self.set(key).map_or(Ok(When::Auto), |value| when(key, &value))
    }

    /// The terminal behind standard output, as it is to be used.
    ///
    /// # Errors
    /// A value that cannot be used.
    pub fn terminal(&self) -> Result<Terminal, Failure> {
        let (color, hyperlink) =
            (self.when(Key::Color)?.forced(), self.when(Key::Hyperlink)?.forced());
        Ok(Terminal::detect(color, hyperlink, self.options.plain))
    }

    /// The format of answers, if one is set.
    ///
    /// # Errors
    /// A value that cannot be used.
    pub fn format(&self) -> Result<Option<String>, Failure> {
        self.set(Key::Format).map(|value| format(&value)).transpose()
    }

    /// The user's languages, best first: those that are set, else on a terminal those of the
    /// locale.
    ///
    /// # Errors
    /// A value that cannot be used.
    pub fn languages(&self, languages: &Languages) -> Result<Vec<Language>, Failure> {
        match self.set(Key::Languages) {
            Some(value) => named(&value, languages),
            None if !self.is_on_terminal => Ok(Vec::new()),
            None => Ok(locale::languages(languages).map(|(_, tags)| tags).unwrap_or_default()),
        }
    }

    /// The pager for what is higher than the terminal; none where nobody sits at it or wants one.
    pub fn pager(&self) -> Option<Pager> {
        Pager::chosen(|| self.set(Key::Pager).map(|value| value.text))
    }
}

/// What a variable sets. An empty one says as little as none, but names no pager.
fn variable(key: Key) -> Option<Value> {
    let text = env::var(key.variable()).ok()?;
    let origin = Origin::Variable(key.variable());
    (!text.is_empty() || key == Key::Pager).then_some(Value { text, origin })
}

/// Checks a value.
///
/// # Errors
/// A value that cannot be used.
pub fn check(key: Key, value: &Value, languages: &Languages) -> Result<(), Failure> {
    match key {
        Key::Languages => named(value, languages).map(drop),
        Key::Format => format(value).map(drop),
        Key::Color | Key::Hyperlink => when(key, value).map(drop),
        Key::Pager => Ok(()),
    }
}

/// The languages that a value names.
///
/// # Errors
/// What is no language of the data.
pub fn named(value: &Value, languages: &Languages) -> Result<Vec<Language>, Failure> {
    let names = value.text.split(',').map(str::trim).filter(|name| !name.is_empty());
    let named = |name: &str| match languages.named(name) {
        Ok(entry) => Ok(entry.tag.clone()),
        Err(unknown) => Err(value.refused(Key::Languages, &Failure::from(unknown).to_string())),
    };
    names.map(named).collect()
}

fn when(key: Key, value: &Value) -> Result<When, Failure> {
    When::from_str(&value.text, true).map_err(|_| {
        let known = When::value_variants().iter().map(|when| when.name());
        value.is_not_among(key, &known.collect::<Vec<_>>())
    })
}

fn format(value: &Value) -> Result<String, Failure> {
    let known = values::formats_of_any_table();
    match known.iter().find(|name| name.eq_ignore_ascii_case(&value.text)) {
        Some(name) => Ok((*name).to_owned()),
        None => Err(value.is_not_among(Key::Format, &known)),
    }
}

/// The tags of languages in a line.
pub fn joined(languages: &[Language]) -> String {
    languages.iter().map(Language::tag).collect::<Vec<_>>().join(",")
}

impl Value {
    fn is_not_among<T: AsRef<str>>(&self, key: Key, known: &[T]) -> Failure {
        let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
        let reason = format!("`{}` is none of {}", Shown(&self.text), known.join(", "));
        self.refused(key, &reason)
    }

    /// The error on a value: where it stands, and what is wrong with it.
    fn refused(&self, key: Key, reason: &str) -> Failure {
        Failure::Usage(match &self.origin {
            Origin::File { .. } => format!("{}: {}: {reason}", self.origin, key.name()),
            Origin::Option(_) | Origin::Variable(_) => format!("{}: {reason}", self.origin),
            Origin::Default => format!("{}: {reason}", key.name()),
        })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Option(name) | Origin::Variable(name) => formatter.write_str(name),
            Origin::File { path, line } => write!(formatter, "{}: line {line}", shown(path)),
            Origin::Default => formatter.write_str("default"),
        }
    }
}

/// A path as it may appear on a terminal, however long it is.
pub fn shown(path: &Path) -> String {
    path.display().to_string().escape_debug().to_string()
}
