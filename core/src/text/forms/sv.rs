//! Swedish, and Norwegian, whose endings are much the same: definite and plural forms, the
//! genitive, and the endings of adjectives.

use super::inflection::{Endings, Forms, as_written};

pub(super) const FORMS: Forms = Forms { longest: 6, stems, has, spelling: as_written, joins: true };

const NOUN: Endings = 0;
const VOWEL: Endings = 1;
const DROPPED: Endings = 2;
const ACTION: Endings = 3;

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    if word.chars().count() < 3 {
        return;
    }
    match word.chars().last() {
        Some('a' | 'e') => {
            stem(word.to_owned(), VOWEL);
            stem(word[..word.len() - 1].to_owned(), DROPPED);
        }
        _ => {
            stem(word.to_owned(), NOUN);
            if word.ends_with('m') {
                stem(format!("{word}m"), NOUN);
            }
        }
    }
    // `ansökan` is `ansökningar` in the plural.
    if let Some(before) = word.strip_suffix("an").filter(|it| it.len() > 4) {
        stem(before.to_owned(), ACTION);
    }
    for (end, other) in [("el", "l"), ("er", "r"), ("en", "n")] {
        if let Some(before) = word.strip_suffix(end).filter(|it| it.len() > 3) {
            stem(format!("{before}{other}"), NOUN);
        }
    }
    // Names are given in the definite form, too.
    for end in ["en", "et", "na"] {
        if let Some(before) = word.strip_suffix(end).filter(|it| it.len() > 5) {
            stem(before.to_owned(), NOUN);
        }
    }
}

fn has(endings: Endings, ending: &str) -> bool {
    let ending = match endings {
        ACTION => return ending.strip_prefix("ning").is_some_and(|rest| has(NOUN, rest)),
        _ => ending.strip_suffix('s').unwrap_or(ending),
    };
    match endings {
        NOUN => matches!(
            ending,
            "" | "en"
                | "et"
                | "n"
                | "t"
                | "a"
                | "e"
                | "ar"
                | "er"
                | "arna"
                | "erna"
                | "na"
                | "ene"
                | "arne"
        ),
        VOWEL => matches!(ending, "" | "n" | "t" | "r" | "rna" | "na"),
        _ => {
            matches!(ending, "or" | "orna" | "ar" | "arna" | "er" | "erna" | "a" | "t" | "e" | "na")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn definite_plural_and_genitive_are_forms() {
        for (form, word) in [
            ("flyktingarna", "flykting"),
            ("flyktingars", "flykting"),
            ("asylsökandes", "asylsökande"),
            ("asylsökanden", "asylsökande"),
            ("skyddet", "skydd"),
            ("ansökningarna", "ansökan"),
            ("medlemmar", "medlem"),
            ("människor", "människa"),
            ("invandrarnas", "invandrare"),
            ("irreguljära", "irreguljär"),
            ("uppehållstillståndets", "uppehållstillstånd"),
        ] {
            assert!(is_form("sv", form, word), "{form}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for (form, word) in [("asylrätt", "asyl"), ("flyktingskap", "flykting")] {
            assert!(!is_form("sv", form, word), "{form}");
        }
    }
}
