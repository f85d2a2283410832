//! The words by which a query is understood, as they are packed.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, cmp::Ordering, str};

/// Words that say nothing of what is looked for, or not what they seem to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct QueryWords<'d> {
    /// Articles, prepositions and conjunctions, folded, in the order of their bytes, each with the
    /// languages in which it is one: behind a tab, a bit for the place of each in the list of
    /// languages, in hexadecimal.
    #[serde(borrow)]
    pub little: Lines<'d>,
    /// The openings of questions: folded, their words joined by blanks, the longest first.
    #[serde(borrow)]
    pub openings: Lines<'d>,
    /// The endings of questions, in the same form and order.
    #[serde(borrow)]
    pub endings: Lines<'d>,
    /// What negates or reverses the word behind it (`un`, `re`), in the order of their bytes.
    #[serde(borrow)]
    pub prefixes: Lines<'d>,
    /// Words that most names of countries have and that tell none from another (`republic`), in the
    /// order of their bytes.
    #[serde(borrow)]
    pub generic: Lines<'d>,
    /// Words for a contact point, its offices and lines, in the order of their bytes.
    #[serde(borrow)]
    pub contact: Lines<'d>,
    /// What stands between things that a query names one after another, in the order of their
    /// bytes.
    #[serde(borrow)]
    pub joining: Lines<'d>,
    /// The words of sentences that say nothing of what is looked for, in the order of their bytes.
    #[serde(borrow)]
    pub sentence: Lines<'d>,
}

/// Words, a line each: one text is read faster than a list of them, of which a query uses a few. It
/// stays bytes, since to look through the whole of it for letters would take longer than to look a
/// word up in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lines<'d>(#[serde(borrow)] Cow<'d, [u8]>);

impl<'a> FromIterator<&'a str> for Lines<'_> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        Lines(words.join("\n").into_bytes().into())
    }
}

impl Lines<'_> {
    /// The words in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.bytes().filter_map(|line| str::from_utf8(line).ok())
    }

    /// The bytes of each word in their order.
    fn bytes(&self) -> impl Iterator<Item = &[u8]> {
        self.0.split(is_end).filter(|line| !line.is_empty())
    }

    /// Whether a word is one of these, which stand in the order of their bytes.
    pub(crate) fn contain(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    /// What stands behind a word and a tab; the words stand in the order of their bytes.
    fn find(&self, word: &str) -> Option<&str> {
        let mut rest = &*self.0;
        while !rest.is_empty() {
            let (before, behind) = rest.split_at(rest.len() / 2);
            let start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
            let length = behind.iter().position(is_end).unwrap_or(behind.len());
            let end = before.len() + length;
            let line = &rest[start..end];
            let (found, behind) = match line.iter().position(|byte| *byte == b'\t') {
                Some(tab) => (&line[..tab], &line[tab + 1..]),
                None => (line, &[][..]),
            };
            match word.as_bytes().cmp(found) {
                Ordering::Equal => return str::from_utf8(behind).ok(),
                Ordering::Less => rest = &rest[..start.saturating_sub(1)],
                Ordering::Greater => rest = rest.get(end + 1..).unwrap_or_default(),
            }
        }
        None
    }
}

fn is_end(byte: &u8) -> bool {
    *byte == b'\n'
}

impl QueryWords<'_> {
    /// Whether a folded word is an article, a preposition or a conjunction in one of the languages.
    pub(crate) fn is_little(&self, word: &str) -> bool {
        self.little_languages(word) != 0
    }

    /// How many words at the beginning of a text, its words joined by blanks, open a question.
    pub(crate) fn opening(&self, text: &str) -> usize {
        let is_opening = |opening: &&[u8]| {
            text.as_bytes().strip_prefix(*opening).is_some_and(|rest| rest.first() == Some(&BLANK))
        };
        self.openings.bytes().find(is_opening).map_or(0, words_of)
    }

    /// How many words at the end of such a text end a question.
    pub(crate) fn ending(&self, text: &str) -> usize {
        let is_ending = |ending: &&[u8]| {
            text.as_bytes().strip_suffix(*ending).is_some_and(|rest| rest.last() == Some(&BLANK))
        };
        self.endings.bytes().find(is_ending).map_or(0, words_of)
    }

    /// Whether a folded word says nothing of what a text is about.
    pub(crate) fn says_nothing(&self, word: &str) -> bool {
        self.is_little(word) || self.sentence.contain(word)
    }

    /// Whether a folded word is one for a contact point, or says nothing in any language.
    pub(crate) fn is_of_contact(&self, word: &str) -> bool {
        self.is_little(word) || self.contact.contain(word)
    }

    /// Whether it is one in the language with this place in the list, or in English.
    pub(crate) fn is_little_in(&self, word: &str, language: usize) -> bool {
        let of_language = u32::try_from(language).ok().and_then(|place| 1u64.checked_shl(place));
        self.little_languages(word) & (of_language.unwrap_or(0) | 1) != 0
    }

    fn little_languages(&self, word: &str) -> u64 {
        let languages = self.little.find(word);
        languages.and_then(|bits| u64::from_str_radix(bits, 16).ok()).unwrap_or(0)
    }

    /// Whether one of two words is the other with a prefix that negates or reverses it.
    pub(crate) fn are_opposites(&self, one: &str, other: &str) -> bool {
        let head = one.strip_suffix(other).or_else(|| other.strip_suffix(one));
        head.is_some_and(|head| self.prefixes.contain(head))
    }
}

/// What stands between the words of an opening or ending.
const BLANK: u8 = b' ';

fn words_of(text: &[u8]) -> usize {
    text.split(|byte| *byte == BLANK).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_its_line_and_nowhere_else() {
        let words = ["a\t1", "de\t2a", "la\t4", "της\t8"];
        let lines = Lines::from_iter(words);
        for (word, behind) in [("a", "1"), ("de", "2a"), ("la", "4"), ("της", "8")] {
            assert_eq!(lines.find(word), Some(behind));
        }
        for word in ["", "d", "del", "2a", "l", "z", "τη", "ω", "a\t1"] {
            assert_eq!(lines.find(word), None, "{word}");
        }
        assert_eq!(Lines::default().find("a"), None);
    }
}
