//! Findings for people: a line each, as compilers write them.

use crate::{
    documents::CheckedDocument,
    ui::{Terminal, shown::is_shown, terminal::Tone},
};

pub(super) fn written(terminal: &Terminal, documents: &[CheckedDocument]) -> String {
    let mut text = String::new();
    for document in documents {
        let file = document.input.shown();
        for finding in &document.findings {
            terminal.paint(
                &mut text,
                Tone::Heading,
                &format!("{file}:{}:{}:", finding.from.line, finding.from.column),
            );
            text.push(' ');
            terminal.paint(&mut text, Tone::Warning, finding.rule);
            text += &format!(": {}", harmless(&finding.message));
            if let Some(page) = &finding.page {
                terminal.paint(&mut text, Tone::Dim, &format!("; see {page}"));
            }
            text.push('\n');
        }
    }
    text
}

/// A message in one line, without anything that a terminal obeys.
fn harmless(message: &str) -> String {
    let shown = |it: char| if is_shown(it) || "«»„№°º§".contains(it) { it } else { ' ' };
    message.chars().map(shown).collect()
}
