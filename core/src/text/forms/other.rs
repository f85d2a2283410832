//! The languages without a file of their own: a word goes on with any short ending where its last
//! vowel stood.

use super::inflection::{Endings, Forms, as_written};

pub(super) const FORMS: Forms =
    Forms { longest: 4, stems, has, spelling: as_written, joins: false };

const SHORT: Endings = 0;
const LONG: Endings = 1;

/// The fewest letters of a stem.
const LEAST: usize = 4;

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    let kept = word.trim_end_matches(is_vowel);
    let letters = kept.chars().count();
    if letters >= LEAST {
        stem(kept.to_owned(), if letters > 5 { LONG } else { SHORT });
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouyаеиіоуыэюяєαεηιουω".contains(letter)
}

fn has(endings: Endings, ending: &str) -> bool {
    let letters = ending.chars().count();
    letters <= if endings == LONG { 3 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn short_endings_are_forms() {
        for (tag, form, word) in [
            ("pl", "uchodźców", "uchodźca"),
            ("it", "rifugiati", "rifugiato"),
            ("uk", "біженці", "біженець"),
            ("et", "varjupaigataotleja", "varjupaigataotleja"),
            ("nl", "vluchtelingen", "vluchteling"),
        ] {
            assert_eq!(is_form(tag, form, word), tag != "uk", "{form}");
        }
    }
}
