//! What a word of a query may stand for: another form of it, the beginning of a word, a word that
//! was mistyped.

use super::{fuzzy::Near, weights};
use crate::{
    pack::{
        Damaged,
        trie::{Span, Trie},
    },
    text::forms::is_folded_form,
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
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    pub(super) postings: Span,
    pub(super) cost: u32,
    /// The length of the word in characters.
    pub(super) length: u32,
    pub(super) reading: Reading,
    /// How many typing errors it takes.
    pub(super) slips: u8,
    /// Whether it is a run of several words that begin alike.
    pub(super) is_beginning: bool,
}

/// The letters that two forms of one word share at least.
pub(super) const STEM: usize = 4;

/// The letters by which the endings of two forms of one word may differ at most.
const ENDING: usize = 4;

/// How many typing errors a text of this length may have; none in short ones, which are too close
/// to others.
pub(super) fn allowed_slips(length: usize) -> Option<u8> {
    match length {
        0..=3 => None,
        4..=8 => Some(1),
        9..=15 => Some(2),
        _ => Some(3),
    }
}

/// Words that may be other forms of a word, each with what it is: the same beginning and short
/// endings.
pub(super) fn inflected(
    words: &Trie,
    word: &str,
    shortest_stem: usize,
) -> Result<Vec<(String, Candidate)>, Damaged> {
    let letters: Vec<char> = word.chars().collect();
    let mut forms = Vec::new();
    if letters.len() < STEM {
        return Ok(forms);
    }
    // Grammar changes more of a word than an ending that resembles another.
    let resembling = (letters.len() * 5 / 8).max(STEM);
    let kept = if shortest_stem == STEM { STEM } else { (letters.len() / 2).max(STEM) };
    let stem: String = letters[..kept].iter().collect();
    words.visit_beginning(&stem, &mut |found, postings| {
        let length = found.chars().count();
        let shared = letters.iter().zip(found.chars()).take_while(|(a, b)| *a == b).count();
        let ending = ending_cost(shared, letters.len() - shared, length - shared);
        let less = letters.len().min(length) - shared;
        let more = letters.len().max(length) - shared;
        let is_form = |reading| {
            let is_long = shared >= shortest_stem && (kept == STEM || less + more <= shared);
            reading == Reading::Strict || is_long || is_usual(shared, less, more)
        };
        let ending = ending.filter(|(_, reading)| shared >= resembling && is_form(*reading));
        let is_dear = ending.is_none_or(|(cost, _)| cost > weights::INFLECTION);
        let is_demonym = || shortest_stem == STEM && is_demonym(word, found);
        let ending = match is_dear && (is_inflected(word, found) || is_demonym()) {
            true => Some((weights::INFLECTION, Reading::Strict)),
            false => ending,
        };
        if let Some((cost, reading)) = ending {
            let length = length as u32;
            let is_beginning = false;
            let form = Candidate { postings, cost, length, reading, slips: 0, is_beginning };
            forms.push((found.to_owned(), form));
        }
    })?;
    Ok(forms)
}

/// The languages whose inflection changes more than short endings.
const INFLECTING: [&str; 3] = ["fi", "sv", "de"];

/// How words end, and what stands in place of that in their other forms, before another ending:
/// `біженець` and `біженців`, `cizinec` and `cizince`. People write `shun` as it sounds.
const ALTERNATIONS: [(&str, &str); 4] = [("ець", "ц"), ("ец", "ц"), ("ec", "c"), ("tion", "shun")];

/// Whether a word is a form of the one that was found in a language that changes words.
fn is_inflected(word: &str, found: &str) -> bool {
    let alternates = |(end, other): &(&str, &str)| {
        let stem = found.strip_suffix(end).filter(|stem| stem.chars().count() >= STEM);
        let ending = stem.and_then(|stem| word.strip_prefix(stem)?.strip_prefix(other));
        ending.is_some_and(|ending| ending.chars().count() < ENDING)
    };
    ALTERNATIONS.iter().any(alternates)
        || INFLECTING.iter().any(|language| is_folded_form(language, word, found))
}

/// Whether a word is what Finnish calls the people of a place: `suomalainen` of `Suomi`.
pub(super) fn is_demonym(word: &str, place: &str) -> bool {
    let of = |stem: &str, vowel| word.strip_prefix(stem).is_some_and(|it| it.starts_with(vowel));
    of(place, "lai") || place.strip_suffix('i').is_some_and(|stem| of(stem, "alai"))
}

/// Whether endings that differ by so many letters are usual behind so many shared ones.
fn is_usual(shared: usize, less: usize, more: usize) -> bool {
    shared > STEM && (more <= 2 || less == 0 && more <= 3 || shared > STEM + 1 && less + more <= 5)
}

/// What it costs to take two words with a shared beginning and these endings for forms of one word.
fn ending_cost(shared: usize, ending: usize, other: usize) -> Option<(u32, Reading)> {
    let (longer, sum) = (ending.max(other), ending + other);
    let fits = sum > 0 && longer <= ENDING && longer < shared;
    let is_inflection = shared * 100 >= sum * weights::FIRM_STEM
        || shared >= weights::LONG_STEM && sum <= weights::SHORT_ENDINGS;
    let reading = if is_inflection { Reading::Strict } else { Reading::Stem };
    let strange = if is_inflection { 0 } else { sum.saturating_sub(2) as u32 };
    let uneven = ending.abs_diff(other) as u32;
    let cost = weights::ENDING * sum as u32
        + weights::UNEVEN_ENDING * uneven
        + weights::STRANGE_ENDING * strange;
    fits.then_some((cost, reading))
}

/// What it costs to have meant an entry by a text of this length.
pub(super) fn slip_cost(near: &Near, length: usize) -> u32 {
    let first_letter = if near.begins_otherwise { weights::FIRST_LETTER } else { 0 };
    u32::from(near.slips) * weights::SLIP / length as u32 + first_letter
}
