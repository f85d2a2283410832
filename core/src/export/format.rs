//! The registry of formats: the command line, its completions and the documentation are made from
//! it.

use super::{
    standards::{self, Content, Unwritten},
    tabular::{self, RecordWriter},
};
use std::io;

/// A format that tables are written in.
pub struct Format {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// The endings of its files in lower case, the usual one first.
    pub endings: &'static [&'static str],
    /// What it is.
    pub about: &'static str,
    /// What it is made from.
    pub writes: Writes,
}

/// What a format is made from.
pub enum Writes {
    /// The records of any table, one after another.
    Records {
        /// Whether it holds several tables at once.
        holds_several: bool,
        /// Whether it is a plain table of cells, which spreadsheets open.
        is_delimited: bool,
        /// A writer of one sheet, or of several.
        make: for<'t> fn(&'t mut dyn io::Write, several: bool) -> Box<dyn RecordWriter + 't>,
    },
    /// The model of some tables.
    Model {
        /// The names of the tables that it can hold.
        tables: &'static [&'static str],
        /// Writes the file.
        write: fn(&Content<'_>) -> Result<Vec<u8>, Unwritten>,
    },
    /// The model of some tables, in several files.
    Folder {
        /// The names of the tables that it can hold.
        tables: &'static [&'static str],
        /// Writes the files, each with its name.
        write: fn(&Content<'_>) -> Result<Files, Unwritten>,
    },
}

/// The files of a folder, each with its name.
pub type Files = Vec<(&'static str, Vec<u8>)>;

impl Format {
    /// Whether its files have an ending, in any case.
    pub fn has_ending(&self, ending: &str) -> bool {
        self.endings.iter().any(|it| it.eq_ignore_ascii_case(ending))
    }

    /// Whether it can hold a table of this name.
    pub fn holds(&self, table: &str) -> bool {
        self.tables().is_none_or(|tables| tables.contains(&table))
    }

    /// The names of the only tables that it can hold, if it cannot hold any.
    pub fn tables(&self) -> Option<&'static [&'static str]> {
        match self.writes {
            Writes::Records { .. } => None,
            Writes::Model { tables, .. } | Writes::Folder { tables, .. } => Some(tables),
        }
    }

    /// Whether it holds several tables at once.
    pub fn holds_several(&self) -> bool {
        match self.writes {
            Writes::Records { holds_several, .. } => holds_several,
            Writes::Model { tables, .. } | Writes::Folder { tables, .. } => tables.len() > 1,
        }
    }

    /// Whether it is a plain table of cells, which spreadsheets open.
    pub fn is_delimited(&self) -> bool {
        matches!(self.writes, Writes::Records { is_delimited: true, .. })
    }

    /// A writer of one sheet, or of several, to a target, if the format is made from records.
    pub fn writer<'t>(
        &self,
        target: &'t mut dyn io::Write,
        several: bool,
    ) -> Option<Box<dyn RecordWriter + 't>> {
        match &self.writes {
            Writes::Records { make, .. } => Some(make(target, several)),
            Writes::Model { .. } | Writes::Folder { .. } => None,
        }
    }
}

/// Every format: those made from records, then those made from the model.
pub const FORMATS: &[Format] = &[
    tabular::CSV,
    tabular::TSV,
    tabular::JSON,
    tabular::JSONL,
    tabular::TOML,
    #[cfg(feature = "xlsx")]
    tabular::XLSX,
    tabular::MD,
    standards::VCF,
    #[cfg(feature = "tbx")]
    standards::TBX,
    standards::OMEGAT,
    standards::STARDICT,
    #[cfg(feature = "rdf")]
    standards::TTL,
    #[cfg(feature = "rdf")]
    standards::JSONLD,
    #[cfg(feature = "html")]
    standards::HTML,
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format of files with an ending, in any case.
pub fn format_of_ending(ending: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.has_ending(ending))
}
