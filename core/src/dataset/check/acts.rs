//! Acts, where definitions moved, and the network's legal basis.

use crate::dataset::{
    model::Act,
    read::{Finding, Loaded, Step},
    text::Id,
};
use std::collections::BTreeSet;

pub(super) fn check_acts(loaded: &Loaded) -> Vec<Finding> {
    let acts = &loaded.dataset.acts.records;
    let ids: BTreeSet<&Id> = acts.iter().map(|act| &act.id).collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for (index, act) in acts.iter().enumerate() {
        let at = |field, reason| loaded.acts.finding_at(&[Step::Key("act"), Step::Index(index), Step::Key(field)], reason);
        if !seen.insert(&act.id) {
            findings.push(at("id", format!("the id `{}` is taken", act.id.as_str())));
        }
        for (field, links) in [("replaced_by", &act.replaced_by), ("amended_by", &act.amended_by)] {
            for link in links.iter().filter(|link| !ids.contains(link)) {
                findings.push(at(field, format!("there is no act `{}`", link.as_str())));
            }
        }
        let unknown = act.not_bound.iter().find(|code| !loaded.dataset.countries.records.iter().any(|country| country.code == **code));
        findings.extend(unknown.map(|code| at("not_bound", format!("`{}` is no country of countries.toml", code.as_str()))));
        findings.extend(act_date_fault(act).map(|(field, reason)| at(field, reason)));
    }
    for (index, moved) in loaded.dataset.acts.moves.iter().enumerate() {
        let at = |field, reason| loaded.acts.finding_at(&[Step::Key("moved"), Step::Index(index), Step::Key(field)], reason);
        match loaded.dataset.terms.iter().find(|term| term.id == moved.term) {
            None => findings.push(at("term", format!("there is no term `{}`", moved.term.as_str()))),
            Some(term) if !term.sources.iter().any(|source| source.citation.contains(&moved.from)) => {
                findings.push(at("from", format!("no source of `{}` cites {}", term.id.as_str(), moved.from)));
            }
            Some(_) => {}
        }
    }
    findings
}

fn act_date_fault(act: &Act) -> Option<(&'static str, String)> {
    if act.ended.is_some() != act.end.is_some() {
        return Some(("ended", "`ended` and `end` go together".to_owned()));
    }
    let after = |later: Option<_>, earlier: Option<_>| later.is_some() && earlier.is_some() && later < earlier;
    if after(act.in_force, act.adopted) {
        return Some(("in_force", "in force before it was adopted".to_owned()));
    }
    after(act.ended, act.adopted).then(|| ("ended", "ended before it was adopted".to_owned()))
}

pub(super) fn check_network(loaded: &Loaded) -> Vec<Finding> {
    let Some(network) = &loaded.dataset.network.network else {
        return vec![loaded.network.finding(0, "the table [network] is missing".to_owned())];
    };
    let known = |id: &Id| loaded.dataset.acts.records.iter().any(|act| act.id == *id);
    let unknown = network.legal_basis.iter().filter(|id| !known(id));
    unknown.map(|id| loaded.network.finding_at(&[Step::Key("network"), Step::Key("legal_basis")], format!("there is no act `{}`", id.as_str()))).collect()
}
