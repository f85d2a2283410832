//! French: plural and feminine.

use super::inflection::{Endings, Forms, as_written};

pub(super) const FORMS: Forms =
    Forms { longest: 4, stems, has, spelling: as_written, joins: false };

const PLAIN: Endings = 0;
const AL: Endings = 1;
const EUR: Endings = 2;
const TEUR: Endings = 3;
const IF: Endings = 4;
const EUX: Endings = 5;
const DOUBLED: Endings = 6;

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    if word.chars().count() < 3 {
        return;
    }
    // The name may be a plural or a feminine itself.
    let singular = word.strip_suffix(['s', 'x']).filter(|it| it.len() > 2).unwrap_or(word);
    stem(singular.to_owned(), PLAIN);
    if let Some(before) = singular.strip_suffix('e').filter(|it| it.len() > 3) {
        stem(before.to_owned(), PLAIN);
    }
    let ends = [
        ("al", AL),
        ("teur", TEUR),
        ("eur", EUR),
        ("if", IF),
        ("eu", EUX),
        ("el", DOUBLED),
        ("en", DOUBLED),
        ("on", DOUBLED),
    ];
    if let Some((end, endings)) = ends.iter().find(|(end, _)| singular.ends_with(end)) {
        let kept =
            if *endings == DOUBLED { singular } else { &singular[..singular.len() - end.len()] };
        stem(kept.to_owned(), *endings);
    }
    if let Some(before) = singular.strip_suffix("au") {
        stem(before.to_owned(), AL);
    }
}

fn has(endings: Endings, ending: &str) -> bool {
    match endings {
        PLAIN => matches!(ending, "" | "s" | "x" | "e" | "es"),
        AL => matches!(ending, "al" | "ale" | "ales" | "aux"),
        EUR => matches!(ending, "eur" | "eurs" | "euse" | "euses"),
        TEUR => matches!(ending, "teur" | "teurs" | "trice" | "trices"),
        IF => matches!(ending, "if" | "ifs" | "ive" | "ives"),
        EUX => matches!(ending, "eux" | "euse" | "eu"),
        _ => matches!(ending, "" | "s" | "le" | "les" | "ne" | "nes"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn number_and_gender_are_forms() {
        for (form, word) in [
            ("réfugiées", "réfugié"),
            ("demandeuse", "demandeur"),
            ("internationaux", "international"),
            ("pays", "pays"),
            ("ressortissante", "ressortissant"),
            ("européenne", "européen"),
            ("subsidiaires", "subsidiaire"),
            ("tiers", "tiers"),
        ] {
            assert!(is_form("fr", form, word), "{form}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for (form, word) in
            [("demande", "demandeur"), ("protéger", "protection"), ("asilaire", "asile")]
        {
            assert!(!is_form("fr", form, word), "{form}");
        }
    }
}
