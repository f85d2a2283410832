//! The terms of a document in the order in which they appear, with what they mean.

use super::annotator::Annotator;
use crate::{render::wrap::lines, ui::terminal::Tone};
use emn::model::{Equivalent, Language, Term};
use std::collections::BTreeMap;

/// The terms of a document so far.
pub struct Legend<'s> {
    annotator: &'s Annotator<'s>,
    language: Language,
    numbers: BTreeMap<usize, usize>,
    order: Vec<usize>,
}

impl<'s> Legend<'s> {
    pub fn new(annotator: &'s Annotator<'s>, language: Language) -> Self {
        Legend { annotator, language, numbers: BTreeMap::new(), order: Vec::new() }
    }

    /// The number of a term, counted from 1, and whether it is new.
    pub fn number(&mut self, position: usize) -> (usize, bool) {
        let next = self.order.len() + 1;
        let number = *self.numbers.entry(position).or_insert(next);
        if number == next {
            self.order.push(position);
        }
        (number, number == next)
    }

    /// The tag of the language of the text.
    pub fn language(&self) -> &str {
        self.language.tag()
    }

    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The terms with their numbers.
    pub fn terms(&self) -> impl Iterator<Item = (usize, &'s Term)> {
        self.order
            .iter()
            .enumerate()
            .map(|(place, position)| (place + 1, &self.annotator.terms[*position]))
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
        for (number, term) in self.terms() {
            let mut line = String::new();
            terminal.paint(&mut line, Tone::Label, &format!("[{number}]"));
            line.push(' ');
            terminal.paint(&mut line, Tone::Heading, &self.heading(term));
            text += &format!("{line}\n");
            let width = terminal.width.saturating_sub(indent.len()).max(16);
            for line in lines(&term.definition, width) {
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
