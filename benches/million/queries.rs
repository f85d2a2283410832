//! The queries by which glossaries of different sizes are compared: names as they are, and phrases
//! in which two words are mistyped.

use emn_core::lookup::Query;
use fastrand::Rng;

/// How many queries there are of each kind.
pub const EACH: usize = 40;

/// A query, and the label of the record that is meant.
pub struct Asked {
    pub query: Query,
    pub label: String,
}

/// The labels as they are, evenly from all of them.
pub fn exact(labels: &[String]) -> Vec<Asked> {
    every(labels).map(|label| asked(label, label)).collect()
}

/// Labels of so many words, in which two words of at least five letters are mistyped.
pub fn mistyped(labels: &[String], words: usize) -> Vec<Asked> {
    let is_long = |word: &&str| word.chars().count() >= 5 && word.chars().all(char::is_alphabetic);
    let fits = |label: &&String| {
        let all: Vec<&str> = label.split(' ').collect();
        all.len() == words && all.iter().filter(|word| is_long(word)).count() >= 2
    };
    let fitting: Vec<String> = labels.iter().filter(fits).cloned().collect();
    let mut rng = Rng::with_seed(words as u64);
    let slip = |label: &str, rng: &mut Rng| {
        let mut left = 2;
        let mistyped = label.split(' ').map(|word| match is_long(&word) && left > 0 {
            true => {
                left -= 1;
                slipped(word, rng)
            }
            false => word.to_owned(),
        });
        mistyped.collect::<Vec<_>>().join(" ")
    };
    every(&fitting).map(|label| asked(&slip(label, &mut rng), label)).collect()
}

fn every(labels: &[String]) -> impl Iterator<Item = &String> {
    labels.iter().step_by((labels.len() / EACH).max(1)).take(EACH)
}

fn asked(text: &str, label: &str) -> Asked {
    Asked { query: Query::new(text).expect("a short text"), label: label.to_owned() }
}

/// A word with a letter left out, doubled, replaced, or swapped with the next, behind the first.
fn slipped(word: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = rng.usize(1..letters.len() - 1);
    match rng.u8(..4) {
        0 => drop(letters.remove(place)),
        1 => letters.insert(place, letters[place]),
        2 => letters[place] = if letters[place] == 'e' { 'a' } else { 'e' },
        _ => letters.swap(place, place + 1),
    }
    letters.into_iter().collect()
}
