//! The fields of equivalents.

use crate::{
    export::{
        tabular::Value,
        view::{Columns, Field, FieldType, View},
    },
    model::{Equivalent, Language, Term},
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
    /// Its place among those in the language, from 1.
    pub rank: usize,
    /// The equivalent.
    pub equivalent: Equivalent,
}

/// The equivalents of a term in a language, in their order.
pub fn equivalents_of(term: &Term, language: &Language) -> Vec<TermEquivalent> {
    let ranked = term.words(language).into_iter().zip(1..);
    let equivalent = |(equivalent, rank)| TermEquivalent {
        id: term.id.to_string(),
        label: term.label.clone(),
        language: language.clone(),
        rank,
        equivalent,
    };
    ranked.map(equivalent).collect()
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
            "countries",
            FieldType::List,
            "the codes of the countries in the remark: where it is used",
            |_, it| Ok(Value::list(it.equivalent.countries())),
        ),
        Field::new("abbreviation", FieldType::Text, "the abbreviation in the remark", |_, it| {
            Ok(it.equivalent.abbreviation().map_or(Value::Absent, Value::text))
        }),
        Field::new(
            "rank",
            FieldType::Number,
            "its place among the equivalents in the language, from 1",
            |_, it| Ok(Value::Number(it.rank)),
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
