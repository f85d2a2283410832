//! Acts, where definitions stand now, and the network's legal basis.

use super::places::unknown_languages;
use crate::{
    citation::Citer,
    model::{Act, CountryCode, Id, TransitionalRule},
    source::read::{Fault, FileId, Loaded},
};
use std::collections::BTreeSet;

pub(super) fn check_acts(loaded: &Loaded) -> Vec<Fault> {
    let acts = &loaded.dataset.acts.records;
    let ids: BTreeSet<&Id> = acts.iter().map(|act| &act.id).collect();
    let countries = &loaded.dataset.countries.records;
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (index, act) in acts.iter().enumerate() {
        let at = |field: &str, reason| {
            Loaded::fault(FileId::Acts, ["act".into(), index.into(), field.into()], reason)
        };
        if !seen.insert(&act.id) {
            faults.push(at("id", format!("the id `{}` is taken", act.id)));
        }
        for (field, links) in [("replaced_by", &act.replaced_by), ("amended_by", &act.amended_by)] {
            for link in links.iter().filter(|link| !ids.contains(link)) {
                faults.push(at(field, format!("there is no act `{link}`")));
            }
            if links.contains(&act.id) {
                faults.push(at(field, "an act is linked to itself".to_owned()));
            }
        }
        let is_known = |code: &CountryCode| countries.iter().any(|country| country.code == *code);
        if let Some(code) = act.not_bound.iter().find(|code| !is_known(code)) {
            faults.push(at("not_bound", format!("`{code}` is no country of countries.toml")));
        }
        let unknown = unknown_languages(loaded, &act.local_names);
        faults.extend(unknown.map(|(_, reason)| at("local_names", reason)));
        faults.extend(date_fault(act).map(|(field, reason)| at(field, reason.to_owned())));
        faults.extend(completed_field(act).map(|field| {
            at(field, format!("`{field}` follows from other records and does not stand here"))
        }));
    }
    faults
}

fn completed_field(act: &Act) -> Option<&'static str> {
    let fields = [
        ("replaces", act.replaces.is_empty()),
        ("amends", act.amends.is_empty()),
        ("terms", act.terms.is_empty()),
    ];
    fields.into_iter().find(|(_, is_empty)| !is_empty).map(|(field, _)| field)
}

fn date_fault(act: &Act) -> Option<(&'static str, &'static str)> {
    if act.ended.is_some() != act.end.is_some() {
        return Some(("ended", "`ended` and `end` go together"));
    }
    let is_before = |later: Option<_>, earlier: Option<_>| {
        later.is_some() && earlier.is_some() && later < earlier
    };
    if is_before(act.in_force, act.adopted) {
        return Some(("in_force", "in force before it was adopted"));
    }
    is_before(act.ended, act.adopted).then_some(("ended", "ended before it was adopted"))
}

pub(super) fn check_transitional_rules(loaded: &Loaded) -> Vec<Fault> {
    let acts = &loaded.dataset.acts.records;
    let citer = Citer::new(acts, &loaded.dataset.citation_words);
    let mut faults = Vec::new();
    for (index, act) in acts.iter().enumerate() {
        let at = |reason| {
            let way = ["act".into(), index.into(), "transitional".into()];
            Loaded::fault(FileId::Acts, way, reason)
        };
        for TransitionalRule { rule, source, acts } in &act.transitional {
            let cited = citer.references(source).unwrap_or_default();
            if !cited.iter().any(|cited| cited.place.is_some()) {
                faults.push(at(format!("`{source}` is no provision of an act of acts.toml")));
            }
            if rule.is_empty() {
                faults.push(at("a transitional rule is empty".to_owned()));
            }
            if !acts.is_empty() {
                faults.push(at("`acts` follows from `source` and does not stand here".to_owned()));
            }
        }
    }
    faults
}

pub(super) fn check_correlations(loaded: &Loaded) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, correlation) in loaded.dataset.acts.correlations.iter().enumerate() {
        let at = |field: &str, reason| {
            let way = ["correlation".into(), index.into(), field.into()];
            Loaded::fault(FileId::Acts, way, reason)
        };
        let (term, from) = (&correlation.term, &correlation.from);
        match loaded.dataset.terms.iter().find(|other| other.id == *term) {
            None => faults.push(at("term", format!("there is no term `{term}`"))),
            Some(term) if !term.sources.iter().any(|source| source.citation.contains(from)) => {
                faults.push(at("from", format!("no source of `{}` cites {from}", term.id)));
            }
            Some(_) => {}
        }
    }
    faults
}

pub(super) fn check_network(loaded: &Loaded) -> Vec<Fault> {
    let way = ["network".into(), "legal_basis".into()];
    let at = |reason| Loaded::fault(FileId::Network, way.clone(), reason);
    let Some(network) = &loaded.dataset.network.network else {
        return vec![at("the table [network] is missing".to_owned())];
    };
    let is_known = |id: &&Id| loaded.dataset.acts.records.iter().any(|act| act.id == **id);
    let unknown = network.legal_basis.iter().filter(|id| !is_known(id));
    unknown.map(|id| at(format!("there is no act `{id}`"))).collect()
}
