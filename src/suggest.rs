//! Values that a shell completes and the program still reads itself.

use crate::dataset::{
    language::Language,
    vocabulary::{HostKind, Status, Topic, Validity},
};
use clap::{
    Arg, Command, Error,
    builder::{PossibleValue, StringValueParser, TypedValueParser},
    error::ErrorKind,
};
use std::{ffi::OsStr, marker::PhantomData, str::FromStr};

/// Reads a value with its own `FromStr`, and offers values to a shell's completion without excluding others.
#[derive(Clone)]
pub struct Suggested<T> {
    values: fn() -> Vec<PossibleValue>,
    reads: PhantomData<T>,
}

impl<T> Suggested<T> {
    /// Offers these values.
    pub fn new(values: fn() -> Vec<PossibleValue>) -> Self {
        Suggested { values, reads: PhantomData }
    }
}

macro_rules! offer_vocabulary {
    ($($name:ident),+) => { $(
        impl Suggested<$name> {
            /// Offers every word of the vocabulary.
            pub fn of_vocabulary() -> Self {
                Suggested::new(|| $name::ALL.iter().map(|member| PossibleValue::new(member.code()).help(member.label())).collect())
            }
        }
    )+ };
}

offer_vocabulary!(Status, HostKind, Validity);

impl<T> TypedValueParser for Suggested<T>
where
    T: FromStr<Err: ToString> + Clone + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let text = StringValueParser::new().parse_ref(command, arg, value)?;
        let option = arg.and_then(Arg::get_long).map(|name| format!("--{name}: ")).unwrap_or_default();
        text.parse().map_err(|reason: T::Err| Error::raw(ErrorKind::ValueValidation, format!("{option}{}", reason.to_string())).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.values)().into_iter()))
    }
}

/// The codes of the countries that take part, with their names.
pub fn country_codes() -> Vec<PossibleValue> {
    let countries = crate::open().dataset.countries.records.iter();
    countries.map(|country| PossibleValue::new(country.code.as_str().to_lowercase()).help(country.name.as_str())).collect()
}

/// The languages of the glossary, with their names.
pub fn language_codes() -> Vec<PossibleValue> {
    Language::of_glossary().map(|language| PossibleValue::new(language.code()).help(language.name())).collect()
}

/// The topics of the glossary.
pub fn topic_names() -> Vec<PossibleValue> {
    Topic::ALL.iter().map(|topic| PossibleValue::new(topic.code()).help(topic.label())).collect()
}
