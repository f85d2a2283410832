//! Getting at the records of the packed data.

use super::{
    language::Language,
    model::{ArchivedAct, ArchivedActFile, ArchivedCountry, ArchivedDataset, ArchivedTerm},
    text::ArchivedUrl,
};

impl ArchivedDataset {
    /// The country with this code of ISO 3166-1 alpha-2.
    ///
    /// # Panics
    /// If there is none; the check of the data has every code refer to a country.
    pub fn country(&self, code: &str) -> &ArchivedCountry {
        self.countries.records.iter().find(|country| country.code.as_str() == code).expect("the data was checked")
    }

    /// The preferred term of the term with this id.
    pub fn label(&self, id: &str) -> Option<&str> {
        let position = self.headwords.binary_search_by(|headword| headword.id.as_str().cmp(id)).ok()?;
        Some(self.headwords[position].label.as_str())
    }
}

impl ArchivedTerm {
    /// What the term is called in a language: in English the preferred term, elsewhere its equivalents.
    pub fn equivalents(&self, language: Language) -> Vec<&str> {
        match language {
            Language::ENGLISH => vec![self.label.as_str()],
            language => self.translations.of(language).iter().map(|text| text.as_str()).collect(),
        }
    }
}

impl ArchivedActFile {
    /// The act with this id.
    pub fn by_id(&self, id: &str) -> Option<&ArchivedAct> {
        let position = self.records.binary_search_by(|act| act.id.as_str().cmp(id)).ok()?;
        Some(&self.records[position])
    }
}

impl ArchivedAct {
    /// The usual short name, or what the act is about if it has none.
    pub fn name(&self) -> &str {
        self.names.first().map_or(self.title.as_str(), |name| name.as_str())
    }

    /// The act as it is cited, with its usual short name if it has another one.
    pub fn full_name(&self) -> String {
        let designation = self.designation();
        match self.names.first() {
            Some(name) if name.as_str() != designation => format!("{designation} ({name})"),
            _ => designation,
        }
    }

    /// The act as it is cited: kind and number, or the name if it has no number of its own.
    pub fn designation(&self) -> String {
        use super::vocabulary::ActKind::{Communication, Decision, Directive, Proposal, Regulation};
        match (self.kind, self.number.as_str()) {
            (Regulation, number) => format!("Regulation {number}"),
            (Directive, number) => format!("Directive {number}"),
            (Decision, number) => format!("Decision {number}"),
            (Communication | Proposal, number) => number.to_owned(),
            _ => self.name().to_owned(),
        }
    }
}

impl ArchivedUrl {
    /// Whether the page is one of the European Union's own sites.
    pub fn is_of_the_union(&self) -> bool {
        self.as_str().split('/').nth(2).is_some_and(|host| host == "europa.eu" || host.ends_with(".europa.eu"))
    }
}
