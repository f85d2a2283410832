//! The languages without a file of their own: a word goes on with any short ending where its last
//! vowel stood. What is an ending of the nominative is none of the stem, and a vowel of the last
//! syllable may be missing.

use super::inflection::{Endings, Forms, as_written};

pub(super) const FORMS: Forms =
    Forms { longest: 4, stems, has, spelling: as_written, joins: false };

const SHORT: Endings = 0;
const LONG: Endings = 1;

/// The fewest letters of a stem.
const LEAST: usize = 4;

/// Endings of four letters, which are those of Romanian with its article.
const LONGEST: [&str; 3] = ["elor", "ilor", "ului"];

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    let mut add = |kept: String| {
        let letters = kept.chars().count();
        if letters >= LEAST {
            stem(kept, if letters > 5 { LONG } else { SHORT });
        }
    };
    add(without_nominative(word).trim_end_matches(is_vowel).to_owned());
    if let Some(shorter) = without_last_vowel(word) {
        add(shorter);
    }
}

/// A word without the consonant of its nominative: `πρόσφυγας` has the plural `πρόσφυγες`,
/// `bēglis` has `bēgļi`.
fn without_nominative(word: &str) -> &str {
    let is_long = |shorter: &&str| shorter.trim_end_matches(is_vowel).chars().count() >= LEAST;
    let shorter = word.strip_suffix('σ').or_else(|| word.strip_suffix('s').filter(is_long));
    shorter.unwrap_or(word)
}

/// A word without the vowel of its last syllable, as many Slavic words are in their other forms:
/// `cudzoziemiec`, `cudzoziemca`.
fn without_last_vowel(word: &str) -> Option<String> {
    let word = word.trim_end_matches('ь');
    let last = word.chars().next_back().filter(|letter| !is_vowel(*letter))?;
    let before = &word[..word.len() - last.len_utf8()];
    let of_ac = || before.strip_suffix('a').filter(|_| last == 'c');
    let kept = before.strip_suffix("ie").or_else(|| before.strip_suffix(['e', 'е']));
    Some(format!("{}{last}", kept.or_else(of_ac)?))
}

fn is_vowel(letter: char) -> bool {
    "aeiouyаеиіоуыэюяєαεηιουω".contains(letter)
}

fn has(endings: Endings, ending: &str) -> bool {
    let letters = ending.chars().count();
    letters <= if endings == LONG { 3 } else { 2 } || LONGEST.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn words_with_another_short_ending_are_forms() {
        for (tag, form, word) in [
            ("bg", "бежанци", "бежанец"),
            ("el", "προσφύγων", "πρόσφυγας"),
            ("el", "μετανάστες", "μετανάστης"),
            ("et", "varjupaigataotlejad", "varjupaigataotleja"),
            ("hr", "stranca", "stranac"),
            ("it", "rifugiati", "rifugiato"),
            ("lv", "bēgļi", "bēglis"),
            ("nl", "vluchtelingen", "vluchteling"),
            ("pl", "cudzoziemcami", "cudzoziemiec"),
            ("pl", "handlu", "handel"),
            ("pl", "uchodźców", "uchodźca"),
            ("ro", "refugiaților", "refugiat"),
            ("uk", "біженці", "біженець"),
        ] {
            assert!(is_form(tag, form, word), "{form}");
        }
    }

    #[test]
    fn a_longer_ending_makes_another_word() {
        for (tag, form, word) in [
            ("nl", "vluchtelingenkamp", "vluchteling"),
            ("it", "migrazione", "migrante"),
            ("pl", "handlowych", "handel"),
        ] {
            assert!(!is_form(tag, form, word), "{form}");
        }
    }
}
