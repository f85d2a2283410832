//! Names that are written like something else: short abbreviations, verbs, common words.

use super::{
    check::{Met, is_abbreviation},
    finder::Hit,
    lexicon::Target,
};
use crate::{fold::fold, model::Language};
use std::{collections::BTreeSet, ops::Range};

/// The abbreviations of two or three letters that mean nothing else to whoever writes of migration.
const UNMISTAKABLE: [&str; 14] = [
    "TCN", "THB", "UAM", "COI", "AVR", "EES", "VIS", "FGM", "IDP", "EMN", "IOM", "SIS", "RCD",
    "EGN",
];

/// English words behind which a noun that is also a verb is the verb.
const BEFORE_VERBS: [&str; 18] = [
    "to", "will", "would", "can", "cannot", "could", "may", "might", "must", "shall", "should",
    "not", "they", "we", "you", "i", "did", "does",
];

/// English nouns that are also verbs.
const VERBS: [&str; 4] = ["return", "transit", "sponsor", "cutting"];

/// Words of a language that mean something else behind another word, all folded.
const BEHIND: [(&str, &str, &[&str]); 7] = [
    ("fr", "etranger", &["l"]),
    ("fr", "etrangeres", &["affaires"]),
    ("fr", "genre", &["ce", "tout", "quel", "meme"]),
    ("fr", "eleve", &["s", "se"]),
    ("fr", "retour", &["en", "de"]),
    ("en", "cutting", &["cost", "of", "by", "for", "without"]),
    ("en", "minority", &["a", "small"]),
];

/// The same in front of another word.
const IN_FRONT: [(&str, &str, &[&str]); 3] = [
    (
        "en",
        "minor",
        &["offence", "offences", "change", "changes", "amendments", "error", "errors", "injuries"],
    ),
    ("en", "minority", &["of", "government", "shareholder"]),
    ("en", "culture", &["of", "minister", "ministry"]),
];

/// Keeps of the names in a block those that mean what they say.
///
/// An abbreviation of two or three letters may be one of something else, unless the document
/// writes it out; a common word may be used in another sense.
pub fn meant(hits: &mut Vec<Hit>, met: &Met, text: &str, language: &Language) {
    let full: BTreeSet<Target> = hits
        .iter()
        .filter(|hit| !is_abbreviation(hit))
        .flat_map(|hit| hit.names.iter().map(|name| name.target))
        .collect();
    hits.retain(|hit| {
        let written = &text[hit.span.clone()];
        if is_abbreviation(hit) && written.chars().count() < 4 {
            let known = |target| full.contains(target) || met.in_full.contains(target);
            return UNMISTAKABLE.contains(&written)
                || hit.names.iter().any(|name| known(&name.target));
        }
        if written.contains([' ', '\n']) {
            return true;
        }
        !is_part(text, &hit.span) && !is_adjective(hit, written, language) && {
            !is_other_sense(text, &hit.span, language.tag())
        }
    });
}

/// Whether a hyphen makes a single word a part of a longer one: `asylum-seeking`.
fn is_part(text: &str, span: &Range<usize>) -> bool {
    let is_word = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let mut before = text[..span.start].chars().rev();
    let mut behind = text[span.end..].chars();
    before.next() == Some('-') && is_word(before.next())
        || behind.next() == Some('-') && is_word(behind.next())
}

/// Whether a word of German that is written small is the name of something, which is written large.
fn is_adjective(hit: &Hit, written: &str, language: &Language) -> bool {
    language.tag() == "de"
        && written.starts_with(char::is_lowercase)
        && hit.names.iter().all(|name| name.text.starts_with(char::is_uppercase))
}

/// Whether a single word is used in another sense than that of its term.
fn is_other_sense(text: &str, span: &Range<usize>, language: &str) -> bool {
    let word = fold(&text[span.clone()]).concat();
    let is_listed = |lists: &[(&str, &str, &[&str])]| {
        lists.iter().any(|(tag, listed, _)| *tag == language && *listed == word)
    };
    let is_verb = language == "en" && VERBS.contains(&&*word);
    if !is_verb && !is_listed(&BEHIND) && !is_listed(&IN_FRONT) {
        return false;
    }
    let is_in = |lists: &[(&str, &str, &[&str])], neighbour: &str| {
        let mut lists = lists.iter();
        lists.any(|(tag, listed, others)| {
            *tag == language && *listed == word && others.contains(&neighbour)
        })
    };
    let (before, behind) = (word_before(text, span.start), word_behind(text, span.end));
    is_verb && BEFORE_VERBS.contains(&&*before)
        || is_in(&BEHIND, &before)
        || is_in(&IN_FRONT, &behind)
}

fn word_before(text: &str, end: usize) -> String {
    let before = text[..end].trim_end_matches(|it: char| !it.is_alphanumeric());
    let start = before.rfind(|it: char| !it.is_alphanumeric());
    let start = start.map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    fold(&before[start..]).concat()
}

fn word_behind(text: &str, start: usize) -> String {
    let behind = text[start..].trim_start_matches(|it: char| !it.is_alphanumeric());
    let end = behind.find(|it: char| !it.is_alphanumeric()).unwrap_or(behind.len());
    fold(&behind[..end]).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_word_in_another_sense_is_none() {
        for (language, text, word, expected) in [
            ("en", "They want to return home", "return", true),
            ("en", "after the return home", "return", false),
            ("en", "for a minor offence", "minor", true),
            ("en", "the minor was heard", "minor", false),
            ("fr", "partir à l’étranger", "étranger", true),
            ("fr", "un étranger", "étranger", false),
        ] {
            let start = text.find(word).unwrap();
            let span = start..start + word.len();
            assert_eq!(is_other_sense(text, &span, language), expected, "{text}");
        }
    }
}
