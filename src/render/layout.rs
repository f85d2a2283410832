//! A card: a heading, paragraphs, and named fields under one another.

use super::{
    address::{fitted, mail_to},
    wrap::{columns, held_together, is_address, let_go, lines},
};
use crate::ui::terminal::{Terminal, Tone};
use std::borrow::Cow;

/// Prose is not set wider than this, for the eye's sake.
const WIDEST_PROSE: usize = 100;

/// How far fields are set in.
const INDENT: usize = 2;

/// What parts the name of a field from what it says.
const GAP: usize = 2;

/// On terminals narrower than this, a field's name stands above its contents.
const NARROW: usize = 36;

/// Most cards are shorter than this, in bytes, so that their text never moves as it grows.
const USUAL_CARD: usize = 4096;

/// What stands before a warning, for whoever sees no colour.
const WARNING: &str = "! ";

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

    /// The columns a line may take.
    fn width(&self) -> usize {
        if self.terminal.plain { usize::MAX } else { self.terminal.width.min(WIDEST_PROSE) }
    }

    fn paint(&mut self, tone: Tone, text: &str) {
        self.terminal.paint(&mut self.text, tone, text);
    }

    /// What an item says, as a link where it is an address.
    fn linked(&mut self, item: &Item, text: &str) {
        let address = if self.terminal.hyperlinks { item.target() } else { None };
        self.terminal.link(&mut self.text, item.tone, text, address.as_deref());
    }

    fn blanks(&mut self, count: usize) {
        self.text.extend(std::iter::repeat_n(' ', count));
    }

    /// The lines of a text, set in by so many columns.
    fn lines(&mut self, tone: Tone, text: &str, indent: usize) {
        let text = held_together(text);
        for line in lines(&text, self.width().saturating_sub(indent)) {
            self.blanks(if self.terminal.plain { 0 } else { indent });
            self.paint(tone, &let_go(line));
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
    }

    /// An empty line, unless there is one already.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.end_line();
        }
    }

    /// The heading, with something of less weight at the right where there is room for it, else
    /// below.
    pub fn heading(&mut self, heading: &str, aside: &str) {
        self.beside(Tone::Heading, heading, aside);
    }

    /// A line of less weight, with something at the right of it.
    pub fn subheading(&mut self, text: &str, aside: &str) {
        self.beside(Tone::Plain, text, aside);
    }

    fn beside(&mut self, tone: Tone, text: &str, aside: &str) {
        let room = self.width().saturating_sub(columns(text) + columns(aside));
        if room >= GAP && !aside.is_empty() && !self.terminal.plain {
            self.paint(tone, text);
            self.blanks(room);
            self.paint(Tone::Dim, aside);
            return self.end_line();
        }
        self.lines(tone, text, 0);
        self.lines(Tone::Dim, aside, 0);
    }

    /// A remark at the right under a paragraph where there is room for it, else a paragraph.
    pub fn under(&mut self, text: &str) {
        let room = self.width().saturating_sub(columns(text));
        if !self.terminal.plain && room > 0 && room < WIDEST_PROSE {
            self.blanks(room);
        }
        self.lines(Tone::Dim, text, 0);
    }

    /// A paragraph of less weight.
    pub fn remark(&mut self, text: &str) {
        self.lines(Tone::Dim, text, 0);
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.lines(Tone::Plain, text, 0);
    }

    /// A paragraph that is set in as fields are.
    pub fn set_in(&mut self, text: &str) {
        self.lines(Tone::Plain, text, INDENT);
    }

    /// A paragraph that is set off as the fields' names are.
    pub fn title(&mut self, text: &str) {
        self.lines(Tone::Label, text, 0);
    }

    /// A paragraph that tells of something by its words alone.
    pub fn alert(&mut self, text: &str) {
        self.lines(Tone::Warning, text, 0);
    }

    /// Days and what happened on them, two in a line where there is room.
    pub fn pairs(&mut self, pairs: &[(String, &str)]) {
        let cell = |(day, what): &(String, &str)| match self.terminal.plain {
            true => format!("{what}: {day}"),
            false => format!("{day}  {what}"),
        };
        let cells: Vec<String> = pairs.iter().map(cell).collect();
        let widest = |first: usize| {
            let every_other = cells.iter().skip(first).step_by(2);
            every_other.map(|cell| columns(cell)).max().unwrap_or_default()
        };
        let (left, right) = (INDENT + widest(0) + GAP, widest(1));
        let in_a_line = if left + right > self.width() || self.terminal.plain { 1 } else { 2 };
        for pair in cells.chunks(in_a_line) {
            self.blanks(if self.terminal.plain { 0 } else { INDENT });
            self.text.push_str(&pair[0]);
            if let Some(second) = pair.get(1) {
                self.blanks(left - INDENT - columns(&pair[0]));
                self.text.push_str(second);
            }
            self.end_line();
        }
    }

    /// A warning, and below it what to do about it; each line of the text is a paragraph.
    pub fn warning(&mut self, text: &str) {
        let mut first = WARNING;
        let text = held_together(text);
        for paragraph in text.lines() {
            for line in lines(paragraph, self.width().saturating_sub(WARNING.len())) {
                self.paint(Tone::Warning, first);
                self.paint(Tone::Warning, &let_go(line));
                self.end_line();
                first = if self.terminal.plain { "" } else { "  " };
            }
        }
    }

    /// Named fields under one another, what they say in one column.
    pub fn fields(&mut self, fields: &Fields) {
        let named = fields.all.iter().filter(|field| !field.items.is_empty());
        let longest = named.clone().map(|field| columns(&field.name)).max().unwrap_or_default();
        let longest = longest.max(fields.least);
        let is_narrow = self.width() < NARROW;
        let indent = if is_narrow { 2 * INDENT } else { INDENT + longest + GAP };
        let noted = named.clone().flat_map(|field| &field.items).filter(|it| !it.note.is_empty());
        let note_at = noted.map(|item| columns(&item.text)).max().unwrap_or_default();
        let stops = TabStops { indent, note_at, is_narrow };
        for field in named {
            match self.terminal.plain {
                true => self.plain_field(field),
                false => self.field(field, stops),
            }
        }
    }

    fn field(&mut self, field: &Field, stops: TabStops) {
        let TabStops { indent, is_narrow, .. } = stops;
        let mut label = &*field.name;
        if is_narrow {
            self.blanks(INDENT);
            self.paint(Tone::Label, label);
            self.end_line();
            label = "";
        }
        for item in &field.items {
            let room = self.width().saturating_sub(indent + item.indent);
            let text = match item.kind {
                ItemKind::Evidence if !self.terminal.hyperlinks => Cow::Borrowed(&*item.text),
                ItemKind::Address | ItemKind::Evidence => fitted(&item.text, room, self.terminal),
                _ => held_together(&item.text),
            };
            let width = if item.kind == ItemKind::Prose { room } else { usize::MAX };
            for line in lines(&text, width) {
                self.blanks(INDENT);
                self.paint(Tone::Label, label);
                self.blanks((indent - INDENT).saturating_sub(columns(label)) + item.indent);
                self.linked(item, &let_go(line));
                self.end_line();
                label = "";
            }
            self.note(item, stops);
        }
    }

    /// What is said beside an item: in the same line if there is room, else in the next one.
    fn note(&mut self, item: &Item, stops: TabStops) {
        if item.note.is_empty() {
            return;
        }
        let behind = stops.indent + item.indent + stops.note_at + GAP;
        if behind + columns(&item.note) <= self.width() {
            self.text.pop();
            self.blanks(stops.note_at - columns(&item.text) + GAP);
            self.paint(Tone::Dim, &item.note);
            return self.end_line();
        }
        self.lines(Tone::Dim, &item.note, stops.indent + INDENT);
    }

    /// A field in lines that each say what they are.
    fn plain_field(&mut self, field: &Field) {
        for item in &field.items {
            self.paint(Tone::Label, &field.name);
            self.text.push_str(": ");
            self.linked(item, &let_go(&item.text));
            if !item.note.is_empty() {
                self.text.push_str(", ");
                self.paint(Tone::Dim, &item.note);
            }
            self.end_line();
        }
    }
}

