//! Findings as JSON: one array, or an object a line.

use crate::commands::check::{Document, Found};
use serde::Serialize;

/// A finding as a record; the names are those of `docs/check.md`.
#[derive(Serialize)]
struct Record<'f> {
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

fn record<'f>(document: &Document, found: &'f Found) -> Record<'f> {
    Record {
        file: document.source.name(),
        line: found.from.line,
        column: found.from.column,
        end_line: found.to.line,
        end_column: found.to.column,
        start: found.start,
        end: found.end,
        rule: found.rule,
        text: &found.text,
        message: &found.message,
        fix: found.fix.as_deref(),
        page: found.page.as_deref(),
    }
}

fn records(documents: &[Document]) -> impl Iterator<Item = Record<'_>> {
    documents
        .iter()
        .flat_map(|document| document.found.iter().map(move |found| record(document, found)))
}

pub(super) fn array(documents: &[Document]) -> Vec<u8> {
    let records: Vec<_> = records(documents).collect();
    let mut bytes = serde_json::to_vec_pretty(&records).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

pub(super) fn lines(documents: &[Document]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records(documents) {
        bytes.extend(serde_json::to_vec(&record).unwrap_or_default());
        bytes.push(b'\n');
    }
    bytes
}
