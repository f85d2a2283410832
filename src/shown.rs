//! Texts from outside, made fit for a terminal.

use std::fmt;

/// A text from outside as it may appear on a terminal: in one line, without anything that a terminal obeys, and not too long.
pub struct Shown<'a>(pub &'a str);

/// The most of a text from outside that is repeated.
const LONGEST_SHOWN: usize = 60;

/// Whether a character from outside may appear on a terminal as it is: a letter, a digit, a mark of punctuation or a blank.
pub fn is_shown(character: char) -> bool {
    character.is_alphanumeric() || character == ' ' || character.is_ascii_punctuation() || "‘’“”–—…".contains(character)
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        for character in self.0.chars().take(LONGEST_SHOWN) {
            match is_shown(character) {
                true => formatter.write_char(character)?,
                false => write!(formatter, "{}", character.escape_debug())?,
            }
        }
        if self.0.chars().nth(LONGEST_SHOWN).is_some() {
            formatter.write_str("…")?;
        }
        Ok(())
    }
}
