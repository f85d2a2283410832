//! A record in the form that every format writes: the values of its fields, by name and in order.

use crate::model::{Date, Language, Wording, Wordings};
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::borrow::Cow;

/// What stands between the items of a list in one cell of a table; no item contains it.
pub const SEPARATOR: &str = " | ";

/// What is written of a record: the values of its fields, by name and in order.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldValues<'a>(pub Vec<(Cow<'a, str>, Value<'a>)>);

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
    Records(Vec<FieldValues<'a>>),
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
                Value::Records(records.into_iter().map(FieldValues::into_owned).collect())
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
            value => {
                let mut cell = String::new();
                value.add_to(&mut cell);
                cell.into()
            }
        }
    }

    /// Adds what stands in the cell of the value to an empty text.
    pub(super) fn add_to(&self, cell: &mut String) {
        match self {
            Value::Absent => {}
            Value::Text(text) => cell.push_str(text),
            Value::Flag(flag) => cell.push_str(if *flag { "true" } else { "false" }),
            Value::Number(number) => cell.push_str(&number.to_string()),
            Value::Date(date) => cell.push_str(&date.to_string()),
            Value::List(texts) => add_joined(cell, texts.iter().map(AsRef::as_ref)),
            Value::Records(records) => {
                let mut cells: Vec<Cow<str>> = records.iter().map(FieldValues::cell).collect();
                cells.dedup();
                add_joined(cell, cells.iter().map(AsRef::as_ref));
            }
            Value::ByLanguage(wordings) | Value::InLanguages(wordings, _) => {
                for wording in wordings.list() {
                    for text in wording.texts() {
                        let between = if cell.is_empty() { "" } else { SEPARATOR };
                        cell.extend([between, wording.tag(), ": ", text]);
                    }
                }
            }
        }
    }
}

/// Adds texts to a cell.
pub(super) fn add_joined<'t>(cell: &mut String, texts: impl Iterator<Item = &'t str>) {
    let mut between = "";
    for text in texts {
        cell.extend([between, text]);
        between = SEPARATOR;
    }
}

/// The wording in each of these languages, none where there is none.
pub(super) fn in_languages<'v>(
    wordings: &'v Wordings,
    languages: &[Language],
) -> Vec<Option<Wording<'v>>> {
    let mut found = vec![None; languages.len()];
    let mut next = 0;
    for wording in wordings.list() {
        // Both have the same order unless languages were chosen in another one.
        let mut places = (next..languages.len()).chain(0..next);
        if let Some(place) = places.find(|place| languages[*place].tag() == wording.tag()) {
            found[place] = Some(wording);
            next = place + 1;
        }
    }
    found
}

/// The texts in one language, as they are serialised.
struct Texts<'w>(Option<Wording<'w>>);

impl<'a> FieldValues<'a> {
    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value<'a>> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }

    /// The record without what it borrows.
    pub fn into_owned(self) -> FieldValues<'static> {
        let owned =
            |(name, value): (Cow<str>, Value)| (Cow::Owned(name.into_owned()), value.into_owned());
        FieldValues(self.0.into_iter().map(owned).collect())
    }

    /// The record in one cell: a source by its citation, anything else by the fields that are
    /// known.
    fn cell<'r>(&'r self) -> Cow<'r, str> {
        if let Some(citation) = self.get("citation") {
            return citation.cell();
        }
        // The separator is that of the records.
        let cell = |value: &'r Value<'_>| match value {
            Value::List(texts) => texts.join("; ").into(),
            value => value.cell(),
        };
        let known = self.0.iter().map(|(_, value)| cell(value)).filter(|cell| !cell.is_empty());
        known.collect::<Vec<_>>().join(" ").into()
    }
}

impl Serialize for FieldValues<'_> {
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
                serializer.collect_map(wordings.list().map(|it| (it.tag(), Texts(Some(it)))))
            }
            Value::InLanguages(wordings, languages) => {
                let texts = in_languages(wordings, languages).into_iter().map(Texts);
                serializer.collect_map(languages.iter().zip(texts))
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
