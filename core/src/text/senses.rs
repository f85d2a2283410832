//! Names that are written like something else: short abbreviations, verbs, common words.

use super::{
    finder::Hit,
    lexicon::{Lexicon, Target},
    met::{Met, is_abbreviation},
    words::BREAK,
};
use crate::{fold::fold, model::Language, pack::senses::CommonWords};
use std::{collections::BTreeSet, ops::Range};

/// Within how many bytes another term is near, in the same paragraph.
const NEAR: usize = 1000;

/// Keeps of the names in a block those that mean what they say.
///
/// An abbreviation of two or three letters may be one of something else, unless the document
/// writes it out; a common word may be used in another sense.
pub fn meant(hits: &mut Vec<Hit>, met: &Met, text: &str, lexicon: &Lexicon) {
    let language = &lexicon.language;
    let full: BTreeSet<Target> = hits
        .iter()
        .filter(|hit| !is_abbreviation(hit))
        .flat_map(|hit| hit.names.iter().map(|name| name.target))
        .collect();
    hits.retain(|hit| {
        let written = &text[hit.span.clone()];
        if is_abbreviation(hit) && written.chars().count() < 4 {
            let known = |target| full.contains(target) || met.in_full.contains(target);
            return lexicon.unmistakable.iter().any(|it| it == written)
                || hit.names.iter().any(|name| known(&name.target));
        }
        if written.contains([' ', '\n']) {
            return true;
        }
        let is_part = is_part(text, &hit.span) || is_in_name(hit, text, language);
        !is_part
            && !is_adjective(hit, written, language)
            && !is_other_sense(&lexicon.common_words, text, &hit.span)
    });
    let is_everyday = |hit: &Hit| hit.names.first().is_some_and(|name| name.is_everyday);
    if hits.iter().any(is_everyday) {
        let others: Vec<Range<usize>> =
            hits.iter().filter(|hit| !is_everyday(hit)).map(|hit| hit.span.clone()).collect();
        hits.retain(|hit| !is_everyday(hit) || is_near_others(text, &others, &hit.span));
    }
}

/// Whether the paragraph of a span has one of the others, which are in their order.
fn is_near_others(text: &str, others: &[Range<usize>], span: &Range<usize>) -> bool {
    let next = others.partition_point(|other| other.start < span.start);
    let before = next.checked_sub(1).map(|last| others[last].end..span.start);
    let behind = others.get(next).map(|other| span.end..other.start);
    before.into_iter().chain(behind).any(|between| {
        between.len() <= NEAR && {
            let between = &text[between];
            !between.contains("\n\n") && !between.contains(BREAK)
        }
    })
}

/// Whether a hyphen makes a single word a part of a longer one: `asylum-seeking`, or the first one
/// of several compounds, `Asyl- und Migrationspolitik`.
fn is_part(text: &str, span: &Range<usize>) -> bool {
    let is_word = char::is_alphanumeric;
    let is_second = text[..span.start].strip_suffix('-').is_some_and(|it| it.ends_with(is_word));
    let is_first = text[span.end..].strip_prefix('-').is_some_and(|behind| {
        let next = behind.strip_prefix(' ').map(|it| it.starts_with(char::is_lowercase));
        next.unwrap_or_else(|| behind.starts_with(is_word))
    });
    is_second || is_first
}

/// Whether a common noun of English is a word of somebody's name: `the Migration Court`, `the
/// Ministry of Migration`. Such a word is written large within a sentence, beside another one.
fn is_in_name(hit: &Hit, text: &str, language: &Language) -> bool {
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let is_large = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    if !language.is_english()
        || !is_large(&text[hit.span.clone()])
        || !hit.names.iter().all(|name| is_small(&name.text))
    {
        return false;
    }
    let before = text[..hit.span.start].strip_suffix(' ').unwrap_or_default();
    let mut before = before.rsplit(char::is_whitespace);
    let (last, last_but_one) =
        (before.next().unwrap_or_default(), before.next().unwrap_or_default());
    let next = text[hit.span.end..].strip_prefix(' ').unwrap_or_default();
    let is_within = is_small(last) && !last.ends_with(['.', '!', '?', ':']);
    (is_within || last == "The")
        && (is_large(next) || matches!(last, "of" | "for") && is_large(last_but_one))
}

/// Whether a word of German that is written small is the name of something, which is written large.
fn is_adjective(hit: &Hit, written: &str, language: &Language) -> bool {
    language.tag() == "de"
        && written.starts_with(char::is_lowercase)
        && hit.names.iter().all(|name| name.text.starts_with(char::is_uppercase))
}

/// Whether a single word is used in another sense than that of its term.
fn is_other_sense(common: &CommonWords, text: &str, span: &Range<usize>) -> bool {
    let word = fold(&text[span.clone()]).concat();
    let (is_verb, behind) = (common.verbs.contains(&word), common.behind.get(&word));
    if is_verb || behind.is_some() {
        let before = word_before(text, span.start);
        if is_verb && common.before_verbs.contains(&before)
            || behind.is_some_and(|others| others.contains(&before))
        {
            return true;
        }
    }
    let in_front = common.in_front.get(&word);
    in_front.is_some_and(|others| others.contains(&word_behind(text, span.end)))
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
    use super::{super::lexicon::Name, *};
    use crate::pack::NameKind;
    use std::collections::BTreeMap;

    #[test]
    fn a_word_of_a_name_is_none() {
        let name = Name {
            text: "migration".to_owned(),
            kind: NameKind::Preferred,
            target: Target::Term(0),
            rank: 0,
            is_everyday: false,
        };
        for (text, expected) in [
            ("said the Migration Court", true),
            ("It ended.\n\nThe Migration Court", true),
            ("the Ministry of Migration said", true),
            ("Migration Policy Changes", false),
            ("at a loss. Migration Court said", false),
            ("forms of Migration rose", false),
            ("the migration Ahmed spoke of", false),
        ] {
            let start = text.to_lowercase().find("migration").unwrap();
            let hit = Hit { span: start..start + "migration".len(), names: vec![&name] };
            assert_eq!(is_in_name(&hit, text, &Language::english()), expected, "{text}");
        }
    }

    #[test]
    fn a_common_word_in_another_sense_is_none() {
        let words =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let list = |word: &str, others| BTreeMap::from([(word.to_owned(), words(others))]);
        let common = CommonWords {
            verbs: words(&["return"]),
            before_verbs: words(&["to"]),
            behind: list("etranger", &["l"]),
            in_front: list("minor", &["offence"]),
            ..CommonWords::default()
        };
        for (text, word, expected) in [
            ("They want to return home", "return", true),
            ("after the return home", "return", false),
            ("for a minor offence", "minor", true),
            ("the minor was heard", "minor", false),
            ("partir à l’étranger", "étranger", true),
            ("un étranger", "étranger", false),
        ] {
            let start = text.find(word).unwrap();
            let span = start..start + word.len();
            assert_eq!(is_other_sense(&common, text, &span), expected, "{text}");
        }
    }
}
