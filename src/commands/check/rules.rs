//! The rules by their names.

use super::untranslated;
use crate::{
    cli::{CheckArgs, UNTRANSLATED},
    project::ProjectSettings,
};
use emn::text::{RULES, Rule, rule};

/// Whether a rule is on, by the command line, then the settings, then the rule itself.
pub fn is_on(arguments: &CheckArgs, settings: &ProjectSettings, rule: &Rule) -> bool {
    let named = |names: &[String]| names.iter().any(|name| name == rule.name);
    if named(&arguments.off) {
        return false;
    }
    named(&arguments.on) || settings.is_on(rule)
}

/// Whether there is a rule of this name.
pub fn is_rule(name: &str) -> bool {
    name == UNTRANSLATED || RULES.iter().any(|rule| rule.name == name)
}

/// What a rule is for, whether it is on, and what to do about what it finds.
pub fn explained(name: &str) -> String {
    match rule(name) {
        Some(rule) => {
            let state = if rule.is_on { "on" } else { "off" };
            format!("{name}: {}\n\n{}\n\nBy default: {state}\n", rule.about, rule.explanation)
        }
        None => format!("{name}: {}\n\n{}\n", untranslated::ABOUT, untranslated::EXPLANATION),
    }
}
