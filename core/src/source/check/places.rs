//! Countries and contact points.

use crate::{
    fold::fold,
    model::{ContactPoint, Country, Evidence, Language, Wordings},
    source::{
        file::Step,
        read::{Fault, FileId, Loaded},
        tables::OutsiderEntry,
    },
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check_countries(loaded: &Loaded) -> Vec<Fault> {
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for (index, country) in loaded.dataset.countries.records.iter().enumerate() {
        let at = |field: &str, reason| {
            let way = ["country".into(), index.into(), field.into()];
            Loaded::fault(FileId::Countries, way, reason)
        };
        for (field, name) in names(country) {
            if *owners.entry(fold(name).concat()).or_insert(index) != index {
                faults.push(at(field, format!("`{name}` already stands for another country")));
            }
        }
        faults.extend(country_fault(country).map(|(field, reason)| at(field, reason)));
        let wordings = [
            ("names", &country.names),
            ("official_names", &country.official_names),
            ("capitals", &country.capitals),
            ("also_called", &country.also_called),
        ];
        for (field, wordings) in wordings {
            for (tag, reason) in unknown_languages(loaded, wordings) {
                let way = ["country".into(), index.into(), field.into(), (&tag).into()];
                faults.push(Loaded::fault(FileId::Countries, way, reason));
            }
        }
    }
    faults.extend(check_outsiders(loaded, &owners));
    faults
}

/// Outsiders with a name of a country of the table, which is among the owners of names. Two
/// outsiders may share one.
fn check_outsiders(loaded: &Loaded, owners: &BTreeMap<String, usize>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, country) in loaded.dataset.outsiders.records.iter().enumerate() {
        for (field, name) in names_of_outsider(country) {
            if let Some(owner) = owners.get(&fold(name).concat()) {
                let owner = &loaded.dataset.countries.records[*owner].name;
                let way = ["country".into(), index.into(), field.into()];
                let reason = format!("`{name}` already stands for {owner}");
                faults.push(Loaded::fault(FileId::Outsiders, way, reason));
            }
        }
    }
    faults
}

/// What is wrong with a country by itself, and with which of its fields.
fn country_fault(country: &Country) -> Option<(&'static str, String)> {
    let has_name = |language| !country.names.of(language).is_empty();
    if country.alpha3.len() != 3 || !country.alpha3.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Some(("alpha3", format!("`{}` is no ISO 3166-1 alpha-3 code", country.alpha3)));
    }
    if let Some(language) = country.languages.iter().find(|language| !has_name(language)) {
        let name = &country.name;
        return Some(("languages", format!("`{name}` has no name in its own language {language}")));
    }
    if country.eu_member != (country.eu_since.is_some() && country.eu_until.is_none()) {
        let reason = "`eu_member` does not fit `eu_since` and `eu_until`";
        return Some(("eu_member", reason.to_owned()));
    }
    let mut spans = country.participation.windows(2);
    let overlap = spans.any(|pair| pair[0].until.is_none() || pair[0].until > pair[1].since);
    overlap.then(|| ("participation", "the spans overlap or are out of order".to_owned()))
}

/// The tag of each language that is not in the list of languages, and what to say of it.
pub(super) fn unknown_languages<'a>(
    loaded: &'a Loaded,
    wordings: &'a Wordings,
) -> impl Iterator<Item = (Language, String)> {
    let tags = wordings.list().map(|wording| wording.language());
    let unknown = tags.filter(|tag| loaded.dataset.languages.entry(tag).is_none());
    unknown.map(|tag| (tag.clone(), format!("`{tag}` is no language of languages.toml")))
}

/// Every name and code of a country, with the field that holds it.
fn names(country: &Country) -> impl Iterator<Item = (&'static str, &str)> {
    let single = [
        ("code", country.code.as_str()),
        ("alpha3", &country.alpha3),
        ("name", &country.name),
        ("official_name", &country.official_name),
    ];
    let eu_code = country.eu_code.iter().map(|code| ("eu_code", code.as_str()));
    let aliases = country.aliases.iter().map(|alias| ("aliases", alias.as_str()));
    let parts = country.parts.iter().map(|part| ("parts", part.as_str()));
    let demonyms = country.demonyms.iter().map(|demonym| ("demonyms", demonym.as_str()));
    let names = country.names.iter().map(|(_, name)| ("names", name));
    let official = country.official_names.iter().map(|(_, name)| ("official_names", name));
    let capitals = country.capitals.iter().map(|(_, name)| ("capitals", name));
    let also_called = country.also_called.iter().map(|(_, name)| ("also_called", name));
    let others = aliases.chain(parts).chain(demonyms).chain(names).chain(official);
    let others = others.chain(capitals).chain(also_called);
    single.into_iter().chain(eu_code).chain(others)
}

