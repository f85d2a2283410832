//! Equivalents as they are published: a word, and often a remark on its use in brackets behind it.

/// What a term is called in a language: the text as published, and parsed from it the word and the
/// remark on its use.
///
/// `Asylbewerber (EU acquis, DE)` is the word `Asylbewerber` with the remark `EU acquis, DE`. What
/// belongs to the word stays in it: `(sota)pakolainen`, `terţ(ă)`, `refugiado (bajo mandato)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    /// The text as published.
    pub text: String,
    /// The word, without the remark.
    pub word: String,
    /// Where, by whom or how the word is used; empty if nothing is said of it.
    pub remark: String,
}

/// The law of the Union, which uses the word.
const LAW: [&str; 3] = ["EU acquis", "EU-acquis", "acquis UE"];

/// How another remark begins that has words in it. One without any is told by its capitals.
const OPENINGS: [&str; 8] = [
    "EN",
    "depending on the context",
    "in context of",
    "national",
    "no established translation",
    "not in general use",
    "only in context of",
    "very narrow",
];

impl Equivalent {
    /// The word and the remark of a text as published.
    ///
    /// A remark stands behind the word. Where others stand inside, as in `grenspassage (NL) /
    /// grenscontrole (NL, BE)`, each goes with its own part of the text, and all of them stay.
    pub fn of(text: &str) -> Self {
        let (word, remarks) = parted(text);
        let (word, remarks) = match brackets(word).any(is_usage) || word.is_empty() {
            true => (text, Vec::new()),
            false => (word, remarks),
        };
        let (text, word) = (text.to_owned(), word.to_owned());
        Equivalent { text, word, remark: remarks.join("; ") }
    }

    /// The codes of the countries in the remark, as the EU writes them: `EL` is Greece.
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.remarks().filter(|part| is_country(part))
    }

    /// The abbreviation in the remark, if there is one.
    pub fn abbreviation(&self) -> Option<&str> {
        let is_short = |part: &str| {
            part.chars().count() > 1 && part.chars().all(|it| it.is_alphanumeric() || it == '&')
        };
        let is_abbreviation = |part: &&str| {
            let is_capitals = part.contains(char::is_uppercase) && *part == part.to_uppercase();
            is_capitals && !is_country(part) && part.split('/').all(is_short)
        };
        self.remarks().find(is_abbreviation)
    }

    fn remarks(&self) -> impl Iterator<Item = &str> {
        self.remark.split([',', ';']).map(str::trim)
    }

    /// The word with its remark beside it, for whoever reads them in one text.
    pub fn remarked(&self) -> String {
        match self.remark.is_empty() {
            true => self.word.clone(),
            false => format!("{} ({})", self.word, self.remark),
        }
    }
}

/// A text without the remarks at its end, and these.
fn parted(text: &str) -> (&str, Vec<&str>) {
    let (mut word, mut remarks) = (text, Vec::new());
    while let Some((before, remark)) = word.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) {
        if !is_remark(remark) {
            break;
        }
        remarks.insert(0, remark);
        word = before.trim_end();
    }
    (word, remarks)
}

/// Whether what stands in brackets is a remark: country codes, an abbreviation, or words on use.
fn is_remark(text: &str) -> bool {
    let is_capitals = text.contains(char::is_uppercase) && !text.contains(char::is_lowercase);
    let opens = |opening: &&str| {
        let rest = text.strip_prefix(*opening);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    is_capitals || LAW.iter().chain(&OPENINGS).any(opens)
}

/// Whether a remark says where a word is used: country codes, or the law of the Union.
fn is_usage(text: &str) -> bool {
    let mut parts = text.split([',', ';']).map(str::trim);
    parts.all(|part| is_country(part) || LAW.contains(&part))
}

/// Whether a part of a remark is the code of a country.
fn is_country(part: &str) -> bool {
    part.len() == 2
        && !["EU", "UE"].contains(&part)
        && part.bytes().all(|it| it.is_ascii_uppercase())
}

/// What stands in brackets that no letter touches.
fn brackets(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('(').filter_map(|(start, _)| {
        let (inside, behind) = text[start + 1..].split_once(')')?;
        let touches = text[..start].ends_with(char::is_alphanumeric)
            || behind.starts_with(char::is_alphanumeric);
        (!touches).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_leaves_the_word() {
        for (text, word, remark) in [
            ("turvapaikanhakija", "turvapaikanhakija", ""),
            ("Asylbewerber (EU acquis, DE)", "Asylbewerber", "EU acquis, DE"),
            ("Asylwerber (AT)", "Asylwerber", "AT"),
            ("émigré (LU)", "émigré", "LU"),
            ("centre de rétention (EU acquis; FR, LU)", "centre de rétention", "EU acquis; FR, LU"),
            ("Súdny dvor Európskej únie (CJEU)", "Súdny dvor Európskej únie", "CJEU"),
            ("programme d’aide (AVRR) (BE, LU)", "programme d’aide", "AVRR; BE, LU"),
            ("trafiquant (de migrants) (FR)", "trafiquant (de migrants)", "FR"),
            ("υπέρτερο συμφέρον (BIC) (EL)", "υπέρτερο συμφέρον", "BIC; EL"),
            ("maasta poistaminen (not in general use)", "maasta poistaminen", "not in general use"),
        ] {
            let equivalent = Equivalent::of(text);
            assert_eq!((&*equivalent.word, &*equivalent.remark), (word, remark), "{text}");
            assert_eq!(equivalent.text, text);
        }
    }

    #[test]
    fn a_remark_names_countries_and_an_abbreviation() {
        for (text, countries, abbreviation) in [
            ("Asylbewerber (EU acquis, DE)", &["DE"][..], None),
            ("centre de rétention (EU acquis; FR, LU)", &["FR", "LU"], None),
            ("Súdny dvor Európskej únie (CJEU)", &[], Some("CJEU")),
            ("programme d’aide (AVRR) (BE, LU)", &["BE", "LU"], Some("AVRR")),
            ("υπέρτερο συμφέρον (BIC) (EL)", &["EL"], Some("BIC")),
            ("maasta poistaminen (not in general use)", &[], None),
            ("turvapaikanhakija", &[], None),
        ] {
            let equivalent = Equivalent::of(text);
            assert_eq!(equivalent.countries().collect::<Vec<_>>(), countries, "{text}");
            assert_eq!(equivalent.abbreviation(), abbreviation, "{text}");
        }
    }

    #[test]
    fn what_belongs_to_the_word_stays() {
        for text in [
            "(sota)pakolainen",
            "ţară / stat terţ(ă)",
            "LGB(TI)",
            "refugiado (bajo mandato)",
            "Obbligu (L-) li jinġiebu l-provi",
            "(EU) nástroj pro tvorbu dovednostního profilu",
            "Coinbhinsiún na Ginéive (1951) agus Prótacal na Ginéive (1967)",
            "geautomatiseerde grenspassage (NL) / grenscontrole (NL, BE)",
            "ადამიანით ვაჭრობა (ტრეფიკინგი)",
            "(BE)",
        ] {
            let equivalent = Equivalent::of(text);
            assert_eq!((&*equivalent.word, &*equivalent.remark), (text, ""), "{text}");
        }
    }
}
