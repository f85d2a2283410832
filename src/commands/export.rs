//! `emn export`: whole tables.

use super::whole_table;
use crate::{
    cli::{ExportArgs, ExportTable, values::TEXT},
    failure::Failure,
    render::{
        cards::{More, Setting},
        listing::whole_listing,
    },
    session::{self, Session},
    ui::{Report, Shown},
};
use clap::ValueEnum;
use emn::{
    export::{
        tabular::{self, RecordWriter, Selection},
        view::{Context, View},
        views::{ACTS, CONTACT_POINTS, CORRELATIONS, COUNTRIES, FACTS, TERMS, TableRow},
    },
    model::Record,
};
use std::{io, path::Path};

/// What is exported unless the format is named, or the file has an ending.
const USUAL_FORMAT: &str = "json";

/// The ending of files for people.
const TEXT_ENDING: &str = "txt";

/// Answers `emn export`.
///
/// # Errors
/// A field or format that the table does not have.
pub fn run(session: &Session, arguments: &ExportArgs) -> Result<Report, Failure> {
    let context = session.context(session::day(&arguments.day)?);
    let several = arguments.table == ExportTable::All;
    if several && !arguments.fields.is_empty() {
        let reason = "--fields goes with one table, not with `all`";
        return Err(Failure::Usage(reason.to_owned()));
    }
    let name = format_of(arguments)?;
    let bytes = match tabular::format(name) {
        Some(format) if several && !format.holds_several => return Err(single_only()),
        Some(format) => {
            let mut bytes = Vec::new();
            let mut writer = format.writer(&mut bytes, several);
            write_tables(&context, arguments, &mut *writer)?;
            writer.end().map_err(unwritten)?;
            drop(writer);
            bytes
        }
        None if several => return Err(single_only()),
        None if arguments.fields.is_empty() => {
            let setting = Setting::new(session, context.day, More::default());
            whole_table::cards(setting, arguments.table)?.into_bytes()
        }
        None => listed(session, &context, arguments)?.into_bytes(),
    };
    Ok(match &arguments.output {
        Some(path) => Report::File(path.clone(), bytes),
        None => Report::Output(bytes),
    })
}

/// The name of the format that is asked for, or that of the file's ending.
fn format_of(arguments: &ExportArgs) -> Result<&str, Failure> {
    let asked = arguments.format.as_deref();
    let ending = arguments.output.as_deref().and_then(Path::extension);
    let Some(ending) = ending else { return Ok(asked.unwrap_or(USUAL_FORMAT)) };
    let ending = ending.to_string_lossy();
    let of_ending = tabular::format_of_ending(&ending).map(|format| format.name);
    let of_ending = of_ending.or(ending.eq_ignore_ascii_case(TEXT_ENDING).then_some(TEXT));
    let fits = |name: &str| tabular::format(name).is_some_and(|it| it.has_ending(&ending));
    match (asked, of_ending) {
        (None, Some(name)) => Ok(name),
        (None, None) => {
            let known = tabular::FORMATS.iter().flat_map(|format| format.endings).copied();
            let known: Vec<&str> = known.chain([TEXT_ENDING]).collect();
            let (ending, known) = (Shown(&ending), known.join(", "));
            let reason = "no format has files that end in";
            let reason = format!("{reason} .{ending}; there are: {known}; or give --format");
            Err(Failure::Usage(reason))
        }
        // Any format may stand in a file of text.
        (Some(asked), Some(name)) if name != TEXT && !fits(asked) => {
            let ending = Shown(&ending);
            let reason = format!("a file that ends in .{ending} is {name}, not {asked}");
            Err(Failure::Usage(format!("{reason}; give it another ending or --format {name}")))
        }
        (Some(asked), _) => Ok(asked),
    }
}

fn single_only() -> Failure {
    let several = tabular::FORMATS.iter().filter(|format| format.holds_several);
    let names: Vec<&str> = several.map(|format| format.name).collect();
    let names = names.join(" and ");
    let reason =
        format!("`all` is several tables, which only {names} hold; export them one by one");
    Failure::Usage(reason)
}

fn unwritten(error: io::Error) -> Failure {
    Failure::Output { target: "the tables".to_owned(), error }
}

/// Writes the table asked for, or all of them in the order of their names.
fn write_tables(
    context: &Context<'_>,
    arguments: &ExportArgs,
    writer: &mut dyn RecordWriter,
) -> Result<(), Failure> {
    let mut tables: Vec<ExportTable> = match arguments.table {
        ExportTable::All => ExportTable::value_variants().to_vec(),
        table => vec![table],
    };
    tables.retain(|table| *table != ExportTable::All);
    tables.sort_by_key(|table| name(*table));
    for table in tables {
        match table {
            ExportTable::Countries => write_table(context, arguments, &COUNTRIES, writer)?,
            ExportTable::Ncps => write_table(context, arguments, &CONTACT_POINTS, writer)?,
            ExportTable::Glossary => write_table(context, arguments, &TERMS, writer)?,
            ExportTable::Acts => write_table(context, arguments, &ACTS, writer)?,
            ExportTable::Correlations => write_correlations(context, arguments, writer)?,
            ExportTable::Network => write_table(context, arguments, &FACTS, writer)?,
            ExportTable::All => {}
        }
    }
    Ok(())
}

fn name(table: ExportTable) -> String {
    table.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn write_table<R: Record>(
    context: &Context<'_>,
    arguments: &ExportArgs,
    view: &'static View<R>,
    writer: &mut dyn RecordWriter,
) -> Result<(), Failure> {
    let selection = Selection::of(view, context.about, false, &arguments.fields)?;
    writer.begin(&selection.sheet()).map_err(unwritten)?;
    for record in context.network.records::<R>()?.iter() {
        let record = record?;
        let fields = selection.record(context, &record, None)?;
        writer.record(&fields).map_err(unwritten)?;
    }
    Ok(())
}

fn write_correlations(
    context: &Context<'_>,
    arguments: &ExportArgs,
    writer: &mut dyn RecordWriter,
) -> Result<(), Failure> {
    let selection = Selection::of(&CORRELATIONS, context.about, false, &arguments.fields)?;
    writer.begin(&selection.sheet()).map_err(unwritten)?;
    for table in context.network.correlations()?.iter() {
        for row in TableRow::each(table?.table()?) {
            writer.record(&selection.record(context, &row, None)?).map_err(unwritten)?;
        }
    }
    Ok(())
}

/// A table for people, as a list of all its fields.
fn listed(
    session: &Session,
    context: &Context<'_>,
    arguments: &ExportArgs,
) -> Result<String, Failure> {
    let mut table = Listing::default();
    write_tables(context, arguments, &mut table)?;
    Ok(whole_listing(&session.terminal, &table.titles, table.rows))
}

/// Collects records as the cells of a list.
#[derive(Default)]
struct Listing {
    titles: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl RecordWriter for Listing {
    fn begin(&mut self, sheet: &tabular::Sheet) -> io::Result<()> {
        self.titles = sheet.columns.iter().map(|column| column.name.clone()).collect();
        Ok(())
    }

    fn record(&mut self, record: &tabular::Record<'_>) -> io::Result<()> {
        self.rows.push(record.0.iter().map(|(_, value)| value.cell().into_owned()).collect());
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}
