//! `emn export`: whole tables.

use super::{
    answer::{selected, write_records},
    report::Report,
};
use crate::{
    bundle::ArchivedBundle,
    cli::{ExportArgs, ExportTable, Format},
    dataset::date::Date,
    export::{
        json,
        record::Record,
        tables::{self, ACTS, COUNTRIES, GLOSSARY, NCPS, NETWORK, Table},
        toml,
    },
    failure::Failure,
    render::terminal::Terminal,
};

/// Answers `emn export`.
///
/// # Errors
/// A field or format that the table does not have.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &ExportArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let format = arguments.format.unwrap_or(Format::Json);
    let bytes = match table(arguments.table) {
        Some(table) => one(bundle, terminal, table, format, arguments, day)?,
        None => all(bundle, format, arguments, day)?,
    };
    Ok(match &arguments.output {
        Some(path) => Report::File(path.clone(), bytes),
        None => Report::Output(bytes),
    })
}

fn table(table: ExportTable) -> Option<&'static Table> {
    match table {
        ExportTable::Countries => Some(&COUNTRIES),
        ExportTable::Ncps => Some(&NCPS),
        ExportTable::Glossary => Some(&GLOSSARY),
        ExportTable::Acts => Some(&ACTS),
        ExportTable::Network => Some(&NETWORK),
        ExportTable::All => None,
    }
}

fn records(bundle: &'static ArchivedBundle, table: &Table, day: Date) -> Vec<Record> {
    let dataset = &bundle.dataset;
    match table.name {
        "countries" => dataset.countries.records.iter().map(|country| tables::country(bundle, country, day)).collect(),
        "ncps" => dataset.ncps.records.iter().map(|ncp| tables::ncp(bundle, ncp, day)).collect(),
        "glossary" => dataset.terms.iter().map(|term| tables::term(bundle, term, day)).collect(),
        "acts" => dataset.acts.records.iter().map(|act| tables::act(bundle, act, day)).collect(),
        _ => dataset.entries.iter().map(tables::entry).collect(),
    }
}

fn one(
    bundle: &'static ArchivedBundle,
    terminal: &Terminal,
    table: &'static Table,
    format: Format,
    arguments: &ExportArgs,
    day: Date,
) -> Result<Vec<u8>, Failure> {
    let (fields, records) = selected(table, table.fields, records(bundle, table, day), &arguments.fields)?;
    write_records(terminal, table, &fields, records, format)
}

fn all(bundle: &'static ArchivedBundle, format: Format, arguments: &ExportArgs, day: Date) -> Result<Vec<u8>, Failure> {
    if !arguments.fields.is_empty() {
        return Err(Failure::Usage("--fields goes with one table, not with `all`".to_owned()));
    }
    let tables: Vec<(&str, Vec<Record>)> = [&COUNTRIES, &NCPS, &GLOSSARY, &ACTS, &NETWORK].map(|table| (table.name, records(bundle, table, day))).into();
    let mut bytes = Vec::new();
    let written = match format {
        Format::Json => json::write_tables(&tables, &mut bytes),
        Format::Toml => toml::write(&tables, &mut bytes),
        _ => return Err(Failure::Usage("`all` is several tables, which only json and toml hold; export them one by one".to_owned())),
    };
    written.map_err(|error| Failure::Output { target: "the tables".to_owned(), error })?;
    Ok(bytes)
}
