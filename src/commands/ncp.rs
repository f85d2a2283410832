//! `emn ncp`: National Contact Points.

use super::{answer::Subject, elsewhere::elsewhere, find::Request, report::Report};
use crate::{
    bundle::ArchivedBundle,
    cli::NcpArgs,
    export::tables::{self, NCPS},
    failure::Failure,
    lookup::search::{Match, Options},
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
        elsewhere: Some(&|request, best| without_ncp(bundle, request, best)),
        preferred: None,
    }
    .answer(terminal, &arguments.query, &arguments.matching, &arguments.output)
}

/// The host of a web address, which is enough to recognise it in a list.
fn host(url: &str) -> &str {
    url.split('/').nth(2).unwrap_or(url).trim_start_matches("www.")
}

/// The line for a country that has no contact point, if the query is exactly a name of one, or means one elsewhere.
fn without_ncp(bundle: &'static ArchivedBundle, request: &Request, best: Option<&Match>) -> Option<String> {
    let found = bundle.indexes.countries.search(&request.query, Options { exact: true, ..request.options });
    let Some(found) = found.first() else { return elsewhere(bundle, request, best) };
    let country = &bundle.dataset.countries.records[found.record];
    let has_ncp = bundle.dataset.ncps.records.iter().any(|ncp| ncp.country.as_str() == country.code.as_str());
    (!has_ncp).then(|| match country.participation.is_empty() {
        true => request.no_part(country.name.as_str()),
        false => format!("nothing found for `{}`; {} took part once and has no contact point now", Shown(&request.text), country.name),
    })
}
