//! `emn search`: everything at once.

use crate::{
    cli::SearchArgs,
    failure::Failure,
    present::{no_part, nothing, written},
    render::records::{Column, Room, list},
    session::{self, Session},
    ui::Report,
};
use emn::{
    export::{
        tabular::Selection,
        view::Found,
        views::{RESULTS, SearchResult},
    },
    lookup::{Everywhere, Hit, Query, Tier},
    model::Table,
    pack::Damaged,
};

/// How many results are shown unless `--limit` says otherwise.
const RESULTS_SHOWN: usize = 20;

/// How many terms are added whose texts speak of what is looked for.
const SPOKEN: usize = 5;

/// Answers `emn search`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &SearchArgs) -> Result<Report, Failure> {
    let SearchArgs { query, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    let selection = Selection::of(&RESULTS, &session.about, true, &output.fields)?;
    let query = session.query(query, matching, None)?;
    let room = output.limit_or(RESULTS_SHOWN);
    let Everywhere { mut hits, outsider } = everything(session, &query, &Table::ALL, room)?;
    if hits.is_empty() {
        return Ok(Report::Nothing(match outsider {
            Some(country) => no_part(&query, &country),
            None => nothing(&query, &[]),
        }));
    }
    let all = hits.len();
    if output.is_text() {
        hits.truncate(output.limit_or(RESULTS_SHOWN));
        let columns = [
            Column::new("type", Room::Whole),
            Column::new("name", Room::Spare(24)),
            Column::new("matched", Room::Spare(16)),
        ];
        let rows: Vec<Vec<String>> = hits.iter().map(row).collect();
        return Ok(Report::excerpt(list(&session.terminal, &columns, &rows), hits.len(), all));
    }
    hits.truncate(output.limit_or(usize::MAX));
    let results: Vec<_> = hits.iter().map(|hit| (result(hit), Found::of_hit(hit))).collect();
    let results = results.iter().map(|(result, found)| (result, Some(found)));
    written(session, &selection, results, day, output).map(Report::Output)
}

/// What matches in these tables, and behind it some terms whose texts speak of it as long as there
/// is room for so many results.
///
/// # Errors
/// Damaged data.
pub fn everything(
    session: &Session,
    query: &Query,
    tables: &[Table],
    room: usize,
) -> Result<Everywhere<'static>, Damaged> {
    let mut found = session.network.everywhere(query, tables)?;
    if tables.contains(&Table::Terms) {
        let room = room.saturating_sub(found.hits.len()).min(SPOKEN);
        found.add_speaking(query, session.network.terms()?, room)?;
    }
    Ok(found)
}

fn row(hit: &Hit) -> Vec<String> {
    vec![kind(hit.table).to_owned(), hit.brief.name.to_owned(), matched(hit)]
}

/// The name that matched, if that is to be said.
pub fn matched(hit: &Hit) -> String {
    match hit.tier {
        Tier::Text => "(in its text)".to_owned(),
        _ if hit.is_its_name() => String::new(),
        _ => hit.name.to_owned(),
    }
}

fn result(hit: &Hit) -> SearchResult {
    let (id, name) = (hit.brief.id.to_owned(), hit.brief.name.to_owned());
    SearchResult { id, kind: kind(hit.table), name }
}

/// What a record of a table is among the results.
pub fn kind(table: Table) -> &'static str {
    match table {
        Table::Countries => "country",
        Table::ContactPoints => "ncp",
        Table::Terms => "term",
        Table::Acts => "act",
        Table::Facts => "network",
    }
}

/// What is called as a query says.
pub struct CalledSo {
    /// The commands that show what is called exactly so, each once.
    pub exactly: Vec<&'static str>,
    /// Whether anything has such a name but for typing errors.
    pub somehow: bool,
}

/// Which commands show what a query names.
///
/// # Errors
/// Damaged data.
pub fn called_so(session: &Session, query: &Query) -> Result<CalledSo, Failure> {
    let hits = session.network.everywhere(query, &Table::ALL)?.hits;
    let mut exactly = Vec::new();
    for hit in hits.iter().filter(|hit| hit.tier <= Tier::Exact && hit.cost == 0) {
        let command = command(hit.table);
        if !exactly.contains(&command) {
            exactly.push(command);
        }
    }
    Ok(CalledSo { exactly, somehow: hits.iter().any(|hit| hit.tier < Tier::Typo) })
}

/// The command that shows records of a table.
fn command(table: Table) -> &'static str {
    match table {
        Table::Terms => "glossary",
        Table::Acts => "law",
        Table::Facts => "about",
        Table::Countries | Table::ContactPoints => kind(table),
    }
}
