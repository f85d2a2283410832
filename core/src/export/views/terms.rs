//! The fields of terms.

use super::{ids, optional, texts};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Context, Description, Field, FieldType, View, record},
    },
    model::{Act, Celex, Entry, Reference, Term, Url, Vocabulary},
    pack::Damaged,
};
use std::borrow::Cow;

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
        .with(&SOURCE_DESCRIPTIONS),
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
            Ok(Value::ByLanguage(Cow::Borrowed(&it.translations)))
        }),
        Field::new(
            "everyday",
            FieldType::ByLanguage,
            "what people say in place of the official words: this project's own search aids, \
             hidden labels in SKOS",
            |_, it| Ok(Value::ByLanguage(Cow::Borrowed(&it.everyday))),
        ),
        Field::new(
            "discouraged",
            FieldType::ByLanguage,
            "the same, where the word is outdated or better not used",
            |_, it| Ok(Value::ByLanguage(Cow::Borrowed(&it.discouraged))),
        ),
    ],
    columns: Columns::Glossary,
};

fn kind(page: &Url) -> &'static str {
    if page.is_of_the_union() { "official" } else { "reprint" }
}

/// A citation, and one of the acts that it names.
struct Cited {
    citation: String,
    named: Option<(Reference, Act)>,
    /// Where the rule stands now.
    now_at: Vec<String>,
}

/// A record for each act that a source names, and one for each source that names none.
fn sources(context: &Context, term: &Term) -> Result<Value<'static>, Damaged> {
    let mut cited = Vec::new();
    for source in &term.sources {
        let citation = source.citation.clone();
        if source.references.is_empty() {
            let citation = citation.clone();
            cited.push(Cited { citation, named: None, now_at: Vec::new() });
        }
        for reference in &source.references {
            let Some(act) = context.network.acts()?.get(reference.act.as_str())? else { continue };
            let now_at = context.network.now_at(&act, term, reference, context.day)?;
            let named = Some((reference.clone(), act));
            cited.push(Cited { citation: citation.clone(), named, now_at });
        }
    }
    let records = cited.iter().map(|it| Ok(record(SOURCE, context, it)?.into_owned()));
    Ok(Value::Records(records.collect::<Result<_, Damaged>>()?))
}

impl Cited {
    fn act(&self) -> Option<&Act> {
        self.named.as_ref().map(|(_, act)| act)
    }

    /// The act, once it has ended.
    fn ended_act(&self, context: &Context) -> Option<&Act> {
        self.act().filter(|act| act.validity_on(context.day).has_ended())
    }
}

const SOURCE: &[Field<Cited>] = &[
    Field::new(
        "citation",
        FieldType::Text,
        "the source as the official glossary cites it",
        |_, it| Ok(Value::text(&it.citation)),
    ),
    Field::new("act", FieldType::Text, "id of the act", |_, it| {
        Ok(it.act().map_or(Value::Absent, |act| Value::text(act.id.as_str())))
    }),
    Field::new("article", FieldType::Text, "the article of the act", |_, it| {
        let named = it.named.as_ref();
        Ok(named.map_or(Value::Absent, |(reference, _)| Value::text(reference.written())))
    }),
    Field::new("celex", FieldType::Text, "CELEX number of the act", |_, it| {
        Ok(it.act().map_or(Value::Absent, |act| optional(&act.celex, Celex::as_str)))
    }),
    Field::new(
        "status",
        FieldType::Code,
        "status of the act, as in the table `acts`",
        |context, it: &Cited| {
            let status = it.act().map(|act| act.validity_on(context.day).code());
            Ok(status.map_or(Value::Absent, Value::text))
        },
    )
    .of_day(),
    Field::new(
        "replaced_by",
        FieldType::List,
        "ids of the acts that replaced it, once it has ended",
        |context, it: &Cited| Ok(ids(it.ended_act(context).map_or(&[], |act| &act.replaced_by))),
    )
    .of_day(),
    Field::new(
        "now_at",
        FieldType::List,
        "where the rule stands now, once the act has ended",
        |_, it: &Cited| Ok(texts(&it.now_at)),
    )
    .of_day(),
];

const SOURCE_DESCRIPTIONS: [Description; 7] = [
    SOURCE[0].description(),
    SOURCE[1].description(),
    SOURCE[2].description(),
    SOURCE[3].description(),
    SOURCE[4].description(),
    SOURCE[5].description(),
    SOURCE[6].description(),
];
