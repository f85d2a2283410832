//! The terms of the glossary.

use super::{Edition, Equivalent, Id, Language, Record, Table, Topic, Url, Wordings};
use crate::citation::Provisions;
use serde::{Deserialize, Deserializer, Serialize};

/// A concept of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The short name, which never changes.
    pub id: Id,
    /// The English preferred term.
    pub label: String,
    /// Other English terms for the same concept.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// Abbreviations.
    #[serde(default)]
    pub acronyms: Vec<String>,
    /// What the term means, in this project's own words.
    pub definition: String,
    /// Remarks, in this project's own words.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the official definition rests on.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub sources: Vec<Source>,
    /// The terms under which this one falls.
    #[serde(default)]
    pub broader: Vec<Id>,
    /// The terms that fall under this one; completed from `broader` of the others.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub narrower: Vec<Id>,
    /// Terms of the same matter; completed to both sides.
    #[serde(default)]
    pub related: Vec<Id>,
    /// The term for what has succeeded it, where it is a body that is no more.
    pub succeeded_by: Option<Id>,
    /// The field to which the term belongs.
    pub topic: Topic,
    /// The Commission's English entry; completed where it follows from the page.
    pub official: Option<Url>,
    /// The page on which the term was seen: an entry in any language, a list, a reprint.
    pub page: Option<Url>,
    /// The edition of the official glossary in which the term was seen.
    pub edition: Edition,
    /// The equivalents in other languages, as published.
    #[serde(default)]
    pub translations: Wordings,
    /// What people say in place of the official words: this project's own search aids (hidden
    /// labels of SKOS).
    #[serde(default)]
    pub everyday: Wordings,
    /// The same, where the word is outdated or better not used.
    #[serde(default)]
    pub discouraged: Wordings,
}

impl Term {
    /// What the term is called in a language: in English the preferred term, elsewhere its
    /// equivalents.
    pub fn equivalents(&self, language: &Language) -> Vec<&str> {
        match language.is_english() {
            true => vec![&self.label],
            false => self.translations.of(language),
        }
    }

    /// The usual one of them.
    pub fn equivalent(&self, language: &Language) -> Option<&str> {
        match language.is_english() {
            true => Some(&self.label),
            false => self.translations.usual(language),
        }
    }

    /// The same with the remarks on their use taken from them.
    pub fn words(&self, language: &Language) -> Vec<Equivalent> {
        self.equivalents(language).into_iter().map(Equivalent::of).collect()
    }

    /// Where more is to be read of it: the Commission's English entry, else the page on which it
    /// was seen.
    pub fn best_page(&self) -> Option<&Url> {
        self.official.as_ref().or(self.page.as_ref())
    }
}

impl Record for Term {
    const TABLE: Table = Table::Terms;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn label(&self) -> String {
        self.label.clone()
    }
}

/// Where a definition comes from: a citation as text, and the acts it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The citation as the official glossary gives it.
    pub citation: String,
    /// The acts that it names, completed from the acts.
    pub references: Vec<Reference>,
}

/// A reference to an act, or to a place in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The act.
    pub act: Id,
    /// The provisions cited; none for the act as a whole.
    pub place: Option<Provisions>,
}

impl Reference {
    /// The provisions as they are cited, such as `Art. 2(d)`; empty for the act as a whole.
    pub fn written(&self) -> &str {
        self.place.as_ref().map_or("", |place| &place.written)
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let citation = String::deserialize(deserializer)?;
            return Ok(Source { citation, references: Vec::new() });
        }
        let (citation, references) = Deserialize::deserialize(deserializer)?;
        Ok(Source { citation, references })
    }
}
