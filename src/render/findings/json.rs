//! Findings as JSON: one array, or an object a line.

use crate::documents::{CheckedDocument, PlacedFinding};
use serde::Serialize;

/// A finding as it is written; the names are those of `docs/check.md`.
#[derive(Serialize)]
struct WrittenFinding<'f> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: usize,
    end: usize,
    rule: &'f str,
    text: &'f str,
    message: &'f str,
    fix: Option<&'f str>,
    page: Option<&'f str>,
}

fn record<'f>(document: &CheckedDocument, finding: &'f PlacedFinding) -> WrittenFinding<'f> {
    WrittenFinding {
        file: document.input.name(),
        line: finding.from.line,
        column: finding.from.column,
        end_line: finding.to.line,
        end_column: finding.to.column,
        start: finding.start,
        end: finding.end,
        rule: finding.rule,
        text: &finding.text,
        message: &finding.message,
        fix: finding.fix.as_deref(),
        page: finding.page.as_deref(),
    }
}

fn records(documents: &[CheckedDocument]) -> impl Iterator<Item = WrittenFinding<'_>> {
    documents
        .iter()
        .flat_map(|document| document.findings.iter().map(move |finding| record(document, finding)))
}

pub(super) fn array(documents: &[CheckedDocument]) -> Vec<u8> {
    let records: Vec<_> = records(documents).collect();
    let mut bytes = serde_json::to_vec_pretty(&records).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

pub(super) fn lines(documents: &[CheckedDocument]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records(documents) {
        bytes.extend(serde_json::to_vec(&record).unwrap_or_default());
        bytes.push(b'\n');
    }
    bytes
}
