//! What is looked for.

use crate::{fold::fold, model::Language, pack::words::QueryWords};
use thiserror::Error;

/// The longest query in bytes; anything longer is no name of anything.
const LONGEST: usize = 500;

/// A query, and how freely it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    text: String,
    folded: Vec<String>,
    pub(super) from: Option<Language>,
    pub(super) is_exact: bool,
    pub(super) preferred: Option<Language>,
}

/// A text that is no query.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InvalidQuery {
    /// Nothing that could be looked for.
    #[error("the query is empty; give at least one letter or digit")]
    Empty,
    /// More than a name can have.
    #[error("the query has {0} bytes; it may have {LONGEST} at most")]
    TooLong(usize),
}

impl Query {
    /// A query of any number of words.
    ///
    /// # Errors
    /// An empty or an endless query; what counts is its length once ligatures are written out.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidQuery> {
        let text = text.into();
        if text.trim().is_empty() {
            return Err(InvalidQuery::Empty);
        }
        if text.len() > LONGEST {
            return Err(InvalidQuery::TooLong(text.len()));
        }
        let folded = fold(&without_marks(&text));
        let length: usize = folded.iter().map(String::len).sum();
        if length > LONGEST {
            return Err(InvalidQuery::TooLong(length));
        }
        Ok(Query { text, folded, from: None, is_exact: false, preferred: None })
    }

    /// Only names in this language count.
    pub fn from(self, language: Option<Language>) -> Self {
        Query { from: language, ..self }
    }

    /// Only exact codes and names count.
    pub fn exact(self, is_exact: bool) -> Self {
        Query { is_exact, ..self }
    }

    /// Of equally good names, those in this language come first.
    pub fn preferring(self, language: Option<Language>) -> Self {
        Query { preferred: language, ..self }
    }

    /// The same query for another text, which is part of it or comes from it.
    pub(crate) fn about(&self, text: &str) -> Self {
        Query { text: self.text.clone(), folded: fold(text), ..self.clone() }
    }

    /// The query as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The two names of a query that gives both, as tables do: `Czechia (Czech Republic)`,
    /// `Suomi/Finland`.
    pub(super) fn both_names(&self) -> Option<[&str; 2]> {
        let bracketed = self.text.strip_suffix(')').and_then(|text| text.split_once('('));
        let names = bracketed.or_else(|| self.text.split_once('/'))?;
        let names = [names.0.trim(), names.1.trim()];
        names.iter().all(|name| !name.is_empty()).then_some(names)
    }

    /// What is looked for: a question is taken for what it asks after.
    pub(super) fn subject(&self, words: &QueryWords) -> Subject {
        let mut subject = self.folded.clone();
        let opens = |opening: &&str| {
            let length = opening.split(' ').count();
            let is_shorter = subject.len() > length;
            is_shorter && opening.split(' ').zip(&subject).all(|(word, of_query)| word == of_query)
        };
        let opening = words.openings.iter().find(opens);
        subject.drain(..opening.map_or(0, |opening| opening.split(' ').count()));
        Subject::new(subject)
    }
}

/// A text without what is copied along with a word: the marks of footnotes (`refugee[1]`,
/// `refugee¹`), and the ending of the possessive (`refugee's`).
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let behind = &rest[letter.len_utf8()..];
        let before: Option<char> = plain.chars().next_back();
        let follows_word = before.is_some_and(char::is_alphabetic);
        match (letter, mark_in_brackets(rest)) {
            // The two letters of a flag are those of the country's code.
            ('\u{1f1e6}'..='\u{1f1ff}', _) => {
                plain.extend(char::from_digit(letter as u32 - 0x1f1e6 + 10, 36));
                rest = behind;
            }
            ('¹' | '²' | '³' | '⁴'..='⁹' | '⁰' | '*' | '†', _) if before.is_some() => {
                rest = behind
            }
            ('[', Some(end)) if before.is_some() => rest = &rest[end..],
            ('\'' | '’', _) if follows_word && is_possessive(behind) => rest = &behind[1..],
            _ => {
                plain.push(letter);
                rest = behind;
            }
        }
    }
    plain
}

/// Where a footnote's number in brackets ends that begins a text, if one does.
fn mark_in_brackets(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let (number, _) = inside.split_once(']')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.len() + 2)
}

/// Whether a text goes on with the `s` of a possessive, and then with no letter.
fn is_possessive(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next() == Some('s') && !letters.next().is_some_and(char::is_alphanumeric)
}

/// The folded words that are looked for.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) words: Vec<String>,
    /// The words without anything between them.
    pub(super) key: String,
}

impl Subject {
    pub(super) fn new(words: Vec<String>) -> Self {
        Subject { key: words.concat(), words }
    }

    /// Whether one of the words is a number.
    pub(super) fn has_number(&self) -> bool {
        self.words.iter().any(|word| is_number(word))
    }
}

/// Whether a word has digits or is a Roman numeral of several letters.
pub(super) fn is_number(word: &str) -> bool {
    let is_roman = |word: &str| word.bytes().all(|letter| b"ivx".contains(&letter));
    word.chars().any(char::is_numeric) || word.len() > 1 && word.len() < 5 && is_roman(word)
}
