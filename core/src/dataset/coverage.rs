//! How much the data covers, and how old it is.

use super::{
    date::Date,
    language::Language,
    model::{ArchivedDataset, ArchivedNcp},
    vocabulary::{Aspect, Edition},
};

/// One line of what the data covers.
pub struct Count {
    pub aspect: Aspect,
    /// An edition, a language, a field or a table.
    pub name: &'static str,
    /// How many records have it.
    pub records: usize,
    /// How many records there are.
    pub of: usize,
    /// How many texts they have, where a record may have several.
    pub texts: Option<usize>,
    /// The day of the oldest check, or the year of the oldest page that supports it.
    pub oldest: Option<Date>,
}

impl ArchivedDataset {
    /// What the data covers, aspect by aspect.
    pub fn coverage(&self) -> Vec<Count> {
        let editions = Edition::ALL.iter().map(|edition| self.edition(*edition));
        let languages = Language::of_glossary().filter(|language| *language != Language::ENGLISH).map(|language| self.language(language));
        editions.chain(languages).chain([self.all_languages()]).chain(self.contacts()).chain(self.tables()).collect()
    }

    fn edition(&self, edition: Edition) -> Count {
        let records = self.terms.iter().filter(|term| term.edition == edition).count();
        let name = if edition == Edition::None { "none" } else { edition.code() };
        Count { aspect: Aspect::Edition, name, records, of: self.terms.len(), texts: None, oldest: None }
    }

    fn language(&self, language: Language) -> Count {
        let texts = self.terms.iter().map(|term| term.translations.of(language).len());
        let (records, texts) = texts.fold((0, 0), |(records, all), texts| (records + usize::from(texts > 0), all + texts));
        Count { aspect: Aspect::Language, name: language.code(), records, of: self.terms.len(), texts: Some(texts), oldest: None }
    }

    fn all_languages(&self) -> Count {
        let records = self.terms.iter().filter(|term| !term.translations.0.is_empty()).count();
        let texts = self.terms.iter().flat_map(|term| term.translations.0.iter()).map(|wording| wording.texts.len()).sum();
        Count { aspect: Aspect::Language, name: "all", records, of: self.terms.len(), texts: Some(texts), oldest: None }
    }

    fn contacts(&self) -> [Count; 4] {
        let count = |name: &'static str, has: fn(&ArchivedNcp) -> bool| {
            let with_it = || self.ncps.records.iter().filter(|ncp| has(ncp));
            let pages = with_it().flat_map(|ncp| ncp.checked.iter()).filter(|evidence| evidence.field.as_str() == name);
            let oldest = pages.filter_map(|evidence| evidence.year.as_ref().copied()).min();
            Count { aspect: Aspect::Contact, name, records: with_it().count(), of: self.ncps.records.len(), texts: None, oldest }
        };
        [
            count("address", |ncp| !ncp.address.is_empty()),
            count("email", |ncp| ncp.email.is_some()),
            count("phone", |ncp| ncp.phone.is_some()),
            count("website", |ncp| ncp.website.is_some()),
        ]
    }

    fn tables(&self) -> [Count; 5] {
        let count = |name, records, checked: Option<&Date>| Count { aspect: Aspect::Table, name, records, of: records, texts: None, oldest: checked.copied() };
        [
            count("countries", self.countries.records.len(), self.countries.checked.as_ref()),
            count("ncps", self.ncps.records.len(), self.ncps.checked.as_ref()),
            count("acts", self.acts.records.len(), self.acts.checked.as_ref()),
            count("glossary", self.terms.len(), None),
            count("network", self.entries.len(), None),
        ]
    }
}
