//! Places in a text as editors count them: lines and units of UTF-16, from 0.

use lsp_types::{Position, Range};

/// The place of a byte.
pub fn position(text: &str, byte: usize) -> Position {
    let before = &text[..byte];
    let line = before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let units: usize = before[start..].chars().map(char::len_utf16).sum();
    let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Position { line: whole(line), character: whole(units) }
}

/// The places of a span of bytes.
pub fn range(text: &str, span: std::ops::Range<usize>) -> Range {
    Range { start: position(text, span.start), end: position(text, span.end) }
}

/// The byte at a place; the end of its line if that is shorter, the end of the text if it has fewer
/// lines.
pub fn byte(text: &str, position: Position) -> usize {
    let line = position.line as usize;
    let start = match line.checked_sub(1) {
        None => 0,
        Some(before) => match text.match_indices('\n').nth(before) {
            Some((end, _)) => end + 1,
            None => return text.len(),
        },
    };
    let mut units = 0;
    for (at, character) in text[start..].char_indices() {
        if character == '\n' || units >= position.character as usize {
            return start + at;
        }
        units += character.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_units_of_utf_16() {
        let text = "a😀b\nné";
        for (at, line, character) in [(0, 0, 0), (5, 0, 3), (6, 0, 4), (7, 1, 0), (10, 1, 2)] {
            let place = Position { line, character };
            assert_eq!(position(text, at), place);
            assert_eq!(byte(text, place), at);
        }
        assert_eq!(byte(text, Position { line: 9, character: 9 }), text.len());
        assert_eq!(byte(text, Position { line: 0, character: 99 }), 6);
    }
}
