//! The neighbours of a term, the nearest first.

use super::Setting;
use crate::render::wrap::command;
use emn::{
    model::{Id, Term},
    pack::Damaged,
};
use std::cmp::Reverse;

/// How many neighbours are named.
const NAMED: usize = 6;

/// Words of names that say nothing of what they are about.
const LITTLE: [&str; 12] =
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"];

/// The neighbours of a term by their names, or the nearest of them and how many more there are.
///
/// # Errors
/// Damaged data.
pub fn named(setting: Setting, term: &Term, neighbours: &[Id]) -> Result<String, Damaged> {
    let mut labels = setting.labels::<Term>(neighbours.iter().map(Id::as_str))?;
    if setting.more.related || labels.len() <= NAMED {
        return Ok(labels.join(", "));
    }
    labels.sort_by_cached_key(|label| Reverse(nearness(term, label)));
    let (near, rest) = labels.split_at(NAMED);
    let more = command(&format!("{} more (--related)", rest.len()));
    Ok(format!("{} … {more}", near.join(", ")))
}

/// How near a neighbour is: the definition speaks of it, its name shares words with the term's.
fn nearness(term: &Term, label: &str) -> (bool, usize) {
    let is_shared = |word: &&str| {
        let mut own = term.label.split_whitespace();
        !LITTLE.contains(word) && own.any(|other| other.eq_ignore_ascii_case(word))
    };
    (term.definition.contains(label), label.split_whitespace().filter(is_shared).count())
}
