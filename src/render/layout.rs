//! Setting text: paragraphs, fields with hanging indents, headings with something at the right.

use super::wrap::{columns, lines};
use crate::ui::terminal::{Terminal, Tone};
use std::borrow::Cow;

/// The column at which the contents of fields begin.
const INDENT: usize = 12;

/// Prose is not set wider than this, for the eye's sake.
const WIDEST_PROSE: usize = 100;

/// On terminals narrower than this, a field's name stands above its contents.
const NARROW: usize = 40;

/// Most cards are shorter than this, in bytes, so that their text never moves as it grows.
const USUAL_CARD: usize = 4096;

/// A card in the making.
pub struct Card<'t> {
    terminal: &'t Terminal,
    text: String,
}

impl<'t> Card<'t> {
    /// An empty card.
    pub fn new(terminal: &'t Terminal) -> Self {
        Card { terminal, text: String::with_capacity(USUAL_CARD) }
    }

    /// The finished card.
    pub fn finish(self) -> String {
        self.text
    }

    fn width(&self) -> usize {
        self.terminal.width.min(WIDEST_PROSE)
    }

    fn paint(&mut self, tone: Tone, text: &str) {
        self.terminal.paint(&mut self.text, tone, text);
    }

    fn blanks(&mut self, count: usize) {
        self.text.extend(std::iter::repeat_n(' ', count));
    }

    /// The lines of a text, set in by so many columns.
    fn lines(&mut self, tone: Tone, text: &str, indent: usize) {
        for line in lines(text, self.width().saturating_sub(indent)) {
            self.blanks(indent);
            self.paint(tone, line);
            self.gap();
        }
    }

    /// An empty line, or the end of one.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// The heading, with something of less weight at the right where there is room for it, else below.
    pub fn heading(&mut self, heading: &str, aside: &str) {
        let room = self.width().saturating_sub(columns(heading) + columns(aside));
        if room >= 2 && !aside.is_empty() {
            self.paint(Tone::Heading, heading);
            self.blanks(room);
            self.paint(Tone::Dim, aside);
            return self.gap();
        }
        self.lines(Tone::Heading, heading, 0);
        self.lines(Tone::Dim, aside, 0);
    }

    /// A paragraph of less weight.
    pub fn remark(&mut self, text: &str) {
        self.lines(Tone::Dim, text, 0);
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.lines(Tone::Plain, text, 0);
    }

    /// A text of less weight with a web address behind it: in one line if there is room, else the address, which is never
    /// broken, stands on a line of its own.
    pub fn address(&mut self, text: &str, url: &str) {
        if columns(text) + columns(url) < self.terminal.width {
            self.paint(Tone::Dim, &format!("{text} {url}"));
        } else {
            self.remark(text);
            self.paint(Tone::Dim, url);
        }
        self.gap();
    }

    /// A heading of its own with a paragraph set in under it.
    pub fn section(&mut self, heading: &str, text: &str) {
        if !self.text.ends_with("\n\n") {
            self.gap();
        }
        self.lines(Tone::Label, heading, 0);
        self.lines(Tone::Plain, text, 2);
    }

    /// A named field; nothing if the text is empty.
    pub fn field(&mut self, name: &str, text: &str) {
        self.items(name, &[Item::plain(text)]);
    }

    /// A named field of several items, each on lines of its own; nothing if there is none.
    pub fn items(&mut self, name: &str, items: &[Item]) {
        let is_narrow = self.width() < NARROW;
        let indent = if is_narrow { 2 } else { INDENT };
        let mut label = name;
        if is_narrow && items.iter().any(|item| !item.text.is_empty()) {
            self.lines(Tone::Label, name, 0);
            label = "";
        }
        for item in items {
            for line in lines(&item.text, item.width(self.width().saturating_sub(indent))) {
                self.paint(Tone::Label, label);
                self.blanks(indent.saturating_sub(columns(label)).max(1) + item.indent);
                self.paint(item.tone, line);
                self.gap();
                label = "";
            }
        }
    }
}

/// An item of a field.
pub struct Item<'a> {
    text: Cow<'a, str>,
    tone: Tone,
    /// By how much all its lines are set in.
    indent: usize,
}

impl<'a> Item<'a> {
    /// An item as it is.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Item { text: text.into(), tone: Tone::Plain, indent: 0 }
    }

    /// An item of less weight.
    pub fn dim(text: impl Into<Cow<'a, str>>) -> Self {
        Item { tone: Tone::Dim, ..Item::plain(text) }
    }

    /// A remark on the item before, which needs attention.
    pub fn warning(text: impl Into<Cow<'a, str>>) -> Self {
        Item { tone: Tone::Warning, indent: 2, ..Item::plain(text) }
    }

    /// The item with all its lines set in by so many columns.
    pub fn indented(self, indent: usize) -> Self {
        Item { indent, ..self }
    }

    /// The width of its lines in so much room: a web address is never broken.
    fn width(&self, room: usize) -> usize {
        if is_address(&self.text) { usize::MAX } else { room.saturating_sub(self.indent) }
    }
}

fn is_address(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(' ')
}
