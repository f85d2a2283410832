//! A record in the form that every machine format writes: fields with names, in order.

use crate::dataset::model::ArchivedWordings;
use rkyv::string::ArchivedString;
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::borrow::Cow;

/// A text of the data, or one put together from it.
pub type Text = Cow<'static, str>;

/// One record: its fields in order.
#[derive(Clone)]
pub struct Record(pub Vec<(&'static str, Value)>);

/// The value of a field.
#[derive(Clone)]
pub enum Value {
    /// Not known: null in JSON, empty in CSV, left out in TOML.
    Absent,
    Text(Text),
    Flag(bool),
    Number(usize),
    List(Vec<Text>),
    /// Records inside the record.
    Records(Vec<Record>),
    /// Texts by language; a column for each of the languages in CSV.
    ByLanguage(&'static ArchivedWordings),
}

impl Value {
    /// A text, or nothing if it is empty.
    pub fn text(text: impl Into<Text>) -> Self {
        let text = text.into();
        if text.is_empty() { Value::Absent } else { Value::Text(text) }
    }

    /// Something that can be written, if it is there.
    pub fn shown(value: Option<impl ToString>) -> Self {
        value.map_or(Value::Absent, |value| Value::text(value.to_string()))
    }

    /// A list of texts.
    pub fn list<T: Into<Text>>(texts: impl IntoIterator<Item = T>) -> Self {
        Value::List(texts.into_iter().map(Into::into).collect())
    }

    /// The value in one cell of a table: list items joined by `; `, a record inside by its first fields.
    pub fn cell(&self) -> Text {
        match self {
            Value::Absent => "".into(),
            Value::Text(text) => text.clone(),
            Value::Flag(flag) => (if *flag { "true" } else { "false" }).into(),
            Value::Number(number) => number.to_string().into(),
            Value::List(texts) => texts.join("; ").into(),
            Value::Records(records) => {
                let mut cells: Vec<String> = records.iter().map(Record::cell).collect();
                cells.dedup();
                cells.join("; ").into()
            }
            Value::ByLanguage(wordings) => {
                let cells = wordings.0.iter().map(|wording| format!("{}: {}", wording.language.code(), wording.texts.join(", ")));
                cells.collect::<Vec<_>>().join("; ").into()
            }
        }
    }
}

impl Record {
    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
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

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Absent => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) => number.serialize(serializer),
            Value::List(texts) => serializer.collect_seq(texts),
            Value::Records(records) => serializer.collect_seq(records),
            Value::ByLanguage(wordings) => serializer.collect_map(wordings.0.iter().map(|wording| (wording.language.code(), Texts(&wording.texts)))),
        }
    }
}

/// The texts of one language.
struct Texts(&'static [ArchivedString]);

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(ArchivedString::as_str))
    }
}
