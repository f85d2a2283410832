//! `words/query.toml`: the words of a query that say nothing of what is looked for, or not what
//! they seem to.

use super::file::Step;
use crate::{model::Languages, pack::words::QueryWords};
use serde::Deserialize;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Words by language.
type ByLanguage = BTreeMap<String, Vec<String>>;

/// The words of queries.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QueryWordsFile {
    /// Articles, prepositions and conjunctions.
    pub little: ByLanguage,
    /// How questions begin.
    pub openings: ByLanguage,
    /// How questions end.
    #[serde(default)]
    pub endings: ByLanguage,
    /// What negates or reverses the word behind it.
    pub prefixes: ByLanguage,
    /// Words that most names of countries have.
    pub generic: ByLanguage,
    /// Words for a contact point, its offices and lines.
    #[serde(default)]
    pub contact: ByLanguage,
    /// What stands between two things that are named one after another.
    #[serde(default)]
    pub joining: ByLanguage,
    /// Pronouns, auxiliary verbs and the like.
    #[serde(default)]
    pub sentence: ByLanguage,
}

impl QueryWordsFile {
    /// The words of all languages together.
    pub fn packed(&self, languages: &Languages) -> QueryWords<'static> {
        let mut little: BTreeMap<&str, u64> = BTreeMap::new();
        for (place, entry) in languages.iter().enumerate().take(u64::BITS as usize) {
            for word in self.little.get(entry.tag.tag()).into_iter().flatten() {
                *little.entry(word).or_default() |= 1 << place;
            }
        }
        let little: Vec<String> =
            little.into_iter().map(|(word, languages)| format!("{word}\t{languages:x}")).collect();
        QueryWords {
            little: little.iter().map(String::as_str).collect(),
            openings: longest_first(&self.openings).into_iter().collect(),
            endings: longest_first(&self.endings).into_iter().collect(),
            prefixes: distinct(&self.prefixes).into_iter().collect(),
            generic: distinct(&self.generic).into_iter().collect(),
            contact: distinct(&self.contact).into_iter().collect(),
            joining: distinct(&self.joining).into_iter().collect(),
            sentence: distinct(&self.sentence).into_iter().collect(),
        }
    }

    /// The lists by their names.
    fn lists(&self) -> [(&'static str, &ByLanguage); 8] {
        [
            ("little", &self.little),
            ("openings", &self.openings),
            ("endings", &self.endings),
            ("prefixes", &self.prefixes),
            ("generic", &self.generic),
            ("contact", &self.contact),
            ("joining", &self.joining),
            ("sentence", &self.sentence),
        ]
    }

    /// Every language that is named, with the way to it.
    pub(super) fn languages(&self) -> impl Iterator<Item = ([Step; 2], &str)> {
        self.lists().into_iter().flat_map(|(list, languages)| {
            languages.keys().map(move |tag| ([list.into(), tag.as_str().into()], tag.as_str()))
        })
    }

    /// Every word and every opening, with the way to it.
    pub(super) fn all(&self) -> impl Iterator<Item = ([Step; 3], &str)> {
        let lists = self.lists().into_iter().flat_map(|(list, languages)| {
            languages.iter().map(move |(language, words)| (list, language, words))
        });
        lists.flat_map(|(list, language, words)| {
            let way = move |at: usize| [list.into(), language.as_str().into(), at.into()];
            words.iter().enumerate().map(move |(at, word)| (way(at), word.as_str()))
        })
    }
}

fn distinct(words: &ByLanguage) -> BTreeSet<&str> {
    words.values().flatten().map(String::as_str).collect()
}

/// Phrases of which those with the most words come first.
fn longest_first(phrases: &ByLanguage) -> Vec<&str> {
    let mut phrases: Vec<&str> = distinct(phrases).into_iter().collect();
    phrases.sort_by_key(|phrase| Reverse(phrase.split(' ').count()));
    phrases
}
