//! The question which of several records is meant.

use super::Shown;
use std::io::{self, Write};

/// Shows a numbered list, and gives the one of which the number is typed; nothing without an answer.
pub fn ask<'c, T>(list: &str, text: &str, candidates: &'c [T]) -> Option<&'c T> {
    // Nobody is left to ask if standard error cannot be written.
    let _ = write!(io::stderr(), "{list}");
    let question = format!("Number of the one you mean by `{}` (none: Enter)", Shown(text));
    let input = dialoguer::Input::<String>::new().with_prompt(question).allow_empty(true);
    let number: usize = input.interact_text().ok()?.trim().parse().ok()?;
    candidates.get(number.checked_sub(1)?)
}
