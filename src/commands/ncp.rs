//! `emn ncp`: National Contact Points.

use super::{answer::Subject, find::Request, report::Report};
use crate::{
    bundle::ArchivedBundle,
    cli::{MatchArgs, NcpArgs},
    dataset::model::ArchivedCountry,
    export::tables::{self, NCPS},
    failure::Failure,
    lookup::{
        index::ArchivedIndex,
        search::{Options, Tier},
    },
    render::{cards, terminal::Terminal},
    shown::Shown,
};

/// Answers `emn ncp`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &NcpArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let ncps = &bundle.dataset.ncps.records;
    let status = |position: usize| bundle.dataset.country(ncps[position].country.as_str()).status_on(day).0;
    let wanted = |position: usize| {
        let takes_part = status(position).takes_part();
        let right_status = arguments.status.map_or(takes_part, |wanted| wanted == status(position));
        right_status && arguments.kind.is_none_or(|kind| ncps[position].kind == kind)
    };
    if let Some(line) = without_ncp(bundle, &arguments.query, &arguments.matching)? {
        return Ok(Report::Nothing(line));
    }
    let country_name = |position: usize| bundle.dataset.country(ncps[position].country.as_str()).name.to_string();
    Subject {
        table: &NCPS,
        index: &bundle.indexes.ncps,
        count: ncps.len(),
        wanted: &wanted,
        label: &country_name,
        record: &|position| tables::ncp(bundle, &ncps[position], day),
        card: &|position, matched| cards::ncp(cards::Setting { bundle, terminal, day, matched }, &ncps[position]),
        columns: &["country", "code", "host institution", "mailbox", "website"],
        row: &|position| {
            let ncp = &ncps[position];
            let email = ncp.email.as_ref().map_or("", |email| email.as_str());
            let website = ncp.website.as_ref().map_or("", |url| url.as_str());
            [&country_name(position), ncp.country.as_str(), ncp.institution.as_str(), email, host(website)].map(str::to_owned).to_vec()
        },
        places: true,
        preferred: None,
    }
    .answer(terminal, &arguments.query, &arguments.matching, &arguments.output)
}

/// The host of a web address, which is enough to recognise it in a list.
fn host(url: &str) -> &str {
    url.split('/').nth(2).unwrap_or(url).trim_start_matches("www.")
}

/// The line for a country that has no contact point, if the query is exactly a name of one.
fn without_ncp(bundle: &'static ArchivedBundle, query: &[String], matching: &MatchArgs) -> Result<Option<String>, Failure> {
    let line = elsewhere(bundle, &bundle.indexes.ncps, query, matching)?;
    if line.is_some() || query.is_empty() {
        return Ok(line);
    }
    let request = Request::new(query, matching, None)?.for_places(true);
    let found = bundle.indexes.countries.search(&request.query, Options { exact: true, ..request.options });
    let country = found.first().map(|found| &bundle.dataset.countries.records[found.record]);
    let has_ncp = |country: &&ArchivedCountry| bundle.dataset.ncps.records.iter().any(|ncp| ncp.country.as_str() == country.code.as_str());
    let line = |country: &ArchivedCountry| match country.participation.is_empty() {
        true => no_part(&request, country.name.as_str()),
        false => format!("nothing found for `{}`; {} took part once and has no contact point now", Shown(&request.text), country.name),
    };
    Ok(country.filter(|country| !has_ncp(country)).map(line))
}

fn no_part(request: &Request, country: &str) -> String {
    format!("nothing found for `{}`; {country} takes no part in the network", Shown(&request.text))
}

/// The line for a country that takes no part in the network, if the query means one rather than a record of the index.
pub fn elsewhere(bundle: &'static ArchivedBundle, index: &'static ArchivedIndex, query: &[String], matching: &MatchArgs) -> Result<Option<String>, Failure> {
    if query.is_empty() {
        return Ok(None);
    }
    let request = Request::new(query, matching, None)?.for_places(true);
    let nearest = match index.search(&request.query, request.options).first() {
        Some(found) if found.tier <= Tier::Exact => return Ok(None),
        Some(found) if found.tier == Tier::Typo => Some(found.cost),
        Some(_) => Some(0),
        None => None,
    };
    let position = bundle.indexes.elsewhere(&request.query, nearest);
    let country = position.map(|position| &bundle.dataset.elsewhere.records[position]);
    Ok(country.map(|country| no_part(&request, country.name.as_str())))
}
