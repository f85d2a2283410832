//! What a check finds in a text.

use super::checker::Block;
use std::ops::Range;

/// Something that a reader of the text should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the rule.
    pub rule: &'static str,
    /// The bytes of the text.
    pub span: Range<usize>,
    /// What is the matter, and what to do.
    pub message: String,
    /// What stands there better, where that is safe to write.
    pub fix: Option<String>,
    /// A page that says so.
    pub page: Option<String>,
}

/// A rule of the check.
pub struct Rule {
    /// The name by which it is switched on and off.
    pub name: &'static str,
    /// Whether it is on unless something else is said.
    pub is_on: bool,
    /// What it finds, in a line.
    pub about: &'static str,
    /// The same at length, with what to do.
    pub explanation: &'static str,
    /// Finds it in a block of text.
    pub(super) check: fn(&mut Block, &mut Vec<Finding>),
}
