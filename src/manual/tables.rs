//! The fields of the tables, whatever their records.

use emn::export::{
    view::{Columns, Description, FOUND, Field, FieldSet, View},
    views::{
        ACTS, CHANGES, CONTACT_POINTS, CORRELATIONS, COUNTRIES, COVERAGE, EQUIVALENTS, FACTS,
        RESULTS, SOURCES, TERMS,
    },
};

/// The fields of a table.
pub struct TableFields {
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

impl TableFields {
    fn of<R>(view: &View<R>, commands: &'static [&'static str]) -> Self {
        let (fields, has_languages) = (view.descriptions(), view.columns != Columns::None);
        TableFields { table: view.name, commands, fields, sets: view.sets, has_languages }
    }

    /// The fields of every table.
    pub fn all() -> Vec<TableFields> {
        vec![
            TableFields::of(&COUNTRIES, &["country"]),
            TableFields::of(&CONTACT_POINTS, &["ncp"]),
            TableFields::of(&TERMS, &["glossary"]),
            TableFields::of(&ACTS, &["law"]),
            TableFields::of(&FACTS, &["about"]),
            TableFields::of(&RESULTS, &["search"]),
            TableFields::of(&EQUIVALENTS, &["translate"]),
            TableFields::of(&SOURCES, &[]),
            TableFields::of(&CORRELATIONS, &["law --articles"]),
            TableFields::of(&CHANGES, &["law --since"]),
            TableFields::of(&COVERAGE, &["data"]),
        ]
    }

    /// The fields that say how a record was found.
    pub fn found() -> Vec<Description> {
        FOUND.iter().map(Field::description).collect()
    }
}

/// The fields of the table with whose records a command answers.
pub fn fields_of(command: &str) -> Option<TableFields> {
    TableFields::all().into_iter().find(|table| table.commands.contains(&command))
}
