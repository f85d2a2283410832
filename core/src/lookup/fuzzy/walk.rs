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

/// All entries of a dictionary, given with its reverse, within so many slips of a text, in the order
/// of their runs.
pub(in crate::lookup) fn near(
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
        self.steps = self.steps.checked_sub(1).ok_or(Damaged("a dictionary leads in a circle"))?;
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
                None => self.go_on_by_any(next, rows, first, partial),
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
