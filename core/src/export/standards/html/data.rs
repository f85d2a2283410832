//! What the page knows: the records with the fields that they have in every other format, and the
//! names by which they are found.

use super::names::{Name, letters, names};
use crate::{
    export::{
        meta::meta,
        standards::Content,
        tabular::{FieldValues, Selection},
        view::Context,
        views::{ACTS, CONTACT_POINTS, COUNTRIES, FACTS, TERMS},
    },
    model::{
        Act, ContactPoint, Country, Fact, Language, Owner, Section, Status, TILES, Term, Topic,
        Validity, Vocabulary,
    },
    pack::{About, Damaged},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The codes of a vocabulary, each with what a person reads.
type Words = Vec<[&'static str; 2]>;

/// Everything in the page that is no layout.
#[derive(Serialize)]
pub(super) struct Data<'a> {
    meta: FieldValues<'a>,
    letters: BTreeMap<char, String>,
    /// The language in which the page opens, if one was asked for.
    language: Option<&'a Language>,
    /// The languages of the glossary but English: tag, name, own name.
    languages: Vec<(Language, &'a str, &'a str)>,
    topics: Words,
    statuses: Words,
    validities: Words,
    sections: Words,
    owners: Words,
    tiles: &'static [[&'static str; 9]],
    acts: Vec<FieldValues<'a>>,
    /// The acts as they are cited.
    designations: Vec<String>,
    correlations: Vec<Articles>,
    countries: Vec<FieldValues<'a>>,
    glossary: Vec<FieldValues<'a>>,
    ncps: Vec<FieldValues<'a>>,
    network: Vec<FieldValues<'a>>,
    names: Vec<Name<'a>>,
}

/// All fields of each table.
pub(super) struct Selections {
    acts: Selection<Act>,
    countries: Selection<Country>,
    terms: Selection<Term>,
    contact_points: Selection<ContactPoint>,
    facts: Selection<Fact>,
}

/// An official correlation table.
#[derive(Serialize)]
struct Articles {
    from: String,
    to: String,
    annex: String,
    /// The older and the newer provision, either of which may be missing.
    rows: Vec<[Option<String>; 2]>,
}

impl Selections {
    pub(super) fn of(about: &About<'_>) -> Self {
        Selections {
            acts: Selection::all(&ACTS, about, false),
            countries: Selection::all(&COUNTRIES, about, false),
            terms: Selection::all(&TERMS, about, false),
            contact_points: Selection::all(&CONTACT_POINTS, about, false),
            facts: Selection::all(&FACTS, about, false),
        }
    }
}

impl<'a> Data<'a> {
    pub(super) fn of(content: &'a Content<'a>, fields: &'a Selections) -> Result<Self, Damaged> {
        let context = &content.context;
        let languages = context.about.languages.of_glossary().skip(1);
        Ok(Data {
            meta: meta(context),
            letters: letters(),
            language: content.languages.iter().find(|language| !language.is_english()),
            languages: languages.map(|it| (it.tag, it.name, it.own_name)).collect(),
            topics: words::<Topic>(),
            statuses: words::<Status>(),
            validities: words::<Validity>(),
            sections: words::<Section>(),
            owners: words::<Owner>(),
            tiles: &TILES,
            acts: records(&fields.acts, context, &content.acts)?,
            designations: content.acts.iter().map(Act::designation).collect(),
            correlations: correlations(content)?,
            countries: records(&fields.countries, context, &content.countries)?,
            glossary: records(&fields.terms, context, &content.terms)?,
            ncps: records(&fields.contact_points, context, &content.contact_points)?,
            network: records(&fields.facts, context, &content.facts)?,
            names: names(content)?,
        })
    }
}

fn words<V: Vocabulary>() -> Words {
    V::ALL.iter().map(|word| [word.code(), word.label()]).collect()
}

fn records<'a, R>(
    selection: &'a Selection<R>,
    context: &'a Context<'_>,
    records: &'a [R],
) -> Result<Vec<FieldValues<'a>>, Damaged> {
    records.iter().map(|record| selection.record(context, record, None)).collect()
}

/// The tables of the acts that are written.
fn correlations(content: &Content<'_>) -> Result<Vec<Articles>, Damaged> {
    let mut found = Vec::new();
    for table in content.context.network.correlations()?.iter() {
        let table = table?.table()?;
        if !content.acts.iter().any(|act| act.id == table.from || act.id == table.to) {
            continue;
        }
        let rows = table
            .rows
            .into_iter()
            .map(|row| [row.old, row.new].map(|provisions| provisions.map(|it| it.written)));
        found.push(Articles {
            from: table.from.to_string(),
            to: table.to.to_string(),
            annex: table.annex,
            rows: rows.collect(),
        });
    }
    Ok(found)
}
