//! Legal acts, and documents that the glossary cites like them.

use super::{ActKind, Celex, CountryCode, Date, End, Id, Record, Table, Url, Wordings};
use crate::citation::{Citable, Kind, Provisions};
use serde::{Deserialize, Serialize};

/// A legal act, or a document that the glossary cites like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The short name, which never changes.
    pub id: Id,
    /// The number as it is cited, such as `2011/95/EU` or `(EU) No 604/2013`; may be empty.
    #[serde(default)]
    pub number: String,
    /// What kind of act it is.
    pub kind: ActKind,
    /// The CELEX number.
    pub celex: Option<Celex>,
    /// The European Legislation Identifier, a web address.
    pub eli: Option<Url>,
    /// What the act is about, in this project's words.
    pub title: String,
    /// Short names, the usual one first.
    #[serde(default)]
    pub names: Vec<String>,
    /// What it is called in other languages: short names and abbreviations, the usual one first.
    #[serde(default)]
    pub local_names: Wordings,
    /// The wordings by which citations name the act.
    #[serde(default)]
    pub cited_as: Vec<String>,
    /// The day of adoption or signature.
    pub adopted: Option<Date>,
    /// The day on which it entered into force.
    pub in_force: Option<Date>,
    /// The day from which it applies; for a directive, the end of the transposition period.
    pub applies_from: Option<Date>,
    /// Adopted, and the day from which it applies is not fixed yet.
    #[serde(default)]
    pub pending: bool,
    /// The first day on which the act no longer holds.
    pub ended: Option<Date>,
    /// How it came to its end.
    pub end: Option<End>,
    /// The acts that took its place.
    #[serde(default)]
    pub replaced_by: Vec<Id>,
    /// The acts whose place it took; completed from `replaced_by` of the older acts.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub replaces: Vec<Id>,
    /// Which act governs what began before the day on which another one took its place.
    #[serde(default)]
    pub transitional: Vec<TransitionalRule>,
    /// The acts that changed it.
    #[serde(default)]
    pub amended_by: Vec<Id>,
    /// The acts that it changed; completed from `amended_by` of those acts.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub amends: Vec<Id>,
    /// The EU Member States that the act does not bind.
    #[serde(default)]
    pub not_bound: Vec<CountryCode>,
    /// What a reader should know besides.
    #[serde(default)]
    pub remarks: String,
    /// The pages that support dates and status.
    #[serde(default)]
    pub checked: Vec<ActEvidence>,
    /// The terms whose sources cite the act; completed from the terms.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub terms: Vec<Id>,
}

/// A rule on cases that lie across the day on which a newer act takes the place of an older one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TransitionalRule {
    /// The rule, in this project's words; it names both acts, as it is read with either.
    pub rule: String,
    /// The provision that lays it down, as it is cited.
    pub source: String,
    /// The acts that the source names; completed from it.
    #[serde(default)]
    pub acts: Vec<Id>,
}

/// A page that supports an act's dates or status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActEvidence {
    /// The page.
    pub url: Url,
    /// The year of the page's content, if the page bears one.
    pub year: Option<Date>,
}

/// Where the rule behind a term's citation stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correlation {
    /// The provision of the older act, cited as in the term's source.
    pub from: String,
    /// The provision that holds the rule now.
    pub to: String,
    /// The term whose definition rests on it.
    pub term: Id,
    /// The page that supports it.
    pub checked: Url,
    /// The provisions of `from`; completed from it.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub place: Option<Provisions>,
}

impl Act {
    /// The usual short name, or what the act is about if it has none.
    pub fn name(&self) -> &str {
        self.names.first().unwrap_or(&self.title)
    }

    /// The act as it is cited: kind and number, or the name if it has no number of its own.
    pub fn designation(&self) -> String {
        let number = self.number.as_str();
        match self.kind {
            ActKind::Regulation => format!("Regulation {number}"),
            ActKind::Directive => format!("Directive {number}"),
            ActKind::Decision => format!("Decision {number}"),
            ActKind::Communication | ActKind::Proposal => number.to_owned(),
            _ => self.name().to_owned(),
        }
    }
}

impl Citable for Act {
    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn number(&self) -> &str {
        &self.number
    }

    fn kind(&self) -> Kind {
        match self.kind {
            ActKind::Regulation => Kind::Regulation,
            ActKind::Directive => Kind::Directive,
            ActKind::Decision => Kind::Decision,
            ActKind::Treaty => Kind::Treaty,
            ActKind::Charter => Kind::Charter,
            ActKind::Convention => Kind::Convention,
            ActKind::Protocol => Kind::Protocol,
            ActKind::Communication => Kind::Communication,
            ActKind::Proposal => Kind::Proposal,
            ActKind::Other => Kind::Other,
        }
    }

    fn celex(&self) -> Option<&str> {
        self.celex.as_ref().map(Celex::as_str)
    }

    fn eli(&self) -> Option<&str> {
        self.eli.as_ref().map(Url::as_str)
    }

    fn cited_as(&self) -> impl Iterator<Item = &str> {
        self.cited_as.iter().map(String::as_str)
    }
}

impl Record for Act {
    const TABLE: Table = Table::Acts;

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn label(&self) -> String {
        self.designation()
    }

    /// The act as it is cited, with its usual short name if it has another one.
    fn full_name(&self) -> String {
        let designation = self.designation();
        match self.names.first() {
            Some(name) if *name != designation => format!("{designation} ({name})"),
            _ => designation,
        }
    }
}
