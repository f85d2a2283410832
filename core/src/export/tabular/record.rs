//! A record in the form that every format writes: fields with names, in order.

use crate::model::{Date, Language, Wording, Wordings};
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::borrow::Cow;

/// What stands between the items of a list in one cell of a table; no item contains it.
pub const SEPARATOR: &str = " | ";

/// One record: its fields in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<'a>(pub Vec<(Cow<'a, str>, Value<'a>)>);

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Not known: null in JSON, empty in CSV, left out in TOML.
    Absent,
    /// A text.
    Text(Cow<'a, str>),
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(usize),
    /// A day, or a month or a year.
    Date(Date),
    /// Texts.
    List(Vec<Cow<'a, str>>),
    /// Records inside the record.
    Records(Vec<Record<'a>>),
    /// Texts for each language that has any.
    ByLanguage(Cow<'a, Wordings>),
    /// Texts for each of these languages, whether it has any or not.
    InLanguages(Cow<'a, Wordings>, Cow<'a, [Language]>),
}

impl<'a> Value<'a> {
    /// A text, or nothing if it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Value::Absent } else { Value::Text(text) }
    }

    /// A list of texts.
    pub fn list<T: Into<Cow<'a, str>>>(texts: impl IntoIterator<Item = T>) -> Self {
        Value::List(texts.into_iter().map(Into::into).collect())
    }

    /// The value without what it borrows.
    pub fn into_owned(self) -> Value<'static> {
        let owned = |text: Cow<str>| Cow::Owned(text.into_owned());
        match self {
            Value::Absent => Value::Absent,
            Value::Text(text) => Value::Text(owned(text)),
            Value::Flag(flag) => Value::Flag(flag),
            Value::Number(number) => Value::Number(number),
            Value::Date(date) => Value::Date(date),
            Value::List(texts) => Value::List(texts.into_iter().map(owned).collect()),
            Value::Records(records) => {
                Value::Records(records.into_iter().map(Record::into_owned).collect())
            }
            Value::ByLanguage(wordings) => Value::ByLanguage(Cow::Owned(wordings.into_owned())),
            Value::InLanguages(wordings, languages) => {
                let languages = Cow::Owned(languages.into_owned());
                Value::InLanguages(Cow::Owned(wordings.into_owned()), languages)
            }
        }
    }

    /// The value in one cell of a table: the items of a list with the separator between them, a
    /// record inside by its fields, a text by language behind the tag of the language.
    pub fn cell(&self) -> Cow<'_, str> {
        match self {
            Value::Absent => "".into(),
            Value::Text(text) => (&**text).into(),
            Value::Flag(flag) => (if *flag { "true" } else { "false" }).into(),
            Value::Number(number) => number.to_string().into(),
            Value::Date(date) => date.to_string().into(),
            Value::List(texts) => joined(texts.iter().map(AsRef::as_ref)),
            Value::Records(records) => {
                let mut cells: Vec<String> = records.iter().map(Record::cell).collect();
                cells.dedup();
                cells.join(SEPARATOR).into()
            }
            Value::ByLanguage(wordings) | Value::InLanguages(wordings, _) => {
                let mut cell = String::new();
                for wording in wordings.list() {
                    for text in wording.texts() {
                        let between = if cell.is_empty() { "" } else { SEPARATOR };
                        cell.extend([between, wording.language.tag(), ": ", text]);
                    }
                }
                cell.into()
            }
        }
    }
}

/// Texts in one cell.
pub(super) fn joined<'t>(mut texts: impl Iterator<Item = &'t str>) -> Cow<'t, str> {
    let mut joined = Cow::Borrowed(texts.next().unwrap_or_default());
    for text in texts {
        let joined = joined.to_mut();
        joined.push_str(SEPARATOR);
        joined.push_str(text);
    }
    joined
}

/// The wording in each of these languages, none where there is none.
pub(super) fn in_languages<'v>(
    wordings: &'v Wordings,
    languages: &'v [Language],
) -> impl Iterator<Item = (&'v Language, Option<Wording<'v>>)> {
    let list: Vec<Wording> = wordings.list().collect();
    languages.iter().map(move |language| {
        (language, list.iter().find(|wording| wording.language == *language).cloned())
    })
}

/// The texts in one language, as they are serialised.
struct Texts<'w>(Option<Wording<'w>>);

impl<'a> Record<'a> {
    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value<'a>> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }

    /// The record without what it borrows.
    pub fn into_owned(self) -> Record<'static> {
        let owned =
            |(name, value): (Cow<str>, Value)| (Cow::Owned(name.into_owned()), value.into_owned());
        Record(self.0.into_iter().map(owned).collect())
    }

    /// The record in one cell: a source by its citation, anything else by the fields that are known.
    fn cell(&self) -> String {
        if let Some(citation) = self.get("citation") {
            return citation.cell().into_owned();
        }
        // The separator is that of the records.
        let cell = |value: &Value| match value {
            Value::List(texts) => texts.join("; "),
            value => value.cell().into_owned(),
        };
        let known = self.0.iter().map(|(_, value)| cell(value)).filter(|cell| !cell.is_empty());
        known.collect::<Vec<_>>().join(" ")
    }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Absent => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) => number.serialize(serializer),
            Value::Date(date) => serializer.collect_str(date),
            Value::List(texts) => serializer.collect_seq(texts),
            Value::Records(records) => serializer.collect_seq(records),
            Value::ByLanguage(wordings) => {
                let texts = wordings.list().map(|it| (it.language.clone(), Texts(Some(it))));
                serializer.collect_map(texts)
            }
            Value::InLanguages(wordings, languages) => {
                let texts = in_languages(wordings, languages).map(|(it, texts)| (it, Texts(texts)));
                serializer.collect_map(texts)
            }
        }
    }
}

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(wording) => serializer.collect_seq(wording.texts()),
            None => serializer.collect_seq([""; 0]),
        }
    }
}
