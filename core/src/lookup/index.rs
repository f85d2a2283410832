//! The index: every name of every record of a table, found by its key, its beginning or its words.
//!
//! It is built once, when the program is, and used in place: both dictionaries are finite state transducers of which a
//! look-up touches a few bytes.

use super::{
    fold::{fold, key},
    romanise::romanise,
    typos::reversed,
};
use crate::dataset::language::Language;
use rkyv::{Archive, Portable, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// The indexes of all tables.
#[derive(Debug, Archive, Serialize)]
pub struct Indexes {
    pub countries: Index,
    pub ncps: Index,
    pub acts: Index,
    pub terms: Index,
    pub topics: Index,
    /// Key to the position of a country that takes no part.
    pub elsewhere: Vec<u8>,
    /// The same for reversed keys.
    pub reversed_elsewhere: Vec<u8>,
}

/// What a name is to its record. The order is that of preference among equally good matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Archive, Serialize, Portable, rkyv::bytecheck::CheckBytes)]
#[rkyv(as = NameKind)]
#[bytecheck(crate = rkyv::bytecheck)]
#[repr(u8)]
pub enum NameKind {
    Code,
    Preferred,
    Synonym,
    Acronym,
    Translation,
    /// A translation in another spelling: in Latin letters, or without letters that stand in brackets.
    Variant,
}

/// A name under which a record is found.
#[derive(Debug, Archive, Serialize)]
pub struct Name {
    /// As the data writes it; names that are written alike share it.
    pub text: Rc<str>,
    /// The record's position in its table.
    pub record: u32,
    pub kind: NameKind,
    pub language: Language,
    /// The number of characters in the key.
    pub length: u16,
}

/// The names of one table.
#[derive(Debug, Archive, Serialize)]
pub struct Index {
    /// Sorted by key.
    pub names: Vec<Name>,
    /// Key to the names that have it: a transducer whose values are [`Span`]s of `names`.
    pub keys: Vec<u8>,
    /// The same for reversed keys.
    pub reversed_keys: Vec<u8>,
    /// Folded word to the names that contain it: a transducer whose values are [`Span`]s of `postings`.
    pub words: Vec<u8>,
    /// The same for reversed words.
    pub reversed_words: Vec<u8>,
    /// Positions in `names`.
    pub postings: Vec<u32>,
}

/// A run of positions, packed into the value of a transducer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: u32,
    pub count: u32,
}

impl Span {
    /// The run that a transducer's value stands for; the way back is `u64::from`.
    pub fn from_value(value: u64) -> Self {
        Span { start: (value >> 32) as u32, count: value as u32 }
    }
}

impl From<Span> for u64 {
    fn from(span: Span) -> u64 {
        u64::from(span.start) << 32 | u64::from(span.count)
    }
}

/// What makes a name distinct: key, record, kind, language.
type Identity = (String, u32, NameKind, Language);

/// The folded words of a name, and how the data writes it.
type Spelling = (Vec<String>, Rc<str>);

/// Collects the names of a table and builds its index.
#[derive(Default)]
pub struct Builder {
    names: BTreeMap<Identity, Spelling>,
    texts: BTreeSet<Rc<str>>,
}

impl Builder {
    /// Adds a name of a record, and what it is in Latin letters if it is written in others.
    pub fn add(&mut self, record: usize, kind: NameKind, language: Language, text: &str) {
        self.add_as(record, kind, language, text, text);
    }

    /// Adds an equivalent as published, with and without what stands in brackets.
    ///
    /// Qualifiers such as `(BE)` are no part of the name; words in brackets may or may not be; letters in brackets, as in
    /// `terţ(ă)`, are, and the form without them is a variant.
    pub fn add_equivalent(&mut self, record: usize, language: Language, text: &str) {
        let bare = without_brackets(text);
        let optional_letters = text.split('(').skip(1).any(|rest| rest.starts_with(char::is_alphabetic)) && has_letters_beside_brackets(text);
        for abbreviation in abbreviations_in_brackets(text) {
            self.add_as(record, NameKind::Acronym, language, abbreviation, text);
        }
        let (bare_kind, full_kind) = match optional_letters || has_words_in_brackets(text) {
            true => (NameKind::Variant, NameKind::Translation),
            false => (NameKind::Translation, NameKind::Variant),
        };
        if optional_letters || fold(&bare).is_empty() || has_words_in_brackets(text) {
            self.add_as(record, full_kind, language, text.replace(['(', ')'], if optional_letters { "" } else { " " }).as_str(), text);
        }
        self.add_as(record, bare_kind, language, &bare, text);
    }

