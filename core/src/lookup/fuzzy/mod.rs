//! Typing errors: every entry of a dictionary within a few slips of a text.

mod automaton;
mod walk;

pub(super) use automaton::MOST_SLIPS;
pub(super) use walk::{Near, near};
