//! Which names each record is found by.

use super::{
    fold::{fold, key},
    index::{Builder, Indexes, NameKind, backwards, transducer},
    romanise::romanise,
};
use crate::dataset::{
    entries::Entry,
    language::Language,
    model::{Act, Country, Dataset, Ncp, Term, Wordings},
    vocabulary::ActKind,
};
use std::collections::BTreeMap;

/// The indexes of a complete dataset.
///
/// # Errors
/// What the transducer's builder says; it cannot happen with sorted keys.
pub fn index(dataset: &Dataset) -> Result<Indexes, fst::Error> {
    let countries = &dataset.countries.records;
    let elsewhere = elsewhere(dataset);
    Ok(Indexes {
        countries: indexed(countries, add_country)?,
        ncps: indexed(&dataset.ncps.records, |builder, record, ncp| {
            if let Some(country) = countries.iter().find(|country| country.code == ncp.country) {
                add_country(builder, record, country);
                add_ncp(builder, record, ncp, country);
            }
        })?,
        acts: indexed(&dataset.acts.records, add_act)?,
        terms: indexed(&dataset.terms, add_term)?,
        topics: indexed(&dataset.entries, add_entry)?,
        reversed_elsewhere: transducer(backwards(&elsewhere))?,
        elsewhere: transducer(elsewhere)?,
    })
}

/// The countries that take no part, by the keys of their names. They are only ever asked for by a whole name.
fn elsewhere(dataset: &Dataset) -> BTreeMap<String, u64> {
    let mut positions: BTreeMap<String, u64> = BTreeMap::new();
    for (position, country) in dataset.elsewhere.records.iter().enumerate() {
        for name in country.names.iter().chain([&country.name]) {
            let words = fold(name);
            let spellings = Language::all().flat_map(|language| romanise(&words, language)).chain([words.clone()]);
            spellings.for_each(|words| {
                positions.entry(key(&words)).or_insert(position as u64);
            });
        }
        positions.entry(country.code.as_str().to_lowercase()).or_insert(position as u64);
    }
    positions
}

fn indexed<T>(records: &[T], add: impl Fn(&mut Builder, usize, &T)) -> Result<super::index::Index, fst::Error> {
    let mut builder = Builder::default();
    for (position, record) in records.iter().enumerate() {
        add(&mut builder, position, record);
    }
    builder.build()
}

fn add_country(builder: &mut Builder, record: usize, country: &Country) {
    let codes = [country.code.as_str(), &country.alpha3].into_iter().chain(country.eu_code.iter().map(|code| code.as_str()));
    codes.for_each(|code| builder.add(record, NameKind::Code, Language::ENGLISH, code));
    builder.add(record, NameKind::Preferred, Language::ENGLISH, &country.name);
    for name in country.aliases.iter().chain([&country.official_name, &country.capital]) {
        builder.add(record, NameKind::Synonym, Language::ENGLISH, name);
    }
    add_wordings(builder, record, &country.names);
}

fn add_wordings(builder: &mut Builder, record: usize, wordings: &Wordings) {
    for wording in &wordings.0 {
        for text in &wording.texts {
            builder.add(record, NameKind::Translation, wording.language, text);
        }
    }
}

fn add_ncp(builder: &mut Builder, record: usize, ncp: &Ncp, country: &Country) {
    let own_language = country.languages.first().copied().unwrap_or(Language::ENGLISH);
    add_institution(builder, record, Language::ENGLISH, &ncp.institution);
    add_institution(builder, record, own_language, &ncp.institution_local);
    for partner in &ncp.partners {
        add_institution(builder, record, Language::ENGLISH, partner);
    }
    let mut abbreviations = Vec::new();
    let mailbox_host = ncp.email.iter().filter_map(|email| email.as_str().split('@').nth(1));
    let website_host = ncp.website.iter().filter_map(|url| url.as_str().split('/').nth(2));
    for host in mailbox_host.chain(website_host) {
        let host = host.trim_start_matches("www.");
        let abbreviation = host.split('.').next().unwrap_or(host);
        builder.add(record, NameKind::Code, Language::ENGLISH, host);
        builder.add(record, NameKind::Acronym, Language::ENGLISH, abbreviation);
        abbreviations.push(abbreviation);
    }
    // Whoever remembers the host may add the country or the capital, in English or in the country's own words.
    let own_names = country.languages.iter().flat_map(|language| country.names.0.iter().filter(|name| name.language == *language)).flat_map(|name| &name.texts);
    let places: Vec<&str> = own_names.map(String::as_str).chain([country.name.as_str(), &country.capital]).collect();
    let all = format!("{} {} {} {} {} NCP", ncp.name, ncp.institution, ncp.institution_local, abbreviations.join(" "), places.join(" "));
    builder.add_as(record, NameKind::Synonym, Language::ENGLISH, &all, &ncp.name);
    if let Some(email) = &ncp.email {
        builder.add(record, NameKind::Code, Language::ENGLISH, email.as_str());
    }
}

