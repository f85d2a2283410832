//! The fields of countries.

use super::{date, texts, urls, wordings};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Context, Description, Field, FieldSet, FieldType, View, records},
    },
    model::{Country, Participation, Vocabulary},
};

/// The countries.
pub const COUNTRIES: View<Country> = View {
    name: "countries",
    fields: &[
        Field::new("id", FieldType::Text, "ISO 3166-1 alpha-2 code", |_, it| {
            Ok(Value::text(it.code.as_str()))
        }),
        Field::new("alpha3", FieldType::Text, "ISO 3166-1 alpha-3 code", |_, it| {
            Ok(Value::text(&it.alpha3))
        }),
        Field::new(
            "eu_code",
            FieldType::Text,
            "the code that the EU uses: `EL` for Greece, `UK` for the United Kingdom, else the \
             same as `id`",
            |_, it| Ok(Value::text(it.eu_code.as_ref().unwrap_or(&it.code).as_str())),
        ),
        Field::new("name", FieldType::Text, "usual English name", |_, it| {
            Ok(Value::text(&it.name))
        }),
        Field::new("official_name", FieldType::Text, "official English name", |_, it| {
            Ok(Value::text(&it.official_name))
        }),
        Field::new(
            "local_names",
            FieldType::List,
            "usual names in the country's own languages",
            |_, it| Ok(Value::list(it.own_names())),
        ),
        Field::new(
            "aliases",
            FieldType::List,
            "other names in use in English: short forms, former names",
            |_, it| Ok(texts(&it.aliases)),
        ),
        Field::new(
            "parts",
            FieldType::List,
            "names of parts that people take for a country, in all languages",
            |_, it| Ok(texts(&it.parts)),
        ),
        Field::new(
            "demonyms",
            FieldType::List,
            "what its people are called in English: adjective, nouns, plurals",
            |_, it| Ok(texts(&it.demonyms)),
        ),
        Field::new("capital", FieldType::Text, "English name of the capital", |_, it| {
            Ok(Value::text(&it.capital))
        }),
        Field::new(
            "status",
            FieldType::Code,
            "`member`, `observer`, `former` (took part once), `non-participant`",
            |context, it: &Country| Ok(Value::text(it.status_on(context.day).0.code())),
        )
        .of_day(),
        Field::new(
            "since",
            FieldType::Date,
            "first day of that status",
            |context, it: &Country| Ok(date(span(context, it).and_then(|span| span.since))),
        )
        .of_day(),
        Field::new(
            "until",
            FieldType::Date,
            "first day on which it no longer holds",
            |context, it: &Country| Ok(date(span(context, it).and_then(|span| span.until))),
        )
        .of_day(),
        Field::new(
            "source",
            FieldType::Text,
            "the page or act that supports it",
            |context, it: &Country| {
                Ok(span(context, it).map_or(Value::Absent, |span| Value::text(&span.source)))
            },
        )
        .of_day(),
        Field::new(
            "confirmed_by",
            FieldType::List,
            "other pages that do; some give the month or the year only",
            |context, it: &Country| {
                Ok(urls(span(context, it).map_or(&[], |span| &span.confirmed_by)))
            },
        )
        .of_day(),
        Field::new("eu_member", FieldType::Flag, "Member State of the EU", |_, it| {
            Ok(Value::Flag(it.eu_member))
        }),
        Field::new(
            "eu_since",
            FieldType::Date,
            "first day in the EU or the Communities before it",
            |_, it| Ok(date(it.eu_since)),
        ),
        Field::new("eu_until", FieldType::Date, "first day outside the EU", |_, it| {
            Ok(date(it.eu_until))
        }),
        Field::new("schengen", FieldType::Flag, "fully in the Schengen area", |_, it| {
            Ok(Value::Flag(it.schengen))
        }),
        Field::new("eurozone", FieldType::Flag, "in the euro area", |_, it| {
            Ok(Value::Flag(it.eurozone))
        }),
        Field::new(
            "history",
            FieldType::Records,
            "every span of its part in the network, oldest first",
            |context, it: &Country| records(SPAN, context, &it.participation),
        )
        .with(&SPAN_DESCRIPTIONS),
        Field::new(
            "names",
            FieldType::ByLanguage,
            "names in other languages, the usual one first",
            |_, it| Ok(wordings(&it.names)),
        ),
        Field::new(
            "official_names",
            FieldType::ByLanguage,
            "official names in other languages, the usual one first",
            |_, it| Ok(wordings(&it.official_names)),
        ),
        Field::new(
            "capitals",
            FieldType::ByLanguage,
            "the capital in other languages, the usual name first",
            |_, it| Ok(wordings(&it.capitals)),
        ),
        Field::new(
            "also_called",
            FieldType::ByLanguage,
            "what people say for it in other languages: adjectives, its people, forms of its name",
            |_, it| Ok(wordings(&it.also_called)),
        ),
        Field::new(
            "remarks",
            FieldType::Text,
            "what a reader should know: doubts, differing pages",
            |_, it| Ok(Value::text(&it.remarks)),
        ),
        Field::new(
            "checked_on",
            FieldType::Date,
            "the day on which the table was last gone through; `eu_member`, `schengen` and \
             `eurozone` hold for it, whatever day is asked for",
            |context, _| Ok(date(context.about.countries_checked)),
        ),
    ],
    columns: Columns::All,
    sets: &[
        FieldSet {
            name: "codes",
            meaning: "the codes of each country",
            fields: &["id", "alpha3", "eu_code", "name"],
        },
        FieldSet {
            name: "membership",
            meaning: "what each country takes part in",
            fields: &["id", "name", "status", "since", "eu_member", "schengen", "eurozone"],
        },
    ],
};

/// The span of the country's part in the network on the day.
fn span<'a>(context: &Context, country: &'a Country) -> Option<&'a Participation> {
    country.status_on(context.day).1
}

const SPAN: &[Field<Participation>] = &[
    Field::new("status", FieldType::Code, "the status, as in the country", |_, it| {
        Ok(Value::text(it.status.code()))
    }),
    Field::new("since", FieldType::Date, "its first day", |_, it| Ok(date(it.since))),
    Field::new("until", FieldType::Date, "first day on which it no longer holds", |_, it| {
        Ok(date(it.until))
    }),
    Field::new("source", FieldType::Text, "the page or act that supports it", |_, it| {
        Ok(Value::text(&it.source))
    }),
    Field::new("confirmed_by", FieldType::List, "other pages that do", |_, it| {
        Ok(urls(&it.confirmed_by))
    }),
];

const SPAN_DESCRIPTIONS: [Description; 5] = [
    SPAN[0].description(),
    SPAN[1].description(),
    SPAN[2].description(),
    SPAN[3].description(),
    SPAN[4].description(),
];
