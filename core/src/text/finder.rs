//! Finding names in running text: the longest at each word, in any form of its words.

use super::{
    lexicon::{Class, LONGEST_WORD, Lexicon, Name, ROOT},
    words::{self, Gap},
};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many words are remembered with what they may be: as many as a long text has, and bounded.
const REMEMBERED: usize = 1 << 17;

/// The most words of a name.
const LONGEST_NAME: usize = 24;

/// Finds the names of a lexicon in texts. It remembers the words that it has seen.
pub struct Finder<'l> {
    lexicon: &'l Lexicon,
    memory: Memory,
    run: Vec<Word>,
    /// The places that are reached by the words from one on, each with the word that is next.
    open: Vec<(u32, usize)>,
    folded: String,
}

/// The words that a finder has seen.
#[derive(Default)]
pub struct Memory {
    /// From a word as it is written to its set of classes; 0 is none. A short word is a number,
    /// as most are: those are compared at once.
    short: FxHashMap<u128, u32>,
    long: FxHashMap<Box<str>, u32>,
    /// The sets by their numbers, which begin at 1.
    sets: Vec<Set>,
    numbers: FxHashMap<Box<[Class]>, u32>,
}

/// What a word may be.
struct Set {
    classes: Box<[Class]>,
    /// Whether a name begins with one of them.
    begins: bool,
}

/// A name in a text.
#[derive(Clone, Debug)]
pub struct Hit<'l> {
    /// The bytes of the text.
    pub span: Range<usize>,
    /// What the name is, the likeliest first.
    pub names: Vec<&'l Name>,
}

/// A word of the text that is one of a name.
struct Word {
    span: Range<usize>,
    set: u32,
    /// What stands before it.
    gap: Gap,
}

impl Memory {
    fn set(&self, number: u32) -> Option<&Set> {
        self.sets.get((number as usize).checked_sub(1)?)
    }

    fn begins(&self, number: u32) -> bool {
        self.set(number).is_some_and(|set| set.begins)
    }

    fn number_of(&mut self, classes: Vec<Class>, lexicon: &Lexicon) -> u32 {
        if classes.is_empty() {
            return 0;
        }
        let new = self.sets.len() as u32 + 1;
        let classes = classes.into_boxed_slice();
        let number = *self.numbers.entry(classes.clone()).or_insert(new);
        if number == new {
            let begins = classes.iter().any(|class| lexicon.step(ROOT, *class).is_some());
            self.sets.push(Set { classes, begins });
        }
        number
    }
}

impl<'l> Finder<'l> {
    /// A finder that has seen nothing yet.
    pub fn new(lexicon: &'l Lexicon) -> Self {
        Finder::with(lexicon, Memory::default())
    }

    /// A finder that remembers what another one of the same lexicon has seen.
    pub fn with(lexicon: &'l Lexicon, memory: Memory) -> Self {
        Finder { lexicon, memory, run: Vec::new(), open: Vec::new(), folded: String::new() }
    }

    /// What it has seen.
    pub fn memory(self) -> Memory {
        self.memory
    }

