//! Values of options: how they are read, and what a shell offers for them.

use crate::failure::unknown_language;
use clap::{
    Arg, Command, Error,
    builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser},
    error::ErrorKind,
};
use emn::{
    export::FORMATS,
    model::{Date, Language, Languages, Status, Topic, Vocabulary},
    pack::Damaged,
};
use std::ffi::OsStr;

/// The format for people, which every command has besides those of the registry.
pub const TEXT: &str = "text";

/// The names of all formats.
pub fn formats() -> impl TypedValueParser<Value = String> {
    let text = PossibleValue::new(TEXT).help("for people");
    let others = FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new([text].into_iter().chain(others)).map(|name| name.to_lowercase())
}

/// The names of the formats that every table can have.
pub fn formats_of_any_table() -> Vec<&'static str> {
    let of_any = FORMATS.iter().filter(|format| format.tables().is_none());
    [TEXT].into_iter().chain(of_any.map(|format| format.name)).collect()
}

/// Reads how many records are wanted.
pub fn at_least_one(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number: &u32| *number > 0).map(|number| number as usize);
    number.ok_or_else(|| format!("`{}` is no whole number from 1 on", text.escape_debug()))
}

/// Reads a day, not a month or a year.
pub fn exact_day(text: &str) -> Result<Date, String> {
    let day = text.parse().ok().filter(|date: &Date| date.is_exact());
    day.ok_or_else(|| {
        format!("`{}` is no day of the calendar in the form YYYY-MM-DD", text.escape_debug())
    })
}

/// Reads a value with a function of its own, and offers values to a shell without excluding others.
#[derive(Clone)]
pub struct Suggested<T> {
    values: fn() -> Vec<PossibleValue>,
    read: fn(&str) -> Result<T, String>,
}

impl Suggested<String> {
    /// A text, for which the countries are offered.
    pub fn countries() -> Self {
        Suggested { values: country_codes, read: |text| Ok(text.to_owned()) }
    }

    /// A word, or a language of the glossary, which is offered.
    pub fn words_and_languages() -> Self {
        Suggested { values: language_codes, read: |text| Ok(text.to_owned()) }
    }
}

impl Suggested<Language> {
    /// A language of the data.
    pub fn languages() -> Self {
        Suggested { values: language_codes, read: language }
    }
}

impl<T: Vocabulary> Suggested<T> {
    /// A word of a vocabulary.
    pub fn vocabulary() -> Self {
        Suggested { values: words::<T>, read: |text| T::of_code(text).map_err(|it| it.to_string()) }
    }
}

impl Suggested<Status> {
    /// A status in the network, of which those are offered whose countries have a contact point.
    pub fn statuses_with_contact() -> Self {
        let with_contact = || {
            let statuses = Status::ALL.iter().filter(|status| status.takes_part());
            let value = |it: &Status| PossibleValue::new(it.code()).help(it.label());
            statuses.map(value).collect()
        };
        Suggested { values: with_contact, ..Suggested::vocabulary() }
    }
}

impl Suggested<Topic> {
    /// A topic of the glossary.
    pub fn topics() -> Self {
        Suggested::vocabulary()
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Suggested<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let text = StringValueParser::new().parse_ref(command, arg, value)?;
        let option = arg.and_then(Arg::get_long).map(|name| format!("--{name}: "));
        (self.read)(&text).map_err(|reason| {
            let reason = option.unwrap_or_default() + &reason;
            Error::raw(ErrorKind::ValueValidation, reason).with_cmd(command)
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.values)().into_iter()))
    }
}

fn words<T: Vocabulary>() -> Vec<PossibleValue> {
    T::ALL.iter().map(|word| PossibleValue::new(word.code()).help(word.label())).collect()
}

fn languages() -> Result<Languages<'static>, Damaged> {
    Ok(emn::network()?.about()?.languages)
}

/// Reads the name or tag of a language of the data.
pub fn language(text: &str) -> Result<Language, String> {
    let languages = languages().map_err(|damaged| damaged.to_string())?;
    let named = languages.named(text).map_err(|unknown| unknown_language(&unknown))?;
    Ok(named.tag.clone())
}

/// The languages of the glossary, with their names; none if the data is damaged, which the command
/// itself will say.
fn language_codes() -> Vec<PossibleValue> {
    let languages = languages().unwrap_or_default();
    let value = |tag: &str, name: &str| PossibleValue::new(tag.to_owned()).help(name.to_owned());
    languages.of_glossary().map(|entry| value(entry.tag.tag(), entry.name)).collect()
}

/// The codes of the countries that take part, with their names.
fn country_codes() -> Vec<PossibleValue> {
    let Ok(countries) = emn::network().and_then(|network| network.countries()) else {
        return Vec::new();
    };
    let countries = countries.iter().flatten();
    let value = |code: String, name: String| PossibleValue::new(code).help(name);
    countries.map(|country| value(country.code.as_str().to_lowercase(), country.name)).collect()
}
