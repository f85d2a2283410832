//! Breaking text into lines.
//!
//! Written for texts that are mostly ASCII, as those of a card are: such a line is found by looking
//! back from its end, without a look at each of its words.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The width of a text, in columns of a terminal.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The lines of a text at a width in columns. Words are broken only if they are wider than that, never inside a grapheme.
pub fn lines(text: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        (!rest.is_empty()).then(|| {
            let (line, behind) = rest.split_at(end_of_line(rest, width));
            rest = behind.trim_start_matches(' ');
            line
        })
    })
}

/// How many bytes of a text, which is not empty, its first line takes: at least a grapheme.
fn end_of_line(text: &str, width: usize) -> usize {
    let reach = reach(text, width);
    if text[reach..].is_empty() || text[reach..].starts_with(' ') {
        return reach;
    }
    match text[..reach].rfind(' ') {
        Some(blank) => text[..blank].trim_end_matches(' ').len(),
        None if reach > 0 => reach,
        None => text.graphemes(true).next().map_or(text.len(), str::len),
    }
}

/// How many bytes of a text fit a width in columns: whole graphemes.
fn reach(text: &str, width: usize) -> usize {
    // The character behind the width may belong to the grapheme before it.
    if text.as_bytes().iter().take(width.saturating_add(1)).all(u8::is_ascii) {
        return text.len().min(width);
    }
    let mut taken = 0;
    let behind = text.grapheme_indices(true).find(|(_, grapheme)| {
        taken += grapheme.width();
        taken > width
    });
    behind.map_or(text.len(), |(position, _)| position)
}
