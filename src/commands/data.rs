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
    let mut coverage = bundle.dataset.coverage();
    coverage.truncate(arguments.output.limit_or(usize::MAX));
    if is_text(&arguments.output) {
        return Ok(Report::text(text(terminal, &coverage)));
    }
    written(terminal, &COVERAGE, COVERAGE.fields, coverage.iter().map(tables::coverage).collect(), &arguments.output)
}

/// A table for each aspect.
fn text(terminal: &Terminal, coverage: &[Count]) -> String {
    let counted = |aspect: &Aspect| coverage.iter().filter(|count| count.aspect == *aspect).collect::<Vec<_>>();
    let aspects = Aspect::ALL.iter().map(|aspect| (aspect, counted(aspect))).filter(|(_, counts)| !counts.is_empty());
    aspects.map(|(aspect, counts)| section(terminal, *aspect, &counts)).collect::<Vec<_>>().join("\n")
}

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
    let records = match count.aspect {
        Aspect::Edition | Aspect::Table => count.records.to_string(),
        Aspect::Language | Aspect::Contact => format!("{} of {}", count.records, count.of),
    };
    let more = count.texts.map(|texts| texts.to_string()).or_else(|| count.oldest.map(|oldest| oldest.to_string()));
    [vec![count.name.to_owned(), records], if count.aspect == Aspect::Edition { Vec::new() } else { vec![more.unwrap_or_default()] }].concat()
}
