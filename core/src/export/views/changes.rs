//! The fields of what changes in the law.

use super::{date, ids};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Field, FieldType, View},
    },
    model::{Change, Vocabulary},
};

/// What changes in the law, a record for each day of an act.
pub const CHANGES: View<Change> = View {
    name: "changes",
    fields: &[
        Field::new("date", FieldType::Date, "the day on which it happened, or will", |_, it| {
            Ok(date(Some(it.date)))
        }),
        Field::new(
            "change",
            FieldType::Code,
            "`proposed`, `adopted`, `in-force`, `applies`, `repealed`, `expired`",
            |_, it| Ok(Value::text(it.kind.code())),
        ),
        Field::new("id", FieldType::Text, "id of the act", |_, it| Ok(Value::text(it.id.as_str()))),
        Field::new("label", FieldType::Text, "the act as it is cited", |_, it| {
            Ok(Value::text(&it.label))
        }),
        Field::new("name", FieldType::Text, "usual short name, or what it is about", |_, it| {
            Ok(Value::text(&it.name))
        }),
        Field::new(
            "replaced_by",
            FieldType::List,
            "ids of the acts that took its place, where it ended",
            |_, it| Ok(ids(&it.replaced_by)),
        ),
    ],
    columns: Columns::None,
    sets: &[],
};
