//! What a word of a query may stand for: another form of it, the beginning of a word, a word that was mistyped.

use super::{cost, index::Span, typos::Typos};
use fst::{Automaton, IntoStreamer, Map, Streamer, automaton::Str};

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

/// The values of all entries that begin with a text, which lie side by side.
pub(super) fn span_of_beginning(map: &Map<&[u8]>, text: &str) -> Option<Span> {
    let mut stream = map.search(Str::new(text).starts_with()).into_stream();
    let (_, first) = stream.next()?;
    let first = Span::from_value(first);
    let mut end = first.start + first.count;
    while let Some((_, value)) = stream.next() {
        let span = Span::from_value(value);
        end = span.start + span.count;
    }
    Some(Span { start: first.start, count: end - first.start })
}

/// Words that may be other forms of a word: the same beginning and short endings.
pub(super) fn inflected(dictionary: &Map<&[u8]>, word: &str, shortest_stem: usize, candidates: &mut Vec<Candidate>) {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < STEM {
        return;
    }
    let stem: String = letters[..(letters.len() * 5 / 8).max(STEM)].iter().collect();
    let mut stream = dictionary.search(Str::new(&stem).starts_with()).into_stream();
    while let Some((found, value)) = stream.next() {
        let found: Vec<char> = String::from_utf8_lossy(found).chars().collect();
        let shared = letters.iter().zip(&found).take_while(|(a, b)| a == b).count();
        let ending = ending_cost(shared, letters.len() - shared, found.len() - shared);
        let (less, more) = (letters.len().min(found.len()) - shared, letters.len().max(found.len()) - shared);
        let is_usual = shared > STEM && (more <= 2 || less == 0 && more <= 3 || shared > STEM + 1 && less + more <= 5);
        if let Some((cost, reading)) = ending.filter(|(_, reading)| *reading == Reading::Strict || is_usual || shared >= shortest_stem) {
            candidates.push(Candidate { postings: Span::from_value(value), cost, length: found.len() as u32, reading, slips: 0 });
        }
    }
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

/// An entry of a dictionary that is a few typing errors away from a text.
pub(super) struct Similar {
    pub(super) span: Span,
    pub(super) slips: u8,
    pub(super) length: usize,
    /// Whether the error is in the first letter.
    pub(super) begins_otherwise: bool,
}

impl Similar {
    /// All entries of a dictionary, given with its reverse, within so many slips of the text.
    pub(super) fn find(dictionaries: [&[u8]; 2], text: &str, slips: u8) -> Vec<Similar> {
        let typos = Typos::new(text, slips);
        let first = text.chars().next();
        let mut found: Vec<Similar> = Vec::new();
        for (dictionary, typos, is_reversed) in [(dictionaries[0], &typos, false), (dictionaries[1], &typos.reversed(), true)] {
            let dictionary = Map::new(dictionary).expect("the index was built with the program");
            let mut stream = dictionary.search_with_state(typos).into_stream();
            while let Some((entry, value, rows)) = stream.next() {
                let span = Span::from_value(value);
                if !found.iter().any(|similar| similar.span == span) {
                    let entry = String::from_utf8_lossy(entry);
                    let begins = if is_reversed { entry.chars().next_back() } else { entry.chars().next() };
                    found.push(Similar { span, slips: typos.distance(&rows), length: entry.chars().count(), begins_otherwise: begins != first });
                }
            }
        }
        found
    }

    /// What it costs to have meant the entry by a text of this length.
    pub(super) fn cost(&self, length: usize) -> u32 {
        let first_letter = if self.begins_otherwise { cost::FIRST_LETTER } else { 0 };
        u32::from(self.slips) * cost::SLIP / length as u32 + first_letter
    }
}
