//! The words by which a query is understood, as they are packed.

use serde::{Deserialize, Serialize};

/// Words that say nothing of what is looked for, or not what they seem to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct QueryWords<'d> {
    /// Articles, prepositions and conjunctions, folded, in the order of their bytes, each with the
    /// languages in which it is one: a bit for the place of each in the list of languages.
    #[serde(borrow)]
    pub little: Vec<(&'d str, u64)>,
    /// The openings of questions, folded, their words joined by blanks, the longest first.
    #[serde(borrow)]
    pub openings: Vec<&'d str>,
    /// What negates or reverses the word behind it (`un`, `re`), the longest first.
    #[serde(borrow)]
    pub prefixes: Vec<&'d str>,
    /// Words that most names of countries have and that tell none from another (`republic`), in the
    /// order of their bytes.
    #[serde(borrow)]
    pub generic: Vec<&'d str>,
}

impl QueryWords<'_> {
    /// Whether a folded word is an article, a preposition or a conjunction in one of the languages.
    pub(crate) fn is_little(&self, word: &str) -> bool {
        self.little_languages(word) != 0
    }

    /// Whether it is one in the language with this place in the list, or in English.
    pub(crate) fn is_little_in(&self, word: &str, language: usize) -> bool {
        let of_language = u32::try_from(language).ok().and_then(|place| 1u64.checked_shl(place));
        self.little_languages(word) & (of_language.unwrap_or(0) | 1) != 0
    }

    fn little_languages(&self, word: &str) -> u64 {
        let place = self.little.binary_search_by(|(little, _)| (*little).cmp(word));
        place.ok().and_then(|place| self.little.get(place)).map_or(0, |(_, languages)| *languages)
    }

    /// Whether one of two words is the other with a prefix that negates or reverses it.
    pub(crate) fn are_opposites(&self, one: &str, other: &str) -> bool {
        let head = one.strip_suffix(other).or_else(|| other.strip_suffix(one));
        head.is_some_and(|head| self.prefixes.contains(&head))
    }
}
