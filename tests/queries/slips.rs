//! Queries made by rule: slips of the fingers in names of the glossary.

use crate::corpus::Query;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    process::Command,
};
use tinyjson::JsonValue;

/// A slip in each name.
pub fn one_a_name() -> Vec<Query> {
    mistyped(0, slip)
}

/// A slip in each word of more than four letters.
pub fn one_a_word() -> Vec<Query> {
    mistyped(5, |name, turn| {
        let words = name.split(' ').enumerate().map(|(place, word)| {
            let is_long = word.chars().count() > 4;
            if is_long { slip(word, turn + place).0 } else { word.to_owned() }
        });
        (words.collect::<Vec<_>>().join(" "), "each word")
    })
}

/// The names of more than five letters, every tenth of them from a start on, mistyped in turn.
fn mistyped(start: usize, mistype: impl Fn(&str, usize) -> (String, &'static str)) -> Vec<Query> {
    let owners = owners_of_names();
    let names = owners.iter().filter(|(name, _)| name.chars().count() > 5 && !name.contains('('));
    let mistyped = names.skip(start).step_by(10).enumerate().map(|(turn, (name, ids))| {
        let (text, kind) = mistype(name, turn);
        Query { command: "glossary".to_owned(), text, expected: ids.clone(), kind: kind.to_owned() }
    });
    mistyped.collect()
}

/// The official names of the glossary in every language, each with the ids of the terms that bear
/// it, or of which people say it.
fn owners_of_names() -> BTreeMap<String, BTreeSet<String>> {
    let export = Command::new(env!("CARGO_BIN_EXE_emn")).args(["export", "glossary"]).output();
    let text = String::from_utf8(export.unwrap().stdout).unwrap();
    let terms: JsonValue = text.parse().unwrap();
    let terms: &Vec<JsonValue> = terms.get().unwrap();
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for term in terms {
        let english = texts(&term["synonyms"]).into_iter().chain([text_of(&term["label"])]);
        for name in by_language(&term["translations"]).into_iter().chain(english) {
            owners.entry(name).or_default().insert(text_of(&term["id"]));
        }
    }
    for term in terms {
        for name in by_language(&term["everyday"]) {
            if let Some(ids) = owners.get_mut(&name) {
                ids.insert(text_of(&term["id"]));
            }
        }
    }
    owners
}

/// The wordings of all languages, in small letters.
fn by_language(wordings: &JsonValue) -> Vec<String> {
    let wordings: &HashMap<String, JsonValue> = wordings.get().unwrap();
    wordings.values().flat_map(texts).collect()
}

fn texts(list: &JsonValue) -> Vec<String> {
    list.get::<Vec<_>>().unwrap().iter().map(text_of).collect()
}

/// A text in small letters.
fn text_of(value: &JsonValue) -> String {
    value.get::<String>().unwrap().to_lowercase()
}

/// One slip at a place that depends on the turn, but never in the first letter, where people make
/// few.
fn slip(name: &str, turn: usize) -> (String, &'static str) {
    let mut letters: Vec<char> = name.chars().collect();
    let is_inside =
        |place: &usize| letters[*place].is_alphabetic() && letters[*place + 1].is_alphabetic();
    let places: Vec<usize> = (1..letters.len() - 1).filter(is_inside).collect();
    let place = places[turn / 5 % places.len()];
    let kind = match turn % 5 {
        0 => {
            letters.swap(place, place + 1);
            "swapped"
        }
        1 => {
            letters.remove(place);
            "dropped"
        }
        2 => {
            letters.insert(place, letters[place]);
            "doubled"
        }
        3 => {
            letters[place] = if letters[place] == 'e' { 'r' } else { 'e' };
            "replaced"
        }
        _ => {
            let blank = letters.iter().position(|letter| *letter == ' ');
            letters.remove(blank.unwrap_or(place));
            "joined"
        }
    };
    (letters.into_iter().collect(), kind)
}
