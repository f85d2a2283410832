//! Terms: their names, their order, their links.

use crate::dataset::{
    model::Term,
    read::{Finding, Loaded, Step},
    text::Id,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check_term_names(loaded: &Loaded) -> Vec<Finding> {
    let mut owners: BTreeMap<String, &Term> = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        let names = [("label", std::slice::from_ref(&term.label)), ("synonyms", &term.synonyms[..]), ("acronyms", &term.acronyms[..])];
        for (field, names) in names {
            for name in names {
                if let Some(owner) = owners.insert(name.to_lowercase(), term) {
                    let reason = format!("`{name}` already stands for `{}`", owner.id.as_str());
                    findings.push(loaded.finding_at_term(index, &[Step::Key(field)], reason));
                }
            }
        }
        for wording in &term.translations.0 {
            let distinct: BTreeSet<_> = wording.texts.iter().collect();
            if distinct.len() != wording.texts.len() {
                let way = [Step::Key("translations"), Step::Key(wording.language.code())];
                findings.push(loaded.finding_at_term(index, &way, format!("an equivalent in {} stands twice", wording.language.name())));
            }
        }
    }
    findings
}

/// Ids stand in alphabetical order, each in the file of its first letter, so that a reader finds a term without searching.
pub(super) fn check_term_order(loaded: &Loaded) -> Vec<Finding> {
    let terms = &loaded.dataset.terms;
    let mut findings = Vec::new();
    for (index, pair) in terms.windows(2).enumerate() {
        if pair[0].id >= pair[1].id {
            let reason = format!("`{}` must stand before `{}`, and each id only once", pair[1].id.as_str(), pair[0].id.as_str());
            findings.push(loaded.finding_at_term(index + 1, &[Step::Key("id")], reason));
        }
    }
    let mut first = 0;
    for (file, count) in &loaded.glossary {
        let letter = file.path.file_stem().unwrap_or_default().to_string_lossy();
        for (index, term) in terms.iter().enumerate().skip(first).take(*count) {
            if !term.id.as_str().starts_with(&*letter) {
                let reason = format!("`{}` belongs in the file of its first letter", term.id.as_str());
                findings.push(loaded.finding_at_term(index, &[Step::Key("id")], reason));
            }
        }
        first += count;
    }
    findings
}

pub(super) fn check_relations(loaded: &Loaded) -> Vec<Finding> {
    let ids: BTreeSet<&Id> = loaded.dataset.terms.iter().map(|term| &term.id).collect();
    let mut pairs: BTreeSet<(&Id, &Id)> = BTreeSet::new();
    let mut findings = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        for (field, links) in [("broader", &term.broader), ("related", &term.related)] {
            for (position, link) in links.iter().enumerate() {
                let pair = if link < &term.id { (link, &term.id) } else { (&term.id, link) };
                let fault = match () {
                    () if !ids.contains(link) => format!("there is no term `{}`", link.as_str()),
                    () if *link == term.id => "a term is linked to itself".to_owned(),
                    () if !pairs.insert(pair) => format!("the link between `{}` and `{}` is written twice", pair.0.as_str(), pair.1.as_str()),
                    () => continue,
                };
                findings.push(loaded.finding_at_term(index, &[Step::Key(field), Step::Index(position)], fault));
            }
        }
    }
    findings
}

pub(super) fn check_broader_cycles(loaded: &Loaded) -> Vec<Finding> {
    let terms = &loaded.dataset.terms;
    let broader: BTreeMap<&Id, &Vec<Id>> = terms.iter().map(|term| (&term.id, &term.broader)).collect();
    let reaches_itself = |start: &Id| {
        let mut reached: BTreeSet<&Id> = BTreeSet::new();
        let mut open: Vec<&Id> = broader[start].iter().collect();
        while let Some(id) = open.pop() {
            if id == start {
                return true;
            }
            if reached.insert(id) {
                open.extend(broader.get(id).into_iter().flat_map(|links| links.iter()));
            }
        }
        false
    };
    let in_cycle = terms.iter().enumerate().filter(|(_, term)| reaches_itself(&term.id));
    in_cycle
        .map(|(index, term)| {
            let reason = format!("`{}` is broader than itself over its broader terms", term.id.as_str());
            loaded.finding_at_term(index, &[Step::Key("broader")], reason)
        })
        .collect()
}
