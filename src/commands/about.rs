//! `emn about`: the network itself.

use super::{
    answer::{Subject, is_text},
    report::Report,
};
use crate::{
    bundle::ArchivedBundle,
    cli::AboutArgs,
    dataset::{date::Date, vocabulary::Section},
    export::tables::{self, NETWORK},
    failure::Failure,
    render::{cards, layout::Card, terminal::Terminal},
};

/// Answers `emn about`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &AboutArgs) -> Result<Report, Failure> {
    let entries = &bundle.dataset.entries;
    let card = |position: usize, matched: Option<&str>| {
        let setting = cards::Setting { bundle, terminal, day: Date::today(), matched };
        cards::entry(setting, &entries[position])
    };
    if arguments.topic.is_empty() && is_text(&arguments.output) {
        return Ok(Report::text(card(0, None) + &more(terminal)));
    }
    Subject {
        table: &NETWORK,
        index: &bundle.indexes.topics,
        count: entries.len(),
        wanted: &|_| true,
        label: &|position| entries[position].name.to_string(),
        record: &|position| tables::entry(&entries[position]),
        card: &card,
        columns: &["topic", "section", "about"],
        row: &|position| {
            let entry = &entries[position];
            vec![entry.name.to_string(), entry.section.as_ref().map_or("", |section| section.label()).to_owned(), entry.text.to_string()]
        },
        elsewhere: None,
        preferred: None,
    }
    .answer(terminal, &arguments.topic, &arguments.matching, &arguments.output)
}

/// Where to read on.
fn more(terminal: &Terminal) -> String {
    let mut card = Card::new(terminal);
    let aspects = ["purpose", "legal-basis", "funding", "coordination", "governance"];
    let topics: Vec<&str> = aspects.into_iter().chain(Section::ALL.iter().skip(1).map(|section| section.code())).collect();
    card.gap();
    card.field("emn about", &topics.join(", "));
    card.finish()
}
