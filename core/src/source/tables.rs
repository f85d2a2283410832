//! What stands in each of the plain tables of `data/`.

use crate::model::{
    Act, ContactPoint, Correlation, Country, CountryCode, Date, Language, Languages, Term,
};
use serde::Deserialize;

/// `countries.toml`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountryFile {
    /// The day on which the file was last gone through.
    pub checked: Option<Date>,
    /// The countries in the order of the file.
    #[serde(rename = "country")]
    pub records: Vec<Country>,
}

/// `outsiders.toml`: the countries that take no part.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutsiderFile {
    /// The countries in the order of their codes.
    #[serde(rename = "country")]
    pub records: Vec<OutsiderEntry>,
}

/// A country or territory that takes no part in the network.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutsiderEntry {
    /// The code of ISO 3166-1 alpha-2.
    pub code: CountryCode,
    /// The usual English name.
    pub name: String,
    /// Its names in other languages, each spelling once.
    pub names: Vec<String>,
    /// Its official names in all languages, each spelling once.
    #[serde(default)]
    pub official: Vec<String>,
    /// What its people are called in English.
    #[serde(default)]
    pub demonyms: Vec<String>,
}

/// `ncps.toml`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContactPointFile {
    /// The day on which the file was last gone through.
    pub checked: Option<Date>,
    /// The contact points in the order of the file.
    #[serde(rename = "ncp")]
    pub records: Vec<ContactPoint>,
}

/// `acts.toml`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActFile {
    /// The day on which the file was last gone through.
    pub checked: Option<Date>,
    /// The acts; once completed, in the order of their ids.
    #[serde(rename = "act")]
    pub records: Vec<Act>,
    /// Where definitions stand now whose act has been replaced.
    #[serde(rename = "correlation")]
    pub correlations: Vec<Correlation>,
}

/// A file of `glossary/`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct GlossaryFile {
    /// The day on which the file was last gone through.
    pub(super) checked: Option<Date>,
    /// The terms in the order of their ids.
    #[serde(rename = "term")]
    pub(super) terms: Vec<Term>,
}

/// `languages.toml`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageFile {
    #[serde(rename = "language")]
    languages: Vec<LanguageRow>,
}

impl LanguageFile {
    pub(super) fn languages(self) -> Languages<'static> {
        let mut languages = Languages::default();
        for LanguageRow { tag, name, own_name, also, glossary } in &self.languages {
            languages.add(tag, [name, own_name], also, *glossary);
        }
        languages
    }
}

/// A language, as `languages.toml` has it.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageRow {
    tag: Language,
    name: String,
    own_name: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    glossary: bool,
}
