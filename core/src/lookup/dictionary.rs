//! A dictionary of the index: texts in alphabetical order, each with a run of positions.
//!
//! It is a finite state transducer of which a look-up touches the bytes on its way and no others.

use super::{
    index::Span,
    typos::{Rows, Typos},
};
use fst::raw::{Fst, Node, Output};

/// A dictionary, used where it lies.
pub struct Dictionary<'a>(Fst<&'a [u8]>);

/// An entry that is a few typing errors away from a text.
pub struct Near {
    pub span: Span,
    pub slips: u8,
    /// In characters.
    pub length: usize,
    /// Whether the error is in the first letter.
    pub begins_otherwise: bool,
}

/// All entries of a dictionary, given with its reverse, within so many slips of a text, in alphabetical order.
pub fn near([dictionary, reversed]: [&[u8]; 2], text: &str, slips: u8) -> Vec<Near> {
    let first = text.chars().next();
    let mut found: Vec<Near> = Vec::new();
    // Each automaton may count more slips than there are; the smaller number is right.
    let mut add = |entry: &Reached, begins: char| match found.iter_mut().find(|near| near.span == entry.span) {
        Some(near) => near.slips = near.slips.min(entry.slips),
        None => found.push(Near { span: entry.span, slips: entry.slips, length: entry.length, begins_otherwise: Some(begins) != first }),
    };
    if let Some(typos) = Typos::new(text, slips) {
        Dictionary::open(dictionary).visit_accepted(&typos, &mut |entry| add(&entry, entry.first));
    }
    if let Some(typos) = Typos::reversed(text, slips) {
        Dictionary::open(reversed).visit_accepted(&typos, &mut |entry| add(&entry, entry.last));
    }
    found.sort_unstable_by_key(|near| near.span.start);
    found
}

/// An entry that an automaton accepts.
struct Reached {
    span: Span,
    slips: u8,
    length: usize,
    first: char,
    last: char,
}

/// A node with the sum of the outputs on the way to it.
struct Place<'d> {
    node: Node<'d>,
    output: Output,
}

impl<'a> Dictionary<'a> {
    /// Opens a dictionary that [`super::index::transducer`] made.
    pub fn open(bytes: &'a [u8]) -> Self {
        Dictionary(Fst::new(bytes).expect("the index was built with the program"))
    }

    /// The run of a text.
    pub fn get(&self, text: &str) -> Option<Span> {
        self.0.get(text).map(|output| Span::from_value(output.value()))
    }

    /// The runs of all texts that begin with this one, which lie side by side.
    pub fn beginning(&self, text: &str) -> Option<Span> {
        let place = self.follow(&self.root(), text)?;
        let (first, last) = (self.first(&place), self.last(&place));
        Some(Span { start: first.start, count: last.start + last.count - first.start })
    }

    /// Visits all texts that begin with this one, in alphabetical order.
    pub fn visit_beginning(&self, text: &str, visit: &mut impl FnMut(&str, Span)) {
        if let Some(place) = self.follow(&self.root(), text) {
            self.visit_below(&place, &mut text.as_bytes().to_vec(), visit);
        }
    }

    fn visit_accepted(&self, typos: &Typos, visit: &mut impl FnMut(Reached)) {
        Walk { dictionary: self, typos, visit }.go_on(&self.root(), &typos.start(), None);
    }

    fn root(&self) -> Place<'_> {
        Place { node: self.0.root(), output: Output::zero() }
    }

    fn step<'d>(&'d self, place: &Place, transition: usize) -> Place<'d> {
        let transition = place.node.transition(transition);
        Place { node: self.0.node(transition.addr), output: place.output.cat(transition.out) }
    }

    fn follow<'d>(&'d self, place: &Place<'d>, text: &str) -> Option<Place<'d>> {
        let mut place = Place { node: place.node, output: place.output };
        for byte in text.bytes() {
            place = self.step(&place, place.node.find_input(byte)?);
        }
        Some(place)
    }

    fn first(&self, place: &Place) -> Span {
        if place.node.is_final() { place.span() } else { self.first(&self.step(place, 0)) }
    }

    fn last(&self, place: &Place) -> Span {
        match place.node.len().checked_sub(1) {
            Some(transition) => self.last(&self.step(place, transition)),
            None => place.span(),
        }
    }

    fn visit_below(&self, place: &Place, text: &mut Vec<u8>, visit: &mut impl FnMut(&str, Span)) {
        if place.node.is_final() {
            visit(&String::from_utf8_lossy(text), place.span());
        }
        for transition in 0..place.node.len() {
            text.push(place.node.transition(transition).inp);
            self.visit_below(&self.step(place, transition), text, visit);
            text.pop();
        }
    }
}

impl Place<'_> {
    /// The run of the text that ends here.
    fn span(&self) -> Span {
        Span::from_value(self.output.cat(self.node.final_output()).value())
    }
}

/// A walk through a dictionary beside an automaton.
struct Walk<'d, 't, V> {
    dictionary: &'d Dictionary<'d>,
    typos: &'t Typos,
    visit: &'t mut V,
}

impl<V: FnMut(Reached)> Walk<'_, '_, V> {
    fn go_on(&mut self, place: &Place, rows: &Rows, ends: Option<(char, char)>) {
        if let (true, Some(slips), Some((first, last))) = (place.node.is_final(), self.typos.distance(rows), ends) {
            (self.visit)(Reached { span: place.span(), slips, length: rows.depth(), first, last });
        }
        let first = ends.map(|(first, _)| first);
        if self.typos.step(rows, None).is_within_reach() {
            return self.go_on_by_any(place, rows, first, 0, 0);
        }
        // No more slips here: most branches need no look.
        let mut bytes = [0; 4];
        for character in self.typos.next(rows) {
            if let Some(next) = self.dictionary.follow(place, character.encode_utf8(&mut bytes)) {
                self.go_on_by(&next, rows, first, character);
            }
        }
    }

    fn go_on_by(&mut self, place: &Place, rows: &Rows, first: Option<char>, character: char) {
        let rows = self.typos.step(rows, Some(character));
        if rows.is_within_reach() {
            self.go_on(place, &rows, Some((first.unwrap_or(character), character)));
        }
    }

    /// Goes on by each character, of which the bits that were read are given, and how many bytes are missing.
    fn go_on_by_any(&mut self, place: &Place, rows: &Rows, first: Option<char>, partial: u32, missing: u8) {
        for transition in 0..place.node.len() {
            let byte = place.node.transition(transition).inp;
            if byte.is_ascii() != self.typos.is_latin() {
                continue;
            }
            let (partial, missing) = match byte {
                0x00..=0x7f => (byte.into(), 0),
                0x80..=0xbf => (partial << 6 | u32::from(byte & 0x3f), missing - 1),
                0xc0..=0xdf => (u32::from(byte & 0x1f), 1),
                0xe0..=0xef => (u32::from(byte & 0x0f), 2),
                0xf0..=0xff => (u32::from(byte & 0x07), 3),
            };
            let next = self.dictionary.step(place, transition);
            match missing {
                0 => self.go_on_by(&next, rows, first, char::from_u32(partial).unwrap_or(char::REPLACEMENT_CHARACTER)),
                _ => self.go_on_by_any(&next, rows, first, partial, missing),
            }
        }
    }
}