    /// The names that are looked for.
    pub fn lexicon(&self) -> &'l Lexicon {
        self.lexicon
    }

    /// Finds the names in a text, in its order; they do not overlap.
    pub fn find(&mut self, text: &str, found: &mut dyn FnMut(Hit<'l>)) {
        self.run.clear();
        let mut at = 0;
        while let Some(span) = words::next(text, at) {
            let set = self.set_of(text, span.clone());
            let is_first = self.run.is_empty();
            // No name goes on with the word, or begins with it.
            let is_none = if is_first { !self.memory.begins(set) } else { set == 0 };
            if is_none && !self.joins_on(text, &span) {
                self.flush(text, found);
            } else {
                let gap = if is_first { Gap::Soft } else { words::gap(&text[at..span.start]) };
                if gap == Gap::End || self.run.len() > 8 * LONGEST_NAME {
                    self.flush(text, found);
                }
                self.run.push(Word { span: span.clone(), set, gap });
            }
            at = span.end;
        }
        self.flush(text, found);
    }

    /// Whether a word that is none of a name may become one with the word behind its hyphen. The
    /// hyphens beyond ASCII are known by their first or last byte, which others may have too.
    fn joins_on(&self, text: &str, span: &Range<usize>) -> bool {
        let bytes = text.as_bytes();
        let before = span.start.checked_sub(1).and_then(|before| bytes.get(before));
        matches!(bytes.get(span.end), Some(b'-' | 0xe2))
            || matches!(before, Some(b'-' | 0x90 | 0x91))
    }

    /// The number of the set of classes of a word as it is written.
    fn set_of(&mut self, text: &str, span: Range<usize>) -> u32 {
        let short = short(text.as_bytes(), &span);
        let seen = match &short {
            Some(short) => self.memory.short.get(short),
            None => self.memory.long.get(&text[span.clone()]),
        };
        match seen {
            Some(set) => *set,
            None => self.new_set_of(&text[span], short),
        }
    }

    fn new_set_of(&mut self, word: &str, short: Option<u128>) -> u32 {
        if word.len() > LONGEST_WORD * 2 {
            return 0;
        }
        self.folded.clear();
        words::fold_word(&mut self.folded, word);
        let classes = self.lexicon.classes(&self.folded);
        let set = self.memory.number_of(classes, self.lexicon);
        let Memory { short: shorts, long: longs, .. } = &mut self.memory;
        if shorts.len() + longs.len() >= REMEMBERED {
            shorts.clear();
            longs.clear();
        }
        match short {
            Some(short) => shorts.insert(short, set),
            None => longs.insert(word.into(), set),
        };
        set
    }

    /// Finds the names in the words gathered so far.
    fn flush(&mut self, text: &str, found: &mut dyn FnMut(Hit<'l>)) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let mut at = 0;
        while at < run.len() {
            match self.longest(text, &run, at) {
                Some((words, hit)) => {
                    found(hit);
                    at += words;
                }
                None => at += 1,
            }
        }
        self.run = run;
        self.run.clear();
    }

    /// The longest name that begins at a word, and how many words it has.
    fn longest(&mut self, text: &str, run: &[Word], at: usize) -> Option<(usize, Hit<'l>)> {
        let is_joined = run.get(at + 1).is_some_and(|other| other.gap == Gap::Hyphen);
        if !is_joined && !self.memory.begins(run[at].set) {
            return None;
        }
        let mut best: Option<(usize, Hit<'l>)> = None;
        let mut open = std::mem::take(&mut self.open);
        open.push((ROOT, at));
        while let Some((place, next)) = open.pop() {
            if next > at
                && best.as_ref().is_none_or(|(words, _)| *words < next - at)
                && let Some(hit) = self.hit(text, place, run[at].span.start..run[next - 1].span.end)
            {
                best = Some((next - at, hit));
            }
            let Some(word) = run.get(next).filter(|_| next < at + LONGEST_NAME) else { continue };
            let gap = if next == at { Gap::Soft } else { word.gap };
            self.follow(place, word.set, gap, |to| open.push((to, next + 1)));
            if let Some(other) = run.get(next + 1).filter(|other| other.gap == Gap::Hyphen) {
                let joined = [&text[word.span.clone()], &text[other.span.clone()]].concat();
                let set = self.set_of(&joined, 0..joined.len());
                self.follow(place, set, gap, |to| open.push((to, next + 2)));
            }
        }
        self.open = open;
        best
    }

    /// Where a word that may be any of a set of classes leads from a place.
    fn follow(&self, place: u32, set: u32, gap: Gap, mut go: impl FnMut(u32)) {
        for class in self.memory.set(set).into_iter().flat_map(|set| &set.classes) {
            if let Some((to, may_be_marked)) = self.lexicon.step(place, *class)
                && (gap != Gap::Mark || may_be_marked)
            {
                go(to);
            }
        }
    }

    /// The names that end in a place and are written so.
    fn hit(&self, text: &str, place: u32, span: Range<usize>) -> Option<Hit<'l>> {
        let names = self.lexicon.ending(place).iter().map(|name| self.lexicon.name(*name));
        let names: Vec<&Name> = names.filter(|name| name.fits(text, span.clone())).collect();
        (!names.is_empty()).then_some(Hit { span, names })
    }
}

/// A word of at most sixteen bytes as a number; none has the byte 0.
fn short(text: &[u8], span: &Range<usize>) -> Option<u128> {
    let length = span.len();
    if !(1..=16).contains(&length) {
        return None;
    }
    let mut bytes = [0; 16];
    match text.get(span.start..span.start + 16) {
        Some(more) => bytes.copy_from_slice(more),
        None => bytes[..length].copy_from_slice(&text[span.clone()]),
    }
    Some(u128::from_le_bytes(bytes) & (u128::MAX >> (128 - 8 * length)))
}
