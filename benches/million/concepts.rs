//! Concepts, made one after another and always the same, each with four names and a definition.

use super::words::Vocabulary;
use emn_core::{
    model::{Edition, Id, Term, Topic, Vocabulary as _, Wordings},
    pack::{NameKind, write::SearchName},
};
use fastrand::Rng;

/// A concept, and the names by which it is found.
pub struct Concept {
    pub term: Term,
    pub names: Vec<SearchName>,
}

/// So many concepts.
pub fn concepts(count: usize) -> impl Iterator<Item = Concept> {
    let vocabularies = Vocabulary::all();
    let mut rng = Rng::with_seed(2026);
    (0..count).map(move |number| concept(number, &vocabularies, &mut rng))
}

fn concept(number: usize, vocabularies: &[Vocabulary], rng: &mut Rng) -> Concept {
    let (english, others) = vocabularies.split_first().expect("English is the first");
    let first = rng.usize(..others.len());
    let second = (first + 1 + rng.usize(..others.len() - 1)) % others.len();
    let names = [
        name(NameKind::Preferred, english, rng),
        name(NameKind::Synonym, english, rng),
        name(NameKind::Translation, &others[first], rng),
        name(NameKind::Translation, &others[second], rng),
    ];
    let words = (0..rng.usize(8..=16)).map(|_| english.frequent(rng));
    let definition = sentence(words) + ".";
    let mut translations = Wordings::default();
    for name in &names[2..] {
        let text = std::slice::from_ref(&name.text);
        translations.add(&name.language, text).expect("words and blanks");
    }
    let term = Term {
        id: Id::try_from(format!("concept-{number}")).expect("letters and digits"),
        label: names[0].text.clone(),
        synonyms: vec![names[1].text.clone()],
        acronyms: Vec::new(),
        definition,
        notes: Vec::new(),
        sources: Vec::new(),
        broader: Vec::new(),
        narrower: Vec::new(),
        related: Vec::new(),
        succeeded_by: None,
        topic: Topic::ALL[number % Topic::ALL.len()],
        official: None,
        page: None,
        edition: Edition::None,
        translations,
        everyday: Wordings::default(),
        discouraged: Wordings::default(),
    };
    Concept { term, names: names.into() }
}

/// A name of one to four words, one of which is rare, as it is in the names of most concepts.
fn name(kind: NameKind, vocabulary: &Vocabulary, rng: &mut Rng) -> SearchName {
    let count = [1, 1, 2, 2, 2, 2, 3, 3, 3, 4][rng.usize(..10)];
    let rare = rng.usize(..count);
    let word = |place| match place == rare {
        true => vocabulary.any(rng).to_owned(),
        false => vocabulary.frequent(rng).to_owned(),
    };
    let words: Vec<String> = (0..count).map(word).collect();
    let text = sentence(words.iter().map(String::as_str));
    SearchName { text, words, kind, language: vocabulary.language.clone() }
}

/// Words with blanks between them and a capital at the beginning.
fn sentence<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::with_capacity(64);
    for word in words {
        match text.is_empty() {
            true => {
                let mut letters = word.chars();
                text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                text.push_str(letters.as_str());
            }
            false => {
                text.push(' ');
                text.push_str(word);
            }
        }
    }
    text
}
