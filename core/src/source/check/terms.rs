//! Terms: their names, their order, their links.

use super::places::unknown_languages;
use crate::{
    fold::fold,
    model::{Edition, Entry, Equivalent, Id, Language, Term, Wording, Wordings},
    source::read::{Fault, Loaded},
};
use petgraph::{
    algo::{astar, has_path_connecting, kosaraju_scc},
    graphmap::DiGraphMap,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

/// No name of a term is longer than this, in characters.
const LONGEST_NAME: usize = 500;

pub(super) fn check_term_names(loaded: &Loaded) -> Vec<Fault> {
    let mut owners: BTreeMap<String, &Term> = BTreeMap::new();
    let mut faults = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        let at = |field: &str, reason| loaded.fault_at_term(index, [field.into()], reason);
        for (field, name) in english_names(term) {
            if let Some(owner) = owners.insert(name.to_lowercase(), term) {
                faults.push(at(field, format!("`{name}` already stands for `{}`", owner.id)));
            }
        }
        for (field, name) in english_names(term).chain(wordings(term)) {
            let length = name.chars().count();
            if length > LONGEST_NAME {
                let reason = format!("a name of {length} letters; it may have {LONGEST_NAME}");
                faults.push(at(field, reason));
            }
        }
        for (field, wordings) in by_language(term) {
            for (tag, reason) in unknown_languages(loaded, wordings) {
                let way = [field.into(), (&tag).into()];
                faults.push(loaded.fault_at_term(index, way, reason));
            }
        }
        faults.extend(repeated_wordings(loaded, index, term));
        if !term.narrower.is_empty() {
            let reason = "`narrower` follows from `broader` of others and does not stand here";
            faults.push(at("narrower", reason.to_owned()));
        }
    }
    faults
}

/// The English names of a term, each with the field that holds it.
fn english_names(term: &Term) -> impl Iterator<Item = (&'static str, &str)> {
    let synonyms = term.synonyms.iter().map(|name| ("synonyms", name.as_str()));
    let acronyms = term.acronyms.iter().map(|name| ("acronyms", name.as_str()));
    [("label", term.label.as_str())].into_iter().chain(synonyms).chain(acronyms)
}

/// What a term is called by language, each list with the field that holds it.
fn by_language(term: &Term) -> [(&'static str, &Wordings); 3] {
    [
        ("translations", &term.translations),
        ("everyday", &term.everyday),
        ("discouraged", &term.discouraged),
    ]
}

fn wordings(term: &Term) -> impl Iterator<Item = (&'static str, &str)> {
    by_language(term)
        .into_iter()
        .flat_map(|(field, wordings)| wordings.iter().map(move |(_, text)| (field, text)))
}

fn repeated_wordings(loaded: &Loaded, index: usize, term: &Term) -> Vec<Fault> {
    let is_repeated = |wording: &Wording| {
        let mut seen = BTreeSet::new();
        !wording.texts().all(|text| seen.insert(text))
    };
    let mut faults = Vec::new();
    for (field, wordings) in by_language(term) {
        for wording in wordings.list().filter(is_repeated) {
            let way = [field.into(), (&wording.language()).into()];
            let reason = format!("an equivalent in `{}` stands twice", wording.tag());
            faults.push(loaded.fault_at_term(index, way, reason));
        }
    }
    faults
}

/// No everyday name is the official one in the language of another term, unless the two terms are
/// linked: whoever types that means the other term, or may mean either.
pub(super) fn check_everyday_names(loaded: &Loaded) -> Vec<Fault> {
    let terms = &loaded.dataset.terms;
    let mut owners: BTreeMap<(Language, String), Vec<&Term>> = BTreeMap::new();
    for term in terms {
        for (language, name) in official_names(term) {
            owners.entry((language, fold(&name).concat())).or_default().push(term);
        }
    }
    let mut faults = Vec::new();
    for (index, term) in terms.iter().enumerate() {
        for (field, names) in [("everyday", &term.everyday), ("discouraged", &term.discouraged)] {
            for (language, name) in names.iter() {
                let key = (language.clone(), fold(name).concat());
                let owners = owners.get(&key).map(Vec::as_slice).unwrap_or_default();
                let reason = match owners.iter().find(|owner| !are_linked(owner, term)) {
                    None => continue,
                    Some(owner) if owner.id == term.id => {
                        format!("`{name}` is an official name of the term already")
                    }
                    Some(owner) => format!("`{name}` is the official name of `{}`", owner.id),
                };
                let way = [field.into(), (&language).into()];
                faults.push(loaded.fault_at_term(index, way, reason));
            }
        }
    }
    faults
}

/// Whether one of two terms names the other as related or broader.
fn are_linked(one: &Term, other: &Term) -> bool {
    let names = |one: &Term, other: &Term| {
        one.related.contains(&other.id) || one.broader.contains(&other.id)
    };
    names(one, other) || names(other, one)
}

/// The official names of a term, each with its language.
fn official_names(term: &Term) -> impl Iterator<Item = (Language, String)> {
    let english = english_names(term).map(|(_, name)| (Language::english(), name.to_owned()));
    let equivalents = term.translations.iter();
    english.chain(equivalents.map(|(language, text)| (language, Equivalent::of(text).word)))
}

/// Ids stand in alphabetical order, each in the file of its first letter, so that a reader finds a
/// term without searching.
pub(super) fn check_term_order(loaded: &Loaded) -> Vec<Fault> {
    let terms = &loaded.dataset.terms;
    let mut faults = Vec::new();
    for (index, pair) in terms.windows(2).enumerate() {
        let (before, after) = (&pair[0].id, &pair[1].id);
        if before >= after {
            let reason = format!("`{after}` must stand before `{before}`, and each id only once");
            faults.push(loaded.fault_at_term(index + 1, ["id".into()], reason));
        }
    }
    for (file, first, count) in loaded.glossary() {
        let letter = file.path.file_stem().unwrap_or_default().to_string_lossy();
        for (index, term) in terms.iter().enumerate().skip(first).take(count) {
            if !term.id.as_str().starts_with(&*letter) {
                let reason = format!("`{}` belongs in the file of its first letter", term.id);
                faults.push(loaded.fault_at_term(index, ["id".into()], reason));
            }
        }
    }
    faults
}

pub(super) fn check_relations(loaded: &Loaded) -> Vec<Fault> {
    let ids: BTreeSet<&Id> = loaded.dataset.terms.iter().map(|term| &term.id).collect();
    let mut pairs: BTreeSet<(&Id, &Id)> = BTreeSet::new();
    let mut faults = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        if let Some(link) = term.succeeded_by.as_ref().filter(|link| !ids.contains(link)) {
            let reason = format!("there is no term `{link}`");
            faults.push(loaded.fault_at_term(index, ["succeeded_by".into()], reason));
        }
        for (field, links) in [("broader", &term.broader), ("related", &term.related)] {
            for (position, link) in links.iter().enumerate() {
                let pair = if *link < term.id { (link, &term.id) } else { (&term.id, link) };
                let (one, other) = pair;
                let reason = match () {
                    () if !ids.contains(link) => format!("there is no term `{link}`"),
                    () if one == other => "a term is linked to itself".to_owned(),
                    () if !pairs.insert(pair) => {
                        format!("the link between `{one}` and `{other}` is written twice")
                    }
                    () => continue,
                };
                let way = [field.into(), position.into()];
                faults.push(loaded.fault_at_term(index, way, reason));
            }
        }
    }
    faults
}

