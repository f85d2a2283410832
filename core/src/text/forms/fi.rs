//! Finnish: fifteen cases in two numbers, possessive suffixes and clitics, and the gradation of
//! consonants. Folding has made ä and a, ö and o one.

use super::inflection::{Endings, Forms, as_written};

pub(super) const FORMS: Forms =
    Forms { longest: 10, stems, has, spelling: as_written, joins: true };

/// Behind a stem that ends in a vowel.
const VOWEL: Endings = 0;
/// Behind a stem that ends in the consonant before an `-i-` of the plural, or before a `-t-`.
const CONSONANT: Endings = 1;
/// Behind the stem of a plural with `-i-` or `-j-`.
const PLURAL: Endings = 2;

fn stems(word: &str, stem: &mut dyn FnMut(String, Endings)) {
    if word.chars().count() < 3 || !word.is_ascii() {
        return;
    }
    if let Some(before) = word.strip_suffix("psi") {
        // `lapsi`: `lasten`
        stem(format!("{before}s"), CONSONANT);
    }
    match word {
        // `kolmannen maan kansalainen`: `kolmansien maiden kansalaisille`
        "kolmas" | "kolmannen" => {
            stem("kolmante".to_owned(), VOWEL);
            stem("kolmanne".to_owned(), VOWEL);
            stem("kolmans".to_owned(), CONSONANT);
        }
        "maan" => stem("ma".to_owned(), PLURAL),
        _ => {}
    }
    let mut both = |base: String, endings: Endings| {
        if let Some(other) = graded(&base, endings) {
            stem(other, endings);
        }
        stem(base, endings);
    };
    both(word.to_owned(), VOWEL);
    let without = |letters: usize| word[..word.len() - letters].to_owned();
    if word.ends_with("nen") {
        both(without(3) + "se", VOWEL);
        both(without(3) + "s", CONSONANT);
    } else if word.ends_with("ton") || word.ends_with("tyn") {
        both(without(1) + "ma", VOWEL);
        both(without(2) + "toma", VOWEL);
        both(without(2) + "tom", CONSONANT);
        both(without(1), CONSONANT);
    } else if word.ends_with("si") {
        both(without(1) + "e", VOWEL);
        both(without(2) + "de", VOWEL);
        both(without(2) + "te", VOWEL);
        both(without(1), CONSONANT);
        both(without(2), CONSONANT);
        both(without(1) + "e", PLURAL);
    } else if word.ends_with("us") || word.ends_with("ys") || word.ends_with("os") {
        both(without(1) + "kse", VOWEL);
        both(without(1) + "ks", CONSONANT);
        both(without(1) + "de", VOWEL);
        both(without(1) + "te", VOWEL);
        both(without(1) + "t", CONSONANT);
        both(word.to_owned(), CONSONANT);
    } else if word.ends_with("as") || word.ends_with("is") || word.ends_with("es") {
        let vowel = word[word.len() - 2..word.len() - 1].to_owned();
        both(without(1) + &vowel, VOWEL);
        both(strengthened(&without(2)) + &vowel + &vowel, VOWEL);
        both(without(1), PLURAL);
        both(without(1) + "kse", VOWEL);
        both(word.to_owned(), CONSONANT);
    } else if word.ends_with('e') {
        both(word.to_owned() + "e", VOWEL);
        both(strengthened(&without(1)) + "ee", VOWEL);
        both(strengthened(&without(1)) + "e", PLURAL);
        both(word.to_owned() + "t", CONSONANT);
    } else if word.ends_with('n') {
        both(without(1) + "me", VOWEL);
        both(word.to_owned() + "e", VOWEL);
        both(word.to_owned(), CONSONANT);
        both(word.to_owned() + "i", VOWEL);
    } else if word.ends_with('a') {
        both(without(1) + "o", PLURAL);
        both(without(1), CONSONANT);
    } else if word.ends_with('i') {
        both(without(1) + "e", PLURAL);
        both(without(1) + "e", VOWEL);
        both(without(1), CONSONANT);
    } else if word.ends_with(['o', 'u', 'y']) {
        both(word.to_owned(), PLURAL);
    } else {
        both(word.to_owned() + "i", VOWEL);
        both(word.to_owned() + "e", PLURAL);
    }
}

/// The strong grades of the consonants before the last vowel, with their weak grades.
const GRADES: [(&str, &str); 14] = [
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("mp", "mm"),
    ("ht", "hd"),
    ("hk", "h"),
    ("lk", "l"),
    ("k", ""),
    ("p", "v"),
    ("t", "d"),
];

/// A stem in its weak grade.
fn graded(stem: &str, endings: Endings) -> Option<String> {
    let vowels = if endings == CONSONANT { 0 } else { 1 };
    let (before, vowel) = stem.split_at(stem.len().checked_sub(vowels)?);
    let (strong, weak) = GRADES.iter().find(|(strong, _)| before.ends_with(strong))?;
    let root = before.strip_suffix(strong).filter(|root| root.len() > 1)?;
    Some(format!("{root}{weak}{vowel}"))
}

