//! Completes what the data writes once: the other side of every link, and the acts that sources cite.

use super::{
    citation::Resolver,
    entries::entries,
    model::{Dataset, Headword},
    read::{Finding, Loaded, Step},
    text::Id,
};
use std::collections::BTreeMap;

/// Fills every field that the model marks as completed.
///
/// # Errors
/// Every citation that names an act which the data does not have.
pub fn complete(loaded: &mut Loaded) -> Result<(), Vec<Finding>> {
    resolve_citations(loaded)?;
    let dataset = &mut loaded.dataset;
    dataset.entries = entries(&dataset.network);
    complete_terms(dataset);
    dataset.headwords = dataset.terms.iter().map(|term| Headword { id: term.id.clone(), label: term.label.clone() }).collect();
    complete_acts(dataset);
    Ok(())
}

fn resolve_citations(loaded: &mut Loaded) -> Result<(), Vec<Finding>> {
    let resolver = Resolver::new(&loaded.dataset.acts.records);
    let mut findings = Vec::new();
    let mut resolved = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        for (position, source) in term.sources.iter().enumerate() {
            let references = resolver.resolve(&source.citation).unwrap_or_else(|part| {
                let reason = format!("`{}`: no act of acts.toml is known by `{part}`", source.citation);
                findings.push(loaded.finding_at_term(index, &[Step::Key("sources"), Step::Index(position)], reason));
                Vec::new()
            });
            resolved.push(references);
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let sources = loaded.dataset.terms.iter_mut().flat_map(|term| &mut term.sources);
    for (source, references) in sources.zip(resolved) {
        source.references = references;
    }
    Ok(())
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
    }
}

fn complete_acts(dataset: &mut Dataset) {
    let cited: Vec<(Id, Vec<Id>)> = dataset
        .terms
        .iter()
        .map(|term| (term.id.clone(), term.sources.iter().flat_map(|source| &source.references).map(|reference| reference.act.clone()).collect()))
        .collect();
    let mut terms = reversed(cited.iter().map(|(term, acts)| (term, acts)));
    let mut replaces = reversed(dataset.acts.records.iter().map(|act| (&act.id, &act.replaced_by)));
    for act in &mut dataset.acts.records {
        act.terms = terms.remove(&act.id).unwrap_or_default();
        act.replaces = replaces.remove(&act.id).unwrap_or_default();
    }
    dataset.acts.records.sort_by(|a, b| a.id.cmp(&b.id));
}
