//! The model of the data: one definition for the files in `data/`, the packed form and every reader.
//!
//! Fields stand in the order of the files. A field that the program completes from others is skipped when reading and says so.

use super::{
    citation::Reference,
    date::Date,
    entries::Entry,
    language::Language,
    text::{Celex, CountryCode, Email, Id, Phone, Url},
    vocabulary::{ActKind, Edition, End, HostKind, Owner, Status, Topic},
};
use rkyv::{Archive, Serialize, with::Skip};
use serde::{Deserialize, Deserializer, de};
use std::fmt;

/// Everything that the program knows.
#[derive(Debug, Default, Archive, Serialize)]
pub struct Dataset {
    /// Not packed: the entries say all of it.
    #[rkyv(with = Skip)]
    pub network: NetworkFile,
    /// The network file entry by entry, completed from it.
    pub entries: Vec<Entry>,
    pub countries: CountryFile,
    pub ncps: NcpFile,
    pub acts: ActFile,
    pub elsewhere: ElsewhereFile,
    /// Sorted by id.
    pub terms: Vec<Term>,
    /// What the terms are called, completed from them. Side by side, they take a page or two of memory to look through, where the
    /// terms take them all.
    pub headwords: Vec<Headword>,
}

/// The identifier and the preferred term of a term.
#[derive(Debug, Archive, Serialize)]
pub struct Headword {
    pub id: Id,
    pub label: String,
}

/// `network.toml`: the network, its history and what it makes.
#[derive(Debug, Default, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkFile {
    /// The day on which the file was last gone through.
    pub checked: Option<Date>,
    pub network: Option<Network>,
    #[serde(default, rename = "milestone")]
    pub milestones: Vec<Milestone>,
    #[serde(default, rename = "output")]
    pub outputs: Vec<Output>,
    #[serde(default, rename = "work_programme")]
    pub work_programmes: Vec<WorkProgramme>,
    #[serde(default, rename = "event")]
    pub events: Vec<Event>,
    #[serde(default, rename = "group")]
    pub groups: Vec<Group>,
    #[serde(default, rename = "partner")]
    pub partners: Vec<Partner>,
}

/// The network itself.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    pub name: String,
    pub acronym: String,
    pub founded: Date,
    /// The acts on which the network rests.
    pub legal_basis: Vec<Id>,
    pub purpose: String,
    pub funded_by: String,
    pub coordinated_by: String,
    pub governance: String,
    pub website: Url,
    pub sources: Vec<Url>,
    pub names: Wordings,
}

/// Something that happened in the network's history.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub date: Date,
    pub what: String,
    pub sources: Vec<Url>,
}

/// A kind of publication or other result of the network's work.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    pub id: Id,
    pub name: String,
    pub plural: String,
    pub what: String,
    pub url: Option<Url>,
    pub sources: Vec<Url>,
}

/// A work programme of one or two years.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkProgramme {
    /// A year, or two joined by a hyphen.
    pub period: String,
    pub what: String,
    pub url: Option<Url>,
    pub sources: Vec<Url>,
}

/// A kind of event.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: Id,
    pub name: String,
    pub what: String,
    pub sources: Vec<Url>,
}

/// A working group or expert group.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: Id,
    pub name: String,
    pub acronym: Option<String>,
    pub what: String,
    pub sources: Vec<Url>,
}

/// A body that the network works with.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    pub name: String,
    pub acronym: Option<String>,
    pub what: String,
    pub url: Option<Url>,
    pub sources: Vec<Url>,
}

/// `countries.toml`.
#[derive(Debug, Default, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryFile {
    pub checked: Option<Date>,
    #[serde(rename = "country")]
    pub records: Vec<Country>,
}

/// A country that takes part in the network, took part, or is an EU Member State that does not.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: CountryCode,
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// The code that the EU uses where it is not that of ISO 3166-1 (`EL`, `UK`).
    pub eu_code: Option<CountryCode>,
    /// The usual English name.
    pub name: String,
    pub official_name: String,
    /// Other names that people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub capital: String,
    /// The languages of the country's own names.
    pub languages: Vec<Language>,
    pub eu_member: bool,
    pub eu_since: Option<Date>,
    /// The first day outside the EU.
    pub eu_until: Option<Date>,
    pub schengen: bool,
    pub eurozone: bool,
    #[serde(default)]
    pub remarks: String,
    /// The status in the network over time, oldest first. Empty for a country that never took part.
    #[serde(default)]
    pub participation: Vec<Participation>,
    pub names: Wordings,
}

/// A span of a country's status in the network.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    pub status: Status,
    /// The first day; unknown if no page gives it.
    pub since: Option<Date>,
    /// The first day on which the status no longer holds.
    pub until: Option<Date>,
    /// A web address or an act.
    pub source: String,
    /// Other pages that say the same, at least in part.
    #[serde(default)]
    pub confirmed_by: Vec<Url>,
}

/// `elsewhere.toml`: the countries that take no part.
#[derive(Debug, Default, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElsewhereFile {
    #[serde(rename = "country")]
    pub records: Vec<Elsewhere>,
}

/// A country or territory that takes no part in the network.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    pub code: CountryCode,
    pub name: String,
    /// Its names in other languages, each spelling once.
    pub names: Vec<String>,
}

/// `ncps.toml`.
#[derive(Debug, Default, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NcpFile {
    pub checked: Option<Date>,
    #[serde(rename = "ncp")]
    pub records: Vec<Ncp>,
}

