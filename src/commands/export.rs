//! `emn export`: whole tables.

use super::whole_table;
use crate::{
    cli::{ExportArgs, ExportTable, values::TEXT},
    failure::{Failure, only_delimited},
    render::{
        cards::{More, Setting},
        listing::whole_listing,
    },
    session::{self, Session},
    standard::{Standard, Written, several_unheld},
    ui::{Report, Shown},
};
use clap::ValueEnum;
use emn::{
    export::{
        self, FORMATS, Files, Format,
        meta::meta,
        tabular::{self, RecordWriter, Selection, without_formulas},
        view::{Context, View},
        views::{
            ACTS, CONTACT_POINTS, CORRELATIONS, COUNTRIES, EQUIVALENTS, FACTS, SOURCES, TERMS,
            TableRow, equivalents_of, sources_of,
        },
    },
    model::{Act, ContactPoint, Country, Fact, Language, Record, Term},
    pack::Damaged,
};
use std::{
    io::{self, BufWriter, IsTerminal, Write},
    path::Path,
};

/// What is exported unless the format is named, or the file has an ending.
const USUAL_FORMAT: &str = "json";

/// The ending of files for people.
const TEXT_ENDING: &str = "txt";

/// How many bytes are written to another program at once: what a pipe holds.
const BUFFER: usize = 1 << 16;

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
    if let Some(option) = arguments.spreadsheet.contradicting(name) {
        return Err(only_delimited(option));
    }
    let format = export::format(name);
    if several && !format.is_some_and(Format::holds_several) {
        return Err(several_unheld());
    }
    let bytes = match modelled(session, &context, arguments, name)? {
        Some(Written::File(bytes)) => bytes,
        Some(Written::Folder(files)) => return folder(arguments, name, files),
        None => match format {
            Some(format) if is_streamed(arguments) => {
                let mut target = BufWriter::with_capacity(BUFFER, io::stdout().lock());
                recorded(format, &context, arguments, &mut target)?;
                target.flush().map_err(|error| unwritten(arguments, error))?;
                return Ok(Report::Output(Vec::new()));
            }
            Some(format) => {
                let mut bytes = Vec::new();
                recorded(format, &context, arguments, &mut bytes)?;
                bytes
            }
            None if arguments.fields.is_empty() && !is_long(arguments.table) => {
                let setting = Setting::new(session, context.day, More::default());
                whole_table::cards(setting, arguments.table)?.into_bytes()
            }
            None => listed(session, &context, arguments)?.into_bytes(),
        },
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
    let of_ending = export::format_of_ending(&ending).map(|format| format.name);
    let of_ending = of_ending.or(ending.eq_ignore_ascii_case(TEXT_ENDING).then_some(TEXT));
    let fits = |name: &str| export::format(name).is_some_and(|it| it.has_ending(&ending));
    match (asked, of_ending) {
        (None, Some(name)) => Ok(name),
        (None, None) => {
            let known = FORMATS.iter().flat_map(|format| format.endings).copied();
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

/// Whether a table has several records for each term, which have no cards.
fn is_long(table: ExportTable) -> bool {
    matches!(table, ExportTable::Equivalents | ExportTable::Sources)
}

/// The failure of what could not be written, or not in the format.
fn unwritten(arguments: &ExportArgs, error: io::Error) -> Failure {
    match &arguments.output {
        Some(path) => Failure::writing(path, error),
        None => Failure::Output { target: "standard output".to_owned(), error },
    }
}

/// The tables that are not made from others, in the order of their names.
const TABLES: [ExportTable; 6] = [
    ExportTable::Acts,
    ExportTable::Correlations,
    ExportTable::Countries,
    ExportTable::Glossary,
    ExportTable::Ncps,
    ExportTable::Network,
];

/// Writes the table asked for, or all of them.
fn write_tables(
    context: &Context<'_>,
    arguments: &ExportArgs,
    writer: &mut dyn RecordWriter,
) -> Result<(), Failure> {
    for table in tables(&arguments.table) {
        let mut target = Target { context, arguments, writer };
        match table {
            ExportTable::Countries => target.table(&COUNTRIES)?,
            ExportTable::Ncps => target.table(&CONTACT_POINTS)?,
            ExportTable::Glossary => target.table(&TERMS)?,
            ExportTable::Acts => target.table(&ACTS)?,
            ExportTable::Network => target.table(&FACTS)?,
            ExportTable::Equivalents => {
                let languages: Vec<Language> = TERMS.languages(context.about);
                target.long_table(&EQUIVALENTS, |term| {
                    Ok(languages.iter().flat_map(|it| equivalents_of(term, it)).collect())
                })?;
            }
            ExportTable::Sources => {
                target.long_table(&SOURCES, |term| sources_of(context, term))?
            }
            ExportTable::Correlations => target.correlations()?,
            ExportTable::All => {}
        }
    }
    Ok(())
}

/// The tables that are meant.
fn tables(table: &ExportTable) -> &[ExportTable] {
    match table {
        ExportTable::All => &TABLES,
        table => std::slice::from_ref(table),
    }
}

/// The tables in the format asked for, if it is made from the model.
fn modelled(
    session: &Session,
    context: &Context<'_>,
    arguments: &ExportArgs,
    format: &str,
) -> Result<Option<Written>, Failure> {
    let mut tables = tables(&arguments.table).to_vec();
    if arguments.table == ExportTable::All {
        // In the model they are part of the acts.
        tables.retain(|table| *table != ExportTable::Correlations);
    }
    let names: Vec<String> = tables.iter().map(|table| name(*table)).collect();
    let Some(standard) = Standard::asked(session, Some(format), &names, &arguments.fields)? else {
        return Ok(None);
    };
    let mut content = standard.content(context.clone());
    for table in tables {
        match table {
            ExportTable::Countries => content.add_table::<Country>()?,
            ExportTable::Ncps => content.add_table::<ContactPoint>()?,
            ExportTable::Glossary => content.add_table::<Term>()?,
            ExportTable::Acts => content.add_table::<Act>()?,
            ExportTable::Network => content.add_table::<Fact>()?,
            ExportTable::Correlations
            | ExportTable::Equivalents
            | ExportTable::Sources
            | ExportTable::All => {}
        }
    }
    standard.written(&content).map(Some)
}

/// The files of a format that takes several.
fn folder(arguments: &ExportArgs, format: &str, files: Files) -> Result<Report, Failure> {
    match &arguments.output {
        Some(path) if path != Path::new("-") => {
            let named = files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes));
            Ok(Report::Folder(path.clone(), named.collect()))
        }
        _ => Err(Failure::Usage(format!("{format} is a folder of files; name it with -o FOLDER"))),
    }
}

/// Whether records are written as they come: to another program, which does not wait for the last
/// of them. A terminal has a pager, and a file is written whole.
fn is_streamed(arguments: &ExportArgs) -> bool {
    arguments.output.is_none() && !io::stdout().is_terminal()
}

/// Writes the tables in a format that is made from records.
fn recorded(
    format: &Format,
    context: &Context<'_>,
    arguments: &ExportArgs,
    target: &mut dyn Write,
) -> Result<(), Failure> {
    let unwritten = |error| unwritten(arguments, error);
    target.write_all(&arguments.spreadsheet.beginning()).map_err(unwritten)?;
    if let Some(mut writer) = format.writer(target, arguments.table == ExportTable::All) {
        writer.meta(&meta(context)).map_err(unwritten)?;
        write_tables(context, arguments, &mut *writer)?;
        writer.end().map_err(unwritten)?;
    }
    Ok(())
}

fn name(table: ExportTable) -> String {
    table.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Where tables are written.
struct Target<'t> {
    context: &'t Context<'t>,
    arguments: &'t ExportArgs,
    writer: &'t mut dyn RecordWriter,
}

impl Target<'_> {
    fn table<R: Record>(&mut self, view: &'static View<R>) -> Result<(), Failure> {
        let selection = self.begin(view)?;
        for record in self.context.network.records::<R>()?.iter() {
            self.record(&selection, &record?)?;
        }
        Ok(())
    }

    /// A table with several records for each term.
    fn long_table<R>(
        &mut self,
        view: &'static View<R>,
        records: impl Fn(&Term) -> Result<Vec<R>, Damaged>,
    ) -> Result<(), Failure> {
        let selection = self.begin(view)?;
        for term in self.context.network.terms()?.iter() {
            for record in records(&term?)? {
                self.record(&selection, &record)?;
            }
        }
        Ok(())
    }

    fn correlations(&mut self) -> Result<(), Failure> {
        let selection = self.begin(&CORRELATIONS)?;
        for table in self.context.network.correlations()?.iter() {
            for row in TableRow::each(table?.table()?) {
                self.record(&selection, &row)?;
            }
        }
        Ok(())
    }

    fn begin<R>(&mut self, view: &'static View<R>) -> Result<Selection<R>, Failure> {
        let fields = &self.arguments.fields;
        let selection = Selection::of(view, self.context.about, false, fields)?;
        self.writer.begin(&selection.sheet()).map_err(|error| unwritten(self.arguments, error))?;
        Ok(selection)
    }

    fn record<R>(&mut self, selection: &Selection<R>, record: &R) -> Result<(), Failure> {
        let mut fields = selection.record(self.context, record, None)?;
        if self.arguments.spreadsheet.safe {
            fields = without_formulas(fields);
        }
        self.writer.record(&fields).map_err(|error| unwritten(self.arguments, error))
    }
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

    fn record(&mut self, record: &tabular::FieldValues<'_>) -> io::Result<()> {
        self.rows.push(record.0.iter().map(|(_, value)| value.cell().into_owned()).collect());
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}
