//! The fields of what is to be known about the network.

use super::{code, date, texts};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Field, FieldType, View},
    },
    model::Fact,
};

/// What is to be known about the network.
pub const FACTS: View<Fact> = View {
    name: "network",
    fields: &[
        Field::new("id", FieldType::Text, "short name of the entry", |_, it| {
            Ok(Value::text(&it.id))
        }),
        Field::new(
            "section",
            FieldType::Code,
            "`network`, `outputs`, `work-programmes`, `events`, `groups`, `partners`, `history`",
            |_, it| Ok(code(it.section)),
        ),
        Field::new("name", FieldType::Text, "what it is called; for history, the date", |_, it| {
            Ok(Value::text(&it.name))
        }),
        Field::new("acronym", FieldType::Text, "abbreviation", |_, it| {
            Ok(Value::text(&it.acronym))
        }),
        Field::new(
            "text",
            FieldType::Text,
            "what there is to know; for `legal-basis`, the ids of the acts",
            |_, it| Ok(Value::text(&it.text)),
        ),
        Field::new("date", FieldType::Date, "for history and for the network itself", |_, it| {
            Ok(date(it.date))
        }),
        Field::new("url", FieldType::Text, "its page", |_, it| Ok(Value::text(&it.url))),
        Field::new("sources", FieldType::List, "the pages that support it", |_, it| {
            Ok(texts(&it.sources))
        }),
    ],
    columns: Columns::None,
    sets: &[],
};
