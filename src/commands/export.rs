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
use clap::ValueEnum;

/// Answers `emn export`.
///
/// # Errors
/// A field or format that the table does not have.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &ExportArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let format = arguments.format.unwrap_or(Format::Json);
    let bytes = match table(bundle, arguments.table, day) {
        Some((table, records)) => {
            let (fields, records) = selected(table, table.fields, records, &arguments.fields)?;
            write_records(terminal, table, &fields, records, format)?
        }
        None => all(bundle, format, arguments, day)?,
    };
    Ok(match &arguments.output {
        Some(path) => Report::File(path.clone(), bytes),
        None => Report::Output(bytes),
    })
}

/// A table with its records; nothing for all of them together.
fn table(bundle: &'static ArchivedBundle, table: ExportTable, day: Date) -> Option<(&'static Table, Vec<Record>)> {
    let dataset = &bundle.dataset;
    Some(match table {
        ExportTable::Countries => (&COUNTRIES, dataset.countries.records.iter().map(|country| tables::country(bundle, country, day)).collect()),
        ExportTable::Ncps => (&NCPS, dataset.ncps.records.iter().map(|ncp| tables::ncp(bundle, ncp, day)).collect()),
        ExportTable::Glossary => (&GLOSSARY, dataset.terms.iter().map(|term| tables::term(bundle, term, day)).collect()),
        ExportTable::Acts => (&ACTS, dataset.acts.records.iter().map(|act| tables::act(bundle, act, day)).collect()),
        ExportTable::Network => (&NETWORK, dataset.entries.iter().map(tables::entry).collect()),
        ExportTable::All => return None,
    })
}

fn all(bundle: &'static ArchivedBundle, format: Format, arguments: &ExportArgs, day: Date) -> Result<Vec<u8>, Failure> {
    if !arguments.fields.is_empty() {
        return Err(Failure::Usage("--fields goes with one table, not with `all`".to_owned()));
    }
    let tables = ExportTable::value_variants().iter().filter_map(|name| table(bundle, *name, day));
    let tables: Vec<(&str, Vec<Record>)> = tables.map(|(table, records)| (table.name, records)).collect();
    let mut bytes = Vec::new();
    let written = match format {
        Format::Json => json::write_tables(&tables, &mut bytes),
        Format::Toml => toml::write(&tables, &mut bytes),
        _ => return Err(Failure::Usage("`all` is several tables, which only json and toml hold; export them one by one".to_owned())),
    };
    written.map_err(|error| Failure::Output { target: "the tables".to_owned(), error })?;
    Ok(bytes)
}
