//! What something is called in each language.

use super::Language;
use memchr::memchr;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{borrow::Cow, fmt, iter};
use thiserror::Error;

/// What something is called in each language, in the order in which the languages are listed.
///
/// A record has names in some forty languages, of which a card shows two or three: they are one
/// text with a line for each language, which is read where it lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wordings(String);

/// What something is called in one language: at least one text, the usual one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording<'w> {
    tag: &'w str,
    texts: &'w str,
}

/// Texts of a language that cannot be held.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InvalidTexts {
    /// No text at all.
    #[error("an empty list of texts")]
    Empty,
    /// A text of no letter.
    #[error("an empty text for `{0}`")]
    EmptyText(Language),
    /// A text with one of the separators.
    #[error("a text with a tab or a line feed")]
    Separator,
}

/// What stands in front of each text of a language, and behind the last one; neither is part of a
/// text.
const SEPARATORS: [char; 2] = [BEFORE_TEXT, BEHIND_LANGUAGE];
const BEFORE_TEXT: char = '\t';
const BEHIND_LANGUAGE: char = '\n';

impl<'w> Wording<'w> {
    fn packed(line: &'w str) -> Option<Self> {
        // A tag is too short for a search to begin.
        let end = line.bytes().position(|byte| byte == BEFORE_TEXT as u8)?;
        Some(Wording { tag: &line[..end], texts: &line[end + 1..] })
    }

    /// The language.
    pub fn language(&self) -> Language {
        Language::packed(self.tag)
    }

    /// Its BCP 47 tag.
    pub fn tag(&self) -> &'w str {
        self.tag
    }

    /// The texts, the usual one first.
    pub fn texts(&self) -> impl Iterator<Item = &'w str> + Clone + use<'w> {
        parts(self.texts, BEFORE_TEXT)
    }
}

impl Wordings {
    /// Adds what something is called in another language, the usual text first.
    ///
    /// # Errors
    /// No text, an empty one, or one with a tab or a line feed.
    pub fn add(&mut self, language: &Language, texts: &[String]) -> Result<(), InvalidTexts> {
        if texts.is_empty() {
            return Err(InvalidTexts::Empty);
        }
        if texts.iter().any(String::is_empty) {
            return Err(InvalidTexts::EmptyText(language.clone()));
        }
        if texts.iter().any(|text| text.contains(SEPARATORS)) {
            return Err(InvalidTexts::Separator);
        }
        self.push(language.tag(), texts);
        Ok(())
    }

    fn push(&mut self, tag: &str, texts: impl IntoIterator<Item: AsRef<str>>) {
        self.0 += tag;
        for text in texts {
            self.0.push(BEFORE_TEXT);
            self.0 += text.as_ref();
        }
        self.0.push(BEHIND_LANGUAGE);
    }

    /// The wordings of each language.
    pub fn list(&self) -> impl Iterator<Item = Wording<'_>> {
        self.lines().filter_map(Wording::packed)
    }

    /// The wordings in one language, the usual one first; none if there is none.
    pub fn of(&self, language: &Language) -> Vec<&str> {
        self.in_language(language).map_or_else(Vec::new, |wording| wording.texts().collect())
    }

    /// The usual wording in one language.
    pub fn usual(&self, language: &Language) -> Option<&str> {
        self.in_language(language)?.texts().next()
    }

    fn in_language(&self, language: &Language) -> Option<Wording<'_>> {
        let of_language = |line: &&str| {
            let rest = line.strip_prefix(language.tag());
            rest.is_some_and(|rest| rest.starts_with(BEFORE_TEXT))
        };
        self.lines().find(of_language).and_then(Wording::packed)
    }

    /// Every wording with its language.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.list().flat_map(|wording| wording.texts().map(move |text| (wording.language(), text)))
    }

    /// The same with other texts in place of these; a change brings no separator in.
    pub(crate) fn changed(&self, change: impl Fn(&str) -> Cow<'_, str>) -> Wordings {
        let mut changed = Wordings::default();
        for wording in self.list() {
            changed.push(wording.tag, wording.texts().map(&change));
        }
        changed
    }

    /// Puts the languages into the order of a key.
    #[cfg(feature = "source")]
    pub(crate) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(&Language) -> K) {
        let mut lines: Vec<&str> = self.0.split_inclusive(BEHIND_LANGUAGE).collect();
        lines.sort_by_key(|line| Wording::packed(line).map(|wording| key(&wording.language())));
        self.0 = lines.concat();
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        parts(&self.0, BEHIND_LANGUAGE)
    }
}

/// The parts of a text between separators. An export looks for tens of thousands, most of them
/// short, for which `str::split` is slow.
fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> + Clone {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let text = rest?;
        let end = memchr(separator as u8, text.as_bytes());
        rest = end.map(|end| &text[end + 1..]);
        Some(&text[..end.unwrap_or(text.len())])
    })
}

impl Serialize for Wordings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Wordings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.is_human_readable() {
            true => deserializer.deserialize_map(TableOfLanguages),
            false => {
                // A text and its bytes are packed alike. Most of a record is in here: the letters
                // of many scripts, of which the standard library takes each by itself.
                let text = simdutf8::basic::from_utf8(Deserialize::deserialize(deserializer)?);
                text.map(|text| Wordings(text.to_owned())).map_err(de::Error::custom)
            }
        }
    }
}

/// Reads a table of language tags, each with a list of texts or a single text.
struct TableOfLanguages;

impl<'de> de::Visitor<'de> for TableOfLanguages {
    type Value = Wordings;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of languages, each with its list of texts")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut table: A) -> Result<Wordings, A::Error> {
        #[derive(Deserialize)]
        #[serde(
            untagged,
            expecting = "a text between double quotes, or a list of such texts, is expected"
        )]
        enum Texts {
            One(String),
            Many(Vec<String>),
        }
        let mut wordings = Wordings::default();
        while let Some((language, texts)) = table.next_entry::<Language, Texts>()? {
            let texts = match texts {
                Texts::One(text) => vec![text],
                Texts::Many(texts) => texts,
            };
            wordings.add(&language, &texts).map_err(de::Error::custom)?;
        }
        Ok(wordings)
    }
}
