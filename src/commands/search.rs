//! `emn search`: everything at once.

use super::{
    answer::{is_its_name, is_text, match_fields, written},
    find::{FAR_BEHIND, Request},
    report::Report,
};
use crate::{
    bundle::ArchivedBundle,
    cli::SearchArgs,
    export::{
        record::{Record, Value},
        tables::SEARCH,
    },
    failure::Failure,
    lookup::{
        index::ArchivedIndex,
        query::Query,
        search::{Match, Options},
    },
    render::{listing::listing, terminal::Terminal},
    shown::Shown,
};

/// How many results are shown unless `--limit` says otherwise.
const RESULTS: usize = 20;

/// A result: what kind of record, which, its name, and how it matched.
struct Found {
    kind: &'static str,
    id: String,
    name: String,
    matched: Match<'static>,
}

/// Answers `emn search`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &SearchArgs) -> Result<Report, Failure> {
    let request = Request::new(&arguments.query, &arguments.matching, None)?;
    let elsewhere = bundle.indexes.elsewhere(&request.query, Some(0));
    let mut results = results(bundle, &request, elsewhere.is_none());
    results.sort_by_key(|found| (found.matched.tier, found.matched.cost));
    let best = results.first().map_or(0, |found| found.matched.cost);
    results.retain(|found| found.matched.cost <= best + FAR_BEHIND);
    let limit = arguments.output.limit_or(usize::MAX);
    if results.is_empty() {
        return Ok(Report::Nothing(match elsewhere {
            Some(position) => request.no_part(bundle.dataset.elsewhere.records[position].name.as_str()),
            None => format!("nothing found for `{}`", Shown(&request.text)),
        }));
    }
    if !is_text(&arguments.output) {
        return written(terminal, &SEARCH, SEARCH.fields, results.into_iter().take(limit).map(record).collect(), &arguments.output);
    }
    let row = |found: &Found| {
        let matched = if is_its_name(&found.matched, &found.name) { String::new() } else { found.matched.name.text.to_string() };
        vec![found.kind.to_owned(), found.name.clone(), matched]
    };
    let all = results.len();
    results.truncate(arguments.output.limit_or(RESULTS));
    let text = listing(terminal, &["type", "name", "matched"], results.iter().map(row).collect());
    Ok(Report::excerpt(text, results.len(), all))
}

fn record(found: Found) -> Record {
    let mut fields = vec![("id", Value::text(found.id)), ("type", Value::text(found.kind)), ("name", Value::text(found.name))];
    fields.extend(match_fields(&found.matched));
    Record(fields)
}

/// What matches in each table; countries and their contact points only if the query does not mean another country.
fn results(bundle: &'static ArchivedBundle, request: &Request, with_places: bool) -> Vec<Found> {
    let dataset = &bundle.dataset;
    let indexes = &bundle.indexes;
    let countries = &dataset.countries.records;
    let ncps = &dataset.ncps.records;
    let acts = &dataset.acts.records;
    let mut results = Vec::new();
    let act_meant = indexes.act_meant(&request.text, |position| acts[position].kind.code()).map(|meant| Query::new(&meant));
    let mut collect = |kind: &'static str, index: &'static ArchivedIndex, naming: &dyn Fn(usize) -> (String, String)| {
        let options = Options { places: matches!(kind, "country" | "ncp"), ..request.options };
        let Some(query) = (if kind == "act" { act_meant.as_ref() } else { Some(&request.query) }) else { return };
        let matches = index.search(query, options);
        results.extend(matches.into_iter().map(|matched| {
            let (id, name) = naming(matched.record);
            Found { kind, id, name, matched }
        }));
    };
    if with_places {
        collect("country", &indexes.countries, &|position| (countries[position].code.as_str().to_owned(), countries[position].name.to_string()));
        collect("ncp", &indexes.ncps, &|position| (ncps[position].country.as_str().to_owned(), ncps[position].name.to_string()));
    }
    collect("term", &indexes.terms, &|position| (dataset.terms[position].id.as_str().to_owned(), dataset.terms[position].label.to_string()));
    collect("act", &indexes.acts, &|position| (acts[position].id.as_str().to_owned(), acts[position].full_name()));
    collect("network", &indexes.topics, &|position| (dataset.entries[position].id.to_string(), dataset.entries[position].name.to_string()));
    results
}
