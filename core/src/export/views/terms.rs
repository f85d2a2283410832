//! The fields of terms.

use super::{
    ids, optional,
    sources::{INSIDE_A_TERM, INSIDE_A_TERM_DESCRIPTIONS, sources_of},
    texts, wordings,
};
use crate::{
    export::{
        tabular::{FieldValues, Value},
        view::{Columns, Context, Field, FieldSet, FieldType, View},
    },
    model::{Entry, Term, Url, Vocabulary},
    pack::Damaged,
};

/// The terms of the glossary.
pub const TERMS: View<Term> = View {
    name: "glossary",
    fields: &[
        Field::new(
            "id",
            FieldType::Text,
            "short name of the term, which never changes",
            |_, it| Ok(Value::text(it.id.as_str())),
        ),
        Field::new("label", FieldType::Text, "preferred English term", |_, it| {
            Ok(Value::text(&it.label))
        }),
        Field::new(
            "synonyms",
            FieldType::List,
            "other English terms for the same concept",
            |_, it| Ok(texts(&it.synonyms)),
        ),
        Field::new("acronyms", FieldType::List, "abbreviations", |_, it| Ok(texts(&it.acronyms))),
        Field::new(
            "definition",
            FieldType::Text,
            "what the term means, in this project's own words",
            |_, it| Ok(Value::text(&it.definition)),
        ),
        Field::new("notes", FieldType::List, "remarks, in this project's own words", |_, it| {
            Ok(texts(&it.notes))
        }),
        Field::new(
            "sources",
            FieldType::Records,
            "what the official definition rests on: a record for each act that a citation names, \
             and for each citation that names none",
            sources,
        )
        .with(&INSIDE_A_TERM_DESCRIPTIONS),
        Field::new(
            "broader",
            FieldType::List,
            "ids of the terms under which this one falls",
            |_, it| Ok(ids(&it.broader)),
        ),
        Field::new(
            "narrower",
            FieldType::List,
            "ids of the terms that fall under this one",
            |_, it| Ok(ids(&it.narrower)),
        ),
        Field::new("related", FieldType::List, "ids of terms of the same matter", |_, it| {
            Ok(ids(&it.related))
        }),
        Field::new(
            "topic",
            FieldType::Code,
            "`asylum`, `borders`, `citizenship`, `integration`, `irregular-migration`, \
             `legal-migration`, `migration`, `organisations`, `policy`, `return`, `rights`, \
             `trafficking`",
            |_, it| Ok(Value::text(it.topic.code())),
        ),
        Field::new(
            "official",
            FieldType::Text,
            "address of the European Commission's English entry",
            |_, it| Ok(optional(&it.official, Url::as_str)),
        ),
        Field::new(
            "page",
            FieldType::Text,
            "address of the page on which the term was seen: the entry in any language, a list of \
             entries, a reprint",
            |_, it| Ok(optional(&it.page, Url::as_str)),
        ),
        Field::new(
            "page_kind",
            FieldType::Code,
            "what that page is: `official`, of a site of the European Union, or `reprint`, of any \
             other",
            |_, it| Ok(it.page.as_ref().map_or(Value::Absent, |page| Value::text(kind(page)))),
        ),
        Field::new(
            "page_language",
            FieldType::Code,
            "the language in which that page shows the entry, where its address tells it",
            |_, it| {
                let entry = it.page.as_ref().and_then(Entry::at);
                Ok(entry.map_or(Value::Absent, |entry| Value::text(entry.language())))
            },
        ),
        Field::new(
            "edition",
            FieldType::Code,
            "edition of the official glossary in which it was seen: `10`, `6`, `3`, `2`; unknown \
             if no page shows it there",
            |_, it| Ok(Value::text(it.edition.code())),
        ),
        Field::new("translations", FieldType::ByLanguage, "equivalents, as published", |_, it| {
            Ok(wordings(&it.translations))
        }),
        Field::new(
            "everyday",
            FieldType::ByLanguage,
            "what people say in place of the official words: this project's own search aids, \
             hidden labels in SKOS",
            |_, it| Ok(wordings(&it.everyday)),
        ),
        Field::new(
            "discouraged",
            FieldType::ByLanguage,
            "the same, where the word is outdated or better not used",
            |_, it| Ok(wordings(&it.discouraged)),
        ),
    ],
    columns: Columns::Glossary,
    sets: &[
        FieldSet {
            name: "bilingual",
            meaning: "the term, to be followed by languages: `bilingual fi de`",
            fields: &["id", "label"],
        },
        FieldSet {
            name: "concept",
            meaning: "what each term means",
            fields: &["id", "label", "definition", "notes", "topic"],
        },
        FieldSet {
            name: "relations",
            meaning: "how the terms hang together",
            fields: &["id", "label", "broader", "narrower", "related", "topic"],
        },
    ],
};

fn kind(page: &Url) -> &'static str {
    if page.is_of_the_union() { "official" } else { "reprint" }
}

/// A record for each act that a source names, and one for each source that names none.
fn sources(context: &Context, term: &Term) -> Result<Value<'static>, Damaged> {
    let mut records = Vec::new();
    for source in sources_of(context, term)? {
        // The record as a whole, made its own, would copy the names of its fields too.
        let mut fields = Vec::with_capacity(INSIDE_A_TERM.len());
        for field in INSIDE_A_TERM {
            fields.push((field.name.into(), field.value(context, &source)?.into_owned()));
        }
        records.push(FieldValues(fields));
    }
    Ok(Value::Records(records))
}
