//! Letters and words of languages.

use crate::{
    fold::fold,
    source::read::{Fault, FileId, Loaded},
};

/// The systems that a language names exist, and words are written as a query is folded.
pub(super) fn check_words(loaded: &Loaded) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (way, name) in loaded.dataset.letters.unknown_systems() {
        let reason = format!("there is no system `{name}`");
        faults.push(Loaded::fault(FileId::Letters, way, reason));
    }
    let words = loaded.dataset.query_words.all();
    for (way, words) in words.filter(|(_, words)| fold(words).join(" ") != *words) {
        let reason = format!("`{words}` must be in small letters without accents and marks");
        faults.push(Loaded::fault(FileId::QueryWords, way, reason));
    }
    let is_known = |tag: &str| loaded.dataset.languages.iter().any(|entry| entry.tag.tag() == tag);
    let languages = loaded.dataset.query_words.languages();
    for (way, tag) in languages.filter(|(_, tag)| !is_known(tag)) {
        let reason = format!("`{tag}` is no language of languages.toml");
        faults.push(Loaded::fault(FileId::QueryWords, way, reason));
    }
    if loaded.dataset.languages.iter().next().is_none_or(|first| !first.tag.is_english()) {
        let reason = "English must be the first language".to_owned();
        let way = ["language".into(), 0.into(), "tag".into()];
        faults.push(Loaded::fault(FileId::Languages, way, reason));
    }
    faults
}
