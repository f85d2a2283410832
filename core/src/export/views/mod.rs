//! The views: what each table says of its records.

mod acts;
mod changes;
mod contact_points;
mod correlations;
mod countries;
mod coverage;
mod equivalents;
mod facts;
mod results;
mod sources;
mod terms;

pub use acts::ACTS;
pub use changes::CHANGES;
pub use contact_points::CONTACT_POINTS;
pub use correlations::{CORRELATIONS, TableRow};
pub use countries::COUNTRIES;
pub use coverage::COVERAGE;
pub use equivalents::{EQUIVALENTS, TermEquivalent, equivalents_of};
pub use facts::FACTS;
pub use results::{RESULTS, SearchResult};
pub use sources::{SOURCES, TermSource, sources_of};
pub use terms::TERMS;

use super::tabular::Value;
use crate::model::{Date, Id, Url, Vocabulary, Wordings};
use std::borrow::Cow;

fn urls(urls: &[Url]) -> Value<'_> {
    Value::list(urls.iter().map(Url::as_str))
}

fn ids(ids: &[Id]) -> Value<'_> {
    Value::list(ids.iter().map(Id::as_str))
}

fn texts(texts: &[String]) -> Value<'_> {
    Value::list(texts.iter().map(String::as_str))
}

fn wordings(wordings: &Wordings) -> Value<'_> {
    Value::ByLanguage(Cow::Borrowed(wordings))
}

fn optional<'a, T>(value: &'a Option<T>, text: fn(&'a T) -> &'a str) -> Value<'a> {
    value.as_ref().map_or(Value::Absent, |value| Value::text(text(value)))
}

fn date(date: Option<Date>) -> Value<'static> {
    date.map_or(Value::Absent, Value::Date)
}

fn code(word: Option<impl Vocabulary>) -> Value<'static> {
    word.map_or(Value::Absent, |word| Value::text(word.code()))
}
