//! `emn law`: the legal acts.

use super::{answer::Subject, report::Report};
use crate::{
    bundle::ArchivedBundle,
    cli::LawArgs,
    export::tables::{self, ACTS},
    failure::Failure,
    render::{cards, terminal::Terminal},
    shown::Shown,
};

/// Answers `emn law`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &LawArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let acts = &bundle.dataset.acts.records;
    let mut query = arguments.query.clone();
    if !query.is_empty() {
        let text = query.join(" ");
        match bundle.indexes.act_meant(&text, |position| acts[position].kind.code()) {
            Some(meant) => query = vec![meant],
            None => return Ok(Report::Nothing(format!("nothing found for `{}`", Shown(&text)))),
        }
    }
    Subject {
        table: &ACTS,
        index: &bundle.indexes.acts,
        count: acts.len(),
        wanted: &|position| arguments.status.is_none_or(|status| acts[position].validity_on(day) == status),
        label: &|position| acts[position].designation(),
        record: &|position| tables::act(bundle, &acts[position], day),
        card: &|position, matched| cards::act(cards::Setting { bundle, terminal, day, matched }, &acts[position]),
        columns: &["act", "name", "status", "from", "until", "kind"],
        row: &|position| {
            let act = &acts[position];
            let date = |date: Option<String>| date.unwrap_or_default();
            vec![
                act.designation(),
                if act.designation() == act.name() { act.title.to_string() } else { act.name().to_owned() },
                act.validity_on(day).label().to_owned(),
                date(act.from().map(|from| from.to_string())),
                date(act.ended.as_ref().map(ToString::to_string)),
                act.kind.code().to_owned(),
            ]
        },
        elsewhere: None,
        preferred: None,
    }
    .answer(terminal, &query, &arguments.matching, &arguments.output)
}
