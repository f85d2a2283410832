//! `emn law`: the legal acts.

use super::{answer::Subject, report::Report};
use crate::{
    bundle::ArchivedBundle,
    cli::LawArgs,
    export::tables::{self, ACTS},
    failure::Failure,
    render::{cards, terminal::Terminal},
};

pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &LawArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let acts = &bundle.dataset.acts.records;
    Subject {
        table: &ACTS,
        index: &bundle.indexes.acts,
        count: acts.len(),
        wanted: &|position| arguments.status.is_none_or(|status| acts[position].validity_on(day) == status),
        label: &|position| acts[position].designation(),
        record: &|position| tables::act(bundle, &acts[position], day),
        card: &|position, matched| cards::act(cards::Setting { bundle, terminal, day, matched }, &acts[position]),
        columns: &["act", "name", "status", "from", "until"],
        row: &|position| {
            let act = &acts[position];
            let date = |date: Option<String>| date.unwrap_or_default();
            vec![
                act.designation(),
                if act.designation() == act.name() { act.title.to_string() } else { act.name().to_owned() },
                act.validity_on(day).label().to_owned(),
                date(act.from().map(|from| from.to_string())),
                date(act.ended.as_ref().map(ToString::to_string)),
            ]
        },
        preferred: None,
    }
    .answer(terminal, &without_place(&arguments.query), &arguments.matching, &arguments.output)
}

/// The query without the article in front of the act: a citation asks for the act.
fn without_place(query: &[String]) -> Vec<String> {
    let text = query.join(" ");
    let begins_with_place = ["Art", "art"].iter().any(|word| text.starts_with(word));
    match text.rsplit_once(" of ") {
        Some((_, act)) if begins_with_place => vec![act.trim_start_matches("the ").to_owned()],
        _ => query.to_vec(),
    }
}
