//! Several records by one command line: `emn ncp fi pt`.

use crate::{
    failure::Failure,
    present::{Presenter, Subject, Wanted, no_part, withheld},
    ui::Report,
};
use emn::{
    lookup::{Outcome, Query, Tier},
    model::{Language, Record},
    pack::{Damaged, NameKind},
};

/// Answers the words of a command line: as one query if they mean something together, else each by
/// itself if each is a clear name or code.
///
/// # Errors
/// A query that cannot be used, a field that the table does not have, or damaged data.
pub fn answer<S: Subject>(
    presenter: &Presenter<S>,
    words: &[String],
    preferred: Option<&Language>,
    wanted: Wanted<S::Record>,
) -> Result<Report, Failure> {
    let Presenter { session, matching, .. } = presenter;
    let records = session.network.records::<S::Record>()?;
    let query = session.query(words, matching, preferred)?;
    let outcome = records.find(&query, wanted)?;
    if is_clear(&outcome) {
        return presenter.outcome(&query, outcome);
    }
    let is_list = query.text().contains([',', ';']);
    let find = |text: &str| -> Result<Option<QueryOutcome<S::Record>>, Failure> {
        let Ok(query) = session.query(&[text.to_owned()], matching, preferred) else {
            return Ok(None);
        };
        let query = query.exact(true);
        let outcome = records.find(&query, wanted)?;
        Ok(is_name(&outcome, is_list).then_some((query, outcome)))
    };
    match parts(query.text(), &find)? {
        Some(parts) if parts.len() > 1 => shown(presenter, parts),
        _ => presenter.outcome(&query, outcome),
    }
}

type QueryOutcome<R> = (Query, Outcome<'static, R>);

/// Finds the part of a text, if it is a name.
type Find<'f, R> = &'f dyn Fn(&str) -> Result<Option<QueryOutcome<R>>, Failure>;

/// Whether words mean something together, beyond typing errors.
fn is_clear<R>(outcome: &Outcome<'_, R>) -> bool {
    match outcome {
        Outcome::One(found) => found.cost == 0,
        Outcome::Several(matches) => matches.iter().all(|found| found.cost == 0),
        Outcome::Withheld(found) => found.tier < Tier::Typo,
        Outcome::Nothing(_) | Outcome::TakesNoPart(_) => false,
    }
}

/// Whether a part by itself is a clear name or code, in a list be it of a country without a record.
/// Without commas, words that are not all names of records are one name: `British Columbia`.
fn is_name<R>(outcome: &Outcome<'_, R>, is_list: bool) -> bool {
    match outcome {
        Outcome::One(found) | Outcome::Withheld(found) => {
            is_list || found.kind < NameKind::Everyday
        }
        Outcome::TakesNoPart(_) => is_list,
        Outcome::Several(_) | Outcome::Nothing(_) => false,
    }
}

/// The parts of a text, if each is a name: what stands between commas, or as many words at a time
/// as make a name.
fn parts<R>(text: &str, find: Find<'_, R>) -> Result<Option<Vec<QueryOutcome<R>>>, Failure> {
    let mut parts = Vec::new();
    for piece in text.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let words: Vec<&str> = piece.split_whitespace().collect();
        let mut rest = &words[..];
        while !rest.is_empty() {
            let Some((length, part)) = longest_name(rest, find)? else { return Ok(None) };
            parts.push(part);
            rest = &rest[length..];
        }
    }
    Ok(Some(parts))
}

/// The most words of a name; more are no name of a country.
const LONGEST: usize = 6;

/// The longest name at the beginning of some words, and how many of them it takes.
fn longest_name<R>(
    words: &[&str],
    find: Find<'_, R>,
) -> Result<Option<(usize, QueryOutcome<R>)>, Failure> {
    for length in (1..=words.len().min(LONGEST)).rev() {
        if let Some(part) = find(&words[..length].join(" "))? {
            return Ok(Some((length, part)));
        }
    }
    Ok(None)
}

/// Shows the records that the parts mean, in their order, each once; a part without one is said.
fn shown<S: Subject>(
    presenter: &Presenter<S>,
    parts: Vec<QueryOutcome<S::Record>>,
) -> Result<Report, Failure> {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    let mut ids = Vec::new();
    for (query, outcome) in parts {
        match outcome {
            Outcome::TakesNoPart(country) => missing.push(no_part(&query, &country)),
            Outcome::Withheld(best) => missing.push(withheld(&query, best.label()?)),
            outcome => {
                for it in outcome.matches() {
                    let id = it.record()?.id().to_owned();
                    if !ids.contains(&id) {
                        ids.push(id);
                        found.push(it);
                    }
                }
            }
        }
    }
    if found.is_empty() {
        return Ok(Report::Nothing(missing.join("; ")));
    }
    let bytes = match presenter.output.is_text() {
        true => {
            found.truncate(presenter.output.limit_or(usize::MAX));
            let cards = found.iter().map(|it| presenter.subject.card(&it.record()?, None));
            cards.collect::<Result<Vec<_>, Damaged>>()?.join("\n").into_bytes()
        }
        false => presenter.records(found)?,
    };
    Ok(match missing.is_empty() {
        true => Report::Output(bytes),
        false => Report::Incomplete(bytes, missing.join("; ")),
    })
}
