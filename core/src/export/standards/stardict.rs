//! A StarDict dictionary, which GoldenDict, KOReader, sdcv and others read: an article for each
//! term, found by each of its names in each language.

use super::{
    Content, LICENCE, Unwritten,
    names::{Standing, names},
};
use crate::{
    export::{Files, Format, Writes, views::TERMS},
    model::{LanguageEntry, Term},
};
use std::collections::BTreeSet;

/// StarDict.
pub(in crate::export) const STARDICT: Format = Format {
    name: "stardict",
    endings: &[],
    about: "StarDict dictionary for GoldenDict and others, a folder of four files",
    writes: Writes::Folder { tables: &[TERMS.name], write },
};

/// The longest name in bytes.
const LONGEST: usize = 255;

fn write(content: &Content<'_>) -> Result<Files, Unwritten> {
    content.in_all_languages()?;
    let mut terms: Vec<&Term> = content.terms.iter().collect();
    terms.sort_by_cached_key(|term| key(&term.label));
    let (mut articles, mut index, mut others) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (position, term) in (0..).zip(terms) {
        let article = article(content, term)?;
        index.extend(term.label.bytes().chain([0]));
        for number in [articles.len(), article.len()] {
            index.extend((number as u32).to_be_bytes());
        }
        articles.extend(article.bytes());
        for name in other_names(content, term) {
            others.insert((key(&name), position));
        }
    }
    let mut synonyms = Vec::new();
    for ((_, name), position) in &others {
        synonyms.extend(name.bytes().chain([0]).chain(u32::to_be_bytes(*position)));
    }
    let about = about(content, index.len(), others.len());
    Ok(vec![
        ("emn.dict", articles),
        ("emn.idx", index),
        ("emn.syn", synonyms),
        ("emn.ifo", about.into_bytes()),
    ])
}

/// The order of the index: without regard to ASCII case, then by bytes.
fn key(name: &str) -> (String, String) {
    (name.to_ascii_lowercase(), name.to_owned())
}

fn about(content: &Content<'_>, size: usize, names: usize) -> String {
    let (terms, day) = (content.terms.len(), content.context.day);
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "StarDict's dict ifo file\nversion=3.0.0\nbookname=EMN asylum and migration glossary\n\
         wordcount={terms}\nsynwordcount={names}\nidxfilesize={size}\n\
         description={LICENCE}<br>Written by emn {version} as of {day}.\nsametypesequence=m\n"
    )
}

/// Under what else than its label a term is found.
fn other_names(content: &Content<'_>, term: &Term) -> Vec<String> {
    let languages = content.context.about.languages.iter();
    let of = |LanguageEntry { tag, .. }: LanguageEntry| {
        let everyday = term.everyday.of(&tag).into_iter().map(str::to_owned);
        names(term, &tag).into_iter().map(|name| name.word).chain(everyday).collect::<Vec<_>>()
    };
    let mut names: Vec<String> = languages.flat_map(of).collect();
    names.retain(|name| *name != term.label && name.len() <= LONGEST);
    names
}

/// What is read under a term.
fn article(content: &Content<'_>, term: &Term) -> Result<String, Unwritten> {
    let mut text = format!("{}\n\n", term.definition);
    for note in &term.notes {
        text += &format!("{note}\n\n");
    }
    for entry in content.context.about.languages.iter() {
        if let Some(line) = equivalents(term, &entry) {
            text += &format!("{line}\n");
        }
    }
    let terms = content.context.network.terms()?;
    for (relation, ids) in
        [("Broader", &term.broader), ("Narrower", &term.narrower), ("Related", &term.related)]
    {
        let mut labels = Vec::new();
        for id in ids {
            labels.extend(terms.brief(id.as_str())?.map(|brief| brief.label));
        }
        if !labels.is_empty() {
            text += &format!("\n{relation}: {}", labels.join(", "));
        }
    }
    let sources: Vec<&str> = term.sources.iter().map(|it| it.citation.as_str()).collect();
    if !sources.is_empty() {
        text += &format!("\nSources: {}", sources.join("; "));
    }
    Ok(text.trim_end().to_owned())
}

/// The words of a language in one line, but the deprecated ones.
fn equivalents(term: &Term, entry: &LanguageEntry) -> Option<String> {
    let names = names(term, &entry.tag).into_iter();
    let names = names.filter(|name| name.standing != Standing::Deprecated);
    let words = names.map(|name| match name.remark.is_empty() {
        true => name.word,
        false => format!("{} ({})", name.word, name.remark),
    });
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| format!("{}: {}", entry.name, words.join("; ")))
}
