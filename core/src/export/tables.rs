//! The tables: which fields a record of each has, and how it is made from the data.

use super::record::{Record, Value};
use crate::{
    bundle::ArchivedBundle,
    dataset::{
        coverage::Count,
        date::Date,
        entries::ArchivedEntry,
        language::Language,
        model::{ArchivedAct, ArchivedCountry, ArchivedNcp, ArchivedTerm},
        text::ArchivedUrl,
        vocabulary::Owner,
    },
};
use rkyv::{option::ArchivedOption, string::ArchivedString};

/// A table that can be written: its name and its fields in order.
pub struct Table {
    /// The key under which the table stands in `export all` and in TOML.
    pub name: &'static str,
    pub fields: &'static [&'static str],
    /// The languages that take a column each in CSV.
    pub languages: fn() -> Vec<Language>,
}

fn no_languages() -> Vec<Language> {
    Vec::new()
}

pub const COUNTRIES: Table = Table {
    name: "countries",
    fields: &[
        "id",
        "alpha3",
        "eu_code",
        "name",
        "official_name",
        "local_names",
        "aliases",
        "capital",
        "status",
        "since",
        "until",
        "source",
        "confirmed_by",
        "eu_member",
        "eu_since",
        "eu_until",
        "schengen",
        "eurozone",
        "history",
        "names",
        "remarks",
        "checked_on",
    ],
    languages: || Language::all().collect(),
};

pub const NCPS: Table = Table {
    name: "ncps",
    fields: &[
        "id",
        "country",
        "status",
        "since",
        "name",
        "institution",
        "institution_local",
        "unit",
        "kind",
        "partners",
        "address",
        "address_of",
        "email",
        "email_of",
        "phone",
        "phone_of",
        "website",
        "emn_page",
        "social",
        "remarks",
        "checked",
        "checked_on",
    ],
    languages: no_languages,
};

pub const GLOSSARY: Table = Table {
    name: "glossary",
    fields: &[
        "id",
        "label",
        "synonyms",
        "acronyms",
        "definition",
        "notes",
        "sources",
        "broader",
        "narrower",
        "related",
        "topic",
        "page",
        "edition",
        "translations",
    ],
    languages: || Language::of_glossary().skip(1).collect(),
};

pub const ACTS: Table = Table {
    name: "acts",
    fields: &[
        "id",
        "number",
        "name",
        "names",
        "kind",
        "title",
        "celex",
        "eli",
        "status",
        "adopted",
        "in_force",
        "applies_from",
        "pending",
        "ended",
        "replaced_by",
        "replaces",
        "amended_by",
        "not_bound",
        "terms",
        "remarks",
        "checked",
        "checked_on",
    ],
    languages: no_languages,
};

pub const NETWORK: Table = Table { name: "network", fields: &["id", "section", "name", "acronym", "text", "date", "url", "sources"], languages: no_languages };

pub const SEARCH: Table = Table { name: "results", fields: &["id", "type", "name", "match", "matched", "matched_language"], languages: no_languages };

pub const EQUIVALENTS: Table = Table { name: "equivalents", fields: &["id", "label", "language", "equivalent"], languages: no_languages };

pub const COVERAGE: Table = Table { name: "coverage", fields: &["aspect", "name", "records", "of", "texts", "oldest"], languages: no_languages };

/// The fields that say how a record was found, behind those of its table when there was a query.
pub const MATCH_FIELDS: [&str; 3] = ["match", "matched", "matched_language"];

fn texts(texts: &'static [ArchivedString]) -> Value {
    Value::list(texts.iter().map(|text| text.as_str()))
}

fn optional<T>(value: &'static ArchivedOption<T>, text: impl Fn(&'static T) -> &'static str) -> Value {
    value.as_ref().map_or(Value::Absent, |value| Value::text(text(value)))
}

fn urls(urls: &'static [ArchivedUrl]) -> Value {
    Value::list(urls.iter().map(|url| url.as_str()))
}

fn date(date: &ArchivedOption<Date>) -> Value {
    Value::shown(date.as_ref())
}

