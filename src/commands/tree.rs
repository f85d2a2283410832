//! `emn glossary --tree`: the hierarchy around a term, or of a topic.

use crate::{
    failure::Failure,
    render::tree::{Node, neighbourhood},
    session::Session,
    ui::Report,
};
use emn::{
    model::{Id, Term, Topic, Vocabulary},
    pack::Damaged,
};

/// How far a tree reaches unless `--depth` says otherwise.
pub const DEPTH: usize = 3;

/// Deeper than any hierarchy, so that one in a circle ends.
const DEEPEST: usize = 32;

/// One side of the hierarchy.
type Side = fn(&Term) -> &[Id];

fn broader(term: &Term) -> &[Id] {
    &term.broader
}

fn narrower(term: &Term) -> &[Id] {
    &term.narrower
}

/// A term with the broader terms above it and the narrower ones below it.
///
/// # Errors
/// Damaged data.
pub fn around(session: &Session, term: &Term, depth: usize) -> Result<String, Damaged> {
    let depth = depth.min(DEEPEST);
    let above = nodes(session, &term.broader, broader, depth, &|_| true)?;
    let below = nodes(session, &term.narrower, narrower, depth, &|_| true)?;
    Ok(neighbourhood(&session.terminal, &term.label, &above, &below))
}

/// The hierarchy of a topic, or of each topic that has one: terms that stand under no other of it,
/// with those under them.
///
/// # Errors
/// Damaged data.
pub fn of_topics(session: &Session, topic: Option<Topic>, depth: usize) -> Result<Report, Failure> {
    let depth = depth.min(DEEPEST);
    let terms = session.network.terms()?;
    let all: Vec<Term> = terms.iter().collect::<Result<_, _>>()?;
    let mut text = String::new();
    for topic in Topic::ALL.iter().filter(|it| topic.is_none_or(|topic| topic == **it)) {
        let of_topic: Vec<&Term> = all.iter().filter(|term| term.topic == *topic).collect();
        let is_of_topic = |id: &Id| of_topic.iter().any(|term| term.id == *id);
        let heads = of_topic.iter().filter(|term| !term.broader.iter().any(is_of_topic));
        let heads: Vec<Id> = heads.map(|term| term.id.clone()).collect();
        let below = nodes(session, &heads, narrower, depth, &is_of_topic)?;
        if !text.is_empty() {
            text.push('\n');
        }
        let heading = format!("{} ({})", topic.label(), of_topic.len());
        text.push_str(&neighbourhood(&session.terminal, &heading, &[], &below));
    }
    Ok(Report::text(text))
}

/// Terms and what stands beyond them on a side, so many steps far.
fn nodes(
    session: &Session,
    ids: &[Id],
    side: Side,
    depth: usize,
    is_wanted: &dyn Fn(&Id) -> bool,
) -> Result<Vec<Node>, Damaged> {
    let terms = session.network.terms()?;
    let mut found = Vec::new();
    for id in ids {
        let Some(term) = terms.get(id.as_str())? else { continue };
        let beyond: Vec<Id> = side(&term).iter().filter(|id| is_wanted(id)).cloned().collect();
        let (next, hidden) = match depth {
            0 | 1 => (Vec::new(), beyond.len()),
            _ => (nodes(session, &beyond, side, depth - 1, is_wanted)?, 0),
        };
        found.push(Node { label: term.label, next, hidden });
    }
    Ok(found)
}