/// From each term to those under which it falls.
fn broader_graph(terms: &[Term]) -> DiGraphMap<&Id, ()> {
    let links = terms.iter().flat_map(|term| iter::repeat(&term.id).zip(&term.broader));
    DiGraphMap::from_edges(links)
}

/// No related term is broader or narrower over others (SKOS, integrity condition S27). That both
/// links join the same two terms is found where links are told apart.
pub(super) fn check_related_are_not_broader(loaded: &Loaded) -> Vec<Fault> {
    let graph = broader_graph(&loaded.dataset.terms);
    let chain = |from, to| {
        let (steps, way) = astar(&graph, from, |it| it == to, |_| 1, |_| 0)?;
        (steps > 1).then(|| way.into_iter().map(Id::as_str).collect::<Vec<_>>().join(" < "))
    };
    let mut faults = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        for (position, link) in term.related.iter().enumerate() {
            let chains = [(&term.id, link), (link, &term.id)];
            let Some(chain) = chains.into_iter().find_map(|(from, to)| chain(from, to)) else {
                continue;
            };
            let reason = format!("related, and over others broader: {chain}");
            let way = ["related".into(), position.into()];
            faults.push(loaded.fault_at_term(index, way, reason));
        }
    }
    faults
}

/// No broader term is one of another broader term as well, be it over several steps: that it is
/// broader than this one follows from there.
pub(super) fn check_broader_is_nearest(loaded: &Loaded) -> Vec<Fault> {
    let graph = broader_graph(&loaded.dataset.terms);
    let mut faults = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        for (position, link) in term.broader.iter().enumerate() {
            let mut others = term.broader.iter().filter(|other| *other != link);
            let over = others.find(|other| has_path_connecting(&graph, *other, link, None));
            if let Some(over) = over {
                let reason = format!("`{link}` is broader over `{over}`, which stands here too");
                let way = ["broader".into(), position.into()];
                faults.push(loaded.fault_at_term(index, way, reason));
            }
        }
    }
    faults
}

/// The official entry is the Commission's English one, written only where the page that was seen
/// does not tell it.
pub(super) fn check_official_entries(loaded: &Loaded) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, term) in loaded.dataset.terms.iter().enumerate() {
        let mut fault = |field: &str, reason: &str| {
            faults.push(loaded.fault_at_term(index, [field.into()], reason.to_owned()));
        };
        if term.page.is_some() && term.edition == Edition::None {
            fault("page", "a page without the edition in which it shows the term");
        }
        let Some(official) = &term.official else { continue };
        let english = Entry::at(official).map(|entry| entry.in_english());
        if english.is_none_or(|english| english != official.as_str()) {
            let reason = "no English entry of the Commission's site: \
                          https://home-affairs.ec.europa.eu/…/glossary/…_en";
            fault("official", reason);
        }
        match &term.page {
            None => fault("official", "`official` needs the `page` on which the term was seen"),
            Some(page) if Entry::at(page).is_some() => {
                fault("official", "`official` follows from `page` and does not stand here");
            }
            Some(_) => {}
        }
    }
    faults
}

pub(super) fn check_broader_circles(loaded: &Loaded) -> Vec<Fault> {
    let terms = &loaded.dataset.terms;
    let graph = broader_graph(terms);
    let parts = kosaraju_scc(&graph);
    let circles: BTreeSet<&Id> =
        parts.into_iter().filter(|part| part.len() > 1).flatten().collect();
    let inside = terms.iter().enumerate().filter(|(_, term)| circles.contains(&term.id));
    let faults = inside.map(|(index, term)| {
        let reason = format!("`{}` is broader than itself over its broader terms", term.id);
        loaded.fault_at_term(index, ["broader".into()], reason)
    });
    faults.collect()
}
