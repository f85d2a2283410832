//! Findings, as people and programs read them.

mod github;
mod json;
mod sarif;
mod text;

use crate::{cli::CheckFormat, documents::CheckedDocument, ui::Terminal};

/// The findings of documents in a format.
pub fn written(terminal: &Terminal, format: CheckFormat, documents: &[CheckedDocument]) -> Vec<u8> {
    match format {
        CheckFormat::Text => text::written(terminal, documents).into_bytes(),
        CheckFormat::Json => json::array(documents),
        CheckFormat::Jsonl => json::lines(documents),
        CheckFormat::Sarif => sarif::written(documents),
        CheckFormat::Github => github::written(documents).into_bytes(),
    }
}
