//! The fields of what a search of everything finds.

use crate::export::{
    tabular::Value,
    view::{Columns, Field, FieldType, View},
};

/// A record found by a search of everything, in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResult {
    /// What identifies it in its table.
    pub id: String,
    /// What it is: `country`, `ncp`, `term`, `act`, `network`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
}

/// What a search of everything finds.
pub const RESULTS: View<SearchResult> = View {
    name: "results",
    fields: &[
        Field::new("id", FieldType::Text, "id of the record", |_, it| Ok(Value::text(&it.id))),
        Field::new(
            "type",
            FieldType::Code,
            "`country`, `ncp`, `term`, `act`, `network`",
            |_, it| Ok(Value::text(it.kind)),
        ),
        Field::new("name", FieldType::Text, "name of the record", |_, it| {
            Ok(Value::text(&it.name))
        }),
    ],
    columns: Columns::None,
    sets: &[],
};
