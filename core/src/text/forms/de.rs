//! German: case, number, the strong and weak endings of adjectives, and the feminine in *-in*.
//! Folding has made umlauts and their vowels one.

use super::inflection::{Endings, Forms, as_written};

pub(super) const FORMS: Forms = Forms { longest: 6, stems, has, spelling: as_written, joins: true };

const NOUN: Endings = 0;
const ADJECTIVE: Endings = 1;
const FEMININE: Endings = 2;

/// How nouns end that are inflected like adjectives, and adjectives: `Minderjähriger`.
const LIKE_ADJECTIVES: [&str; 21] = [
    "iger", "ener", "oser", "ender", "gter", "teter", "erter", "aler", "arer", "icher", "scher",
    "iver", "eller", "after", "deter", "hlter", "erer", "rner", "euer", "einer", "rster",
];

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    if word.chars().count() < 4 {
        return;
    }
    stem(word.to_owned(), NOUN);
    if LIKE_ADJECTIVES.iter().any(|end| word.ends_with(end)) {
        stem(word[..word.len() - 2].to_owned(), ADJECTIVE);
    }
    for end in ["es", "en", "em"] {
        if let Some(before) = word.strip_suffix(end).filter(|it| it.len() > 5) {
            stem(before.to_owned(), ADJECTIVE);
        }
    }
    if let Some(before) = word.strip_suffix('e').filter(|it| it.len() > 3) {
        stem(before.to_owned(), if before.len() > 5 { ADJECTIVE } else { NOUN });
        stem(before.to_owned(), FEMININE);
    }
    if word.ends_with("er") || word.ends_with("ling") || word.ends_with("ant") {
        stem(word.to_owned(), FEMININE);
    }
}

fn has(endings: Endings, ending: &str) -> bool {
    match endings {
        NOUN => matches!(
            ending,
            "" | "s" | "es" | "n" | "en" | "e" | "er" | "ern" | "em" | "se" | "sen" | "ses"
        ),
        ADJECTIVE => matches!(ending, "e" | "en" | "em" | "er" | "es"),
        _ => matches!(ending, "in" | "innen"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn cases_and_numbers_are_forms() {
        for (form, word) in [
            ("Flüchtlinge", "Flüchtling"),
            ("Flüchtlingen", "Flüchtling"),
            ("Asylbewerbern", "Asylbewerber"),
            ("Asylbewerberinnen", "Asylbewerber"),
            ("Minderjährigen", "Minderjähriger"),
            ("unbegleiteten", "unbegleiteter"),
            ("internationalen", "internationaler"),
            ("ernsthaften", "ernsthafter"),
            ("kulturellem", "kultureller"),
            ("sicheres", "sicherer"),
            ("unbegründete", "unbegründeter"),
            ("internen", "interner"),
            ("Schutzes", "Schutz"),
            ("Verträge", "Vertrag"),
            ("Rückkehrentscheidungen", "Rückkehrentscheidung"),
            ("Staatenlose", "Staatenloser"),
        ] {
            assert!(is_form("de", form, word), "{form}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for (form, word) in [
            ("Wanderarbeiten", "Wanderarbeiter"),
            ("Asylantrag", "Asyl"),
            ("Auslandes", "Ausländer"),
        ] {
            assert!(!is_form("de", form, word), "{form}");
        }
    }
}
