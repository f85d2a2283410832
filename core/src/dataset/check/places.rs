//! Countries and contact points.

use crate::dataset::{
    model::Country,
    read::{Finding, Loaded, Step},
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check_countries(loaded: &Loaded) -> Vec<Finding> {
    let countries = &loaded.dataset.countries.records;
    let at =
        |index: usize, field: &'static str, reason: String| loaded.countries.finding_at(&[Step::Key("country"), Step::Index(index), Step::Key(field)], reason);
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, country) in countries.iter().enumerate() {
        for (field, name) in country_names(country) {
            if *owners.entry(name.to_lowercase()).or_insert(index) != index {
                findings.push(at(index, field, format!("`{name}` already stands for another country")));
            }
        }
        if country.alpha3.len() != 3 || !country.alpha3.bytes().all(|byte| byte.is_ascii_uppercase()) {
            findings.push(at(index, "alpha3", format!("`{}` is no ISO 3166-1 alpha-3 code", country.alpha3)));
        }
        if let Some(language) = country.languages.iter().find(|language| !country.names.0.iter().any(|name| name.language == **language)) {
            findings.push(at(index, "languages", format!("`{}` has no name in its own language {language}", country.name)));
        }
        if country.eu_member != (country.eu_since.is_some() && country.eu_until.is_none()) {
            findings.push(at(index, "eu_member", "`eu_member` does not fit `eu_since` and `eu_until`".to_owned()));
        }
        let spans = country.participation.windows(2);
        if spans.into_iter().any(|pair| pair[0].until.is_none() || pair[0].until > pair[1].since) {
            findings.push(at(index, "participation", "the spans overlap or are out of order".to_owned()));
        }
    }
    findings
}

/// Every name and code of a country, with the field that holds it.
fn country_names(country: &Country) -> impl Iterator<Item = (&'static str, &str)> {
    let single = [("code", country.code.as_str()), ("alpha3", &country.alpha3), ("name", &country.name), ("official_name", &country.official_name)];
    let eu_code = country.eu_code.iter().map(|code| ("eu_code", code.as_str()));
    let aliases = country.aliases.iter().map(|alias| ("aliases", alias.as_str()));
    let names = country.names.0.iter().flat_map(|wording| &wording.texts).map(|name| ("names", name.as_str()));
    single.into_iter().chain(eu_code).chain(aliases).chain(names)
}

pub(super) fn check_ncps(loaded: &Loaded) -> Vec<Finding> {
    let countries: BTreeSet<&str> = loaded.dataset.countries.records.iter().map(|country| country.code.as_str()).collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for (index, ncp) in loaded.dataset.ncps.records.iter().enumerate() {
        let at = |field, reason| loaded.ncps.finding_at(&[Step::Key("ncp"), Step::Index(index), Step::Key(field)], reason);
        let country = ncp.country.as_str();
        if !countries.contains(country) {
            findings.push(at("country", format!("`{country}` is no country of countries.toml")));
        }
        if !seen.insert(country) {
            findings.push(at("country", format!("`{country}` has a contact point already")));
        }
        for (detail, field, present, owner) in [
            ("address", "address_of", !ncp.address.is_empty(), ncp.address_of),
            ("email", "email_of", ncp.email.is_some(), ncp.email_of),
            ("phone", "phone_of", ncp.phone.is_some(), ncp.phone_of),
        ] {
            if present != owner.is_some() {
                findings.push(at(if present { detail } else { field }, format!("`{field}` must stand exactly where `{detail}` stands")));
            }
        }
        const SUPPORTED: [&str; 7] = ["institution", "unit", "partners", "address", "email", "phone", "website"];
        if let Some(evidence) = ncp.checked.iter().find(|evidence| !SUPPORTED.contains(&evidence.field.as_str())) {
            findings.push(at("checked", format!("`{}` is no field that a page can support", evidence.field)));
        }
    }
    findings
}
