//! The text itself with its terms marked.

use super::{
    annotator::Annotator,
    legend::Legend,
    writer::{PlacedTerm, Writer},
};
use crate::{
    documents::{Input, Piece, turns::Turn},
    ui::{Terminal, shown::is_shown, terminal::Tone},
};
use emn::model::Term;
use std::io::{self, Write};

/// For people: each term with its number, and the legend behind the text.
pub struct Text<'s> {
    annotator: &'s Annotator<'s>,
    legend: Legend<'s>,
    heading: Option<String>,
}

impl<'s> Text<'s> {
    pub fn new(annotator: &'s Annotator<'s>, legend: Legend<'s>, heading: Option<String>) -> Self {
        Text { annotator, legend, heading }
    }
}

impl Writer for Text<'_> {
    fn piece(&mut self, piece: &Piece, placed: &[PlacedTerm], turn: &mut Turn) -> io::Result<()> {
        let terminal = &self.annotator.session.terminal;
        if let Some(heading) = self.heading.take() {
            let mut line = String::new();
            terminal.paint(&mut line, Tone::Heading, &harmless(&heading));
            writeln!(turn, "{line}\n")?;
        }
        let mut at = 0;
        for term in placed {
            let (number, hit) = (self.legend.entry(term).0.number, &term.hit);
            if self.annotator.arguments.glossary {
                continue;
            }
            turn.write_all(harmless(&piece.source[at..hit.span.start]).as_bytes())?;
            turn.write_all(mark(terminal, &piece.source[hit.span.clone()], number).as_bytes())?;
            at = hit.span.end;
        }
        if self.annotator.arguments.glossary {
            return Ok(());
        }
        turn.write_all(harmless(&piece.source[at..]).as_bytes())
    }

    fn end(&mut self, turn: &mut Turn) -> io::Result<()> {
        if !self.annotator.arguments.glossary && !self.legend.is_empty() {
            turn.write_all(b"\n")?;
        }
        turn.write_all(self.legend.text().as_bytes())
    }
}

fn mark(terminal: &Terminal, text: &str, number: usize) -> String {
    let mut marked = String::new();
    terminal.paint(&mut marked, Tone::Heading, &harmless(text));
    terminal.paint(&mut marked, Tone::Label, &format!("[{number}]"));
    marked
}

/// A text without what a terminal obeys; its lines stay.
fn harmless(text: &str) -> String {
    let shown = |it: char| match it {
        '\n' | '\t' => Some(it),
        '\r' | '\u{feff}' => None,
        it if it.is_control() || ('\u{202a}'..='\u{202e}').contains(&it) => Some('\u{fffd}'),
        it => Some(it),
    };
    match text.chars().all(is_shown) {
        true => text.to_owned(),
        false => text.chars().filter_map(shown).collect(),
    }
}

/// Markdown: a footnote for each term where it stands first.
pub struct Markdown<'s> {
    annotator: &'s Annotator<'s>,
    legend: Legend<'s>,
}

impl<'s> Markdown<'s> {
    pub fn new(annotator: &'s Annotator<'s>, legend: Legend<'s>) -> Self {
        Markdown { annotator, legend }
    }
}

impl Writer for Markdown<'_> {
    fn piece(&mut self, piece: &Piece, placed: &[PlacedTerm], turn: &mut Turn) -> io::Result<()> {
        let mut at = 0;
        for term in placed {
            let (entry, is_new) = self.legend.entry(term);
            let (number, hit) = (entry.number, &term.hit);
            if is_new && !self.annotator.arguments.glossary {
                turn.write_all(&piece.source.as_bytes()[at..hit.span.end])?;
                write!(turn, "[^emn-{number}]")?;
                at = hit.span.end;
            }
        }
        if self.annotator.arguments.glossary {
            return Ok(());
        }
        turn.write_all(&piece.source.as_bytes()[at..])
    }

    fn end(&mut self, turn: &mut Turn) -> io::Result<()> {
        if !self.annotator.arguments.glossary {
            turn.write_all(b"\n")?;
        }
        for entry in self.legend.entries() {
            let number = entry.number;
            let heading = self.legend.heading(entry.term);
            let page = page(entry.term).map(|page| format!(" <{page}>")).unwrap_or_default();
            let definition = self.legend.meaning(entry);
            match self.annotator.arguments.glossary {
                true => writeln!(turn, "- **{heading}**: {definition}{page}")?,
                false => writeln!(turn, "[^emn-{number}]: **{heading}**: {definition}{page}")?,
            }
        }
        Ok(())
    }
}

/// A page of HTML: each term with its meaning, and a list behind the text.
pub struct Html<'s> {
    annotator: &'s Annotator<'s>,
    legend: Legend<'s>,
    title: String,
    is_open: bool,
}

impl<'s> Html<'s> {
    pub fn new(annotator: &'s Annotator<'s>, legend: Legend<'s>, input: &Input) -> Self {
        Html { annotator, legend, title: input.name(), is_open: false }
    }

    fn open(&mut self, turn: &mut Turn) -> io::Result<()> {
        self.is_open = true;
        let (title, tag) = (escaped(&self.title), self.legend.language());
        write!(
            turn,
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        )
    }
}

const STYLE: &str = "main { white-space: pre-wrap; max-width: 48em; margin: auto } \
                     dfn { font-style: normal } dfn a { color: inherit }";

impl Writer for Html<'_> {
    fn piece(&mut self, piece: &Piece, placed: &[PlacedTerm], turn: &mut Turn) -> io::Result<()> {
        if !self.is_open {
            self.open(turn)?;
        }
        let mut at = 0;
        for placed in placed {
            let (number, hit) = (self.legend.entry(placed).0.number, &placed.hit);
            if self.annotator.arguments.glossary {
                continue;
            }
            let term = &self.annotator.terms[placed.position];
            let (before, text) =
                (&piece.source[at..hit.span.start], &piece.source[hit.span.clone()]);
            write!(
                turn,
                "{}<dfn title=\"{}\"><a href=\"#emn-{number}\">{}</a></dfn>",
                escaped(before),
                escaped(&format!("{}: {}", self.legend.heading(term), term.definition)),
                escaped(text)
            )?;
            at = hit.span.end;
        }
        if self.annotator.arguments.glossary {
            return Ok(());
        }
        turn.write_all(escaped(&piece.source[at..]).as_bytes())
    }

    fn end(&mut self, turn: &mut Turn) -> io::Result<()> {
        if !self.is_open {
            self.open(turn)?;
        }
        writeln!(turn, "</main>\n<dl>")?;
        for entry in self.legend.entries() {
            let number = entry.number;
            let heading = escaped(&self.legend.heading(entry.term));
            let heading = match page(entry.term) {
                Some(page) => format!("<a href=\"{}\">{heading}</a>", escaped(page)),
                None => heading,
            };
            let definition = escaped(&self.legend.meaning(entry));
            writeln!(turn, "<dt id=\"emn-{number}\">{heading}</dt>\n<dd>{definition}</dd>")?;
        }
        writeln!(turn, "</dl>\n</body>\n</html>")
    }
}

fn page(term: &Term) -> Option<&str> {
    term.best_page().map(|page| page.as_str())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
