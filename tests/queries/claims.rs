//! A card is a claim: for what may mean something else there is a list, or nothing.

use crate::corpus;
use std::process::Command;

/// Queries for which no card may be shown. The second field is empty.
const NO_CARDS: &str = include_str!("no-cards.tsv");

#[test]
fn guesses_are_offered_and_not_shown() {
    let mut faults = Vec::new();
    for query in corpus::read(NO_CARDS) {
        let output = Command::new(env!("CARGO_BIN_EXE_emn"))
            .args([&query.command, "--", &query.text])
            .env_clear()
            .env("COLUMNS", "80")
            .env("EMN_TODAY", corpus::DAY)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        // A list has a line for each record; a card has a blank one below its heading.
        if text.lines().any(|line| line.trim().is_empty()) {
            let heading = text.lines().next().unwrap_or_default();
            faults.push(format!("{} {}: {heading}", query.command, query.text));
        }
    }
    assert!(faults.is_empty(), "a card is shown:\n{}", faults.join("\n"));
}
