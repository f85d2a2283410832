//! The fields of the tables, whatever their records.

use emn::export::{
    view::{Columns, Description, FOUND, Field, FieldSet, View},
    views::{
        ACTS, CHANGES, CONTACT_POINTS, CORRELATIONS, COUNTRIES, COVERAGE, EQUIVALENTS, FACTS,
        RESULTS, SOURCES, TERMS,
    },
};

/// The fields of a table.
pub struct Fields {
    /// The name of the table.
    pub table: &'static str,
    /// The commands that answer with its records.
    pub commands: &'static [&'static str],
    /// What is said of each field.
    pub fields: Vec<Description>,
    /// Fields that are often wanted together.
    pub sets: &'static [FieldSet],
    /// Whether a language of the data is a field, too.
    pub has_languages: bool,
}

impl Fields {
    fn of<R>(view: &View<R>, commands: &'static [&'static str]) -> Self {
        let (fields, has_languages) = (view.descriptions(), view.columns != Columns::None);
        Fields { table: view.name, commands, fields, sets: view.sets, has_languages }
    }

    /// The fields of every table.
    pub fn all() -> Vec<Fields> {
        vec![
            Fields::of(&COUNTRIES, &["country"]),
            Fields::of(&CONTACT_POINTS, &["ncp"]),
            Fields::of(&TERMS, &["glossary"]),
            Fields::of(&ACTS, &["law"]),
            Fields::of(&FACTS, &["about"]),
            Fields::of(&RESULTS, &["search"]),
            Fields::of(&EQUIVALENTS, &["translate"]),
            Fields::of(&SOURCES, &[]),
            Fields::of(&CORRELATIONS, &["law --articles"]),
            Fields::of(&CHANGES, &["law --since"]),
            Fields::of(&COVERAGE, &["data"]),
        ]
    }

    /// The fields that say how a record was found.
    pub fn found() -> Vec<Description> {
        FOUND.iter().map(Field::description).collect()
    }
}

/// The fields of the table with whose records a command answers.
pub fn fields_of(command: &str) -> Option<Fields> {
    Fields::all().into_iter().find(|table| table.commands.contains(&command))
}
