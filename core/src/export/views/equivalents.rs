//! The fields of equivalents.

use crate::{
    export::{
        tabular::Value,
        view::{Columns, Field, FieldType, View},
    },
    model::Language,
};

/// An equivalent of a term in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    /// The id of the term.
    pub id: String,
    /// The preferred English term.
    pub label: String,
    /// The language.
    pub language: Language,
    /// The equivalent, as published.
    pub text: String,
}

/// Equivalents of terms, one record each.
pub const EQUIVALENTS: View<Equivalent> = View {
    name: "equivalents",
    fields: &[
        Field::new("id", FieldType::Text, "id of the term", |_, it| Ok(Value::text(&it.id))),
        Field::new("label", FieldType::Text, "preferred English term", |_, it| {
            Ok(Value::text(&it.label))
        }),
        Field::new("language", FieldType::Text, "language of the equivalent", |_, it| {
            Ok(Value::text(it.language.tag()))
        }),
        Field::new(
            "equivalent",
            FieldType::Text,
            "the equivalent; a record for each if there are several",
            |_, it| Ok(Value::text(&it.text)),
        ),
    ],
    columns: Columns::None,
};
