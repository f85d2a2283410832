//! Reading citations: tables of texts and what is read of them.

mod acts;
mod any;
mod asked;
mod cited;
mod provisions;
mod words;

use emn_core::citation::{Citable, Kind, Table, What, Words, read};
use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The words of the project's data.
pub static WORDS: LazyLock<Words<'static>> = LazyLock::new(|| {
    let table: Table = toml::from_str(&data("words/citations.toml")).expect("the table of words");
    table.words().expect("words that can be packed")
});

pub fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data").join(file)
}

pub fn data(file: &str) -> String {
    let path = path(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What is read of a text, the canonical form of each mention.
pub fn mentions(text: &str) -> Vec<String> {
    let mention = |what: &What| match what {
        What::Provisions(provisions) => provisions.to_string(),
        What::Act(act) => {
            let kind = act.kind.map(|kind| format!("{kind:?} ")).unwrap_or_default();
            format!("{kind}{}", act.keys().join(" | "))
        }
    };
    read(text, &WORDS).iter().map(|found| mention(&found.what)).collect()
}

#[derive(serde::Deserialize)]
pub struct ActFile {
    #[serde(rename = "act")]
    pub acts: Vec<ActRecord>,
}

/// An act of the data, as far as citations need it.
#[derive(serde::Deserialize)]
pub struct ActRecord {
    pub id: String,
    #[serde(default)]
    pub number: String,
    pub kind: String,
    pub celex: Option<String>,
    pub eli: Option<String>,
    #[serde(default)]
    pub names: Vec<String>,
    #[serde(default)]
    pub cited_as: Vec<String>,
}

impl Citable for ActRecord {
    fn id(&self) -> &str {
        &self.id
    }
    fn number(&self) -> &str {
        &self.number
    }
    fn kind(&self) -> Kind {
        match self.kind.as_str() {
            "regulation" => Kind::Regulation,
            "directive" => Kind::Directive,
            "decision" => Kind::Decision,
            "treaty" => Kind::Treaty,
            "charter" => Kind::Charter,
            "convention" => Kind::Convention,
            "protocol" => Kind::Protocol,
            "communication" => Kind::Communication,
            "proposal" => Kind::Proposal,
            _ => Kind::Other,
        }
    }
    fn celex(&self) -> Option<&str> {
        self.celex.as_deref()
    }
    fn eli(&self) -> Option<&str> {
        self.eli.as_deref()
    }
    fn cited_as(&self) -> impl Iterator<Item = &str> {
        self.cited_as.iter().map(String::as_str)
    }
}

pub static ACTS: LazyLock<Vec<ActRecord>> =
    LazyLock::new(|| toml::from_str::<ActFile>(&data("acts.toml")).expect("acts").acts);
