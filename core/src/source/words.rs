//! `words/query.toml`: the words of a query that say nothing of what is looked for.

use super::read::Step;
use crate::pack::words::QueryWords;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The words by language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QueryWordsFile {
    /// Articles, prepositions and conjunctions.
    pub little: BTreeMap<String, Vec<String>>,
    /// How questions begin.
    pub openings: BTreeMap<String, Vec<String>>,
}

impl QueryWordsFile {
    /// The words of all languages together.
    pub fn packed(&self) -> QueryWords<'_> {
        let little: BTreeSet<&str> = self.little.values().flatten().map(String::as_str).collect();
        let mut openings: Vec<&str> =
            self.openings.values().flatten().map(String::as_str).collect();
        openings.sort_by_key(|opening| std::cmp::Reverse(opening.split(' ').count()));
        QueryWords { little: little.into_iter().collect(), openings }
    }

    /// Every word and every opening, with the way to it.
    pub(super) fn all(&self) -> impl Iterator<Item = ([Step; 3], &str)> {
        let parts = [("little", &self.little), ("openings", &self.openings)];
        let lists = parts.into_iter().flat_map(|(part, languages)| {
            languages.iter().map(move |(language, words)| (part, language, words))
        });
        lists.flat_map(|(part, language, words)| {
            let way = move |at: usize| [part.into(), language.as_str().into(), at.into()];
            words.iter().enumerate().map(move |(at, word)| (way(at), word.as_str()))
        })
    }
}
