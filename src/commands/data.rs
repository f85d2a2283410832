//! `emn data`: the data itself.

use crate::{
    cli::{DataArgs, DataView},
    failure::Failure,
    present::written_view,
    render::{layout::Card, listing::listing},
    session::{self, Session},
    ui::{Report, Terminal},
};
use emn::{
    Count,
    export::views::COVERAGE,
    model::{Aspect, Date, Vocabulary},
};

/// Answers `emn data`.
///
/// # Errors
/// A field that the report does not have.
pub fn run(session: &Session, arguments: &DataArgs) -> Result<Report, Failure> {
    let DataArgs { view: DataView::Report, output } = arguments;
    let day = session::day(&Default::default())?;
    let coverage = session.network.coverage(day)?;
    let mut left = output.limit_or(usize::MAX);
    let mut aspects: Vec<(Aspect, Vec<&Count>)> = Vec::new();
    for aspect in Aspect::ALL {
        let all = coverage.iter().filter(|count| count.aspect == *aspect);
        let all: Vec<&Count> = all.collect();
        let counts: Vec<&Count> = all.iter().copied().take(left).collect();
        left -= counts.len();
        if !counts.is_empty() || all.is_empty() {
            aspects.push((*aspect, counts));
        }
    }
    if output.is_text() {
        let section = |(aspect, counts): &(Aspect, Vec<&Count>)| match counts.is_empty() {
            true => nothing(&session.terminal, *aspect, day),
            false => section(&session.terminal, *aspect, counts),
        };
        return Ok(Report::text(aspects.iter().map(section).collect::<Vec<_>>().join("\n")));
    }
    let counts = aspects.into_iter().flat_map(|(_, counts)| counts);
    written_view(session, &COVERAGE, counts, day, output).map(Report::Output)
}

/// A table for an aspect.
fn section(terminal: &Terminal, aspect: Aspect, counts: &[&Count]) -> String {
    let mut card = Card::new(terminal);
    card.heading(aspect.label(), "");
    let columns: &[&str] = match aspect {
        Aspect::Edition => &["edition", "terms"],
        Aspect::Language => &["language", "terms", "equivalents"],
        Aspect::Contact => &["detail", "contact points", "oldest page"],
        Aspect::Table => &["table", "records", "gone through"],
        Aspect::Stale => &["table", "record", "detail", "last checked"],
    };
    let columns: Vec<String> = columns.iter().map(|title| (*title).to_owned()).collect();
    card.finish() + &listing(terminal, &columns, counts.iter().map(|count| row(count)).collect())
}

/// What is said of an aspect of which nothing was counted.
fn nothing(terminal: &Terminal, aspect: Aspect, day: Date) -> String {
    let mut card = Card::new(terminal);
    card.heading(aspect.label(), "");
    card.finish() + &format!("nothing on {day}\n")
}

fn row(count: &Count) -> Vec<String> {
    let Count { records, of, .. } = count;
    let texts = || count.texts.map(|texts| texts.to_string()).unwrap_or_default();
    let oldest = || count.oldest.map(|oldest| oldest.to_string()).unwrap_or_default();
    let name = count.name.clone();
    match count.aspect {
        Aspect::Edition => vec![name, records.to_string()],
        Aspect::Language => vec![name, format!("{records} of {of}"), texts()],
        Aspect::Contact => vec![name, format!("{records} of {of}"), oldest()],
        Aspect::Table => vec![name, records.to_string(), oldest()],
        Aspect::Stale => {
            let detail = if count.record.is_empty() { String::new() } else { name };
            vec![count.table.clone(), count.record.clone(), detail, oldest()]
        }
    }
}