/// Where the parts of fields stand.
#[derive(Clone, Copy)]
struct TabStops {
    /// What the fields say.
    indent: usize,
    /// What is said beside it, from there on.
    note_at: usize,
    is_narrow: bool,
}

/// Named fields; those that say nothing are left out.
#[derive(Default)]
pub struct Fields<'a> {
    all: Vec<Field<'a>>,
    /// The columns that their names take at least.
    least: usize,
}

struct Field<'a> {
    name: Cow<'a, str>,
    items: Vec<Item<'a>>,
}

impl<'a> Fields<'a> {
    /// Fields that stand under days, and begin where what happened on a day does.
    pub fn under_days() -> Self {
        Fields { least: "2013-06-26".len(), ..Fields::default() }
    }

    /// Adds a field; nothing if the text is empty.
    pub fn add(&mut self, name: impl Into<Cow<'a, str>>, text: impl Into<Cow<'a, str>>) {
        self.items(name, [Item::plain(text)]);
    }

    /// Adds a field of several items, each on lines of its own; nothing if none says anything.
    pub fn items(
        &mut self,
        name: impl Into<Cow<'a, str>>,
        items: impl IntoIterator<Item = Item<'a>>,
    ) {
        let items = items.into_iter().filter(|item| !item.text.is_empty()).collect();
        self.all.push(Field { name: name.into(), items });
    }
}