/// A National Contact Point.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ncp {
    pub country: CountryCode,
    pub name: String,
    /// The host institution's name in English.
    pub institution: String,
    /// The host institution's name in its own language.
    #[serde(default)]
    pub institution_local: String,
    #[serde(default)]
    pub unit: String,
    pub kind: HostKind,
    #[serde(default)]
    pub partners: Vec<String>,
    /// The lines of the postal address.
    #[serde(default)]
    pub address: Vec<String>,
    pub address_of: Option<Owner>,
    pub email: Option<Email>,
    pub email_of: Option<Owner>,
    pub phone: Option<Phone>,
    pub phone_of: Option<Owner>,
    pub website: Option<Url>,
    /// The Commission's page on the contact point.
    pub emn_page: Option<Url>,
    #[serde(default)]
    pub social: Vec<Url>,
    #[serde(default)]
    pub remarks: String,
    pub checked: Vec<Evidence>,
}

/// A page that supports a field.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The name of the supported field.
    pub field: String,
    pub url: Url,
    /// The year of the page's content, if the page bears one.
    pub year: Option<Date>,
}

/// `acts.toml`.
#[derive(Debug, Default, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActFile {
    pub checked: Option<Date>,
    /// Sorted by id once packed.
    #[serde(rename = "act")]
    pub records: Vec<Act>,
    #[serde(rename = "moved")]
    pub moves: Vec<Move>,
}

/// A legal act, or a document that the glossary cites like one.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    pub id: Id,
    /// The number as it is cited, such as `2011/95/EU` or `(EU) No 604/2013`.
    #[serde(default)]
    pub number: String,
    pub kind: ActKind,
    pub celex: Option<Celex>,
    /// The European Legislation Identifier, a web address.
    pub eli: Option<Url>,
    /// What the act is about, in this project's words.
    pub title: String,
    /// Short names, the usual one first.
    #[serde(default)]
    pub names: Vec<String>,
    /// The wordings by which citations name the act.
    #[serde(default)]
    pub cited_as: Vec<String>,
    pub adopted: Option<Date>,
    pub in_force: Option<Date>,
    /// For a directive, the end of the transposition period.
    pub applies_from: Option<Date>,
    /// Adopted, and the day from which it applies is not fixed yet.
    #[serde(default)]
    pub pending: bool,
    /// The first day on which the act no longer holds.
    pub ended: Option<Date>,
    pub end: Option<End>,
    #[serde(default)]
    pub replaced_by: Vec<Id>,
    /// Completed from `replaced_by` of the older acts.
    #[serde(skip)]
    pub replaces: Vec<Id>,
    #[serde(default)]
    pub amended_by: Vec<Id>,
    /// The countries that the act does not bind.
    #[serde(default)]
    pub not_bound: Vec<CountryCode>,
    #[serde(default)]
    pub remarks: String,
    #[serde(default)]
    pub checked: Vec<ActEvidence>,
    /// The terms whose sources cite the act, completed from the terms.
    #[serde(skip)]
    pub terms: Vec<Id>,
}

/// A page that supports an act's dates or status.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActEvidence {
    pub url: Url,
    pub year: Option<Date>,
}

/// Where the rule behind a term's citation stands now.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The old article, cited as in the term's source.
    pub from: String,
    /// The article that holds the rule now.
    pub to: String,
    pub term: Id,
    /// The page that supports it.
    pub checked: Url,
}

/// A file of `glossary/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
}

/// A concept of the glossary.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: Id,
    /// The English preferred term.
    pub label: String,
    #[serde(default)]
    pub synonyms: Vec<String>,
    #[serde(default)]
    pub acronyms: Vec<String>,
    /// In this project's own words.
    pub definition: String,
    #[serde(default)]
    pub notes: Vec<String>,
    #[serde(default)]
    pub sources: Vec<Source>,
    #[serde(default)]
    pub broader: Vec<Id>,
    /// Completed from `broader` of the other terms.
    #[serde(skip)]
    pub narrower: Vec<Id>,
    /// Completed to both sides.
    #[serde(default)]
    pub related: Vec<Id>,
    pub topic: Topic,
    /// The official entry.
    pub page: Option<Url>,
    pub edition: Edition,
    #[serde(default)]
    pub translations: Wordings,
}

/// Where a definition comes from: a citation as text, and the acts it names.
#[derive(Debug, Archive, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct Source {
    pub citation: String,
    /// The acts that the citation names, completed from the acts.
    pub references: Vec<Reference>,
}

impl From<String> for Source {
    fn from(citation: String) -> Self {
        Source { citation, references: Vec::new() }
    }
}

/// What something is called in each language, in the order of [`Language::all`].
#[derive(Debug, Default, Archive, Serialize)]
pub struct Wordings(pub Vec<Wording>);

/// What something is called in one language: the usual wording first, at least one.
#[derive(Debug, Archive, Serialize)]
pub struct Wording {
    pub language: Language,
    pub texts: Vec<String>,
}

impl ArchivedWordings {
    /// The wordings in one language; empty if there is none.
    pub fn of(&self, language: Language) -> &[rkyv::string::ArchivedString] {
        self.0.iter().find(|wording| wording.language == language).map_or(&[], |wording| &wording.texts)
    }
}

impl<'de> Deserialize<'de> for Wordings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(WordingsVisitor)
    }
}

/// Reads a table of language tags, each with a list of texts or a single text.
struct WordingsVisitor;

impl<'de> de::Visitor<'de> for WordingsVisitor {
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
                Texts::Many(texts) if texts.is_empty() => return Err(de::Error::custom("an empty list of texts")),
                Texts::Many(texts) => texts,
            };
            wordings.push(Wording { language, texts });
        }
        wordings.sort_by_key(|wording| wording.language);
        Ok(Wordings(wordings))
    }
}