/// The record of a country as of a day.
pub fn country(bundle: &'static ArchivedBundle, country: &'static ArchivedCountry, day: Date) -> Record {
    let (status, span) = country.status_on(day);
    let local_names = country.languages.iter().flat_map(|language| country.names.of(*language)).map(|name| name.as_str());
    let history = country.participation.iter().map(|span| {
        Record(vec![
            ("status", Value::text(span.status.code())),
            ("since", date(&span.since)),
            ("until", date(&span.until)),
            ("source", Value::text(span.source.as_str())),
            ("confirmed_by", urls(&span.confirmed_by)),
        ])
    });
    Record(vec![
        ("id", Value::text(country.code.as_str())),
        ("alpha3", Value::text(country.alpha3.as_str())),
        ("eu_code", Value::text(country.eu_code.as_ref().map_or(country.code.as_str(), |code| code.as_str()))),
        ("name", Value::text(country.name.as_str())),
        ("official_name", Value::text(country.official_name.as_str())),
        ("local_names", Value::list(local_names)),
        ("aliases", texts(&country.aliases)),
        ("capital", Value::text(country.capital.as_str())),
        ("status", Value::text(status.code())),
        ("since", span.map_or(Value::Absent, |span| date(&span.since))),
        ("until", span.map_or(Value::Absent, |span| date(&span.until))),
        ("source", span.map_or(Value::Absent, |span| Value::text(span.source.as_str()))),
        ("confirmed_by", span.map_or(Value::List(Vec::new()), |span| urls(&span.confirmed_by))),
        ("eu_member", Value::Flag(country.eu_member)),
        ("eu_since", date(&country.eu_since)),
        ("eu_until", date(&country.eu_until)),
        ("schengen", Value::Flag(country.schengen)),
        ("eurozone", Value::Flag(country.eurozone)),
        ("history", Value::Records(history.collect())),
        ("names", Value::ByLanguage(&country.names)),
        ("remarks", Value::text(country.remarks.as_str())),
        ("checked_on", date(&bundle.dataset.countries.checked)),
    ])
}

/// The record of a contact point as of a day.
pub fn ncp(bundle: &'static ArchivedBundle, ncp: &'static ArchivedNcp, day: Date) -> Record {
    let country = bundle.dataset.country(ncp.country.as_str());
    let (status, span) = country.status_on(day);
    let owner = |owner: &ArchivedOption<Owner>| owner.as_ref().map_or(Value::Absent, |owner| Value::text(owner.code()));
    let checked = ncp.checked.iter().map(|evidence| {
        Record(vec![("field", Value::text(evidence.field.as_str())), ("url", Value::text(evidence.url.as_str())), ("year", date(&evidence.year))])
    });
    Record(vec![
        ("id", Value::text(ncp.country.as_str())),
        ("country", Value::text(country.name.as_str())),
        ("status", Value::text(status.code())),
        ("since", span.map_or(Value::Absent, |span| date(&span.since))),
        ("name", Value::text(ncp.name.as_str())),
        ("institution", Value::text(ncp.institution.as_str())),
        ("institution_local", Value::text(ncp.institution_local.as_str())),
        ("unit", Value::text(ncp.unit.as_str())),
        ("kind", Value::text(ncp.kind.code())),
        ("partners", texts(&ncp.partners)),
        ("address", texts(&ncp.address)),
        ("address_of", owner(&ncp.address_of)),
        ("email", optional(&ncp.email, |email| email.as_str())),
        ("email_of", owner(&ncp.email_of)),
        ("phone", optional(&ncp.phone, |phone| phone.as_str())),
        ("phone_of", owner(&ncp.phone_of)),
        ("website", optional(&ncp.website, |url| url.as_str())),
        ("emn_page", optional(&ncp.emn_page, |url| url.as_str())),
        ("social", urls(&ncp.social)),
        ("remarks", Value::text(ncp.remarks.as_str())),
        ("checked", Value::Records(checked.collect())),
        ("checked_on", date(&bundle.dataset.ncps.checked)),
    ])
}

/// The record of a term, its sources as they stand on a day.
pub fn term(bundle: &'static ArchivedBundle, term: &'static ArchivedTerm, day: Date) -> Record {
    Record(vec![
        ("id", Value::text(term.id.as_str())),
        ("label", Value::text(term.label.as_str())),
        ("synonyms", texts(&term.synonyms)),
        ("acronyms", texts(&term.acronyms)),
        ("definition", Value::text(term.definition.as_str())),
        ("notes", texts(&term.notes)),
        ("sources", Value::Records(sources(bundle, term, day))),
        ("broader", Value::list(term.broader.iter().map(|id| id.as_str()))),
        ("narrower", Value::list(term.narrower.iter().map(|id| id.as_str()))),
        ("related", Value::list(term.related.iter().map(|id| id.as_str()))),
        ("topic", Value::text(term.topic.code())),
        ("page", optional(&term.page, |url| url.as_str())),
        ("edition", Value::text(term.edition.code())),
        ("translations", Value::ByLanguage(&term.translations)),
    ])
}

