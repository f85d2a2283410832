//! What the keys do, as a card.

use super::opened::{folded, within};
use crate::{
    render::layout::{Card, Fields},
    ui::Terminal,
};
use ratatui::text::Text;

const FIELD: &[[&str; 2]] = &[
    ["letters", "looked up at each key, in any language"],
    ["Up, Down", "choose in the list"],
    ["Enter, Right", "go to the card"],
    ["Tab", "the next table; Shift-Tab: the one before"],
    ["Esc", "empty the field; leave if it is empty"],
];

const CARD: &[[&str; 2]] = &[
    ["Up, Down", "choose what belongs to the record"],
    ["Enter, Right", "follow it; or by its number"],
    ["Left", "back; from the first card to the list"],
    ["PgUp, PgDn", "scroll the card"],
];

const BOTH: &[[&str; 2]] = &[
    ["/", "filter the list: a word, a topic, a status, a code"],
    ["t", "equivalents in other languages; y copies the chosen one"],
    ["o", "open the page in the browser"],
    ["y", "copy the term, mailbox or number; again: the next of them"],
    ["Esc", "back to the field"],
    ["q", "leave"],
];

/// What the keys do, for a pane of a width.
pub fn help(terminal: Terminal, width: u16) -> Text<'static> {
    let terminal = within(terminal, width);
    let mut card = Card::new(&terminal);
    for (title, keys) in
        [("In the field", FIELD), ("On the card", CARD), ("In the list and on the card", BOTH)]
    {
        card.gap();
        card.heading(title, "");
        let mut fields = Fields::default();
        keys.iter().for_each(|[key, what]| fields.add(*key, *what));
        card.fields(&fields);
    }
    folded(&card.finish(), width.into())
}
