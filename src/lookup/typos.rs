//! Typing errors: an automaton that accepts every word within a few slips of a given one.

use fst::Automaton;

/// The most slips that an automaton allows for.
pub const MOST_SLIPS: u8 = 3;

/// Accepts texts that come from the given one by at most `slips` insertions, deletions, substitutions and swaps of
/// neighbouring characters (the optimal string alignment distance), at most half of them in the first half.
///
/// Of all texts within reach, those with fewer slips in the second half than in the first are left to the automaton for
/// the reversed text, on a dictionary of reversed words. Together they find every one, and each alone leaves a
/// dictionary's branches sooner than an automaton with all slips from the first letter on.
pub struct Typos {
    text: Vec<char>,
    slips: u8,
    /// Whether the text is in Latin letters. Nobody slips into another script, so that its words need not be looked at.
    is_latin: bool,
}

/// How many cells around the diagonal of the distance matrix can be within reach.
const BAND: usize = 2 * MOST_SLIPS as usize + 1;

/// The cells around the diagonal: in the row of a depth, the first is that of the column `depth - slips`.
type Band = [u8; BAND];

/// The last two rows of the distance matrix, and the bytes of a character that is still incomplete.
#[derive(Clone, Copy)]
pub struct Rows {
    current: Band,
    previous: Band,
    /// The character read last.
    last: char,
    /// How many characters were read.
    depth: usize,
    partial: u32,
    missing: u8,
}

/// A distance beyond the limit.
const FAR: u8 = u8::MAX - 1;

/// The rows from which nothing can be reached.
const NOWHERE: Rows = Rows { current: [FAR; BAND], previous: [FAR; BAND], last: '\0', depth: 0, partial: 0, missing: 0 };

impl Typos {
    /// An automaton for a text, with [`MOST_SLIPS`] at most.
    pub fn new(text: &str, slips: u8) -> Self {
        Typos { text: text.chars().collect(), slips: slips.min(MOST_SLIPS), is_latin: text.is_ascii() }
    }

    /// The automaton for the reversed text.
    pub fn reversed(&self) -> Self {
        Typos { text: self.text.iter().rev().copied().collect(), ..*self }
    }

    /// How many slips lie between the text and the one that led to these rows; more than allowed if it cannot be told.
    pub fn distance(&self, rows: &Rows) -> u8 {
        let cell = (self.text.len() + usize::from(self.slips)).checked_sub(rows.depth);
        cell.and_then(|cell| rows.current.get(cell)).copied().unwrap_or(FAR)
    }

    fn step(&self, above: &Rows, character: char) -> Rows {
        let depth = above.depth + 1;
        let mut row = [FAR; BAND];
        for cell in 0..=2 * usize::from(self.slips) {
            if let Some(column) = (depth + cell).checked_sub(usize::from(self.slips)).filter(|column| *column <= self.text.len()) {
                row[cell] = self.cell(above, &row, character, cell, column);
            }
        }
        Rows { current: row, previous: above.current, last: character, depth, partial: 0, missing: 0 }
    }

    /// In a band, the cell at the left above has the same place as the one it leads to, the one above the next place.
    fn cell(&self, above: &Rows, row: &Band, character: char, cell: usize, column: usize) -> u8 {
        let Some(typed) = column.checked_sub(1).map(|place| self.text[place]) else {
            return self.within(above.depth as u8 + 1, column);
        };
        let mut distance = above.current[cell].saturating_add(u8::from(typed != character));
        if cell > 0 {
            distance = distance.min(row[cell - 1].saturating_add(1));
        }
        if let Some(skipped) = above.current.get(cell + 1) {
            distance = distance.min(skipped.saturating_add(1));
        }
        if column >= 2 && above.depth >= 1 && self.text[column - 2] == character && typed == above.last {
            distance = distance.min(above.previous[cell].saturating_add(1));
        }
        self.within(distance, column)
    }

    /// The distance, unless it is beyond what is allowed up to this column.
    fn within(&self, distance: u8, column: usize) -> u8 {
        // The characters in the middle belong to neither half, since a swap may bridge them.
        let allowed = if column * 2 < self.text.len() { self.slips / 2 } else { self.slips };
        if distance <= allowed { distance } else { FAR }
    }
}