/// A record for each act that a source names, and one for each source that names none.
fn sources(bundle: &'static ArchivedBundle, term: &'static ArchivedTerm, day: Date) -> Vec<Record> {
    let acts = &bundle.dataset.acts;
    let mut records = Vec::new();
    for source in term.sources.iter() {
        let citation = source.citation.as_str();
        if source.references.is_empty() {
            records.push(source_record(citation, None));
        }
        for reference in source.references.iter() {
            let Some(act) = acts.by_id(reference.act.as_str()) else { continue };
            let now_at = acts.moves_of(term, citation, act).map(|moved| moved.to.as_str());
            records.push(source_record(citation, Some((act, reference.article.as_str(), day, Value::list(now_at)))));
        }
    }
    records
}

fn source_record(citation: &'static str, act: Option<(&'static ArchivedAct, &'static str, Date, Value)>) -> Record {
    let Some((act, article, day, now_at)) = act else {
        let absent = ["act", "article", "celex", "status"].map(|field| (field, Value::Absent));
        let mut fields = vec![("citation", Value::text(citation))];
        fields.extend(absent);
        fields.extend([("replaced_by", Value::List(Vec::new())), ("now_at", Value::List(Vec::new()))]);
        return Record(fields);
    };
    let validity = act.validity_on(day);
    let has_ended = validity.has_ended();
    let replaced_by = act.replaced_by.iter().map(|id| id.as_str()).filter(|_| has_ended);
    Record(vec![
        ("citation", Value::text(citation)),
        ("act", Value::text(act.id.as_str())),
        ("article", Value::text(article)),
        ("celex", optional(&act.celex, |celex| celex.as_str())),
        ("status", Value::text(validity.code())),
        ("replaced_by", Value::list(replaced_by)),
        ("now_at", if has_ended { now_at } else { Value::List(Vec::new()) }),
    ])
}

/// The record of an act as of a day.
pub fn act(bundle: &'static ArchivedBundle, act: &'static ArchivedAct, day: Date) -> Record {
    let checked = act.checked.iter().map(|evidence| Record(vec![("url", Value::text(evidence.url.as_str())), ("year", date(&evidence.year))]));
    Record(vec![
        ("id", Value::text(act.id.as_str())),
        ("number", Value::text(act.number.as_str())),
        ("name", Value::text(act.name())),
        ("names", texts(&act.names)),
        ("kind", Value::text(act.kind.code())),
        ("title", Value::text(act.title.as_str())),
        ("celex", optional(&act.celex, |celex| celex.as_str())),
        ("eli", optional(&act.eli, |url| url.as_str())),
        ("status", Value::text(act.validity_on(day).code())),
        ("adopted", date(&act.adopted)),
        ("in_force", date(&act.in_force)),
        ("applies_from", date(&act.applies_from)),
        ("pending", Value::Flag(act.pending)),
        ("ended", date(&act.ended)),
        ("replaced_by", Value::list(act.replaced_by.iter().map(|id| id.as_str()))),
        ("replaces", Value::list(act.replaces.iter().map(|id| id.as_str()))),
        ("amended_by", Value::list(act.amended_by.iter().map(|id| id.as_str()))),
        ("not_bound", Value::list(act.not_bound.iter().map(|code| code.as_str()))),
        ("terms", Value::list(act.terms.iter().map(|id| id.as_str()))),
        ("remarks", Value::text(act.remarks.as_str())),
        ("checked", Value::Records(checked.collect())),
        ("checked_on", date(&bundle.dataset.acts.checked)),
    ])
}

/// The record of something to be known about the network.
pub fn entry(entry: &'static ArchivedEntry) -> Record {
    Record(vec![
        ("id", Value::text(entry.id.as_str())),
        ("section", entry.section.as_ref().map_or(Value::Absent, |section| Value::text(section.code()))),
        ("name", Value::text(entry.name.as_str())),
        ("acronym", Value::text(entry.acronym.as_str())),
        ("text", Value::text(entry.text.as_str())),
        ("date", date(&entry.date)),
        ("url", Value::text(entry.url.as_str())),
        ("sources", texts(&entry.sources)),
    ])
}

/// The record of a line of what the data covers.
pub fn coverage(count: &Count) -> Record {
    Record(vec![
        ("aspect", Value::text(count.aspect.code())),
        ("name", Value::text(count.name)),
        ("records", Value::Number(count.records)),
        ("of", Value::Number(count.of)),
        ("texts", count.texts.map_or(Value::Absent, Value::Number)),
        ("oldest", Value::shown(count.oldest)),
    ])
}
