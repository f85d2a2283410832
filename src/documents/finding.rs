//! What a check finds in a document, and where.

use super::{Input, Place};

/// A document and the findings in it.
pub struct CheckedDocument {
    pub input: Input,
    pub findings: Vec<PlacedFinding>,
}

/// A finding with its place in the document.
#[derive(Clone, Debug)]
pub struct PlacedFinding {
    pub rule: &'static str,
    pub from: Place,
    pub to: Place,
    /// The bytes of the document.
    pub start: usize,
    pub end: usize,
    /// What stands there.
    pub text: String,
    pub message: String,
    pub fix: Option<String>,
    pub page: Option<String>,
}
