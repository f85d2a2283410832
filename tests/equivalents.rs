//! Every equivalent that the program prints is found again: as published, and by its word alone.

use emn::{
    lookup::{Match, Query},
    model::{Equivalent, Language, Term},
};

/// Texts that mean another concept first, each as published, with the reason.
const EXCEPTIONS: [&str; 1] = ["expulsión"]; // without its accent the English term

/// Whether a term is the first that a text means, or as good as the first.
fn is_found(text: &str, id: &str) -> bool {
    let terms = emn::network().unwrap().terms().unwrap();
    let outcome = terms.find(&Query::new(text).unwrap(), None).unwrap();
    let matches = outcome.matches();
    let Some(best) = matches.first() else { return false };
    let grade = |found: &Match<'_, Term>| (found.tier, found.cost);
    let mut equal = matches.iter().filter(|found| grade(found) == grade(best));
    equal.any(|found| found.record().unwrap().id.as_str() == id)
}

fn published() -> Vec<(String, Language, Equivalent)> {
    let terms = emn::network().unwrap().terms().unwrap();
    let mut published = Vec::new();
    for term in terms.iter().map(Result::unwrap) {
        let texts = term.translations.iter();
        published.extend(
            texts.map(|(language, text)| {
                (term.id.to_string(), language.clone(), Equivalent::of(text))
            }),
        );
    }
    published
}

#[test]
fn every_text_and_every_word_finds_its_term() {
    let mut lost = Vec::new();
    for (id, language, equivalent) in published() {
        let Equivalent { text, word, .. } = &equivalent;
        let names = [text.clone(), word.clone(), equivalent.remarked()];
        for name in names.iter().filter(|_| !EXCEPTIONS.contains(&text.as_str())) {
            if !is_found(name, &id) {
                lost.push(format!("{id} ({language}): {name}"));
            }
        }
    }
    assert!(lost.is_empty(), "{} are lost:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn no_remark_on_the_use_stays_at_the_end_of_a_word() {
    for (id, language, equivalent) in published() {
        let Equivalent { text, word, remark } = &equivalent;
        assert!(!word.is_empty() && word.trim() == word, "{id} ({language}): `{word}`");
        let is_whole = remark.is_empty() == (text == word);
        assert!(is_whole && text.starts_with(word.as_str()), "{id} ({language}): {text}");
        let is_inside = text.matches("(NL").count() == 2 || text.contains("(EL) /");
        for mark in ["EU acquis", "(BE", "(AT", "(DE)", "(FR", "(LU", "(NL", "(EL)", "(CY)", "CJEU"]
        {
            assert!(is_inside || !word.contains(mark), "{id} ({language}): {word}");
        }
    }
}
