//! Breaking text into lines.
//!
//! Written for texts that are mostly ASCII, as those of a card are: such a line is found by looking
//! back from its end, without a look at each of its words.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

const NO_BREAK_SPACE: &str = "\u{a0}";

/// The width of a text, in columns of a terminal.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The beginning of a text that fits a width, with `…` for what is left out.
pub fn cut(text: &str, width: usize) -> Cow<'_, str> {
    if columns(text) <= width {
        return Cow::Borrowed(text);
    }
    let kept = &text[..reach(text, width.saturating_sub(1))];
    let kept = kept.trim_end_matches([' ', ',', ';', '(']);
    Cow::Owned(format!("{kept}…"))
}

/// A text in which citations hold together when it is broken into lines: `Art. 2` and `(EU) 2024/1`
/// have a no-break space, which is a blank again once the lines are made.
pub fn held_together(text: &str) -> Cow<'_, str> {
    const JOINED: [[&str; 2]; 4] = [
        ["(EU) ", "(EU)\u{a0}"],
        ["Art. ", "Art.\u{a0}"],
        ["No ", "No\u{a0}"],
        ["(EC) ", "(EC)\u{a0}"],
    ];
    let mut held = Cow::Borrowed(text);
    for [parted, joined] in JOINED {
        if held.contains(parted) {
            held = Cow::Owned(held.replace(parted, joined));
        }
    }
    held
}

/// A command that is not to be broken into lines.
pub fn command(text: &str) -> String {
    text.replace(' ', NO_BREAK_SPACE)
}

/// A line of a text that was held together, with blanks again.
pub fn let_go(line: &str) -> Cow<'_, str> {
    match line.contains(NO_BREAK_SPACE) {
        true => Cow::Owned(line.replace(NO_BREAK_SPACE, " ")),
        false => Cow::Borrowed(line),
    }
}

/// The lines of a text at a width in columns. Words are broken only if they are wider than that,
/// never inside a grapheme; web addresses are never broken.
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
        None if is_address(text) => text.find(' ').unwrap_or(text.len()),
        None if reach > 0 => reach,
        None => text.graphemes(true).next().map_or(text.len(), str::len),
    }
}

/// Whether a text begins with a web address, which is never broken, maybe in brackets.
pub fn is_address(text: &str) -> bool {
    let text = text.trim_start_matches('(');
    text.starts_with("http://") || text.starts_with("https://")
}

/// How many bytes of a text fit a width in columns: whole graphemes.
fn reach(text: &str, width: usize) -> usize {
    let (mut bytes, mut room) = (0, width);
    loop {
        let rest = &text[bytes..];
        let ascii = rest.bytes().take(room.saturating_add(1)).take_while(u8::is_ascii).count();
        // The character behind it may belong to the grapheme of the last one.
        let alone = if ascii == rest.len() { ascii } else { ascii.saturating_sub(1) };
        if alone >= room {
            return bytes + room;
        }
        (bytes, room) = (bytes + alone, room - alone);
        let Some(grapheme) = text[bytes..].graphemes(true).next() else { return bytes };
        if grapheme.width() > room {
            return bytes;
        }
        (bytes, room) = (bytes + grapheme.len(), room - grapheme.width());
    }
}
