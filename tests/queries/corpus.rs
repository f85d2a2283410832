//! Queries with the right answer, and what the binary answers.

use std::{collections::BTreeSet, num::NonZero, process::Command, thread};

/// The day of all answers, so that they do not depend on the day of the test.
pub const DAY: &str = "2026-11-23";

#[derive(Clone)]
pub struct Query {
    pub command: String,
    pub text: String,
    /// Empty if nothing may be found.
    pub expected: BTreeSet<String>,
    pub kind: String,
}

#[derive(Clone)]
pub struct Answer {
    pub query: Query,
    /// The ids that the command gives, best first; none if it found nothing.
    pub ids: Vec<String>,
}

impl Answer {
    pub fn is_right(&self) -> bool {
        match self.ids.first() {
            Some(first) => self.query.expected.contains(first),
            None => self.query.expected.is_empty(),
        }
    }

    /// Where among the first five the right id is, counted from one.
    pub fn place(&self) -> Option<usize> {
        let mut first_five = self.ids.iter().take(5);
        Some(1 + first_five.position(|id| self.query.expected.contains(id))?)
    }
}

/// The queries of a file, which has a header.
pub fn read(file: &str) -> Vec<Query> {
    file.lines().skip(1).map(query).collect()
}

fn query(line: &str) -> Query {
    let fields: Vec<&str> = line.split('\t').collect();
    let [command, text, expected, kind] = fields[..] else { panic!("four fields: {line}") };
    let ids = expected.split('|').filter(|id| *id != "-").map(str::to_owned);
    Query {
        command: command.to_owned(),
        text: text.to_owned(),
        expected: ids.collect(),
        kind: kind.to_owned(),
    }
}

/// What the binary answers to each query, in their order.
pub fn answers(queries: Vec<Query>) -> Vec<Answer> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = queries.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let shares = queries
            .chunks(share)
            .map(|share| scope.spawn(|| share.iter().cloned().map(answer).collect::<Vec<_>>()));
        let running: Vec<_> = shares.collect();
        running.into_iter().flat_map(|share| share.join().unwrap()).collect()
    })
}

fn answer(query: Query) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_emn"))
        .args([&query.command, "--format", "tsv", "--fields", "id", "--as-of", DAY, "--"])
        .arg(&query.text)
        .env_clear()
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    Answer { query, ids: text.lines().skip(1).map(str::to_owned).collect() }
}
