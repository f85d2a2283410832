//! What is looked for.

use super::fold::{fold, key};

/// A query in folded form.
#[derive(Clone, Debug)]
pub struct Query {
    pub(super) words: Vec<String>,
    pub(super) key: String,
}

impl Query {
    /// A query of any number of words, quoted or not. A question is taken for what it asks after.
    pub fn new(text: &str) -> Self {
        let mut words = fold(text);
        let opening = QUESTIONS.iter().find(|opening| words.len() > opening.len() && words.iter().zip(**opening).all(|(a, b)| a == b));
        words.drain(..opening.map_or(0, |opening| opening.len()));
        Query { key: key(&words), words }
    }

    /// Whether one of the words is a number.
    pub(super) fn has_number(&self) -> bool {
        self.words.iter().any(|word| is_number(word))
    }
}

/// The openings of questions, the longest first.
const QUESTIONS: [&[&str]; 9] = [
    &["what", "is", "a"],
    &["what", "is", "an"],
    &["what", "is", "the"],
    &["what", "is"],
    &["what", "are"],
    &["definition", "of"],
    &["meaning", "of"],
    &["define"],
    &["celex"],
];

/// Whether a word has digits or is a Roman numeral of several letters.
pub(super) fn is_number(word: &str) -> bool {
    word.chars().any(char::is_numeric) || word.len() > 1 && word.len() < 5 && word.bytes().all(|letter| b"ivx".contains(&letter))
}
