//! Writing what is safe into the files: never inside quotation marks, quoted lines or code.

use crate::{
    cli::CheckArgs,
    documents::{CheckedDocument, PlacedFinding},
    failure::Failure,
    ui::{Report, deliver, say::say},
};
use similar::TextDiff;
use std::{fs, ops::Range, path::Path};

/// Writes the fixes, or shows them. Gives what is to be shown, and whether something is left.
///
/// # Errors
/// A file that cannot be written.
pub fn run(
    arguments: &CheckArgs,
    documents: &[CheckedDocument],
) -> Result<(String, bool), Failure> {
    let (mut shown, mut is_left) = (String::new(), false);
    for document in documents {
        let Some(path) = &document.input.path else {
            is_left |= !document.findings.is_empty();
            say("standard input is not changed; give a file");
            continue;
        };
        let text = match text_of(path) {
            Ok(text) => text,
            Err(reason) => {
                is_left |= !document.findings.is_empty();
                if !document.findings.is_empty() {
                    say(format!("{}: not changed, {reason}", document.input.shown()));
                }
                continue;
            }
        };
        let (fixed, count) = fixed(&text, &document.findings);
        is_left |= count < document.findings.len() || arguments.diff && count > 0;
        if count == 0 {
            continue;
        }
        if arguments.diff {
            let name = document.input.name();
            let diff = TextDiff::from_lines(&text, &fixed);
            shown += &diff.unified_diff().header(&name, &name).to_string();
        } else {
            deliver(Report::File(path.clone(), fixed.into_bytes()), None)?;
            say(format!("{}: {count} fixed", document.input.shown()));
        }
    }
    Ok((shown, is_left))
}

/// The text of a file that can be changed, or why it cannot.
fn text_of(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    if bytes.starts_with(b"PK\x03\x04") {
        return Err("Word documents never are".to_owned());
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.starts_with('\u{feff}') => Err("it begins with a byte order mark".into()),
        Ok(text) => Ok(text),
        Err(_) => Err("it is no UTF-8 text".to_owned()),
    }
}

/// The text with the fixes in it, and how many there are.
fn fixed(text: &str, findings: &[PlacedFinding]) -> (String, usize) {
    let (mut fixed, mut at, mut count) = (String::with_capacity(text.len()), 0, 0);
    for it in findings {
        let Some(fix) = &it.fix else { continue };
        let is_there = it.start >= at && text.get(it.start..it.end) == Some(&*it.text);
        if !is_there || is_quoted(text, it.start) {
            continue;
        }
        fixed += &text[at..it.start];
        fixed += fix;
        (at, count) = (it.end, count + 1);
    }
    fixed += &text[at..];
    (fixed, count)
}

/// Whether a byte lies inside quotation marks of its paragraph, or in a quoted line.
fn is_quoted(text: &str, byte: usize) -> bool {
    let start = text[..byte].rfind("\n\n").map_or(0, |at| at + 2);
    let before = &text[start..byte];
    let line = before.rsplit('\n').next().unwrap_or(before);
    if line.trim_start().starts_with('>') {
        return true;
    }
    // Which mark opens and which closes differs from language to language.
    let (mut is_straight, mut is_curved, mut is_angled) = (false, false, false);
    for character in before.chars() {
        match character {
            '"' => is_straight = !is_straight,
            '“' | '”' | '„' => is_curved = !is_curved,
            '«' | '»' => is_angled = !is_angled,
            _ => {}
        }
    }
    is_straight || is_curved || is_angled || is_in_single_marks(text, start..byte)
}

/// Whether a single quotation mark is open at the end of a span. Between two letters it is an
/// apostrophe.
fn is_in_single_marks(text: &str, span: Range<usize>) -> bool {
    let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    let is_blank = |it: Option<char>| it.is_none_or(char::is_whitespace);
    let marks = text[span.clone()].match_indices(['\'', '‘', '’', '‚', '‛', '‹', '›']);
    marks.fold(false, |is_open, (at, mark)| {
        let at = span.start + at;
        let before = text[..at].chars().next_back();
        let behind = text[at + mark.len()..].chars().next();
        match (is_word(before), is_word(behind)) {
            (true, true) => is_open,
            (is_behind_word, is_at_word) => {
                !is_behind_word && (is_at_word || is_blank(before) && !is_blank(behind))
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_told() {
        for (text, expected) in [
            ("said \"the EASO", true),
            ("said \"so\" of EASO", false),
            ("said “the EASO", true),
            ("„das EASO", true),
            ("„das“ EASO", false),
            ("» kumottu ” EASO", true),
            ("> the EASO", true),
            ("\"a\n\nEASO", false),
            ("said ‘the EASO", true),
            ("said 'the EASO", true),
            ("said ’the’ EASO", false),
            ("sagt ‚die‘ EASO", false),
            ("‘It ends.’ EASO", false),
            ("l’EASO", false),
            ("the States’ EASO", false),
        ] {
            assert_eq!(is_quoted(text, text.find("EASO").unwrap()), expected, "{text}");
        }
    }
}
