//! Typing errors are found as the textbook's distance has them, whatever the words.

use emn::lookup::{
    dictionary::near,
    index::{Span, backwards, transducer},
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The words that are found with so many slips, each with its slips.
fn found(words: &BTreeSet<String>, typed: &str, slips: u8) -> BTreeMap<String, u8> {
    let entries: BTreeMap<String, Span> = words
        .iter()
        .enumerate()
        .map(|(place, word)| (word.clone(), Span { start: place as u32, count: 1 }))
        .collect();
    let backwards = transducer(backwards(&entries)).expect("sorted");
    let forwards = transducer(entries).expect("sorted");
    let found = near([&forwards, &backwards], typed, slips).into_iter().map(|near| {
        let word = words.iter().nth(near.span.start as usize).expect("an entry");
        assert_eq!(near.length, word.chars().count());
        (word.clone(), near.slips)
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn every_word_within_the_distance_is_found_and_no_other(
        words in prop::collection::btree_set("[abc]{1,9}|[бжї]{1,9}|[ლტო]{1,9}", 1..40),
        typed in "[abc]{1,9}|[бжї]{1,9}|[ლტო]{1,9}",
        slips in 0u8..=3,
    ) {
        let found = found(&words, &typed, slips);
        for word in &words {
            let is_same_script = word.is_ascii() == typed.is_ascii();
            let distance = strsim::osa_distance(word, &typed);
            let expected = (is_same_script && distance <= usize::from(slips)).then_some(distance as u8);
            prop_assert_eq!(found.get(word).copied(), expected, "{} for {}", word, typed);
        }
    }
}
