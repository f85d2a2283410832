//! Walking through a dictionary beside an automaton.

use super::automaton::{Rows, Typos};
use crate::pack::{
    Damaged,
    trie::{Cursor, Span, Trie},
};
use std::collections::HashMap;

/// An entry that is a few typing errors away from a text.
pub(in crate::lookup) struct Near {
    pub(in crate::lookup) span: Span,
    pub(in crate::lookup) slips: u8,
    /// In characters.
    pub(in crate::lookup) length: usize,
    /// Whether the error is in the first letter.
    pub(in crate::lookup) begins_otherwise: bool,
}

/// All entries of a dictionary, given with its reverse, within so many slips of a text, in the
/// order of their runs.
pub(super) fn near(
    [dictionary, reversed]: [Trie; 2],
    text: &str,
    slips: u8,
) -> Result<Vec<Near>, Damaged> {
    let first = text.chars().next();
    let mut found: HashMap<Span, Near> = HashMap::new();
    // Each automaton may count more slips than there are; the smaller number is right.
    let mut add = |entry: &Reached, begins: char| {
        let Reached { span, slips, length, .. } = *entry;
        let near = Near { span, slips, length, begins_otherwise: Some(begins) != first };
        let best = found.entry(span).or_insert(near);
        best.slips = best.slips.min(slips);
    };
    if let Some(typos) = Typos::new(text, slips) {
        Walk::new(dictionary, &typos, &mut |entry| add(&entry, entry.first)).all()?;
    }
    if let Some(typos) = Typos::reversed(text, slips) {
        Walk::new(reversed, &typos, &mut |entry| add(&entry, entry.last)).all()?;
    }
    let mut found: Vec<Near> = found.into_values().collect();
    found.sort_unstable_by_key(|near| near.span.start);
    Ok(found)
}

/// An entry that an automaton accepts.
struct Reached {
    span: Span,
    slips: u8,
    length: usize,
    first: char,
    last: char,
}

/// A walk through a dictionary beside an automaton.
struct Walk<'d, 't, V> {
    dictionary: Trie<'d>,
    typos: &'t Typos,
    visit: &'t mut V,
    /// What an undamaged dictionary allows for.
    steps: usize,
}

impl<'d, 't, V: FnMut(Reached)> Walk<'d, 't, V> {
    fn new(dictionary: Trie<'d>, typos: &'t Typos, visit: &'t mut V) -> Self {
        Walk { dictionary, typos, visit, steps: dictionary.most_steps() }
    }

    fn all(mut self) -> Result<(), Damaged> {
        let root = self.dictionary.root();
        self.go_on(root, &self.typos.start(), None)
    }

    fn go_on(
        &mut self,
        at: Cursor<'d>,
        rows: &Rows,
        ends: Option<(char, char)>,
    ) -> Result<(), Damaged> {
        self.count_step()?;
        if let (Some(slips), Some((first, last))) = (self.typos.distance(rows), ends)
            && let Some(span) = self.dictionary.span(at)?
        {
            (self.visit)(Reached { span, slips, length: rows.depth(), first, last });
        }
        let first = ends.map(|(first, _)| first);
        if self.typos.step(rows, None).is_within_reach() {
            return self.go_on_by_any(at, rows, first, Partial::default());
        }
        // No more slips here: most branches need no look.
        let mut bytes = [0; 4];
        for character in self.typos.next(rows) {
            let next = self.dictionary.follow(at, character.encode_utf8(&mut bytes))?;
            if let Some(next) = next {
                self.go_on_by(next, rows, first, character)?;
            }
        }
        Ok(())
    }

    fn count_step(&mut self) -> Result<(), Damaged> {
        self.steps = self.steps.checked_sub(1).ok_or(Damaged("a dictionary leads in a circle"))?;
        Ok(())
    }

    fn go_on_by(
        &mut self,
        at: Cursor<'d>,
        rows: &Rows,
        first: Option<char>,
        character: char,
    ) -> Result<(), Damaged> {
        let rows = self.typos.step(rows, Some(character));
        match rows.is_within_reach() {
            true => self.go_on(at, &rows, Some((first.unwrap_or(character), character))),
            false => Ok(()),
        }
    }

    /// Goes on by each character, of which some bytes may have been read.
    fn go_on_by_any(
        &mut self,
        at: Cursor<'d>,
        rows: &Rows,
        first: Option<char>,
        partial: Partial,
    ) -> Result<(), Damaged> {
        let dictionary = self.dictionary;
        dictionary.visit_edges(at, |byte, next| {
            if byte.is_ascii() != self.typos.is_latin() {
                return Ok(());
            }
            let partial = partial.with(byte).ok_or(Damaged("a dictionary is not UTF-8"))?;
            match partial.character() {
                Some(character) => self.go_on_by(next, rows, first, character),
                None => {
                    self.count_step()?;
                    self.go_on_by_any(next, rows, first, partial)
                }
            }
        })
    }
}

/// The first bytes of a character in UTF-8.
#[derive(Clone, Copy, Default)]
struct Partial {
    /// The bits that were read.
    bits: u32,
    /// How many bytes are missing.
    missing: u8,
}

