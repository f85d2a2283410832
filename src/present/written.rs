//! Records as they are written for other programs.

use crate::{
    cli::{OutputArgs, values::TEXT},
    failure::Failure,
    render::listing::whole_listing,
    session::Session,
    standard::unheld,
};
use emn::{
    export::{
        self,
        tabular::{FieldValues, Selection, Sheet, Value, without_formulas},
        view::{Found, View},
    },
    model::Date,
};
use std::io;

/// Records with the fields that are asked for of their view, in the format asked for.
///
/// # Errors
/// A field that the view does not have, a record that the format cannot hold, or damaged data.
pub fn written_view<'r, R: 'static>(
    session: &Session,
    view: &'static View<R>,
    records: impl IntoIterator<Item = &'r R>,
    day: Date,
    output: &OutputArgs,
) -> Result<Vec<u8>, Failure> {
    let selection = Selection::of(view, &session.about, false, &output.fields)?;
    let records = records.into_iter().map(|record| (record, None));
    written(session, &selection, records, day, output)
}

/// Records with these fields in the format asked for, each with how it was found if it was looked
/// for; for people as a list of their fields.
///
/// # Errors
/// A record that the format cannot hold, or damaged data.
pub fn written<'r, R: 'static>(
    session: &Session,
    selection: &Selection<R>,
    records: impl IntoIterator<Item = (&'r R, Option<&'r Found>)>,
    day: Date,
    output: &OutputArgs,
) -> Result<Vec<u8>, Failure> {
    let context = session.context(day);
    let records = records.into_iter().map(|(it, found)| selection.record(&context, it, found));
    let records: Vec<FieldValues> = records.collect::<Result<_, _>>()?;
    written_sheet(session, &selection.sheet(), &records, output)
}

/// Records under columns of their own in the format asked for; for people as a list.
///
/// # Errors
/// A record that the format cannot hold.
pub fn written_sheet(
    session: &Session,
    sheet: &Sheet,
    records: &[FieldValues<'_>],
    output: &OutputArgs,
) -> Result<Vec<u8>, Failure> {
    let name = output.format.as_deref().unwrap_or(TEXT);
    let Some(format) = export::format(name) else {
        let titles: Vec<String> = sheet.columns.iter().map(|column| column.name.clone()).collect();
        let cells = |(_, value): &(_, Value)| value.cell().into_owned();
        let rows = records.iter().map(|record| record.0.iter().map(cells).collect());
        return Ok(whole_listing(&session.terminal, &titles, rows.collect()).into_bytes());
    };
    let mut bytes = output.spreadsheet.beginning();
    if !format.holds(sheet.name) {
        return Err(unheld(format, sheet.name));
    }
    let Some(mut writer) = format.writer(&mut bytes, false) else {
        let reason = format!("{name} holds whole records, not what each line of a file found");
        return Err(Failure::Usage(reason));
    };
    let mut write = || -> io::Result<()> {
        writer.begin(sheet)?;
        records.iter().try_for_each(|record| match output.spreadsheet.safe {
            true => writer.record(&without_formulas(record.clone())),
            false => writer.record(record),
        })?;
        writer.end()
    };
    let target = "the records".to_owned();
    write().map_err(|error| Failure::Output { target, error })?;
    drop(writer);
    Ok(bytes)
}

/// Refuses another format than text for what is drawn for people only.
///
/// # Errors
/// Another format, or fields.
pub fn drawn_only(output: &OutputArgs, option: &str) -> Result<(), Failure> {
    match output.is_text() {
        true => Ok(()),
        false => Err(Failure::Usage(format!(
            "{option} is drawn for people; leave it out to have records with --format or --fields"
        ))),
    }
}
