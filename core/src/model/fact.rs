//! What is to be known about the network itself.

use super::{Date, Id, Record, Section, Table};
use serde::{Deserialize, Serialize};

/// Something to be known about the network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Unique among the facts.
    pub id: String,
    /// The part of the network file that it belongs to.
    pub section: Option<Section>,
    /// Whether it stands for its whole section and heads it.
    pub heads_section: bool,
    /// What it is called; for history, the date.
    pub name: String,
    /// The abbreviation; may be empty.
    pub acronym: String,
    /// Other names under which it is found.
    pub also: Vec<String>,
    /// What there is to know.
    pub text: String,
    /// The acts that it names, where it is a list of acts.
    pub acts: Vec<Id>,
    /// The day, month or year, for history and for the network itself.
    pub date: Option<Date>,
    /// Its page; may be empty.
    pub url: String,
    /// The pages that support it.
    pub sources: Vec<String>,
}

impl Record for Fact {
    const TABLE: Table = Table::Facts;

    fn id(&self) -> &str {
        &self.id
    }

    fn label(&self) -> String {
        self.name.clone()
    }
}
