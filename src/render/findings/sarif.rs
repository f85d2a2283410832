//! Findings as SARIF 2.1.0, which services for code scanning read.

use crate::documents::{CheckedDocument, PlacedFinding};
use emn::text::RULES;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn written(documents: &[CheckedDocument]) -> Vec<u8> {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.name,
                "shortDescription": { "text": rule.about },
                "fullDescription": { "text": rule.explanation },
                "defaultConfiguration": { "enabled": rule.is_on, "level": "warning" },
            })
        })
        .collect();
    let results: Vec<Value> = documents
        .iter()
        .flat_map(|document| document.findings.iter().map(|finding| result(document, finding)))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "emn",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut bytes = serde_json::to_vec_pretty(&log).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn result(document: &CheckedDocument, finding: &PlacedFinding) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": "warning",
        "message": { "text": finding.message },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(document.input.path.as_deref()) },
            "region": {
                "startLine": finding.from.line,
                "startColumn": finding.from.column,
                "endLine": finding.to.line,
                "endColumn": finding.to.column,
                "byteOffset": finding.start,
                "byteLength": finding.end - finding.start,
            },
        } }],
    });
    if let Some(index) = RULES.iter().position(|rule| rule.name == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    if let Some(page) = &finding.page {
        result["properties"] = json!({ "page": page });
    }
    result
}

/// A path as a reference of a URI.
fn uri(path: Option<&Path>) -> String {
    let Some(path) = path else { return "stdin".to_owned() };
    let text = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}