/// An item of a field.
pub struct Item<'a> {
    text: Cow<'a, str>,
    tone: Tone,
    kind: ItemKind,
    /// What is said beside it.
    note: Cow<'a, str>,
    /// By how much all its lines are set in.
    indent: usize,
}

/// How an item is broken into lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ItemKind {
    /// Between its words.
    Prose,
    /// Not at all: a number.
    Whole,
    /// Not at all; a mailbox.
    Mailbox,
    /// Not at all; a web address.
    Address,
    /// Not at all; a web address that is shown as it is where it is no link.
    Evidence,
}

impl<'a> Item<'a> {
    /// An item as it is.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        let (note, kind) = (Cow::Borrowed(""), ItemKind::Prose);
        Item { text: text.into(), tone: Tone::Plain, kind, note, indent: 0 }
    }

    /// An item of less weight.
    pub fn dim(text: impl Into<Cow<'a, str>>) -> Self {
        Item { tone: Tone::Dim, ..Item::plain(text) }
    }

    /// An item that needs attention.
    pub fn warning(text: impl Into<Cow<'a, str>>) -> Self {
        Item { tone: Tone::Warning, ..Item::plain(text) }
    }

    /// A number, which is never broken.
    pub fn whole(text: impl Into<Cow<'a, str>>) -> Self {
        Item { kind: ItemKind::Whole, ..Item::plain(text) }
    }

    /// A mailbox, which is never broken.
    pub fn mailbox(text: impl Into<Cow<'a, str>>) -> Self {
        Item { kind: ItemKind::Mailbox, ..Item::plain(text) }
    }

    /// A web address, which is shown in short where there is no room for it and it is a link.
    pub fn address(url: impl Into<Cow<'a, str>>) -> Self {
        Item { kind: ItemKind::Address, ..Item::plain(url) }
    }

    /// The place of evidence: a web address that is shown as it is where it is no link, or the
    /// name of what is on paper.
    pub fn evidence(place: impl Into<Cow<'a, str>>) -> Self {
        let item = Item::dim(place);
        let kind = if is_address(&item.text) { ItemKind::Evidence } else { ItemKind::Whole };
        Item { kind, ..item }
    }

    /// Where the item leads as a link.
    fn target(&self) -> Option<Cow<'_, str>> {
        match self.kind {
            ItemKind::Address | ItemKind::Evidence => Some(Cow::Borrowed(&self.text)),
            ItemKind::Mailbox => Some(Cow::Owned(mail_to(&self.text))),
            ItemKind::Prose | ItemKind::Whole => None,
        }
    }

    /// The item with something said beside it.
    pub fn noted(self, note: impl Into<Cow<'a, str>>) -> Self {
        Item { note: note.into(), ..self }
    }

    /// The item with all its lines set in by so many columns.
    pub fn indented(self, indent: usize) -> Self {
        Item { indent, ..self }
    }
}
