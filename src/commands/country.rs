//! `emn country`: the countries and their status in the network.

use super::{answer::Subject, elsewhere::elsewhere, report::Report};
use crate::{
    bundle::ArchivedBundle,
    cli::CountryArgs,
    export::tables::{self, COUNTRIES},
    failure::Failure,
    render::{cards, terminal::Terminal},
};

/// Answers `emn country`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &CountryArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let countries = &bundle.dataset.countries.records;
    Subject {
        table: &COUNTRIES,
        index: &bundle.indexes.countries,
        count: countries.len(),
        wanted: &|position| arguments.status.is_none_or(|status| countries[position].status_on(day).0 == status),
        label: &|position| countries[position].name.to_string(),
        record: &|position| tables::country(bundle, &countries[position], day),
        card: &|position, matched| cards::country(cards::Setting { bundle, terminal, day, matched }, &countries[position], arguments.lang),
        columns: &["country", "code", arguments.lang.map_or("own name", |language| language.name()), "status", "since"],
        row: &|position| {
            let country = &countries[position];
            let languages = arguments.lang.as_ref().map_or(&country.languages[..], std::slice::from_ref);
            let mut names: Vec<&str> = languages.iter().filter_map(|language| country.names.of(*language).first()).map(|name| name.as_str()).collect();
            names.dedup();
            let (status, span) = country.status_on(day);
            let since = span.and_then(|span| span.since.as_ref()).map(ToString::to_string).unwrap_or_default();
            vec![country.name.to_string(), country.code.as_str().to_owned(), names.join(" / "), status.label().to_owned(), since]
        },
        elsewhere: Some(&|request, best| elsewhere(bundle, request, best)),
        preferred: arguments.lang,
    }
    .answer(terminal, &arguments.query, &arguments.matching, &arguments.output)
}
