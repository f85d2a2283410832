//! Texts from outside, made fit for a terminal.

use std::fmt::{self, Write};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A text from outside as it may appear on a terminal: in one line, without anything that a
/// terminal obeys, and not too long.
pub struct Shown<'a>(pub &'a str);

/// The most characters of a text from outside that are repeated.
const LONGEST: usize = 60;

/// Whether a character from outside may appear on a terminal by itself: a letter, a digit, a mark
/// of punctuation or a blank.
pub fn is_shown(character: char) -> bool {
    let is_punctuation = character.is_ascii_punctuation() || "‘’“”–—…".contains(character);
    // Blank letters such as U+3164 have a width and nothing to see.
    let is_blank = matches!(character, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    (character.is_alphanumeric() && !is_blank) || character == ' ' || is_punctuation
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut left = LONGEST;
        for grapheme in self.0.graphemes(true) {
            let length = grapheme.chars().count();
            if length > left {
                return formatter.write_char('…');
            }
            left -= length;
            // A mark belongs to the letter before it; by itself it would join what it must not.
            let mut characters = grapheme.chars();
            let is_letter = characters.next().is_some_and(is_shown);
            let has_marks_only = characters.all(|it| is_shown(it) || is_mark(it));
            match is_letter && has_marks_only {
                true => formatter.write_str(grapheme)?,
                false => write!(formatter, "{}", grapheme.escape_debug())?,
            }
        }
        Ok(())
    }
}

/// Whether a character is a mark on the one before it, of a script that needs such marks.
fn is_mark(character: char) -> bool {
    let is_format = matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{206f}');
    let mut text = [0; 4];
    !character.is_control() && !is_format && character.encode_utf8(&mut text).width() == 0
}
