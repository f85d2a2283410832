//! What a word of a query may stand for: another form of it, the beginning of a word, a word that was mistyped.

use super::{
    cost,
    dictionary::{Dictionary, Near},
    index::Span,
};

/// How freely a word of the query is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    /// The word, an inflected form of it, or its beginning.
    Strict,
    /// A word with the same stem.
    Stem,
    /// A word that was mistyped.
    Mistyped,
}

/// A word or a beginning of words in the index that may stand for a word of the query.
pub(super) struct Candidate {
    pub(super) postings: Span,
    pub(super) cost: u32,
    /// The length of the word in characters.
    pub(super) length: u32,
    pub(super) reading: Reading,
    /// How many typing errors it takes.
    pub(super) slips: u8,
}

/// The letters that two forms of one word share at least, and those by which their endings may differ at most.
pub(super) const STEM: usize = 4;
pub(super) const ENDING: usize = 4;

/// How many typing errors a text of this length may have; none in short ones, which are too close to others.
pub(super) fn allowed_slips(length: usize) -> Option<u8> {
    match length {
        0..=3 => None,
        4..=8 => Some(1),
        9..=15 => Some(2),
        _ => Some(3),
    }
}

/// Words that may be other forms of a word: the same beginning and short endings.
pub(super) fn inflected(dictionary: &Dictionary, word: &str, shortest_stem: usize, candidates: &mut Vec<Candidate>) {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < STEM {
        return;
    }
    let stem: String = letters[..(letters.len() * 5 / 8).max(STEM)].iter().collect();
    dictionary.visit_beginning(&stem, &mut |found, postings| {
        let length = found.chars().count();
        let shared = letters.iter().zip(found.chars()).take_while(|(a, b)| *a == b).count();
        let ending = ending_cost(shared, letters.len() - shared, length - shared);
        let (less, more) = (letters.len().min(length) - shared, letters.len().max(length) - shared);
        let is_usual = shared > STEM && (more <= 2 || less == 0 && more <= 3 || shared > STEM + 1 && less + more <= 5);
        if let Some((cost, reading)) = ending.filter(|(_, reading)| *reading == Reading::Strict || is_usual || shared >= shortest_stem) {
            candidates.push(Candidate { postings, cost, length: length as u32, reading, slips: 0 });
        }
    });
}

/// What it costs to take two words with a shared beginning and these endings for forms of one word.
pub(super) fn ending_cost(shared: usize, ending: usize, other: usize) -> Option<(u32, Reading)> {
    let (longer, sum) = (ending.max(other), ending + other);
    let fits = sum > 0 && (longer <= ENDING || longer * 5 <= shared * 2) && shared * 9 >= (shared + longer) * 5;
    let is_inflection = shared >= 2 * sum || shared >= 7 && sum <= 6;
    let reading = if is_inflection { Reading::Strict } else { Reading::Stem };
    let strange = if is_inflection { 0 } else { sum.saturating_sub(2) as u32 };
    let cost = cost::ENDING * sum as u32 + cost::UNEVEN_ENDING * ending.abs_diff(other) as u32 + cost::STRANGE_ENDING * strange;
    fits.then_some((cost, reading))
}

/// What it costs to have meant an entry by a text of this length.
pub(super) fn slip_cost(near: &Near, length: usize) -> u32 {
    let first_letter = if near.begins_otherwise { cost::FIRST_LETTER } else { 0 };
    u32::from(near.slips) * cost::SLIP / length as u32 + first_letter
}
