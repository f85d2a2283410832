//! `emn search`: everything at once.

use crate::{
    cli::SearchArgs,
    failure::Failure,
    present::{is_its_name, no_part, nothing, written},
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
    lookup::{FAR_BEHIND, Outcome, Query, Tier},
    model::{Outsider, Record},
    pack::Damaged,
};

/// How many results are shown unless `--limit` says otherwise.
const RESULTS_SHOWN: usize = 20;

/// How many terms are added whose texts speak of what is looked for.
const SPOKEN: usize = 5;

/// What a term is among the results.
const TERM: &str = "term";

/// A result with how it matched.
struct Hit {
    result: SearchResult,
    found: Found,
    tier: Tier,
    cost: u32,
    /// The name that matched, if that is to be said.
    matched: String,
}

/// Answers `emn search`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &SearchArgs) -> Result<Report, Failure> {
    let SearchArgs { query, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    let selection = Selection::of(&RESULTS, &session.about, true, &output.fields)?;
    let query = session.query(query, matching, None)?;
    let (mut hits, outsider) = everything(session, &query)?;
    hits.sort_by_key(|hit| (hit.tier, hit.cost));
    let best = hits.first().map_or(0, |hit| hit.cost);
    hits.retain(|hit| hit.cost <= best + FAR_BEHIND);
    if outsider.is_none() {
        let room = output.limit_or(RESULTS_SHOWN).saturating_sub(hits.len());
        speaking(session, &query, room.min(SPOKEN), &mut hits)?;
    }
    if hits.is_empty() {
        return Ok(Report::Nothing(match outsider {
            Some(country) => no_part(&query, &country),
            None => nothing(&query, &[]),
        }));
    }
    let all = hits.len();
    if output.is_text() {
        hits.truncate(output.limit_or(RESULTS_SHOWN));
        let row = |hit: Hit| vec![hit.result.kind.to_owned(), hit.result.name, hit.matched];
        let shown = hits.len();
        let columns = [
            Column::new("type", Room::Whole),
            Column::new("name", Room::Spare(24)),
            Column::new("matched", Room::Spare(16)),
        ];
        let rows: Vec<Vec<String>> = hits.into_iter().map(row).collect();
        return Ok(Report::excerpt(list(&session.terminal, &columns, &rows), shown, all));
    }
    hits.truncate(output.limit_or(usize::MAX));
    let context = session.context(day);
    let records = hits.iter().map(|hit| selection.record(&context, &hit.result, Some(&hit.found)));
    let records: Vec<_> = records.collect::<Result<_, _>>()?;
    written(session, &selection, &records, output).map(Report::Output)
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
    let (hits, _) = everything(session, query)?;
    let mut exactly = Vec::new();
    for hit in hits.iter().filter(|hit| hit.tier <= Tier::Exact && hit.cost == 0) {
        let command = command(hit.result.kind);
        if !exactly.contains(&command) {
            exactly.push(command);
        }
    }
    Ok(CalledSo { exactly, somehow: hits.iter().any(|hit| hit.tier < Tier::Typo) })
}

/// The command that shows records of a kind.
fn command(kind: &'static str) -> &'static str {
    match kind {
        TERM => "glossary",
        "act" => "law",
        "network" => "about",
        other => other,
    }
}

/// What matches in each table; countries and their contact points only if the query does not mean
/// another country, which is given then.
fn everything(session: &Session, query: &Query) -> Result<(Vec<Hit>, Option<Outsider>), Failure> {
    let network = session.network;
    let mut hits = Vec::new();
    let outsider = collect(network.countries()?.matching(query)?, "country", &mut hits)?;
    if outsider.is_none() {
        collect(network.contact_points()?.matching(query)?, "ncp", &mut hits)?;
    }
    collect(network.terms()?.matching(query)?, TERM, &mut hits)?;
    collect(network.acts()?.asked_matching(query)?, "act", &mut hits)?;
    collect(network.facts()?.matching(query)?, "network", &mut hits)?;
    Ok((hits, outsider))
}

/// Adds so many terms at most that no name leads to and whose texts speak of what is looked for.
fn speaking(
    session: &Session,
    query: &Query,
    room: usize,
    hits: &mut Vec<Hit>,
) -> Result<(), Failure> {
    if room == 0 {
        return Ok(());
    }
    let named = hits.len();
    for mention in session.network.terms()?.speaking_of(query)? {
        let brief = mention.brief()?;
        let is_hit = |hit: &Hit| hit.result.kind == TERM && hit.result.id == brief.id;
        if hits[..named].iter().any(is_hit) {
            continue;
        }
        hits.push(Hit {
            result: SearchResult {
                id: brief.id.to_owned(),
                kind: TERM,
                name: brief.name.to_owned(),
            },
            found: Found::in_text(brief.label),
            tier: Tier::Text,
            cost: 0,
            matched: "(in its text)".to_owned(),
        });
        if hits.len() - named == room {
            break;
        }
    }
    Ok(())
}

/// Adds what matched in a table; gives the country that is meant and has no record.
fn collect<R: Record>(
    outcome: Outcome<'_, R>,
    kind: &'static str,
    hits: &mut Vec<Hit>,
) -> Result<Option<Outsider>, Damaged> {
    let matches = match outcome {
        Outcome::TakesNoPart(outsider) => return Ok(Some(outsider)),
        outcome => outcome.matches(),
    };
    for matched in matches {
        let brief = matched.brief()?;
        let is_own = is_its_name(&matched, brief.name);
        hits.push(Hit {
            result: SearchResult { id: brief.id.to_owned(), kind, name: brief.name.to_owned() },
            found: Found::of(&matched),
            tier: matched.tier,
            cost: matched.cost,
            matched: if is_own { String::new() } else { matched.name.to_owned() },
        });
    }
    Ok(None)
}
