//! English: the plural, and two spellings of one word.

use super::inflection::{Endings, Forms};

pub(super) const FORMS: Forms = Forms { longest: 4, stems, has, spelling, joins: true };

const PLURAL: Endings = 0;
const SIBILANT: Endings = 1;
const Y: Endings = 2;
const MAN: Endings = 3;
const CHILD: Endings = 4;

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    let length = word.len();
    if length < 3 || !word.is_ascii() {
        return;
    }
    if let Some(before) = word.strip_suffix("man").filter(|_| length > 4) {
        stem(before.to_owned(), MAN);
    } else if word == "child" {
        stem(word.to_owned(), CHILD);
    } else if let Some(before) = word.strip_suffix('y').filter(|it| !it.ends_with(is_vowel)) {
        stem(before.to_owned(), Y);
    } else if ["s", "x", "ch", "sh"].iter().any(|end| word.ends_with(end)) {
        stem(word.to_owned(), SIBILANT);
        // The name itself may be a plural.
        if let Some(singular) = word.strip_suffix("ies") {
            stem(singular.to_owned(), Y);
        } else if let Some(singular) = word.strip_suffix('s').filter(|it| !it.ends_with('s')) {
            stem(singular.to_owned(), PLURAL);
        }
    } else {
        stem(word.to_owned(), PLURAL);
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter)
}

fn has(endings: Endings, ending: &str) -> bool {
    match endings {
        PLURAL => matches!(ending, "" | "s"),
        SIBILANT => matches!(ending, "" | "es"),
        Y => matches!(ending, "y" | "ies"),
        MAN => matches!(ending, "man" | "men"),
        _ => matches!(ending, "" | "ren"),
    }
}

/// `organization`, `labor` and `center` as the law of the Union spells them.
fn spelling(word: &str) -> Option<String> {
    let has_z =
        ["ization", "ized", "izing", "ize", "izations"].iter().any(|end| word.ends_with(end));
    if has_z && word.len() > 6 {
        let (before, behind) = word.rsplit_once("iz")?;
        return Some(format!("{before}is{behind}"));
    }
    let (before, number) = match word.strip_suffix('s') {
        Some(singular) => (singular, "s"),
        None => (word, ""),
    };
    let spelled = match before {
        "labor" => "labour",
        "center" => "centre",
        "program" => "programme",
        "harbor" => "harbour",
        "offense" => "offence",
        "defense" => "defence",
        "traveler" => "traveller",
        _ => return None,
    };
    Some(format!("{spelled}{number}"))
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn plurals_and_spellings_are_forms() {
        for (form, word) in [
            ("refugees", "refugee"),
            ("countries", "country"),
            ("visas", "visa"),
            ("children", "child"),
            ("ombudsmen", "ombudsman"),
            ("processes", "process"),
            ("organizations", "organisation"),
            ("return", "return"),
        ] {
            assert!(is_form("en", form, word), "{form}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for (form, word) in [
            ("returned", "return"),
            ("returning", "return"),
            ("minority", "minor"),
            ("detained", "detention"),
            ("migrate", "migrant"),
        ] {
            assert!(!is_form("en", form, word), "{form}");
        }
    }
}
