//! `emn` alone: what it is for, and how to begin.

use crate::{
    render::{
        layout::Card,
        records::{Column, Room, lines_of},
    },
    session::Session,
    ui::Report,
};

/// What to type, and what it tells.
const EXAMPLES: [[&str; 2]; 5] = [
    ["emn ncp portugal", "whom to call"],
    ["emn glossary toissijainen suojelu", "what a word means, from 28 languages"],
    ["emn translate residence permit fi de", "the same in Finnish and German"],
    ["emn law 2013/32", "is it still law, what replaced it"],
    ["emn search frontex", "everywhere"],
];

/// Answers `emn` without a command.
pub fn run(session: &Session) -> Report {
    let terminal = &session.terminal;
    let mut card = Card::new(terminal);
    card.paragraph(
        "The European Migration Network, offline: whom to call, what the words mean, which law \
         holds.",
    );
    card.gap();
    let columns = [Column::new("type", Room::Whole), Column::new("for", Room::Spare(12))];
    let rows = EXAMPLES.map(|example| example.map(str::to_owned).to_vec());
    let examples = lines_of(terminal, &columns, &rows, 2).join("\n");
    let mut more = Card::new(terminal);
    more.paragraph("More: emn COMMAND --help, man emn. No official product; no legal advice.");
    Report::text(format!("{}{examples}\n\n{}", card.finish(), more.finish()))
}
