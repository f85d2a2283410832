//! `emn law --since`: what changed in the law.

use crate::{
    cli::OutputArgs,
    failure::Failure,
    present::written_view,
    render::records::{Column, Room, heading, list},
    session::Session,
    ui::Report,
};
use emn::{
    export::views::CHANGES,
    model::{Change, Date, Vocabulary},
};

/// What changed from a day on, oldest first, and what is known to come after today.
///
/// # Errors
/// A field that changes do not have, or damaged data.
pub fn since(
    session: &Session,
    first: Date,
    today: Date,
    output: &OutputArgs,
) -> Result<Report, Failure> {
    let mut changes = session.network.acts()?.changes_since(first)?;
    if changes.is_empty() {
        return Ok(Report::Nothing(format!("no change of the law is known from {first} on")));
    }
    let all = changes.len();
    changes.truncate(output.limit_or(usize::MAX));
    if output.is_text() {
        return Ok(Report::excerpt(text(session, &changes, today), changes.len(), all));
    }
    written_view(session, &CHANGES, &changes, today, output).map(Report::Output)
}

/// A line for each change, what is to come under a heading of its own.
fn text(session: &Session, changes: &[Change], today: Date) -> String {
    let terminal = &session.terminal;
    let columns = [
        Column::new("day", Room::Whole),
        Column::new("change", Room::Whole),
        Column::new("number", Room::Whole),
        Column::new("name", Room::Spare(8)),
    ];
    let row = |change: &Change| {
        let Change { date, kind, number, name, .. } = change;
        vec![date.to_string(), kind.label().to_owned(), number.clone(), name.clone()]
    };
    let (past, to_come): (Vec<&Change>, Vec<&Change>) =
        changes.iter().partition(|change| change.date <= today);
    let part = |title: &str, changes: &[&Change]| {
        let rows: Vec<Vec<String>> = changes.iter().map(|change| row(change)).collect();
        heading(terminal, title, rows.len()) + &list(terminal, &columns, &rows)
    };
    let parts = [("Until today", past), ("To come", to_come)];
    let parts = parts.iter().filter(|(_, changes)| !changes.is_empty());
    parts.map(|(title, changes)| part(title, changes)).collect::<Vec<_>>().join("\n")
}
