//! The fields of what the data covers.

use super::date;
use crate::{
    coverage::Count,
    export::{
        tabular::Value,
        view::{Columns, Field, FieldType, View},
    },
    model::Vocabulary,
};

/// What the data covers, and how old it is.
pub const COVERAGE: View<Count> = View {
    name: "coverage",
    fields: &[
        Field::new(
            "aspect",
            FieldType::Code,
            "`edition` (of the official glossary), `language` (of equivalents), `contact` (a \
             detail of contact points), `table`, `stale` (last checked more than a year ago)",
            |_, it| Ok(Value::text(it.aspect.code())),
        ),
        Field::new("name", FieldType::Text, "the edition, language, detail or table", |_, it| {
            Ok(Value::text(&it.name))
        }),
        Field::new("table", FieldType::Text, "the table of what is stale", |_, it| {
            Ok(Value::text(&it.table))
        }),
        Field::new("record", FieldType::Text, "the record of a stale detail", |_, it| {
            Ok(Value::text(&it.record))
        }),
        Field::new("records", FieldType::Number, "how many records have it", |_, it| {
            Ok(Value::Number(it.records))
        }),
        Field::new("of", FieldType::Number, "how many records there are", |_, it| {
            Ok(Value::Number(it.of))
        }),
        Field::new(
            "texts",
            FieldType::Number,
            "how many equivalents there are in the language; `all`: in all languages",
            |_, it| Ok(it.texts.map_or(Value::Absent, Value::Number)),
        ),
        Field::new(
            "oldest",
            FieldType::Date,
            "the year of the oldest page that supports the detail; the day on which the table was \
             last gone through, or a stale detail last checked",
            |_, it| Ok(date(it.oldest)),
        ),
    ],
    columns: Columns::None,
};
