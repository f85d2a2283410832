//! Terms and citations in running text: words with spans, names in all their forms, findings.

mod check;
mod checker;
mod citations;
mod finder;
mod finding;
pub(crate) mod forms;
mod lexicon;
mod met;
mod rules;
mod senses;
mod words;

pub use check::{Checking, Paused};
pub use checker::Checker;
pub use citations::{Acts, Citation, CitedAct};
pub use finder::{Finder, Hit, Memory};
pub use finding::{Finding, Rule};
pub use lexicon::{Lexicon, Name, Target, Wanted};
pub use met::Met;
pub use rules::{RULES, rule};
pub use senses::meant;
pub use words::{BREAK, JOINT};