impl Automaton for Typos {
    type State = Rows;

    fn start(&self) -> Rows {
        let mut current = [FAR; BAND];
        for column in 0..=usize::from(self.slips).min(self.text.len()) {
            current[column + usize::from(self.slips)] = self.within(column as u8, column);
        }
        Rows { current, ..NOWHERE }
    }

    fn is_match(&self, rows: &Rows) -> bool {
        rows.missing == 0 && self.distance(rows) <= self.slips
    }

    fn can_match(&self, rows: &Rows) -> bool {
        rows.current.iter().any(|distance| *distance != FAR)
    }

    fn accept(&self, rows: &Rows, byte: u8) -> Rows {
        if byte.is_ascii() != self.is_latin {
            return NOWHERE;
        }
        let (partial, missing) = match byte {
            0x00..=0x7f => return self.step(rows, char::from(byte)),
            0x80..=0xbf => (rows.partial << 6 | u32::from(byte & 0x3f), rows.missing.saturating_sub(1)),
            0xc0..=0xdf => (u32::from(byte & 0x1f), 1),
            0xe0..=0xef => (u32::from(byte & 0x0f), 2),
            0xf0..=0xff => (u32::from(byte & 0x07), 3),
        };
        match missing {
            0 => self.step(rows, char::from_u32(partial).unwrap_or(char::REPLACEMENT_CHARACTER)),
            _ => Rows { partial, missing, ..*rows },
        }
    }
}

/// A text with its characters in reverse order.
pub fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fst::{IntoStreamer, Set, Streamer};
    use std::collections::BTreeMap;

    /// What the automaton and its reverse find, as the search uses them.
    fn found(words: &[&str], text: &str, slips: u8) -> Vec<(String, u8)> {
        let typos = Typos::new(text, slips);
        let mut found = BTreeMap::new();
        for (typos, reverse) in [(&typos, false), (&typos.reversed(), true)] {
            let mut words: Vec<String> = words.iter().map(|word| if reverse { reversed(word) } else { (*word).to_owned() }).collect();
            words.sort();
            let set = Set::from_iter(words).unwrap();
            let mut stream = set.search_with_state(typos).into_stream();
            while let Some((word, rows)) = stream.next() {
                let word = String::from_utf8(word.to_vec()).unwrap();
                found.insert(if reverse { reversed(&word) } else { word }, typos.distance(&rows));
            }
        }
        found.into_iter().collect()
    }

    #[test]
    fn each_kind_of_slip_counts_one() {
        for typed in ["asylm", "asyllum", "asylun", "aslyum", "sylum", "asylums", "saylum", "asyulm"] {
            assert_eq!(found(&["asylum"], typed, 1), [("asylum".to_owned(), 1)], "{typed}");
        }
    }

    #[test]
    fn slips_may_be_all_in_one_half() {
        for typed in ["sayllum", "assylmu", "ylum", "asyl", "saylun", "xxylum", "asylxx", "aaasylum"] {
            assert_eq!(found(&["asylum"], typed, 2), [("asylum".to_owned(), 2)], "{typed}");
        }
        assert_eq!(found(&["unaccompaniedminor"], "nuacocmpaniedminor", 3), [("unaccompaniedminor".to_owned(), 2)]);
        assert_eq!(found(&["unaccompaniedminor"], "unaccompaniedimnrp", 3), [("unaccompaniedminor".to_owned(), 3)]);
    }

    #[test]
    fn a_character_of_several_bytes_is_one_character() {
        assert_eq!(found(&["προσφυγασ", "бежанец", "ასილი"], "бжеанец", 1), [("бежанец".to_owned(), 1)]);
        assert_eq!(found(&["ლტოლვილი"], "ლტოლვლი", 1), [("ლტოლვილი".to_owned(), 1)]);
    }

    #[test]
    fn more_slips_than_allowed_are_not_accepted() {
        assert!(found(&["asylum"], "aslym", 1).is_empty());
        assert_eq!(found(&["asylum"], "aslym", 2), [("asylum".to_owned(), 2)]);
    }
}