/// Every name and code of a country that takes no part, with the field that holds it.
fn names_of_outsider(country: &OutsiderEntry) -> impl Iterator<Item = (&'static str, &str)> {
    let single = [("code", country.code.as_str()), ("name", &country.name)];
    let lists = [
        ("names", &country.names),
        ("official", &country.official),
        ("demonyms", &country.demonyms),
    ];
    let listed = lists
        .into_iter()
        .flat_map(|(field, names)| names.iter().map(move |name| (field, name.as_str())));
    single.into_iter().chain(listed)
}

pub(super) fn check_contact_points(loaded: &Loaded) -> Vec<Fault> {
    let countries = &loaded.dataset.countries.records;
    let codes: BTreeSet<&str> = countries.iter().map(|country| country.code.as_str()).collect();
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (index, ncp) in loaded.dataset.contact_points.records.iter().enumerate() {
        let at = |field: &str, reason| {
            let way = ["ncp".into(), index.into(), field.into()];
            Loaded::fault(FileId::ContactPoints, way, reason)
        };
        let country = ncp.country.as_str();
        if !codes.contains(country) {
            faults.push(at("country", format!("`{country}` is no country of countries.toml")));
        }
        if !seen.insert(country) {
            faults.push(at("country", format!("`{country}` has a contact point already")));
        }
        faults.extend(detail_faults(ncp).map(|(way, reason)| {
            let way = [Step::from("ncp"), index.into()].into_iter().chain(way).collect();
            Fault { file: FileId::ContactPoints as usize, way, reason }
        }));
        let unknown = unknown_languages(loaded, &ncp.also_called);
        faults.extend(unknown.map(|(_, reason)| at("also_called", reason)));
    }
    faults
}

/// What is wrong with the details of a contact point, each with the way to it in the record.
fn detail_faults(ncp: &ContactPoint) -> impl Iterator<Item = (Vec<Step>, String)> {
    let owned = [
        ("address", "address_of", !ncp.address.is_empty(), ncp.address_of),
        ("email", "email_of", ncp.email.is_some(), ncp.email_of),
        ("phone", "phone_of", ncp.phone.is_some(), ncp.phone_of),
    ];
    let alone = owned.into_iter().filter(|(_, _, present, owner)| *present != owner.is_some());
    let alone = alone.map(|(detail, owner, present, _)| {
        let reason = format!("`{owner}` must stand exactly where `{detail}` stands");
        (vec![if present { detail } else { owner }.into()], reason)
    });
    let pages = ncp.checked.iter().enumerate().flat_map(|(place, page)| {
        let faults = evidence_faults(page);
        faults.map(move |(key, reason)| (vec!["checked".into(), place.into(), key.into()], reason))
    });
    let unsupported = ncp.details().find(|detail| ncp.last_checked(detail).is_none());
    let unsupported = unsupported.map(|detail| {
        (vec![detail.into()], format!("`checked` names no page that supports `{detail}`"))
    });
    let completed = (!ncp.country_name.is_empty()).then(|| {
        let reason = "`country_name` follows from `country` and does not stand here";
        (vec!["country_name".into()], reason.to_owned())
    });
    alone.chain(pages).chain(unsupported).chain(completed)
}

/// What is wrong with what is said of a page, and with which of its keys.
fn evidence_faults(page: &Evidence) -> impl Iterator<Item = (&'static str, String)> + use<> {
    let unknown = (!ContactPoint::SUPPORTED.contains(&&*page.field))
        .then(|| ("field", format!("`{}` is no field that a page can support", page.field)));
    let vague = (!page.seen.is_exact()).then(|| {
        ("seen", format!("`seen` has to give the day of the look at the page, not {}", page.seen))
    });
    unknown.into_iter().chain(vague)
}
