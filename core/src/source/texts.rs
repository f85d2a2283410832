//! What the words of texts weigh: BM25 with weighted fields, reckoned once and for all when data is
//! pressed; only how rare a word is remains for the search.

use crate::{
    fold::fold,
    model::{Language, Term},
    stem::stem,
};
use std::collections::BTreeMap;

/// How soon a word that stands in a text again and again says no more of it; the usual value.
const SATURATION: f64 = 1.2;

/// How much the length of a text tells against it; the usual value.
const LENGTH: f64 = 0.75;

// What a word counts in each field. Twice or half as much changes little.
const NAME: f64 = 3.0;
const EVERYDAY: f64 = 2.0;
const DEFINITION: f64 = 1.0;
const NOTE: f64 = 0.5;

/// The stems of each term's English text, with their weights in thousandths.
pub(crate) fn weighed_texts(
    terms: &[Term],
    says_nothing: &dyn Fn(&str) -> bool,
) -> Vec<Vec<(String, u32)>> {
    let counts: Vec<_> = terms.iter().map(|term| counted(term, says_nothing)).collect();
    let lengths: Vec<f64> = counts.iter().map(|counts| counts.values().sum()).collect();
    let usual = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
    let weighed = |(counts, length): (BTreeMap<String, f64>, &f64)| {
        let drag = SATURATION * (1.0 - LENGTH + LENGTH * length / usual);
        let weight = |count: f64| count * (SATURATION + 1.0) / (count + drag);
        let weights = counts.into_iter().map(|(stem, count)| (stem, weight(count)));
        weights.map(|(stem, weight)| (stem, (weight * 1000.0).round() as u32)).collect()
    };
    counts.into_iter().zip(&lengths).map(weighed).collect()
}

/// How often each stem stands in the text of a term, by the weights of the fields.
fn counted(term: &Term, says_nothing: &dyn Fn(&str) -> bool) -> BTreeMap<String, f64> {
    let english = Language::english();
    let names = term.synonyms.iter().chain(&term.acronyms).chain([&term.label]);
    let everyday = [term.everyday.of(&english), term.discouraged.of(&english)].concat();
    let fields = (names.map(|text| (text.as_str(), NAME)))
        .chain(everyday.into_iter().map(|text| (text, EVERYDAY)))
        .chain([(term.definition.as_str(), DEFINITION)])
        .chain(term.notes.iter().map(|text| (text.as_str(), NOTE)));
    let mut counts = BTreeMap::new();
    for (text, weight) in fields {
        for word in fold(text).iter().filter(|word| !says_nothing(word)) {
            *counts.entry(stem(word).into_owned()).or_default() += weight;
        }
    }
    counts
}
