//! The fields of equivalents.

use crate::{
    export::{
        tabular::Value,
        view::{Columns, Field, FieldType, View},
    },
    model::{Equivalent, Language},
};

/// An equivalent of a term in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermEquivalent {
    /// The id of the term.
    pub id: String,
    /// The preferred English term.
    pub label: String,
    /// The language.
    pub language: Language,
    /// The equivalent.
    pub equivalent: Equivalent,
}

/// Equivalents of terms, one record each.
pub const EQUIVALENTS: View<TermEquivalent> = View {
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
            "the equivalent without the remark; a record for each if there are several",
            |_, it| Ok(Value::text(&it.equivalent.word)),
        ),
        Field::new(
            "remark",
            FieldType::Text,
            "where or how it is used, such as `AT`, `BE, LU`, `EU acquis`, or its abbreviation",
            |_, it| Ok(Value::text(&it.equivalent.remark)),
        ),
        Field::new(
            "published",
            FieldType::Text,
            "the equivalent as published, with the remark in brackets",
            |_, it| Ok(Value::text(&it.equivalent.text)),
        ),
    ],
    columns: Columns::None,
    sets: &[],
};
