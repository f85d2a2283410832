//! How a run ends: the exit codes, which are those of grep, and the one line that says why.

use crate::ui::{say::say, shown::Shown};
use emn::{
    export::tabular::InvalidFields,
    lookup::InvalidQuery,
    model::{Country, Language, UnknownLanguage},
    pack::Damaged,
};
use std::{fmt, io, path::Path, process::ExitCode};

/// A run that did what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Found or done: exit code 0.
    Done,
    /// Nothing found, or by a check something: exit code 1.
    NothingFound,
    /// Ended by Ctrl-C, as shells have it: exit code 130.
    Interrupted,
    /// Done but for what an error kept from being done, which has been said: exit code 2.
    Failed,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Done => ExitCode::SUCCESS,
            End::NothingFound => ExitCode::from(1),
            End::Interrupted => ExitCode::from(130),
            End::Failed => ExitCode::from(2),
        }
    }
}

/// A run that could not do what was asked: exit code 2.
#[derive(Debug)]
pub enum Failure {
    /// The command line or a value on it is wrong.
    Usage(String),
    /// The output could not be written.
    Output { target: String, error: io::Error },
    /// The data is damaged.
    Data(Damaged),
}

impl Failure {
    /// A file that could not be written.
    pub fn writing(path: &Path, error: io::Error) -> Self {
        Failure::Output { target: path.display().to_string(), error }
    }

    /// The same wrong value, with the option on which it stands.
    pub fn of_option(self, option: &str) -> Self {
        match self {
            Failure::Usage(reason) => Failure::Usage(format!("{option}: {reason}")),
            other => other,
        }
    }

    /// Says on standard error what went wrong, and gives the exit code. A closed pipe is no error:
    /// whoever read the output has enough of it.
    pub fn report(&self) -> ExitCode {
        let is_closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        if matches!(self, Failure::Output { error, .. } if is_closed(error)) {
            return ExitCode::SUCCESS;
        }
        say(self);
        ExitCode::from(2)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(reason) => formatter.write_str(reason),
            Failure::Output { target, error } => {
                write!(formatter, "cannot write {}: {error}", Shown(target))
            }
            Failure::Data(damaged) => write!(formatter, "{damaged}; build the program anew"),
        }
    }
}

impl From<Damaged> for Failure {
    fn from(damaged: Damaged) -> Self {
        Failure::Data(damaged)
    }
}

impl From<InvalidQuery> for Failure {
    fn from(error: InvalidQuery) -> Self {
        Failure::Usage(error.to_string())
    }
}

impl From<UnknownLanguage> for Failure {
    fn from(error: UnknownLanguage) -> Self {
        Failure::Usage(unknown_language(&error))
    }
}

/// The line for a text that names no language, however long it is; whoever gives the code of a
/// country is told its language.
pub fn unknown_language(error: &UnknownLanguage) -> String {
    let (text, known) = (Shown(&error.text), error.known.join(" "));
    match country_of_code(&error.text) {
        Some(country) => {
            let languages: Vec<&str> = country.languages.iter().map(Language::tag).collect();
            let (name, languages) = (country.name, languages.join(", "));
            format!("`{text}` is the code of {name}, not of a language; its language: {languages}")
        }
        None => format!("`{text}` is no language of the data; there are: {known}"),
    }
}

/// The country that has this code of two letters.
pub fn country_of_code(text: &str) -> Option<Country> {
    let countries = emn::network().and_then(|network| network.countries()).ok()?;
    countries.get(&text.to_ascii_uppercase()).ok().flatten()
}

/// The failure of an option that only tables of cells with a separator have.
pub fn only_delimited(option: &str) -> Failure {
    Failure::Usage(format!("{option} goes with --format csv and tsv only"))
}

/// What is said of the known name to which an unknown one is most similar; nothing if to none.
pub fn similar<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    let known = known.into_iter().map(|known| (strsim::osa_distance(known, name), known));
    let similar = known.filter(|(slips, _)| *slips <= 2).min_by_key(|(slips, _)| *slips);
    similar.map(|(_, known)| format!("; a similar one: {known}")).unwrap_or_default()
}

impl From<InvalidFields> for Failure {
    fn from(error: InvalidFields) -> Self {
        let InvalidFields::Unknown { field, known } = error else {
            return Failure::Usage(error.to_string());
        };
        let hint = similar(&field, known.iter().map(|name| &**name));
        let known = known.join(" ");
        Failure::Usage(format!("there is no field `{}`{hint}; there are: {known}", Shown(&field)))
    }
}
