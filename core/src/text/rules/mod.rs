//! The rules, a file each, found by their name.

mod abbreviation;
mod discouraged;
mod history;
mod law_ended;
mod law_ending;
mod law_unknown;
mod name_changed;
mod variant;

use super::finding::Rule;

/// Every rule for a text by itself, in the order in which they are listed.
pub static RULES: [Rule; 7] = [
    law_ended::RULE,
    law_ending::RULE,
    law_unknown::RULE,
    name_changed::RULE,
    discouraged::RULE,
    variant::RULE,
    abbreviation::RULE,
];

/// The rule with a name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}
