//! The fields of acts.

use super::{date, ids, optional, texts, wordings};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Description, Field, FieldSet, FieldType, View, records},
    },
    model::{Act, ActEvidence, Celex, CountryCode, TransitionalRule, Url, Vocabulary},
};

/// The legal acts.
pub const ACTS: View<Act> = View {
    name: "acts",
    fields: &[
        Field::new("id", FieldType::Text, "short name of the act, which never changes", |_, it| {
            Ok(Value::text(it.id.as_str()))
        }),
        Field::new(
            "number",
            FieldType::Text,
            "official number, as in citations: `2011/95/EU`",
            |_, it| Ok(Value::text(&it.number)),
        ),
        Field::new("name", FieldType::Text, "what people call it, or what it is about", |_, it| {
            Ok(Value::text(it.name()))
        }),
        Field::new("names", FieldType::List, "every name in use", |_, it| Ok(texts(&it.names))),
        Field::new(
            "local_names",
            FieldType::ByLanguage,
            "what people call it in other languages: short names and abbreviations; two acts may \
             share one",
            |_, it| Ok(wordings(&it.local_names)),
        ),
        Field::new(
            "kind",
            FieldType::Code,
            "`regulation`, `directive`, `decision`, `treaty`, `charter`, `convention`, \
             `protocol`, `communication`, `other`, `proposal`",
            |_, it| Ok(Value::text(it.kind.code())),
        ),
        Field::new(
            "title",
            FieldType::Text,
            "what it is about, in this project's own words",
            |_, it| Ok(Value::text(&it.title)),
        ),
        Field::new("celex", FieldType::Text, "CELEX number", |_, it| {
            Ok(optional(&it.celex, Celex::as_str))
        }),
        Field::new("eli", FieldType::Text, "European Legislation Identifier", |_, it| {
            Ok(optional(&it.eli, Url::as_str))
        }),
        Field::new(
            "status",
            FieldType::Code,
            "`in-force`, `transposition` (a directive that states must still bring into their \
             law), `not-yet-applicable`, `proposed`, `not-yet-adopted`, `repealed`, `expired`",
            |context, it: &Act| Ok(Value::text(it.validity_on(context.day).code())),
        )
        .of_day(),
        Field::new("adopted", FieldType::Date, "day of adoption or signature", |_, it| {
            Ok(date(it.adopted))
        }),
        Field::new("in_force", FieldType::Date, "day on which it entered into force", |_, it| {
            Ok(date(it.in_force))
        }),
        Field::new(
            "applies_from",
            FieldType::Date,
            "day from which it applies, or by which states had to bring it into their law, if \
             another one",
            |_, it| Ok(date(it.applies_from)),
        ),
        Field::new(
            "pending",
            FieldType::Flag,
            "adopted, but the day from which it applies is not fixed yet",
            |_, it| Ok(Value::Flag(it.pending)),
        ),
        Field::new("ended", FieldType::Date, "first day on which it no longer holds", |_, it| {
            Ok(date(it.ended))
        }),
        Field::new(
            "replaced_by",
            FieldType::List,
            "ids of the acts that took its place",
            |_, it| Ok(ids(&it.replaced_by)),
        ),
        Field::new("replaces", FieldType::List, "ids of the acts whose place it took", |_, it| {
            Ok(ids(&it.replaces))
        }),
        Field::new(
            "transitional",
            FieldType::Records,
            "which act governs what began before another one took its place",
            |context, it: &Act| records(RULE, context, &it.transitional),
        )
        .with(&RULE_DESCRIPTIONS),
        Field::new(
            "amended_by",
            FieldType::List,
            "ids of the acts that changed it, as far as the table holds them",
            |_, it| Ok(ids(&it.amended_by)),
        ),
        Field::new("amends", FieldType::List, "ids of the acts that it changed", |_, it| {
            Ok(ids(&it.amends))
        }),
        Field::new(
            "not_bound",
            FieldType::List,
            "codes of EU Member States that it does not bind",
            |_, it| Ok(Value::list(it.not_bound.iter().map(CountryCode::as_str))),
        ),
        Field::new("terms", FieldType::List, "ids of the terms whose sources cite it", |_, it| {
            Ok(ids(&it.terms))
        }),
        Field::new("remarks", FieldType::Text, "what a reader should know", |_, it| {
            Ok(Value::text(&it.remarks))
        }),
        Field::new(
            "checked",
            FieldType::Records,
            "the pages that support the dates",
            |context, it: &Act| records(EVIDENCE, context, &it.checked),
        )
        .with(&EVIDENCE_DESCRIPTIONS),
        Field::new(
            "checked_on",
            FieldType::Date,
            "the day on which the table was last gone through",
            |context, _| Ok(date(context.about.acts_checked)),
        ),
    ],
    columns: Columns::None,
    sets: &[FieldSet {
        name: "validity",
        meaning: "from when to when each act holds, and what took its place",
        fields: &[
            "id",
            "number",
            "name",
            "status",
            "adopted",
            "in_force",
            "applies_from",
            "ended",
            "replaced_by",
        ],
    }],
};

const RULE: &[Field<TransitionalRule>] = &[
    Field::new("rule", FieldType::Text, "the rule, in this project's own words", |_, it| {
        Ok(Value::text(&it.rule))
    }),
    Field::new("source", FieldType::Text, "the provision that lays it down", |_, it| {
        Ok(Value::text(&it.source))
    }),
];

const RULE_DESCRIPTIONS: [Description; 2] = [RULE[0].description(), RULE[1].description()];

const EVIDENCE: &[Field<ActEvidence>] = &[
    Field::new("url", FieldType::Text, "the page", |_, it| Ok(Value::text(it.url.as_str()))),
    Field::new("year", FieldType::Date, "the year of the page, where it is known", |_, it| {
        Ok(date(it.year))
    }),
];

const EVIDENCE_DESCRIPTIONS: [Description; 2] =
    [EVIDENCE[0].description(), EVIDENCE[1].description()];
