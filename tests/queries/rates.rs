//! In how many of a hundred queries the right answer comes first, or among the first five.

use crate::corpus::Answer;
use std::{collections::BTreeMap, io::Write};

pub struct Rates {
    pub queries: usize,
    pub first: f64,
    pub first_five: f64,
}

impl Rates {
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Self {
        let answers: Vec<&Answer> = answers.into_iter().collect();
        let share = |count: usize| 100.0 * count as f64 / answers.len() as f64;
        let first = answers.iter().filter(|answer| answer.is_right());
        let first_five =
            answers.iter().filter(|answer| answer.is_right() || answer.place().is_some());
        Self {
            queries: answers.len(),
            first: share(first.count()),
            first_five: share(first_five.count()),
        }
    }

    /// Writes past the capture of the test runner, which hides what passing tests print: the rates
    /// belong in the output.
    pub fn print(&self, name: &str) {
        let Self { queries, first, first_five } = self;
        let line = format!(
            "{name:<24} {queries:>5} queries   first {first:>6.2} %   \
             first five {first_five:>6.2} %\n"
        );
        std::io::stdout().write_all(line.as_bytes()).unwrap();
    }
}

pub fn by_kind(answers: &[Answer]) -> BTreeMap<String, Rates> {
    let mut kinds: BTreeMap<&str, Vec<&Answer>> = BTreeMap::new();
    for answer in answers {
        kinds.entry(&answer.query.kind).or_default().push(answer);
    }
    let rates = kinds.into_iter().map(|(kind, answers)| (kind.to_owned(), Rates::of(answers)));
    rates.collect()
}
