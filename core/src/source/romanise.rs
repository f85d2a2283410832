//! Writing Greek, Cyrillic, Georgian and Armenian in Latin letters, as people type them who have no
//! such keyboard.

use super::file::Step;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `letters.toml`: the systems of transliteration, and which language is written by which of them.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Letters {
    /// The systems by their names.
    pub system: BTreeMap<String, System>,
    /// For each language, the ways in which it is written: each the names of systems, of which the
    /// next one gives what those before it do not have.
    pub languages: BTreeMap<String, Vec<Vec<String>>>,
}

/// One system: sequences of letters and what stands for them.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct System {
    /// What the system is, and where it comes from.
    pub about: String,
    /// From folded letters to Latin ones.
    pub letters: BTreeMap<String, String>,
}

impl Letters {
    /// Every name of a system that a language names and that there is not, with the way to it.
    pub(super) fn unknown_systems(&self) -> impl Iterator<Item = ([Step; 4], &str)> {
        let ways = self.languages.iter().flat_map(|(language, ways)| {
            ways.iter().enumerate().map(move |(at, names)| (language, at, names))
        });
        let named = ways.flat_map(|(language, at, names)| {
            let way = move |layer: usize| {
                ["languages".into(), language.as_str().into(), at.into(), layer.into()]
            };
            names.iter().enumerate().map(move |(layer, name)| (way(layer), name.as_str()))
        });
        named.filter(|(_, name)| !self.system.contains_key(*name))
    }

    /// The distinct ways to write folded words of a language in Latin letters; none if the language
    /// is written in them.
    pub fn romanise(&self, words: &[String], language: &str) -> Vec<Vec<String>> {
        let mut written: Vec<Vec<String>> = Vec::new();
        for names in self.languages.get(language).into_iter().flatten() {
            let layers: Vec<&System> =
                names.iter().filter_map(|name| self.system.get(name)).collect();
            let romanised: Vec<String> =
                words.iter().map(|word| romanise_word(word, &layers)).collect();
            if romanised != words && !written.contains(&romanised) {
                written.push(romanised);
            }
        }
        written
    }

    /// Every language that is written in other letters.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }
}

fn romanise_word(word: &str, layers: &[&System]) -> String {
    let mut written = String::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let own = (letter.len_utf8(), &rest[..letter.len_utf8()]);
        let (length, latin) = longest_sequence(rest, layers).unwrap_or(own);
        written.push_str(latin);
        rest = &rest[length..];
    }
    written
}

/// The longest sequence at the start of the text that a layer knows; of equally long ones, that of
/// the first layer.
fn longest_sequence<'a>(text: &str, layers: &[&'a System]) -> Option<(usize, &'a str)> {
    let known = layers.iter().flat_map(|system| &system.letters);
    let starting = known.filter(|(sequence, _)| text.starts_with(sequence.as_str()));
    starting.fold(None, |best, (sequence, latin)| match best {
        Some((length, _)) if length >= sequence.len() => best,
        _ => Some((sequence.len(), latin.as_str())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The systems of the project's data.
    fn letters() -> Letters {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/letters.toml");
        toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    #[test]
    fn each_script_is_written_by_its_official_system_first() {
        let letters = letters();
        for (language, word, latin) in [
            ("el", "προσφυγασ", "prosfygas"),
            ("bg", "бежанец", "bezhanets"),
            ("uk", "біженець", "bizhenets"),
            ("sr", "избеглица", "izbeglica"),
            ("ka", "ლტოლვილი", "ltolvili"),
            ("hy", "փախստական", "pakhstakan"),
        ] {
            assert_eq!(letters.romanise(&[word.to_owned()], language)[0], [latin], "{word}");
        }
    }

    #[test]
    fn a_language_in_latin_letters_has_nothing_to_romanise() {
        assert!(letters().romanise(&["asyl".to_owned()], "de").is_empty());
    }

    #[test]
    fn the_longest_sequence_wins_and_a_later_system_gives_what_the_first_does_not_have() {
        let letters: Letters = toml::from_str(
            r#"
            [languages]
            el = [["official"], ["look", "official"], ["none"]]
            [system.official]
            about = "The official one."
            letters = { "ου" = "ou", "ο" = "o", "υ" = "y", "η" = "i" }
            [system.look]
            about = "By the look of the letters."
            letters = { "υ" = "u", "η" = "h" }
            [system.none]
            about = "One without letters, which changes nothing."
            letters = {}
            "#,
        )
        .unwrap();
        let written = letters.romanise(&["ουυηζ".to_owned()], "el");
        assert_eq!(written, [["ouyiζ"], ["ouuhζ"]]);
    }
}
