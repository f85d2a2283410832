//! The fields of contact points.

use super::{code, date, optional, texts, urls};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Context, Description, Field, FieldSet, FieldType, View, records},
    },
    model::{ContactPoint, Country, Email, Evidence, Phone, Url, Vocabulary},
    pack::Damaged,
};

/// The National Contact Points.
pub const CONTACT_POINTS: View<ContactPoint> = View {
    name: "ncps",
    fields: &[
        Field::new("id", FieldType::Text, "the country's ISO 3166-1 alpha-2 code", |_, it| {
            Ok(Value::text(it.country.as_str()))
        }),
        Field::new("country", FieldType::Text, "the country's English name", |_, it| {
            Ok(Value::text(&it.country_name))
        }),
        Field::new(
            "status",
            FieldType::Code,
            "the country's status, as in the table of countries",
            |context, it: &ContactPoint| {
                let country = country(context, it)?;
                Ok(Value::text(country.status_on(context.day).0.code()))
            },
        )
        .of_day(),
        Field::new(
            "since",
            FieldType::Date,
            "first day of that status",
            |context, it: &ContactPoint| {
                let country = country(context, it)?;
                Ok(date(country.status_on(context.day).1.and_then(|span| span.since)))
            },
        )
        .of_day(),
        Field::new("name", FieldType::Text, "English name of the contact point", |_, it| {
            Ok(Value::text(&it.name))
        }),
        Field::new(
            "institution",
            FieldType::Text,
            "the institution that is the contact point or hosts it, in English",
            |_, it| Ok(Value::text(&it.institution)),
        ),
        Field::new(
            "institution_local",
            FieldType::Text,
            "its name in the country's own language",
            |_, it| Ok(Value::text(&it.institution_local)),
        ),
        Field::new("unit", FieldType::Text, "the unit inside the institution", |_, it| {
            Ok(Value::text(&it.unit))
        }),
        Field::new(
            "kind",
            FieldType::Code,
            "`ministry-interior`, `ministry-other`, `agency`, `research-institute`, `ngo`, \
             `iom-office`",
            |_, it| Ok(Value::text(it.kind.code())),
        ),
        Field::new(
            "partners",
            FieldType::List,
            "institutions that share the work or form the contact point with it",
            |_, it| Ok(texts(&it.partners)),
        ),
        Field::new("address", FieldType::List, "postal address, line by line", |_, it| {
            Ok(texts(&it.address))
        }),
        Field::new(
            "address_of",
            FieldType::Code,
            "whose it is: `contact-point` (its own) or `host` (the host's general one)",
            |_, it| Ok(code(it.address_of)),
        ),
        Field::new("email", FieldType::Text, "mailbox", |_, it| {
            Ok(optional(&it.email, Email::as_str))
        }),
        Field::new("email_of", FieldType::Code, "whose it is, as above", |_, it| {
            Ok(code(it.email_of))
        }),
        Field::new("phone", FieldType::Text, "phone number", |_, it| {
            Ok(optional(&it.phone, Phone::as_str))
        }),
        Field::new("phone_of", FieldType::Code, "whose it is, as above", |_, it| {
            Ok(code(it.phone_of))
        }),
        Field::new(
            "website",
            FieldType::Text,
            "the contact point's site, or its host's where it has none",
            |_, it| Ok(optional(&it.website, Url::as_str)),
        ),
        Field::new(
            "emn_page",
            FieldType::Text,
            "the page on it on the European Commission's site",
            |_, it| Ok(optional(&it.emn_page, Url::as_str)),
        ),
        Field::new("social", FieldType::List, "its accounts on social networks", |_, it| {
            Ok(urls(&it.social))
        }),
        Field::new("remarks", FieldType::Text, "what a reader should know", |_, it| {
            Ok(Value::text(&it.remarks))
        }),
        Field::new(
            "checked",
            FieldType::Records,
            "which page supports which field",
            |context, it: &ContactPoint| records(EVIDENCE, context, &it.checked),
        )
        .with(&EVIDENCE_DESCRIPTIONS),
        Field::new(
            "checked_on",
            FieldType::Date,
            "the day on which the table was last gone through",
            |context, _| Ok(date(context.about.contact_points_checked)),
        ),
    ],
    columns: Columns::None,
    sets: &[
        FieldSet {
            name: "contact",
            meaning: "how to reach each contact point",
            fields: &[
                "id",
                "country",
                "name",
                "institution",
                "email",
                "email_of",
                "phone",
                "phone_of",
                "website",
            ],
        },
        FieldSet {
            name: "postal",
            meaning: "where to write to it",
            fields: &["id", "country", "name", "institution", "unit", "address", "address_of"],
        },
    ],
};

fn country(context: &Context, ncp: &ContactPoint) -> Result<Country, Damaged> {
    let country = context.network.countries()?.get(ncp.country.as_str())?;
    country.ok_or(Damaged("a contact point has no country"))
}

const EVIDENCE: &[Field<Evidence>] = &[
    Field::new("field", FieldType::Text, "the name of the field", |_, it| {
        Ok(Value::text(&it.field))
    }),
    Field::new("url", FieldType::Text, "the page", |_, it| Ok(Value::text(it.url.as_str()))),
    Field::new("year", FieldType::Date, "the year of the page, where it is known", |_, it| {
        Ok(date(it.year))
    }),
    Field::new("seen", FieldType::Date, "the day on which the page was last looked up", |_, it| {
        Ok(date(Some(it.seen)))
    }),
];

const EVIDENCE_DESCRIPTIONS: [Description; 4] = [
    EVIDENCE[0].description(),
    EVIDENCE[1].description(),
    EVIDENCE[2].description(),
    EVIDENCE[3].description(),
];
