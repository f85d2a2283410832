//! The words of a running text, one after another, each where it stands.

use crate::fold::{fold_into, is_modifier};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// What a reader of documents puts in place of a markup inside a word, so that the word stays
/// whole.
pub const JOINT: char = '\u{1}';

/// What a reader of documents puts where a paragraph, an item or a cell ends.
pub const BREAK: char = '\u{1d}';

/// A hyphen that shows only where a line is broken.
const SOFT_HYPHEN: char = '\u{ad}';

/// What is written behind a word to mean women too, or one and several.
const BOTH: [&str; 22] = [
    "*innen", "*in", ":innen", ":in", "_innen", "_in", "/-innen", "/innen", "/-in", "/in",
    "(innen)", "(in)", "·e·s", "·es", "·e", "·euses", "·euse", "(e)s", "(e)", "(es)", "(s)",
    "(ren)",
];

/// What a byte is to a word: the two bytes of ASCII that go on with one are told without decoding.
const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        if (byte as u8).is_ascii_alphanumeric() {
            kinds[byte] = Kind::Word;
        } else if byte >= 0x80 || byte == JOINT as usize {
            kinds[byte] = Kind::Unclear;
        }
        byte += 1;
    }
    kinds
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Unclear,
    Other,
}

/// The next word at or behind a place of a text.
///
/// A word is a run of letters, digits and marks on them; what is invisible inside a word does not
/// end it, and what means both sexes belongs to it: `Asylbewerber*innen`, `réfugié·e·s`.
pub(super) fn next(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        match KINDS[usize::from(*bytes.get(at)?)] {
            Kind::Word => break,
            Kind::Other => at += 1,
            Kind::Unclear => {
                let character = text[at..].chars().next()?;
                if is_letter(character) {
                    break;
                }
                at += character.len_utf8();
            }
        }
    }
    let end = end(text, at);
    Some(at..end + both(text, end))
}

/// How many bytes at a place behind a word mean both sexes.
fn both(text: &str, at: usize) -> usize {
    if !matches!(text.as_bytes().get(at), Some(b'*' | b':' | b'_' | b'/' | b'(' | 0xc2)) {
        return 0;
    }
    let behind = &text[at..];
    let is_whole = |end: &&&str| {
        behind.strip_prefix(**end).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    BOTH.iter().find(is_whole).map_or(0, |end| end.len())
}

/// A text without what means both sexes at its end.
pub(super) fn without_both(text: &str) -> &str {
    BOTH.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text)
}

fn end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    // What is invisible belongs to the word only where a letter follows.
    let (mut at, mut end) = (from, from);
    while let Some(byte) = bytes.get(at) {
        match KINDS[usize::from(*byte)] {
            Kind::Word => {
                at += 1;
                end = at;
            }
            Kind::Other => break,
            Kind::Unclear => {
                let Some(character) = text[at..].chars().next() else { break };
                let is_letter = is_letter(character);
                if !is_letter && !is_invisible(character) {
                    break;
                }
                at += character.len_utf8();
                end = if is_letter { at } else { end };
            }
        }
    }
    end
}

fn is_letter(character: char) -> bool {
    match character {
        '²' | '³' | '¹' | '⁰'..='₉' | 'º' | 'ª' => false,
        _ => character.is_alphanumeric() || is_combining_mark(character) || is_modifier(character),
    }
}

fn is_invisible(character: char) -> bool {
    matches!(character, JOINT | SOFT_HYPHEN | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Adds a word as the search folds it, without what is invisible in it.
pub(super) fn fold_word(folded: &mut String, word: &str) {
    let word = without_both(word);
    match word.is_ascii() && !word.contains(JOINT) {
        true => fold_into(folded, word),
        false => {
            let seen: String = word.chars().filter(|it| !is_invisible(*it)).collect();
            fold_into(folded, &seen);
        }
    }
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing but a hyphen.
    Hyphen,
    /// Blanks, hyphens, apostrophes, one break of a line.
    Soft,
    /// A mark of punctuation that may stand inside a name: a comma, a bracket, a slash.
    Mark,
    /// The end of a sentence or of a paragraph.
    End,
}

/// What the text between two words is.
pub(super) fn gap(between: &str) -> Gap {
    match between {
        " " => return Gap::Soft,
        "-" => return Gap::Hyphen,
        _ => {}
    }
    let (mut breaks, mut is_marked, mut visible) = (0, false, 0);
    for character in between.chars() {
        match character {
            '\n' => breaks += 1,
            '-' | '‐' | '‑' | '\'' | '’' | 'ʼ' => visible += 1,
            ',' | '(' | ')' | '/' | ':' | '–' => is_marked = true,
            _ if character.is_whitespace() || is_invisible(character) => {}
            _ => return Gap::End,
        }
    }
    // A hyphen by itself between blanks is a dash, or begins an item of a list.
    let is_dash = visible > 0
        && between.starts_with(char::is_whitespace)
        && between.ends_with(char::is_whitespace);
    match (breaks > 1, is_marked || is_dash || visible > 1) {
        (true, _) => Gap::End,
        (_, true) => Gap::Mark,
        _ if is_hyphen(between) => Gap::Hyphen,
        _ => Gap::Soft,
    }
}

fn is_hyphen(between: &str) -> bool {
    let seen = between.trim_matches(|it: char| is_invisible(it));
    matches!(seen, "-" | "‐" | "‑")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(word) = next(text, at) {
            at = word.end;
            let mut folded = String::new();
            fold_word(&mut folded, &text[word]);
            found.push(folded);
        }
        found
    }

    #[test]
    fn words_are_folded_as_the_search_folds_them() {
        for text in ["Third-country  national’s", "Œuvre, Straße; Łódź", "l’asile, сім\u{2bc}я"]
        {
            assert_eq!(words(text), crate::fold::fold(text), "{text}");
        }
    }

    #[test]
    fn what_is_invisible_leaves_a_word_whole() {
        assert_eq!(words("turva\u{ad}paikka\u{ad} as\u{1}ylum"), ["turvapaikka", "asylum"]);
    }

    #[test]
    fn what_means_both_sexes_belongs_to_its_word() {
        for (text, expected) in [
            ("Asylbewerber*innen,", vec!["asylbewerber"]),
            ("Asylbewerber/-innen", vec!["asylbewerber"]),
            ("les réfugié·e·s", vec!["les", "refugie"]),
            ("child(ren) of migrant(s)", vec!["child", "of", "migrant"]),
            ("asylum/innocent (s)", vec!["asylum", "innocent", "s"]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn gaps_are_told_apart() {
        for (between, expected) in [
            (" ", Gap::Soft),
            ("\n", Gap::Soft),
            ("’", Gap::Soft),
            ("-", Gap::Hyphen),
            (" -", Gap::Soft),
            (" – ", Gap::Mark),
            ("\n- ", Gap::Mark),
            (" (", Gap::Mark),
            ("\n\n", Gap::End),
            (". ", Gap::End),
        ] {
            assert_eq!(gap(between), expected, "{between:?}");
        }
    }
}