    /// Adds a name that is found by one text and shown as another.
    pub fn add_as(&mut self, record: usize, kind: NameKind, language: Language, searched: &str, shown: &str) {
        let words = fold(searched);
        for romanised in romanise(&words, language) {
            self.insert(record, NameKind::Variant, language, romanised, shown);
        }
        self.insert(record, kind, language, words, shown);
    }

    fn insert(&mut self, record: usize, kind: NameKind, language: Language, words: Vec<String>, text: &str) {
        let key = key(&words);
        if !key.is_empty() {
            let text = self.shared(text);
            self.names.entry((key, record as u32, kind, language)).or_insert_with(|| (words, text));
        }
    }

    fn shared(&mut self, text: &str) -> Rc<str> {
        if !self.texts.contains(text) {
            self.texts.insert(text.into());
        }
        self.texts.get(text).cloned().expect("it is there now")
    }

    /// The index of everything added.
    ///
    /// # Errors
    /// What the transducer's builder says; it cannot happen with sorted keys.
    pub fn build(self) -> Result<Index, fst::Error> {
        let mut names = Vec::new();
        let mut keys: BTreeMap<String, Span> = BTreeMap::new();
        let mut words: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for ((key, record, kind, language), (name_words, text)) in self.names {
            let position = names.len() as u32;
            names.push(Name { text, record, kind, language, length: key.chars().count() as u16 });
            keys.entry(key).or_insert(Span { start: position, count: 0 }).count += 1;
            for word in name_words {
                words.entry(word).or_default().insert(position);
            }
        }
        let mut postings = Vec::new();
        let mut spans: BTreeMap<String, Span> = BTreeMap::new();
        for (word, positions) in words {
            spans.insert(word, Span { start: postings.len() as u32, count: positions.len() as u32 });
            postings.extend(positions);
        }
        Ok(Index {
            names,
            reversed_keys: transducer(backwards(&keys))?,
            keys: transducer(keys)?,
            reversed_words: transducer(backwards(&spans))?,
            words: transducer(spans)?,
            postings,
        })
    }
}

/// The entries with their texts reversed.
pub fn backwards<T: Copy>(entries: &BTreeMap<String, T>) -> BTreeMap<String, T> {
    entries.iter().map(|(text, value)| (reversed(text), *value)).collect()
}

/// A transducer of texts and values.
///
/// # Errors
/// What its builder says; it cannot happen with sorted texts.
pub fn transducer<T: Into<u64>>(entries: BTreeMap<String, T>) -> Result<Vec<u8>, fst::Error> {
    let entries = entries.into_iter().map(|(text, value)| (text, value.into()));
    Ok(fst::Map::from_iter(entries)?.into_fst().into_inner())
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|character| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => return depth == 0,
        }
        false
    });
    kept.collect()
}

/// Whether the brackets hold more than country codes and abbreviations.
fn has_words_in_brackets(text: &str) -> bool {
    let mut parts = text.split('(').skip(1).map(|rest| rest.split(')').next().unwrap_or(rest));
    parts.any(|part| !part.starts_with("EU acquis") && part.contains(char::is_lowercase))
}

/// Whether a bracket stands right beside a letter, as in `(sota)pakolainen`.
fn has_letters_beside_brackets(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    characters.windows(2).any(|pair| pair[0].is_alphabetic() && pair[1] == '(' || pair[0] == ')' && pair[1].is_alphabetic())
}

/// The abbreviations in brackets: capitals only, and more of them than a country code has.
fn abbreviations_in_brackets(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    parts.filter(|part| part.chars().count() > 2 && part.chars().all(char::is_uppercase))
}
