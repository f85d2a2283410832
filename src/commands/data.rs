//! `emn data`: the data itself.

use super::{
    answer::{is_text, written},
    report::Report,
};
use crate::{
    bundle::ArchivedBundle,
    cli::{DataArgs, DataView},
    dataset::{coverage::Count, vocabulary::Aspect},
    export::tables::{self, COVERAGE},
    failure::Failure,
    render::{layout::Card, listing::listing, terminal::Terminal},
};

/// Answers `emn data`.
///
/// # Errors
/// A field that the report does not have.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &DataArgs) -> Result<Report, Failure> {
    let DataView::Report = arguments.view;
    let limit = arguments.output.limit_or(usize::MAX);
    let coverage = bundle.dataset.coverage();
    let of_aspect = |aspect: &Aspect| coverage.iter().filter(|count| count.aspect == *aspect).take(limit).collect::<Vec<_>>();
    let aspects: Vec<(Aspect, Vec<&Count>)> = Aspect::ALL.iter().map(|aspect| (*aspect, of_aspect(aspect))).collect();
    if is_text(&arguments.output) {
        let sections: Vec<String> = aspects.iter().map(|(aspect, counts)| section(terminal, *aspect, counts)).collect();
        return Ok(Report::text(sections.join("\n")));
    }
    let records = aspects.iter().flat_map(|(_, counts)| counts).map(|count| tables::coverage(count));
    written(terminal, &COVERAGE, COVERAGE.fields, records.collect(), &arguments.output)
}

/// A table for an aspect.
fn section(terminal: &Terminal, aspect: Aspect, counts: &[&Count]) -> String {
    let mut card = Card::new(terminal);
    card.heading(aspect.label(), "");
    let columns: &[&str] = match aspect {
        Aspect::Edition => &["edition", "terms"],
        Aspect::Language => &["language", "terms", "equivalents"],
        Aspect::Contact => &["detail", "contact points", "oldest page"],
        Aspect::Table => &["table", "records", "gone through"],
    };
    card.finish() + &listing(terminal, columns, counts.iter().map(|count| row(count)).collect())
}

fn row(count: &Count) -> Vec<String> {
    let Count { records, of, .. } = count;
    let texts = || count.texts.map(|texts| texts.to_string()).unwrap_or_default();
    let oldest = || count.oldest.map(|oldest| oldest.to_string()).unwrap_or_default();
    let name = count.name.to_owned();
    match count.aspect {
        Aspect::Edition => vec![name, records.to_string()],
        Aspect::Language => vec![name, format!("{records} of {of}"), texts()],
        Aspect::Contact => vec![name, format!("{records} of {of}"), oldest()],
        Aspect::Table => vec![name, records.to_string(), oldest()],
    }
}
