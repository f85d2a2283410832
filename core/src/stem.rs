//! Stemming: the part that the forms of an English word share.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::borrow::Cow;

/// The stem of a folded English word: `applicants` and `applicant` have the same. A word with other
/// letters than English has is its own stem.
pub(crate) fn stem(word: &str) -> Cow<'_, str> {
    match word.is_ascii() {
        true => Stemmer::create(Algorithm::English).stem(word),
        false => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for (form, other) in [("applicants", "applicant"), ("rejected", "rejecting")] {
            assert_eq!(stem(form), stem(other));
        }
        assert_eq!(stem("біженці"), "біженці");
    }
}
