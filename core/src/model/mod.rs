//! What the data says, as ordinary types: one definition for the files in `data/`, the packed form
//! and every reader.
//!
//! Fields stand in the order of the files. A field that is completed from others says so; files do
//! not have it.

mod act;
mod change;
mod contact_point;
mod correlation;
mod country;
mod date;
mod entry;
mod equivalent;
mod fact;
mod identifier;
mod language;
#[cfg(feature = "schema")]
mod schema;
mod term;
mod tiles;
mod vocabulary;
mod wordings;

pub use act::{Act, ActEvidence, Correlation, TransitionalRule};
pub use change::Change;
pub use contact_point::{ContactPoint, Evidence};
pub use correlation::{CorrelationRow, CorrelationTable};
pub use country::{Country, Outsider, Participation};
pub use date::{Date, InvalidDate};
pub use entry::Entry;
pub use equivalent::Equivalent;
pub use fact::Fact;
#[cfg(feature = "source")]
pub use identifier::InvalidText;
pub use identifier::{Celex, CountryCode, Email, Id, Phone, Url};
pub use language::{Language, LanguageEntry, Languages, UnknownLanguage};
pub use term::{Reference, Source, Term};
pub use tiles::TILES;
pub use vocabulary::{
    ActKind, Aspect, ChangeKind, Edition, End, HostKind, Owner, Section, Status, Topic,
    UnknownWord, Validity, Vocabulary,
};
pub use wordings::{Wording, Wordings};

use serde::{Serialize, de::DeserializeOwned};

/// What parts the texts of a line, and what ends a line, where a list is packed as one text;
/// neither is part of a text.
const SEPARATORS: [char; 2] = ['\t', '\n'];

/// A record of one of the tables.
pub trait Record: Serialize + DeserializeOwned {
    /// The table that holds such records.
    const TABLE: Table;

    /// What identifies the record in its table.
    fn id(&self) -> &str;

    /// What a person calls the record in short.
    fn label(&self) -> String;

    /// The record's full name.
    fn full_name(&self) -> String {
        self.label()
    }
}

/// The tables of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The countries that take part, or are close to the network.
    Countries,
    /// The National Contact Points.
    ContactPoints,
    /// The terms of the glossary.
    Terms,
    /// The legal acts.
    Acts,
    /// What is to be known about the network itself.
    Facts,
}

impl Table {
    /// Every table, in the order in which a search of everything goes through them.
    pub const ALL: [Table; 5] =
        [Table::Countries, Table::ContactPoints, Table::Terms, Table::Acts, Table::Facts];
}