/// A stem without its vowel in its strong grade, where the name itself is in the weak one:
/// `kohde` is `kohtee-`, `asiakas` is `asiakkaa-`.
fn strengthened(root: &str) -> String {
    let weak = [("k", "kk"), ("p", "pp"), ("hd", "ht"), ("d", "t"), ("t", "tt"), ("v", "p")];
    let found = weak.iter().find(|(weak, _)| root.ends_with(weak));
    found.map_or_else(
        || root.to_owned(),
        |(weak, strong)| format!("{}{strong}", &root[..root.len() - weak.len()]),
    )
}

fn has(endings: Endings, ending: &str) -> bool {
    let ending = without_clitic(ending);
    is_case(endings, ending)
        || without_possessive(ending).is_some_and(|case| is_case_before_possessive(endings, case))
}

fn without_clitic(ending: &str) -> &str {
    let clitics = ["kin", "kaan", "ko", "han", "pa"];
    clitics.iter().find_map(|clitic| ending.strip_suffix(clitic)).unwrap_or(ending)
}

fn without_possessive(ending: &str) -> Option<&str> {
    ["nsa", "mme", "nne", "ni", "si", "an", "en"]
        .iter()
        .find_map(|possessive| ending.strip_suffix(possessive))
}

/// Before a possessive suffix the last consonant of a case is dropped.
fn is_case_before_possessive(endings: Endings, case: &str) -> bool {
    is_case(endings, case)
        || is_case(endings, &format!("{case}n"))
        || case.strip_suffix("kse").is_some_and(|before| is_case(endings, &format!("{before}ksi")))
}

fn is_case(endings: Endings, ending: &str) -> bool {
    match endings {
        VOWEL => {
            matches!(
                ending,
                "" | "n"
                    | "a"
                    | "ta"
                    | "tta"
                    | "ssa"
                    | "sta"
                    | "lla"
                    | "lta"
                    | "lle"
                    | "ksi"
                    | "na"
                    | "t"
                    | "seen"
                    | "en"
                    | "an"
                    | "in"
                    | "on"
                    | "un"
                    | "yn"
                    | "han"
                    | "hen"
                    | "hin"
                    | "hon"
                    | "hun"
                    | "hyn"
                    | "den"
                    | "tten"
            )
        }
        CONSONANT => {
            matches!(ending, "ta" | "ten" | "na")
                || ending.strip_prefix('i').is_some_and(is_plural_case)
        }
        _ => matches!(ending, "ja" | "jen") || ending.strip_prefix('i').is_some_and(is_plural_case),
    }
}

/// A case behind the `-i-` of the plural.
fn is_plural_case(ending: &str) -> bool {
    matches!(
        ending,
        "a" | "ta"
            | "tta"
            | "ssa"
            | "sta"
            | "lla"
            | "lta"
            | "lle"
            | "ksi"
            | "na"
            | "n"
            | "en"
            | "in"
            | "hin"
            | "siin"
            | "den"
            | "tten"
    )
}

#[cfg(test)]
mod tests {
    use super::super::is_form;

    #[test]
    fn cases_numbers_and_suffixes_are_forms() {
        for (form, word) in [
            ("pakolaisen", "pakolainen"),
            ("pakolaisten", "pakolainen"),
            ("pakolaisia", "pakolainen"),
            ("pakolaisiin", "pakolainen"),
            ("turvapaikan", "turvapaikka"),
            ("turvapaikkaa", "turvapaikka"),
            ("turvapaikkoja", "turvapaikka"),
            ("turvapaikanhakijoiden", "turvapaikanhakija"),
            ("turvapaikanhakijalle", "turvapaikanhakija"),
            ("turvapaikanhakijoihin", "turvapaikanhakija"),
            ("suojelua", "suojelu"),
            ("suojelun", "suojelu"),
            ("kansainvälistä", "kansainvälinen"),
            ("toissijaisen", "toissijainen"),
            ("hakemuksensa", "hakemus"),
            ("hakemuksia", "hakemus"),
            ("hakemusten", "hakemus"),
            ("oikeuden", "oikeus"),
            ("oikeutta", "oikeus"),
            ("oikeuksia", "oikeus"),
            ("päätöksestä", "päätös"),
            ("maahantulokiellon", "maahantulokielto"),
            ("maahantulokieltoja", "maahantulokielto"),
            ("lapsen", "lapsi"),
            ("lasten", "lapsi"),
            ("lapsia", "lapsi"),
            ("oleskeluluvan", "oleskelulupa"),
            ("oleskelulupia", "oleskelulupa"),
            ("direktiivejä", "direktiivi"),
            ("direktiivien", "direktiivi"),
            ("henkilöiden", "henkilö"),
            ("valtioiden", "valtio"),
            ("maiden", "maa"),
            ("maiden", "maan"),
            ("kolmansien", "kolmannen"),
            ("kolmannesta", "kolmas"),
            ("kolmansiin", "kolmas"),
            ("kansalaisuudettoman", "kansalaisuudeton"),
            ("säilöönottoa", "säilöönotto"),
            ("säilöönotosta", "säilöönotto"),
            ("viisumitietojärjestelmästä", "viisumitietojärjestelmä"),
        ] {
            assert!(is_form("fi", form, word), "{form}");
        }
    }

    #[test]
    fn other_words_are_none() {
        for (form, word) in [
            ("turvapaikkahakemus", "turvapaikka"),
            ("pakolaisuus", "pakolainen"),
            ("turvapaikanhakija", "turvapaikka"),
        ] {
            assert!(!is_form("fi", form, word), "{form}");
        }
    }
}
