//! `words/query.toml`: the words of a query that say nothing of what is looked for.

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
    /// Pronouns, auxiliary verbs and the like.
    #[serde(default)]
    pub sentence: BTreeMap<String, Vec<String>>,
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

    /// The words of sentences in all languages, in the order of their bytes.
    pub fn of_sentences(&self) -> Vec<&str> {
        let words: BTreeSet<&str> = self.sentence.values().flatten().map(String::as_str).collect();
        words.into_iter().collect()
    }

    /// Every word and every opening.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let all = self.little.values().chain(self.openings.values()).chain(self.sentence.values());
        all.flatten().map(String::as_str)
    }
}
