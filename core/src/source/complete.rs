//! Completes what the data writes once: the other side of every link, and the acts that sources
//! cite.

use super::{
    correlations::table,
    file::Finding,
    network::facts,
    read::{Dataset, Fault, Loaded},
    tables::ActFile,
};
use crate::{
    citation::{Cited, Citer, Words},
    model::{Correlation, Entry, Id, Reference, Url, Wordings},
};
use std::collections::BTreeMap;

/// Fills every field that the model marks as completed.
///
/// # Errors
/// Every citation that names an act which the data does not have.
pub(super) fn complete(loaded: &mut Loaded) -> Result<(), Vec<Finding>> {
    let references = references(loaded).map_err(|faults| loaded.located(&faults))?;
    let dataset = &mut loaded.dataset;
    let sources = dataset.terms.iter_mut().flat_map(|term| &mut term.sources);
    for (source, references) in sources.zip(references) {
        source.references = references;
    }
    dataset.facts = facts(&dataset.network);
    let (acts, words) = (&dataset.acts.records, &dataset.citation_words);
    let tables = dataset.correlation_file.tables.iter();
    dataset.correlations = tables.filter_map(|entry| table(entry, acts, words)).collect();
    sort_wordings(dataset);
    complete_terms(dataset);
    complete_acts(dataset);
    complete_correlations(dataset);
    complete_contact_points(dataset);
    Ok(())
}

/// The acts that each source of each term names.
fn references(loaded: &Loaded) -> Result<Vec<Vec<Reference>>, Vec<Fault>> {
    let acts = &loaded.dataset.acts.records;
    let citer = Citer::new(acts, &loaded.dataset.citation_words);
    let mut faults = Vec::new();
    let mut resolved = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        for (position, source) in term.sources.iter().enumerate() {
            let cited = citer.references(&source.citation).unwrap_or_else(|unresolved| {
                let (citation, part) = (&source.citation, unresolved.0);
                let reason = format!("`{citation}`: no act of acts.toml is known by `{part}`");
                let way = ["sources".into(), position.into()];
                faults.push(loaded.fault_at_term(index, way, reason));
                Vec::new()
            });
            let reference = |it: Cited| Reference { act: acts[it.act].id.clone(), place: it.place };
            resolved.push(cited.into_iter().map(reference).collect());
        }
    }
    if faults.is_empty() { Ok(resolved) } else { Err(faults) }
}

/// Puts what is said in each language into the order in which the languages are listed.
fn sort_wordings(dataset: &mut Dataset) {
    let languages = &dataset.languages;
    let sort = |wordings: &mut Wordings| {
        wordings.sort_by_key(|language| languages.position(language));
    };
    for term in &mut dataset.terms {
        [&mut term.translations, &mut term.everyday, &mut term.discouraged]
            .into_iter()
            .for_each(sort);
    }
    for country in &mut dataset.countries.records {
        [&mut country.names, &mut country.capitals, &mut country.also_called]
            .into_iter()
            .for_each(sort);
    }
    dataset.acts.records.iter_mut().for_each(|act| sort(&mut act.local_names));
    dataset.contact_points.records.iter_mut().for_each(|ncp| sort(&mut ncp.also_called));
}

/// The links as seen from their other side, each list in alphabetical order.
fn reversed<'a>(links: impl Iterator<Item = (&'a Id, &'a Vec<Id>)>) -> BTreeMap<Id, Vec<Id>> {
    let mut reversed: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for (from, targets) in links {
        for target in targets {
            reversed.entry(target.clone()).or_default().push(from.clone());
        }
    }
    reversed.values_mut().for_each(|ids| {
        ids.sort();
        ids.dedup();
    });
    reversed
}

fn complete_terms(dataset: &mut Dataset) {
    let mut narrower = reversed(dataset.terms.iter().map(|term| (&term.id, &term.broader)));
    let mut related = reversed(dataset.terms.iter().map(|term| (&term.id, &term.related)));
    for term in &mut dataset.terms {
        term.narrower = narrower.remove(&term.id).unwrap_or_default();
        term.related.extend(related.remove(&term.id).unwrap_or_default());
        term.related.sort();
        if term.official.is_none() {
            let entry = term.page.as_ref().and_then(Entry::at);
            term.official = entry.and_then(|entry| Url::try_from(entry.in_english()).ok());
        }
    }
}

fn complete_acts(dataset: &mut Dataset) {
    let mut cited: Vec<(Id, Vec<Id>)> = Vec::new();
    for term in &dataset.terms {
        let references = term.sources.iter().flat_map(|source| &source.references);
        cited.push((term.id.clone(), references.map(|reference| reference.act.clone()).collect()));
    }
    let mut terms = reversed(cited.iter().map(|(term, acts)| (term, acts)));
    let acts = &mut dataset.acts;
    let mut replaces = reversed(acts.records.iter().map(|act| (&act.id, &act.replaced_by)));
    let mut amends = reversed(acts.records.iter().map(|act| (&act.id, &act.amended_by)));
    for act in &mut acts.records {
        act.terms = terms.remove(&act.id).unwrap_or_default();
        act.replaces = replaces.remove(&act.id).unwrap_or_default();
        act.amends = amends.remove(&act.id).unwrap_or_default();
    }
    complete_transitional_rules(acts, &dataset.citation_words);
    acts.records.sort_by(|a, b| a.id.cmp(&b.id));
}

/// Gives each transitional rule the acts that lay it down.
fn complete_transitional_rules(acts: &mut ActFile, words: &Words) {
    let citer = Citer::new(&acts.records, words);
    let ids: Vec<Id> = acts.records.iter().map(|act| act.id.clone()).collect();
    for rule in acts.records.iter_mut().flat_map(|act| &mut act.transitional) {
        let cited = citer.references(&rule.source).unwrap_or_default();
        rule.acts = cited.into_iter().map(|cited| ids[cited.act].clone()).collect();
    }
}

/// Gives each act what is known of where its rules stand now.
fn complete_correlations(dataset: &mut Dataset) {
    let acts = &dataset.acts;
    let citer = Citer::new(&acts.records, &dataset.citation_words);
    dataset.looked_up = vec![Vec::new(); acts.records.len()];
    for correlation in &acts.correlations {
        for cited in citer.references(&correlation.from).unwrap_or_default() {
            let correlation = Correlation { place: cited.place, ..correlation.clone() };
            dataset.looked_up[cited.act].push(correlation);
        }
    }
}

fn complete_contact_points(dataset: &mut Dataset) {
    for ncp in &mut dataset.contact_points.records {
        let mut countries = dataset.countries.records.iter();
        if let Some(country) = countries.find(|country| country.code == ncp.country) {
            ncp.country_name = country.name.clone();
        }
    }
}
