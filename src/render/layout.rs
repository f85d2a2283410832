//! Setting text: wrapped paragraphs, fields with hanging indents, headings with something at the right.

use super::terminal::Terminal;
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

/// The column at which the contents of fields begin.
const INDENT: usize = 12;

/// Prose is not set wider than this, for the eye's sake.
const WIDEST_PROSE: usize = 100;

/// On terminals narrower than this, a field's name stands above its contents.
const NARROW: usize = 40;

/// A card in the making.
pub struct Card<'t> {
    terminal: &'t Terminal,
    text: String,
}

impl<'t> Card<'t> {
    /// An empty card.
    pub fn new(terminal: &'t Terminal) -> Self {
        Card { terminal, text: String::new() }
    }

    /// The finished card.
    pub fn finish(self) -> String {
        self.text
    }

    fn width(&self) -> usize {
        self.terminal.width.min(WIDEST_PROSE)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// The heading, with something of less weight at the right where there is room for it, else below.
    pub fn heading(&mut self, heading: &str, aside: &str) {
        let room = self.width().saturating_sub(heading.width() + aside.width());
        if room >= 2 && !aside.is_empty() {
            let line = format!("{}{}{}", self.terminal.heading(heading), " ".repeat(room), self.terminal.dim(aside));
            return self.line(&line);
        }
        for line in wrapped(heading, self.width()) {
            self.line(&self.terminal.heading(&line));
        }
        if !aside.is_empty() {
            self.remark(aside);
        }
    }

    /// A paragraph of less weight.
    pub fn remark(&mut self, text: &str) {
        for line in wrapped(text, self.width()) {
            self.line(&self.terminal.dim(&line));
        }
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        for line in wrapped(text, self.width()) {
            self.line(&line);
        }
    }

    /// A text of less weight with a web address behind it: in one line if there is room, else the address, which is never
    /// broken, stands on a line of its own.
    pub fn address(&mut self, text: &str, url: &str) {
        if text.width() + url.width() < self.terminal.width {
            return self.line(&self.terminal.dim(&format!("{text} {url}")));
        }
        self.remark(text);
        self.line(&self.terminal.dim(url));
    }

    /// A heading of its own with a paragraph set in under it.
    pub fn section(&mut self, heading: &str, text: &str) {
        if !self.text.ends_with("\n\n") {
            self.gap();
        }
        for line in wrapped(heading, self.width()) {
            self.line(&self.terminal.label(&line));
        }
        for line in wrapped(text, self.width().saturating_sub(2)) {
            self.line(&format!("  {line}"));
        }
    }

    /// A named field; nothing if the text is empty.
    pub fn field(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.items(name, &[Item::plain(text)]);
        }
    }

    /// A named field of several items, each on lines of its own.
    pub fn items(&mut self, name: &str, items: &[Item]) {
        let narrow = self.width() < NARROW;
        let indent = if narrow { 2 } else { INDENT };
        let mut label = format!("{name}{}", " ".repeat(indent.saturating_sub(name.width()).max(1)));
        if narrow && !items.is_empty() {
            self.line(&self.terminal.label(name));
            label = " ".repeat(indent);
        }
        for item in items {
            for line in item.lines(self.width().saturating_sub(indent)) {
                let line = item.tone.apply(self.terminal, &line);
                let begins = self.terminal.label(label.trim_end());
                let begins = format!("{begins}{}", " ".repeat(label.width() - label.trim_end().width()));
                self.line(&format!("{begins}{line}"));
                label = " ".repeat(indent);
            }
        }
    }
}

/// How an item is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Dim,
    Warning,
}

impl Tone {
    fn apply(self, terminal: &Terminal, text: &str) -> String {
        match self {
            Tone::Plain => text.to_owned(),
            Tone::Dim => terminal.dim(text),
            Tone::Warning => terminal.warning(text),
        }
    }
}

/// An item of a field.
pub struct Item {
    text: String,
    tone: Tone,
    /// By how much all its lines are set in.
    indent: usize,
}

impl Item {
    /// An item as it is.
    pub fn plain(text: impl Into<String>) -> Self {
        Item { text: text.into(), tone: Tone::Plain, indent: 0 }
    }

    /// An item of less weight.
    pub fn dim(text: impl Into<String>) -> Self {
        Item { tone: Tone::Dim, ..Item::plain(text) }
    }

    /// A remark on the item before, which needs attention.
    pub fn warning(text: impl Into<String>) -> Self {
        Item { tone: Tone::Warning, indent: 2, ..Item::plain(text) }
    }

    /// The item with all its lines set in by so many columns.
    pub fn indented(self, indent: usize) -> Self {
        Item { indent, ..self }
    }

    fn lines(&self, width: usize) -> Vec<String> {
        let lines = match is_address(&self.text) {
            true => vec![self.text.clone()],
            false => wrapped(&self.text, width.saturating_sub(self.indent)),
        };
        lines.into_iter().map(|line| format!("{}{line}", " ".repeat(self.indent))).collect()
    }
}

fn is_address(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(' ')
}

/// The lines of a text at a width in columns. Words are broken only if they are wider than that, never inside a grapheme.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(1)).word_separator(WordSeparator::AsciiSpace).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}
