//! The table of the words of citations as people write it, and packing it into [`Words`].

use super::words::{ENTRY, Languages, MEANINGS, NO_STEM, STEM, Words};
use crate::fold::fold_into;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The languages that the table may hold, by their BCP 47 tags; `mul` is for what is the same in
/// all of them.
pub const LANGUAGES: [&str; 30] = [
    "mul", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "hy",
    "it", "ka", "lt", "lv", "mt", "nb", "nl", "nn", "pl", "pt", "ro", "sk", "sl", "sv", "uk",
];

/// The file `data/words/citations.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The languages in which the number may stand before the word.
    pub number_first: Vec<String>,
    /// The words by language and meaning.
    pub words: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// Something in the table that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// The tag of a language that the table may not hold.
    #[error("`{0}` is no language of the table")]
    Language(String),
    /// A key that is no meaning.
    #[error("`{meaning}` under `{language}` is no kind of word")]
    Meaning {
        /// The language under which it stands.
        language: String,
        /// The key.
        meaning: String,
    },
    /// An item that is no single word, or a beginning of a word that is too short.
    #[error(
        "`{word}` under `{language}` is not a single word, or a beginning of fewer than 3 letters"
    )]
    Word {
        /// The language under which it stands.
        language: String,
        /// The item.
        word: String,
    },
    /// More than the packed form can hold.
    #[error("the table is too large to pack")]
    Size,
}

/// A folded word with its meanings and their languages, and whether any ending may follow it.
#[derive(Default)]
struct WordEntry {
    is_stem: bool,
    rows: BTreeMap<u8, Languages>,
}

impl Table {
    /// Packs the table.
    ///
    /// # Errors
    /// The first language, key or word that cannot be used.
    pub fn words(&self) -> Result<Words<'static>, TableError> {
        let mut entries: BTreeMap<String, WordEntry> = BTreeMap::new();
        for (language, meanings) in &self.words {
            let languages = language_set(language)?;
            for (meaning, words) in meanings {
                let code = MEANINGS.iter().position(|(name, _)| name == meaning);
                let code = code.and_then(|code| u8::try_from(code).ok()).ok_or_else(|| {
                    let (language, meaning) = (language.clone(), meaning.clone());
                    TableError::Meaning { language, meaning }
                })?;
                for word in words {
                    let (folded, is_stem) = folded(word).ok_or_else(|| {
                        let (language, word) = (language.clone(), word.clone());
                        TableError::Word { language, word }
                    })?;
                    let entry = entries.entry(folded).or_default();
                    entry.is_stem |= is_stem;
                    *entry.rows.entry(code).or_default() |= languages;
                }
            }
        }
        let mut number_first = self.number_first.iter();
        let number_first =
            number_first.try_fold(0, |set, language| Ok(set | language_set(language)?))?;
        pack(&entries, number_first).ok_or(TableError::Size)
    }
}

fn language_set(language: &str) -> Result<Languages, TableError> {
    match LANGUAGES.iter().position(|known| *known == language) {
        Some(0) => Ok(Languages::MAX),
        Some(place) => Ok(1 << place),
        None => Err(TableError::Language(language.to_owned())),
    }
}

/// A word of the table in folded form, and whether it is only the beginning of one (`artikl*`).
fn folded(word: &str) -> Option<(String, bool)> {
    let (word, is_stem) = match word.strip_suffix('*') {
        Some(stem) => (stem, true),
        None => (word, false),
    };
    let mut folded = String::new();
    fold_into(&mut folded, word);
    let is_word = !folded.is_empty() && folded.chars().all(char::is_alphanumeric);
    (is_word && (!is_stem || folded.chars().count() > 2)).then_some((folded, is_stem))
}

fn pack(entries: &BTreeMap<String, WordEntry>, number_first: Languages) -> Option<Words<'static>> {
    let (mut text, mut packed, mut rows) =
        (Vec::new(), Vec::with_capacity(entries.len() * ENTRY), Vec::new());
    let mut sets: Vec<Languages> = Vec::new();
    // The stems that the word at hand lies under, the longest last.
    let mut stems: Vec<(&str, u16, BTreeMap<u8, Languages>)> = Vec::new();
    for (place, (word, entry)) in entries.iter().enumerate() {
        while stems.last().is_some_and(|(stem, ..)| !word.starts_with(stem)) {
            stems.pop();
        }
        let above = stems.last().map_or(NO_STEM, |(_, place, _)| *place);
        // What the stem means, the words that it is the beginning of mean as well.
        let mut meanings = stems.last().map(|(.., meanings)| meanings.clone()).unwrap_or_default();
        for (code, languages) in &entry.rows {
            *meanings.entry(*code).or_default() |= languages;
        }
        let place = u16::try_from(place).ok().filter(|place| *place < NO_STEM)?;
        let stem = if entry.is_stem { above | STEM } else { above };
        for number in [u16::try_from(text.len()).ok()?, stem, u16::try_from(rows.len() / 2).ok()?] {
            packed.extend(number.to_le_bytes());
        }
        text.extend(word.bytes());
        for (code, languages) in &meanings {
            let set = sets.iter().position(|set| set == languages).unwrap_or_else(|| {
                sets.push(*languages);
                sets.len() - 1
            });
            rows.extend([*code, u8::try_from(set).ok()?]);
        }
        if entry.is_stem {
            stems.push((word, place, meanings));
        }
    }
    let sets: Vec<u8> = sets.iter().flat_map(|set| set.to_le_bytes()).collect();
    let (text, entries) = (text.into(), packed.into());
    Some(Words { text, entries, rows: rows.into(), sets: sets.into(), number_first })
}
