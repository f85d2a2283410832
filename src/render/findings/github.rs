//! Findings as commands of GitHub Actions, which shows them beside the lines of a change.

use crate::documents::CheckedDocument;

pub(super) fn written(documents: &[CheckedDocument]) -> String {
    let mut text = String::new();
    for document in documents {
        let file = property(&document.input.name());
        for finding in &document.findings {
            let page =
                finding.page.as_ref().map(|page| format!("; see {page}")).unwrap_or_default();
            text += &format!(
                "::warning file={file},line={},endLine={},col={},endColumn={},title=emn {}::{}\n",
                finding.from.line,
                finding.to.line,
                finding.from.column,
                finding.to.column,
                finding.rule,
                data(&format!("{}{page}", finding.message)),
            );
        }
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