impl Partial {
    /// The same with another byte; nothing if that cannot be.
    fn with(self, byte: u8) -> Option<Partial> {
        let begun = |mask: u8, missing| Partial { bits: u32::from(byte & mask), missing };
        // A first byte inside a character would begin another one, and so on without end.
        if (byte & 0xc0 == 0x80) != (self.missing > 0) {
            return None;
        }
        Some(match byte {
            0x00..=0x7f => begun(0x7f, 0),
            0x80..=0xbf => Partial {
                bits: self.bits << 6 | u32::from(byte & 0x3f),
                missing: self.missing.checked_sub(1)?,
            },
            0xc0..=0xdf => begun(0x1f, 1),
            0xe0..=0xef => begun(0x0f, 2),
            0xf0..=0xff => begun(0x07, 3),
        })
    }

    /// The character, once all of it has been read.
    fn character(self) -> Option<char> {
        let is_whole = self.missing == 0;
        is_whole.then(|| char::from_u32(self.bits).unwrap_or(char::REPLACEMENT_CHARACTER))
    }
}

#[cfg(all(test, feature = "source"))]
mod tests {
    use super::*;
    use crate::pack::trie::{TrieWriter, tests::joining_branches};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// A dictionary of texts, each with the place that it is given with.
    fn written(texts: BTreeMap<String, u32>) -> Vec<u8> {
        let mut writer = TrieWriter::new(Vec::new());
        for (text, start) in texts {
            writer.add(text.as_bytes(), Span { start, count: 1 }).unwrap();
        }
        writer.finish().unwrap()
    }

    /// The words that are found with so many slips, each with its slips.
    fn found<'w>(words: &[&'w str], typed: &str, slips: u8) -> BTreeMap<&'w str, u8> {
        let spelled = |spelling: fn(&str) -> String| {
            written(words.iter().map(|word| spelling(word)).zip(0..).collect())
        };
        let forwards = spelled(str::to_owned);
        let backwards = spelled(|word| word.chars().rev().collect());
        let tries = [&forwards, &backwards].map(|bytes| Trie::open(bytes).unwrap());
        let found = near(tries, typed, slips).unwrap().into_iter().map(|near| {
            let word = words[near.span.start as usize];
            assert_eq!(near.length, word.chars().count());
            assert_eq!(near.begins_otherwise, word.chars().next() != typed.chars().next());
            (word, near.slips)
        });
        found.collect()
    }

    #[test]
    fn each_kind_of_slip_counts_one() {
        for typed in
            ["asylm", "asyllum", "asylun", "aslyum", "sylum", "asylums", "saylum", "asyulm"]
        {
            assert_eq!(found(&["asylum"], typed, 1), [("asylum", 1)].into(), "{typed}");
        }
    }

    #[test]
    fn slips_may_be_all_in_one_half() {
        for typed in
            ["sayllum", "assylmu", "ylum", "asyl", "saylun", "xxylum", "asylxx", "aaasylum"]
        {
            assert_eq!(found(&["asylum"], typed, 2), [("asylum", 2)].into(), "{typed}");
        }
        let minor = "unaccompaniedminor";
        assert_eq!(found(&[minor], "nuacocmpaniedminor", 3), [(minor, 2)].into());
        assert_eq!(found(&[minor], "unaccompaniedimnrp", 3), [(minor, 3)].into());
    }

    #[test]
    fn a_character_of_several_bytes_is_one_character() {
        let words = ["προσφυγασ", "бежанец", "ასილი"];
        assert_eq!(found(&words, "бжеанец", 1), [("бежанец", 1)].into());
        assert_eq!(found(&["ლტოლვილი"], "ლტოლვლი", 1), [("ლტოლვილი", 1)].into());
        assert_eq!(found(&["لاجئون"], "لاجئن", 1), [("لاجئون", 1)].into());
    }

    #[test]
    fn more_slips_than_allowed_are_not_accepted() {
        assert!(found(&["asylum"], "aslym", 1).is_empty());
        assert_eq!(found(&["asylum"], "aslym", 2), [("asylum", 2)].into());
    }

    #[test]
    fn a_text_that_is_too_long_for_the_automaton_finds_nothing() {
        let (longest, longer) = ("a".repeat(128), "a".repeat(129));
        assert_eq!(found(&[&longest], &longest, 1), [(&*longest, 0)].into());
        assert!(found(&[&longer], &longer, 1).is_empty());
    }

    #[test]
    fn branches_that_join_are_damage_and_not_walked_without_end() {
        let bytes = joining_branches(*b"ab", 60);
        let trie = Trie::open(&bytes).unwrap();
        assert!(near([trie, trie], "aaaaaaaa", 3).is_err());
    }

    #[test]
    fn first_bytes_of_characters_alone_are_damage_and_not_walked_without_end() {
        for bytes in [[0xc3, 0xc4], [0xe3, 0xe4], [0xf0, 0xf1]] {
            let bytes = joining_branches(bytes, 60);
            let trie = Trie::open(&bytes).unwrap();
            assert!(near([trie, trie], "жжжжжжжж", 3).is_err());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn every_word_within_the_distance_is_found_and_no_other(
            words in prop::collection::btree_set("[abc]{1,9}|[бжї]{1,9}|[ლტო]{1,9}", 1..40),
            typed in "[abc]{1,9}|[бжї]{1,9}|[ლტო]{1,9}",
            slips in 0u8..=3,
        ) {
            let words: BTreeSet<String> = words;
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let found = found(&words, &typed, slips);
            for word in words {
                // Nobody slips from Latin letters into others.
                let is_same_script = word.is_ascii() == typed.is_ascii();
                let distance = strsim::osa_distance(word, &typed);
                let is_near = is_same_script && distance <= usize::from(slips);
                let expected = is_near.then_some(distance as u8);
                prop_assert_eq!(found.get(word).copied(), expected, "{} for {}", word, typed);
            }
        }
    }
}
