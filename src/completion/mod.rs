//! What may be typed next on a command line. The scripts of the shells ask for it, so that they
//! know nothing themselves and never fall behind.

mod line;
mod names;
mod offers;
pub mod shell;

pub use line::Line;
pub use offers::{Offer, offers};

/// Something that may be typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// What stands on the command line then, instead of the word at the cursor.
    pub value: String,
    /// What it is; may be empty.
    pub about: String,
}

/// What follows the beginning of a text, in any case; nothing if the text begins otherwise.
fn rest<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let mut left = text.chars();
    for typed in beginning.chars() {
        let character = left.next()?;
        if character != typed && !character.to_lowercase().eq(typed.to_lowercase()) {
            return None;
        }
    }
    Some(left.as_str())
}
