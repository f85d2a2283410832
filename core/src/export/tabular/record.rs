//! A record in the form that every format writes: fields with names, in order.

use crate::model::Wordings;
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::borrow::Cow;

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
    /// Texts.
    List(Vec<Cow<'a, str>>),
    /// Records inside the record.
    Records(Vec<Record<'a>>),
    /// Texts for each language.
    ByLanguage(Cow<'a, Wordings>),
}

impl<'a> Value<'a> {
    /// A text, or nothing if it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Value::Absent } else { Value::Text(text) }
    }

    /// Something that can be written, if it is there.
    pub fn shown(value: Option<impl ToString>) -> Self {
        value.map_or(Value::Absent, |value| Value::text(value.to_string()))
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
            Value::List(texts) => Value::List(texts.into_iter().map(owned).collect()),
            Value::Records(records) => {
                Value::Records(records.into_iter().map(Record::into_owned).collect())
            }
            Value::ByLanguage(wordings) => Value::ByLanguage(Cow::Owned(wordings.into_owned())),
        }
    }

    /// The value in one cell of a table: list items joined by `; `, a record inside by its fields.
    pub fn cell(&self) -> Cow<'_, str> {
        match self {
            Value::Absent => "".into(),
            Value::Text(text) => (&**text).into(),
            Value::Flag(flag) => (if *flag { "true" } else { "false" }).into(),
            Value::Number(number) => number.to_string().into(),
            Value::List(texts) => texts.join("; ").into(),
            Value::Records(records) => {
                let mut cells: Vec<String> = records.iter().map(Record::cell).collect();
                cells.dedup();
                cells.join("; ").into()
            }
            Value::ByLanguage(wordings) => {
                let cell = |it: &crate::model::Wording| {
                    format!("{}: {}", it.language, it.texts.join(", "))
                };
                wordings.list().iter().map(cell).collect::<Vec<_>>().join("; ").into()
            }
        }
    }
}

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
        let known = self.0.iter().map(|(_, value)| value.cell()).filter(|cell| !cell.is_empty());
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
            Value::List(texts) => serializer.collect_seq(texts),
            Value::Records(records) => serializer.collect_seq(records),
            Value::ByLanguage(wordings) => {
                serializer.collect_map(wordings.list().iter().map(|it| (&it.language, &it.texts)))
            }
        }
    }
}
