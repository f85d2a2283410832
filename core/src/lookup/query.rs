//! What is looked for.

use crate::{
    fold::fold,
    model::Language,
    pack::{Damaged, Network, words::QueryWords},
};
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
        Query { text: self.text.clone(), folded: fold(&without_marks(text)), ..self.clone() }
    }

    /// The query as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The two names of a query that gives both, as tables do: `Czechia (Czech Republic)`,
    /// `Suomi/Finland`.
    pub(super) fn both_names(&self) -> Option<[&str; 2]> {
        let bracketed = self.text.strip_suffix(')').and_then(|text| text.split_once('('));
        let between = |mark: &&&str| self.text.contains(**mark);
        let parted = || self.text.split_once(*BETWEEN_NAMES.iter().find(between)?);
        let names = bracketed.or_else(parted)?;
        let names = [names.0.trim(), names.1.trim()];
        names.iter().all(|name| !name.is_empty()).then_some(names)
    }

    /// The words of each part of a query that lists things: `migrant, refugee`.
    pub(super) fn listed(&self) -> Vec<Vec<String>> {
        let parts = self.text.split([',', ';', '/', '&', '+']);
        parts.map(|part| fold(&without_marks(part))).collect()
    }

    /// What is looked for with the marks that may be copied along, if there are any: `master's` is
    /// a name.
    pub(super) fn with_marks(&self) -> Option<Subject> {
        let has_marks = self.text.contains(['\'', '’', '(', '*']);
        has_marks.then(|| Subject::new(fold(&self.text))).filter(|it| it.words != self.folded)
    }

    /// What is looked for, as it was typed.
    pub(super) fn subject(&self) -> Subject {
        Subject { is_compound: self.begins_with_part(), ..Subject::new(self.folded.clone()) }
    }

    /// The page whose address the query is.
    pub(super) fn page(&self) -> Option<Subject> {
        crate::page::key(&self.text).map(|key| Subject::new(vec![key]))
    }

    /// What the address of an entry names: `https://…/glossary/access-education_en`.
    pub(super) fn entry(&self) -> Option<Subject> {
        let (_, address) = self.text.split_once("://")?;
        let (_, page) = address.trim_end_matches('/').rsplit_once("/glossary/")?;
        let page = page.split(['?', '#']).next().unwrap_or(page);
        let entry = page.rsplit_once('_').map_or(page, |(entry, _)| entry);
        Some(Subject::new(fold(entry))).filter(|entry| !entry.key.is_empty())
    }

    /// What a question asks after; nothing if the query is none.
    pub(super) fn asked_after(&self, words: &QueryWords) -> Option<Subject> {
        let question = self.folded.join(" ");
        let opening = words.opening(&question);
        let rest = self.folded.get(opening..).filter(|rest| rest.len() > 1).unwrap_or_default();
        let ending = words.ending(&rest.join(" "));
        let asked = &self.folded[opening..self.folded.len() - ending];
        (opening + ending > 0).then(|| Subject::new(asked.to_vec()))
    }

    /// Whether a hyphen stands behind the first word.
    fn begins_with_part(&self) -> bool {
        let word_end = self.text.find(|letter: char| !letter.is_alphanumeric());
        word_end.is_some_and(|end| self.text[end..].starts_with(['-', '\u{2010}', '\u{2011}']))
    }
}

impl Network<'_> {
    /// The words of a query without those that join it to the name of a language behind it:
    /// `refugee in` German, `refugee auf` Deutsch.
    ///
    /// # Errors
    /// Damaged data.
    pub fn without_joints_behind<'w>(&self, words: &'w [String]) -> Result<&'w [String], Damaged> {
        let little = self.query_words()?;
        let is_joint = |word: &&String| little.is_little(&fold(word).concat());
        let joints = words.iter().skip(1).rev().take_while(is_joint).count();
        Ok(&words[..words.len() - joints])
    }
}

/// What stands between two names of one thing in tables.
const BETWEEN_NAMES: [&str; 6] = ["/", " - ", " – ", " — ", " = ", " | "];

/// A text without what is copied along with a word: the marks of footnotes (`refugee[1]`,
/// `refugee¹`, `refugee (1)`), the ending of another number (`refugee(s)`) and that of the
/// possessive (`refugee's`).
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let behind = &rest[letter.len_utf8()..];
        match (letter, mark_end(&plain, rest)) {
            // The two letters of a flag are those of the country's code.
            ('\u{1f1e6}'..='\u{1f1ff}', _) => {
                plain.extend(char::from_digit(letter as u32 - 0x1f1e6 + 10, 36));
                rest = behind;
            }
            (_, Some(end)) => rest = &rest[end..],
            _ => {
                plain.push(letter);
                rest = behind;
            }
        }
    }
    plain
}

/// Where the mark ends that follows one part of a text and begins the other, if there is one.
fn mark_end(before: &str, text: &str) -> Option<usize> {
    let mark = text.chars().next()?;
    let follows_word = before.ends_with(char::is_alphabetic);
    match mark {
        _ if before.trim_end().is_empty() => None,
        '¹' | '²' | '³' | '⁴'..='⁹' | '⁰' | '*' | '†' => Some(mark.len_utf8()),
        '[' | '^' => footnote_end(text),
        '(' if follows_word => ending_end(text),
        '(' if before.trim_end().ends_with(char::is_alphabetic) => {
            footnote_end(text).filter(|end| *end == text.len())
        }
        '\'' | '’' if follows_word && is_possessive(&text[mark.len_utf8()..]) => {
            Some(mark.len_utf8() + 1)
        }
        _ => None,
    }
}

/// Where the mark of a footnote ends that begins a text, if one does: `[1]`, `(1)`, `^1`, `[note
/// 1]`.
fn footnote_end(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(number) = text.strip_prefix('^') {
        return Some(1 + digits(number)).filter(|end| *end > 1);
    }
    let close = if text.starts_with('[') { ']' } else { ')' };
    let (inside, _) = text.strip_prefix(['[', '('])?.split_once(close)?;
    let number = ["note ", "n ", "fn "].iter().find_map(|note| inside.strip_prefix(note));
    let number = number.unwrap_or(inside);
    let is_number = (1..=3).contains(&number.len()) && digits(number) == number.len();
    let is_letter = close == ']' && matches!(number.as_bytes(), [b'a'..=b'z']);
    (is_number || is_letter).then_some(inside.len() + 2)
}

/// Where the ending of another number or gender ends that begins a text in brackets: `(s)`, `(en)`.
fn ending_end(text: &str) -> Option<usize> {
    let (ending, behind) = text.strip_prefix('(')?.split_once(')')?;
    let is_ending = matches!(ending, "s" | "es" | "e" | "n" | "en" | "in" | "innen" | "r" | "er");
    let is_end = !behind.starts_with(char::is_alphanumeric);
    (is_ending && is_end).then_some(ending.len() + 2)
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
    /// Whether the first word is joined to the next one by a hyphen, and may be a part of it.
    pub(super) is_compound: bool,
}

impl Subject {
    pub(super) fn new(words: Vec<String>) -> Self {
        Subject { key: words.concat(), words, is_compound: false }
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
