//! The words by which a query is understood, as they are packed.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Words that say nothing of what is looked for, or not what they seem to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct QueryWords<'d> {
    /// Articles, prepositions and conjunctions, folded, in the order of their bytes, each with the
    /// languages in which it is one: a bit for the place of each in the list of languages.
    #[serde(borrow)]
    pub little: Vec<(&'d str, u64)>,
    /// The openings of questions: folded, their words joined by blanks, each on a line, the longest
    /// first. They are many, and most queries have none.
    #[serde(borrow)]
    pub openings: Cow<'d, str>,
    /// The endings of questions, in the same form and order.
    #[serde(borrow)]
    pub endings: Cow<'d, str>,
    /// What negates or reverses the word behind it (`un`, `re`), the longest first.
    #[serde(borrow)]
    pub prefixes: Vec<&'d str>,
    /// Words that most names of countries have and that tell none from another (`republic`), in the
    /// order of their bytes.
    #[serde(borrow)]
    pub generic: Vec<&'d str>,
    /// Words for a contact point, its offices and lines, each on a line.
    #[serde(borrow)]
    pub contact: Cow<'d, str>,
}

impl QueryWords<'_> {
    /// Whether a folded word is an article, a preposition or a conjunction in one of the languages.
    pub(crate) fn is_little(&self, word: &str) -> bool {
        self.little_languages(word) != 0
    }

    /// How many words at the beginning of a text, its words joined by blanks, open a question.
    pub(crate) fn opening(&self, text: &str) -> usize {
        let is_opening =
            |opening: &&str| text.strip_prefix(opening).is_some_and(|rest| rest.starts_with(' '));
        self.openings.lines().find(is_opening).map_or(0, words_of)
    }

    /// How many words at the end of such a text end a question.
    pub(crate) fn ending(&self, text: &str) -> usize {
        let is_ending =
            |ending: &&str| text.strip_suffix(ending).is_some_and(|rest| rest.ends_with(' '));
        self.endings.lines().find(is_ending).map_or(0, words_of)
    }

    /// Whether a folded word is one for a contact point, or says nothing in any language.
    pub(crate) fn is_of_contact(&self, word: &str) -> bool {
        self.is_little(word) || self.contact.lines().any(|of_contact| of_contact == word)
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

fn words_of(text: &str) -> usize {
    text.split(' ').count()
}
