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
    folded: String,
}

/// The words that a finder has seen.
#[derive(Default)]
pub struct Memory {
    /// From a word as it is written to its set of classes; 0 is none.
    seen: FxHashMap<Box<str>, u32>,
    /// The sets by their numbers, which begin at 1.
    sets: Vec<Box<[Class]>>,
    numbers: FxHashMap<Box<[Class]>, u32>,
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
    fn set(&self, number: u32) -> &[Class] {
        let place = (number as usize).checked_sub(1);
        place.and_then(|place| self.sets.get(place)).map_or(&[], |set| set)
    }

    fn number_of(&mut self, classes: Vec<Class>) -> u32 {
        if classes.is_empty() {
            return 0;
        }
        let new = self.sets.len() as u32 + 1;
        let classes = classes.into_boxed_slice();
        let number = *self.numbers.entry(classes.clone()).or_insert(new);
        if number == new {
            self.sets.push(classes);
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
        Finder { lexicon, memory, run: Vec::new(), folded: String::new() }
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
            let set = self.set_of(&text[span.clone()]);
            let is_alone = set == 0 && !self.joins_on(text, &span);
            if is_alone {
                self.flush(text, found);
            } else {
                let is_first = self.run.is_empty();
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

    /// Whether a word that is none of a name may become one with the word behind its hyphen.
    fn joins_on(&self, text: &str, span: &Range<usize>) -> bool {
        let near = |byte: Option<&u8>| byte == Some(&b'-');
        let bytes = text.as_bytes();
        near(bytes.get(span.end)) || span.start > 0 && near(bytes.get(span.start - 1))
    }

    /// The number of the set of classes of a word as it is written.
    fn set_of(&mut self, word: &str) -> u32 {
        if let Some(set) = self.memory.seen.get(word) {
            return *set;
        }
        if word.len() > LONGEST_WORD * 2 {
            return 0;
        }
        self.folded.clear();
        words::fold_word(&mut self.folded, word);
        let classes = self.lexicon.classes(&self.folded);
        let set = self.memory.number_of(classes);
        if self.memory.seen.len() >= REMEMBERED {
            self.memory.seen.clear();
        }
        self.memory.seen.insert(word.into(), set);
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
        let mut best: Option<(usize, Hit<'l>)> = None;
        let mut open = vec![(ROOT, at)];
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
                let set = self.set_of(&joined);
                self.follow(place, set, gap, |to| open.push((to, next + 2)));
            }
        }
        best
    }

    /// Where a word that may be any of a set of classes leads from a place.
    fn follow(&self, place: u32, set: u32, gap: Gap, mut go: impl FnMut(u32)) {
        for class in self.memory.set(set) {
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
