//! The terms of a document in the order in which they appear, with what they mean.

use super::{annotator::Annotator, writer::PlacedTerm};
use crate::{render::wrap::lines, ui::terminal::Tone};
use emn::model::{Equivalent, Language, Term};
use std::collections::{BTreeMap, BTreeSet};

/// The terms of a document so far.
pub struct Legend<'s> {
    annotator: &'s Annotator<'s>,
    language: Language,
    numbers: BTreeMap<usize, usize>,
    entries: Vec<Entry<'s>>,
}

/// A term of the legend.
pub struct Entry<'s> {
    /// Its number, counted from 1.
    pub number: usize,
    pub term: &'s Term,
    /// The positions of the terms that its words in the text mean as well.
    others: BTreeSet<usize>,
}

impl<'s> Legend<'s> {
    pub fn new(annotator: &'s Annotator<'s>, language: Language) -> Self {
        Legend { annotator, language, numbers: BTreeMap::new(), entries: Vec::new() }
    }

    /// The entry of a term, and whether it is new.
    pub fn entry(&mut self, placed: &PlacedTerm) -> (&Entry<'s>, bool) {
        let next = self.entries.len() + 1;
        let number = *self.numbers.entry(placed.position).or_insert(next);
        if number == next {
            let term = &self.annotator.terms[placed.position];
            self.entries.push(Entry { number, term, others: BTreeSet::new() });
        }
        let entry = &mut self.entries[number - 1];
        entry.others.extend(&placed.others);
        (entry, number == next)
    }

    /// The tag of the language of the text.
    pub fn language(&self) -> &str {
        self.language.tag()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The terms in the order of their numbers.
    pub fn entries(&self) -> &[Entry<'s>] {
        &self.entries
    }

    /// What a term means, and what its words mean as well.
    pub fn meaning(&self, entry: &Entry) -> String {
        let terms = &self.annotator.terms;
        let others: Vec<&str> = entry.others.iter().map(|it| terms[*it].label.as_str()).collect();
        match others.is_empty() {
            true => entry.term.definition.clone(),
            false => format!("{} It may also mean: {}.", entry.term.definition, others.join(", ")),
        }
    }

    /// What a term is called: in the language of the text, and in the one asked for.
    pub fn heading(&self, term: &Term) -> String {
        let name = names(term, &self.language, 1);
        let name = if name.is_empty() { term.label.clone() } else { name };
        match &self.annotator.arguments.lang {
            Some(language) => {
                let other = names(term, language, usize::MAX);
                let other = if other.is_empty() { format!("(not in {language})") } else { other };
                format!("{name}: {other}")
            }
            None => name,
        }
    }

    /// The legend for people.
    pub fn text(&self) -> String {
        let terminal = &self.annotator.session.terminal;
        let mut text = String::new();
        let indent = "    ";
        for entry in &self.entries {
            let mut line = String::new();
            terminal.paint(&mut line, Tone::Label, &format!("[{}]", entry.number));
            line.push(' ');
            terminal.paint(&mut line, Tone::Heading, &self.heading(entry.term));
            text += &format!("{line}\n");
            let width = terminal.width.saturating_sub(indent.len()).max(16);
            for line in lines(&self.meaning(entry), width) {
                text += &format!("{indent}{line}\n");
            }
        }
        text
    }
}

/// The names of a term in a language, without remarks, at most so many; empty if it has none.
fn names(term: &Term, language: &Language, most: usize) -> String {
    let equivalents = term.equivalents(language).into_iter().take(most);
    equivalents.map(|text| Equivalent::of(text).word).collect::<Vec<_>>().join(", ")
}
