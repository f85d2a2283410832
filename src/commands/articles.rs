//! `emn law ACT --articles`: the official correlation tables of an act.

use crate::{
    cli::OutputArgs, failure::Failure, present::written_view, render::correlations,
    session::Session, ui::Report,
};
use emn::{
    citation::{Provision, Provisions},
    export::views::{CORRELATIONS, TableRow},
    model::{Act, CorrelationTable, Date, Record},
    pack::Damaged,
};

/// Answers with the table that leads on from an act, or else with those that lead to it; only the
/// rows on some provisions if there are any.
///
/// # Errors
/// A field that the table does not have, or damaged data.
pub fn run(
    session: &Session,
    act: &Act,
    provisions: Option<&Provisions>,
    day: Date,
    output: &OutputArgs,
) -> Result<Report, Failure> {
    let mut tables = tables(session, act)?;
    if tables.is_empty() {
        let label = act.label();
        return Ok(Report::Nothing(format!("no correlation table is known for {label}")));
    }
    if let Some(provisions) = provisions {
        let asked = provisions.each();
        tables.iter_mut().for_each(|table| keep(table, act, &asked));
        tables.retain(|table| !table.rows.is_empty());
        if tables.is_empty() {
            let label = act.label();
            let reason = format!("no row of the correlation table names {provisions} of {label}");
            return Ok(Report::Nothing(reason));
        }
    }
    let mut left = output.limit_or(usize::MAX);
    for table in &mut tables {
        table.rows.truncate(left);
        left -= table.rows.len();
    }
    if output.is_text() {
        return Ok(Report::text(correlations::text(session, &tables)?));
    }
    let rows: Vec<TableRow> = tables.into_iter().flat_map(TableRow::each).collect();
    written_view(session, &CORRELATIONS, &rows, day, output).map(Report::Output)
}

fn tables(session: &Session, act: &Act) -> Result<Vec<CorrelationTable>, Damaged> {
    let correlations = session.network.correlations()?;
    if let Some(table) = correlations.of(&act.id)? {
        return Ok(vec![table.table()?]);
    }
    let mut tables = Vec::new();
    for table in correlations.iter() {
        let table = table?;
        if table.head().to == act.id {
            tables.push(table.table()?);
        }
    }
    Ok(tables)
}

/// Keeps the rows on some provisions of an act, or on what lies inside or around them.
fn keep(table: &mut CorrelationTable, act: &Act, asked: &[Provision]) {
    let is_older = table.from == act.id;
    table.rows.retain(|row| {
        let side = if is_older { &row.old } else { &row.new };
        let named = side.as_ref().map(Provisions::each).unwrap_or_default();
        let is_near = |one: &Provision| asked.iter().any(|it| it.contains(one) || one.contains(it));
        named.iter().any(is_near)
    });
}
