//! Typing errors: every entry of a dictionary within a few slips of a text.

mod automaton;
mod walk;
mod walks;

pub(super) use automaton::MOST_SLIPS;
pub(super) use walk::Near;
pub(super) use walks::{Dictionary, Walks};