/// An institution by its name, and by the abbreviation that stands in brackets behind it.
fn add_institution(builder: &mut Builder, record: usize, language: Language, name: &str) {
    builder.add(record, NameKind::Synonym, language, name);
    if let Some((before, rest)) = name.split_once('(') {
        builder.add(record, NameKind::Synonym, language, before);
        builder.add(record, NameKind::Acronym, language, rest.split(')').next().unwrap_or(rest));
    }
}

fn add_act(builder: &mut Builder, record: usize, act: &Act) {
    let mut code = |text: &str| builder.add(record, NameKind::Code, Language::ENGLISH, text);
    code(act.id.as_str());
    act.celex.iter().for_each(|celex| code(celex.as_str()));
    number_forms(act).iter().for_each(|form| code(form));
    let mut names = act.names.iter();
    builder.add(record, NameKind::Preferred, Language::ENGLISH, names.next().unwrap_or(&act.title));
    for name in names.chain(&act.cited_as).chain([&act.title]) {
        builder.add(record, NameKind::Synonym, Language::ENGLISH, name);
    }
    // Whoever remembers an act may mix its names and add its year.
    let year = act.adopted.map(|date| date.to_string()[..4].to_owned()).unwrap_or_default();
    if let Some(name) = act.names.first() {
        builder.add_as(record, NameKind::Synonym, Language::ENGLISH, &format!("{} {year}", act.names.join(" ")), name);
    }
    for name in act.names.iter().filter(|name| name.contains(" II")) {
        let with_digit = name.replace(" III", " 3").replace(" II", " 2");
        builder.add_as(record, NameKind::Synonym, Language::ENGLISH, &with_digit, name);
    }
}

/// The number of an act as [`super::act_number`] reads it, and the ways in which people write it that are no number to it.
fn number_forms(act: &Act) -> Vec<String> {
    let numbers: Vec<&str> = act.number.split(|character: char| !character.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let mut forms = vec![act.number.clone()];
    match (act.kind, &numbers[..]) {
        (ActKind::Communication | ActKind::Proposal, [year, number]) => forms.extend([format!("COM {year} {number}"), format!("{year}/{number}")]),
        (ActKind::Regulation | ActKind::Directive | ActKind::Decision, [first, second]) => {
            let century = if first.len() == 2 { "19" } else { "" };
            forms.extend([format!("{first}/{second}"), format!("{second}/{first}"), format!("{century}{first}/{second}")]);
        }
        (ActKind::Convention, [number]) if act.number.contains("ETS") => forms.extend([format!("ETS {number}"), format!("CETS {number}")]),
        (ActKind::Convention, [number]) if act.id.as_str().starts_with("ilo-") => {
            forms.extend([format!("ILO Convention No. {number}"), format!("ILO Convention {number}"), format!("ILO {number}"), format!("C{number}")]);
        }
        _ => {}
    }
    forms
}

fn add_term(builder: &mut Builder, record: usize, term: &Term) {
    // Most identifiers are the label with hyphens, which is the same to a search.
    if key(&fold(term.id.as_str())) != key(&fold(&term.label)) {
        builder.add(record, NameKind::Code, Language::ENGLISH, term.id.as_str());
    }
    builder.add(record, NameKind::Preferred, Language::ENGLISH, &term.label);
    if let Some(without) = term.label.strip_prefix("EU ") {
        builder.add_as(record, NameKind::Synonym, Language::ENGLISH, without, &term.label);
    }
    for synonym in &term.synonyms {
        builder.add(record, NameKind::Synonym, Language::ENGLISH, synonym);
    }
    for acronym in &term.acronyms {
        builder.add(record, NameKind::Acronym, Language::ENGLISH, acronym);
    }
    for wording in &term.translations.0 {
        for text in &wording.texts {
            builder.add_equivalent(record, wording.language, text);
        }
    }
}

fn add_entry(builder: &mut Builder, record: usize, entry: &Entry) {
    builder.add(record, NameKind::Code, Language::ENGLISH, &entry.id);
    builder.add(record, NameKind::Preferred, Language::ENGLISH, &entry.name);
    for name in &entry.also {
        builder.add(record, NameKind::Synonym, Language::ENGLISH, name);
    }
    builder.add(record, NameKind::Acronym, Language::ENGLISH, &entry.acronym);
}
