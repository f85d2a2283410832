//! What something is called in each language.

use super::Language;
use serde::{Deserialize, Deserializer, Serialize, de};
use std::fmt;

/// What something is called in each language, in the order in which the languages are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Wordings(pub Vec<Wording>);

/// What something is called in one language: the usual wording first, at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// The wordings, the usual one first.
    pub texts: Vec<String>,
}

impl Wordings {
    /// The wordings in one language; empty if there is none.
    pub fn of(&self, language: &Language) -> &[String] {
        self.0.iter().find(|wording| wording.language == *language).map_or(&[], |it| &it.texts)
    }

    /// Every wording with its language.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.iter().flat_map(|Wording { language, texts }| {
            texts.iter().map(move |text| (language, text.as_str()))
        })
    }
}

impl<'de> Deserialize<'de> for Wordings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.is_human_readable() {
            true => deserializer.deserialize_map(TableOfLanguages),
            false => Vec::deserialize(deserializer).map(Wordings),
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
        #[serde(untagged)]
        enum Texts {
            One(String),
            Many(Vec<String>),
        }
        let mut wordings = Vec::new();
        while let Some((language, texts)) = table.next_entry::<Language, Texts>()? {
            let texts = match texts {
                Texts::One(text) => vec![text],
                Texts::Many(texts) => texts,
            };
            if texts.is_empty() {
                return Err(de::Error::custom("an empty list of texts"));
            }
            wordings.push(Wording { language, texts });
        }
        Ok(Wordings(wordings))
    }
}
