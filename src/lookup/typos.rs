//! Typing errors: an automaton that accepts every word within a few slips of a given one.

use fst::Automaton;

/// The longest text, in characters, in which typing errors are looked for.
pub const LONGEST: usize = 62;

/// Accepts all texts that come from the given one by at most `slips` insertions, deletions, substitutions and swaps of
/// neighbouring characters (the optimal string alignment distance).
pub struct Typos {
    text: Vec<char>,
    slips: u8,
}

/// The last two rows of the distance matrix, and the bytes of a character that is still incomplete.
#[derive(Clone)]
pub struct Rows {
    current: [u8; LONGEST + 2],
    previous: [u8; LONGEST + 2],
    last: char,
    /// How many characters were read.
    depth: usize,
    partial: u32,
    missing: u8,
}

/// A distance that no text reaches within the limit.
const FAR: u8 = u8::MAX - 1;

impl Typos {
    /// An automaton for `text`; nothing if the text is too long.
    pub fn new(text: &str, slips: u8) -> Option<Self> {
        let text: Vec<char> = text.chars().collect();
        (text.len() <= LONGEST).then_some(Typos { text, slips })
    }

    /// How many slips lie between the text and the one that led to these rows.
    pub fn distance(&self, rows: &Rows) -> u8 {
        rows.current[self.text.len()]
    }

    /// Only the cells around the diagonal can stay within the limit.
    fn band(&self, depth: usize) -> std::ops::RangeInclusive<usize> {
        let slips = usize::from(self.slips);
        depth.saturating_sub(slips)..=(depth + slips).min(self.text.len())
    }

    fn step(&self, rows: &Rows, character: char) -> Rows {
        let depth = rows.depth + 1;
        let mut next = Rows { current: [FAR; LONGEST + 2], previous: rows.current, last: character, depth, partial: 0, missing: 0 };
        for column in self.band(depth) {
            next.current[column] = if column == 0 { depth as u8 } else { self.cell(rows, &next.current, character, column) };
        }
        next
    }

    fn cell(&self, above: &Rows, row: &[u8], character: char, column: usize) -> u8 {
        let substituted = above.current[column - 1].saturating_add(u8::from(self.text[column - 1] != character));
        let slipped = row[column - 1].min(above.current[column]).saturating_add(1);
        let swapped = match column >= 2 && above.depth >= 1 && self.text[column - 2] == character && self.text[column - 1] == above.last {
            true => above.previous[column - 2].saturating_add(1),
            false => FAR,
        };
        substituted.min(slipped).min(swapped).min(FAR)
    }
}

impl Automaton for Typos {
    type State = Rows;

    fn start(&self) -> Rows {
        let mut current = [FAR; LONGEST + 2];
        for column in self.band(0) {
            current[column] = column as u8;
        }
        Rows { current, previous: [FAR; LONGEST + 2], last: '\0', depth: 0, partial: 0, missing: 0 }
    }

    fn is_match(&self, rows: &Rows) -> bool {
        rows.missing == 0 && self.distance(rows) <= self.slips
    }

    fn can_match(&self, rows: &Rows) -> bool {
        rows.depth <= self.text.len() + usize::from(self.slips) && rows.current[self.band(rows.depth)].iter().any(|distance| *distance <= self.slips)
    }

    fn accept(&self, rows: &Rows, byte: u8) -> Rows {
        let (partial, missing) = match byte {
            0x00..=0x7f => return self.step(rows, char::from(byte)),
            0x80..=0xbf => (rows.partial << 6 | u32::from(byte & 0x3f), rows.missing.saturating_sub(1)),
            0xc0..=0xdf => (u32::from(byte & 0x1f), 1),
            0xe0..=0xef => (u32::from(byte & 0x0f), 2),
            0xf0..=0xff => (u32::from(byte & 0x07), 3),
        };
        match missing {
            0 => self.step(rows, char::from_u32(partial).unwrap_or(char::REPLACEMENT_CHARACTER)),
            _ => Rows { partial, missing, ..rows.clone() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fst::{IntoStreamer, Set, Streamer};

    fn found(words: &[&str], text: &str, slips: u8) -> Vec<(String, u8)> {
        let set = Set::from_iter(words).unwrap();
        let typos = Typos::new(text, slips).unwrap();
        let mut stream = set.search_with_state(&typos).into_stream();
        let mut found = Vec::new();
        while let Some((word, rows)) = stream.next() {
            found.push((String::from_utf8(word.to_vec()).unwrap(), typos.distance(&rows)));
        }
        found
    }

    #[test]
    fn each_kind_of_slip_counts_one() {
        for typed in ["asylm", "asyllum", "asylun", "aslyum", "sylum", "asylums", "saylum"] {
            assert_eq!(found(&["asylum"], typed, 1), [("asylum".to_owned(), 1)], "{typed}");
        }
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
