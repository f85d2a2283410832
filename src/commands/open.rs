//! `emn open`: the page of a record in the browser.

use super::search;
use crate::{
    cli::OpenArgs,
    failure::Failure,
    page,
    present::{CANDIDATES, Choice, asked, no_part, nothing},
    render::records::{Column, Room, list},
    session::{self, Session},
    ui::{Report, Shown, browser, say::say},
};
use emn::{
    lookup::{Outcome, Query, Tier},
    model::{Date, Outsider, Record},
    pack::Damaged,
};

/// A record that may be meant.
struct Candidate {
    kind: &'static str,
    name: String,
    address: Option<String>,
    tier: Tier,
    cost: u32,
    /// Whether its table has no other that may be meant.
    is_clear: bool,
}

/// Answers `emn open`.
///
/// # Errors
/// A query or value that cannot be used, or damaged data.
pub fn run(session: &Session, arguments: &OpenArgs) -> Result<Report, Failure> {
    let OpenArgs { query, print, day, matching } = arguments;
    let query = session.query(query, matching, None)?;
    let (candidates, outsider) = candidates(session, &query, session::day(day)?)?;
    let mut best = best(candidates);
    if best.is_empty() {
        return Ok(Report::Nothing(match outsider {
            Some(country) => no_part(&query, &country),
            None => nothing(&query, &[]),
        }));
    }
    if best.iter().any(|it| it.address.is_some()) {
        best.retain(|it| it.address.is_some());
    }
    match &best[..] {
        [one] if one.is_clear => Ok(opened(one, *print)),
        several if *print => Ok(Report::Nothing(unclear(&query, several))),
        several if several.len() == 1 || !session.terminal.interactive || matching.no_input => {
            Ok(Report::text(listed(session, several)))
        }
        several => chosen(session, &query, several),
    }
}

/// What may be meant in each table; a country that takes no part.
fn candidates(
    session: &Session,
    query: &Query,
    day: Date,
) -> Result<(Vec<Candidate>, Option<Outsider>), Failure> {
    let network = session.network;
    let mut found = Vec::new();
    let ncps = network.contact_points()?.find(query, None)?;
    let outsider = collect(ncps, page::of_contact_point, &mut found)?;
    collect(network.terms()?.find(query, None)?, page::of_term, &mut found)?;
    let act = network.acts()?.asked(query, day, None)?.act;
    collect(act, page::of_act, &mut found)?;
    collect(network.facts()?.find(query, None)?, page::of_fact, &mut found)?;
    Ok((found, outsider))
}

/// Adds what may be meant in a table; gives the country that is meant and has no record.
fn collect<R: Record>(
    outcome: Outcome<'_, R>,
    page: fn(&R) -> Option<String>,
    found: &mut Vec<Candidate>,
) -> Result<Option<Outsider>, Damaged> {
    if let Outcome::TakesNoPart(outsider) = outcome {
        return Ok(Some(outsider));
    }
    let is_clear = matches!(outcome, Outcome::One(_));
    for matched in outcome.matches() {
        found.push(Candidate {
            kind: search::kind(R::TABLE),
            name: matched.brief()?.name.to_owned(),
            address: page(&matched.record()?),
            tier: matched.tier,
            cost: matched.cost,
            is_clear,
        });
    }
    Ok(None)
}

/// Those that match best, in whatever table.
fn best(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|it| (it.tier, it.cost));
    let best = candidates.first().map(|it| it.tier);
    // A code is a name as well.
    let is_as_good = |tier: Tier| Some(tier) == best || tier <= Tier::Exact;
    candidates.retain(|it| is_as_good(it.tier));
    candidates
}

/// Opens a page, or gives its address where that is wanted or cannot be done.
fn opened(candidate: &Candidate, is_printed: bool) -> Report {
    let Some(address) = &candidate.address else {
        let Candidate { kind, name, .. } = candidate;
        return Report::Nothing(format!("no page is known of {name} ({kind})"));
    };
    if !is_printed && browser::has_opened(address) {
        say(format_args!("opened {address}"));
        return Report::text(String::new());
    }
    Report::text(format!("{address}\n"))
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("type", Room::Whole),
        Column::new("name", Room::Spare(24)),
        Column::new("page", Room::Extra),
    ]
}

fn row(candidate: &Candidate) -> Vec<String> {
    let Candidate { kind, name, address, .. } = candidate;
    vec![(*kind).to_owned(), name.clone(), address.clone().unwrap_or_default()]
}

fn listed(session: &Session, candidates: &[Candidate]) -> String {
    let rows: Vec<Vec<String>> = candidates.iter().map(row).collect();
    list(&session.terminal, &columns(), &rows)
}

/// The line for a query that may mean several records, where one address is wanted.
fn unclear(query: &Query, candidates: &[Candidate]) -> String {
    let shown = |it: &Candidate| {
        let address = it.address.as_ref().map(|address| format!(" {address}")).unwrap_or_default();
        format!("{} ({}){address}", it.name, it.kind)
    };
    let shown: Vec<String> = candidates.iter().take(CANDIDATES).map(shown).collect();
    let (text, shown) = (Shown(query.text()), shown.join(", "));
    format!("`{text}` may mean several records: {shown}")
}

/// Asks which one is meant, and opens its page.
fn chosen(session: &Session, query: &Query, candidates: &[Candidate]) -> Result<Report, Failure> {
    let shown = &candidates[..candidates.len().min(CANDIDATES)];
    let is_certain = shown.iter().all(|it| it.tier <= Tier::Exact);
    let choice = Choice {
        query,
        nouns: "records",
        candidates: shown,
        all: candidates.len(),
        is_certain,
        columns: columns(),
        rows: shown.iter().map(row).collect(),
    };
    asked(&session.terminal, choice, |candidate| Ok(opened(candidate, false)))
}
