//! Letters and words of languages.

use crate::{
    fold::fold,
    pack::senses::CommonWords,
    source::{
        file::Step,
        read::{Fault, FileId, Loaded},
    },
};

/// The systems that a language names exist, and words are written as a query is folded.
pub(super) fn check_words(loaded: &Loaded) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (way, name) in loaded.dataset.letters.unknown_systems() {
        let reason = format!("there is no system `{name}`");
        faults.push(Loaded::fault(FileId::Letters, way, reason));
    }
    let words = loaded.dataset.query_words.all();
    for (way, words) in words.filter(|(_, words)| !is_folded(words)) {
        faults.push(Loaded::fault(FileId::QueryWords, way, unfolded(words)));
    }
    let languages = loaded.dataset.query_words.languages();
    for (way, tag) in languages.filter(|(_, tag)| !is_language(loaded, tag)) {
        faults.push(Loaded::fault(FileId::QueryWords, way, unknown(tag)));
    }
    faults.extend(check_senses(loaded));
    if loaded.dataset.languages.iter().next().is_none_or(|first| !first.tag.is_english()) {
        let reason = "English must be the first language".to_owned();
        let way = ["language".into(), 0.into(), "tag".into()];
        faults.push(Loaded::fault(FileId::Languages, way, reason));
    }
    faults
}

/// Common words are those of known languages, written as the words of a text are folded.
fn check_senses(loaded: &Loaded) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (tag, common) in &loaded.dataset.senses.language {
        let language: [Step; 2] = ["language".into(), tag.as_str().into()];
        if !is_language(loaded, tag) {
            faults.push(Loaded::fault(FileId::Senses, language.clone(), unknown(tag)));
        }
        let words = folded_words(common).into_iter();
        for (way, word) in words.filter(|(_, word)| !is_folded(word)) {
            let way = [&language[..], &way].concat();
            faults.push(Fault { file: FileId::Senses as usize, way, reason: unfolded(word) });
        }
    }
    faults
}

/// The common words of a language that are compared with those of texts, each with the way to it.
fn folded_words(common: &CommonWords) -> Vec<(Vec<Step>, &str)> {
    let lists = [
        ("everyday", &common.everyday),
        ("verbs", &common.verbs),
        ("before_verbs", &common.before_verbs),
        ("negations", &common.negations),
        ("ended", &common.ended),
        ("former", &common.former),
        ("transitive", &common.transitive),
        ("before_passive", &common.before_passive),
        ("behind_passive", &common.behind_passive),
    ];
    let mut all = Vec::new();
    for (list, words) in lists {
        all.extend(each_of(&[list.into()], words));
    }
    for (list, words) in [("behind", &common.behind), ("in_front", &common.in_front)] {
        for (word, others) in words {
            let way = [list.into(), word.as_str().into()];
            all.extend(each_of(&way, others));
            all.push((way.to_vec(), word));
        }
    }
    all
}

/// The words of a list, each with the way to it.
fn each_of<'w>(way: &[Step], words: &'w [String]) -> impl Iterator<Item = (Vec<Step>, &'w str)> {
    words.iter().enumerate().map(move |(at, word)| ([way, &[at.into()]].concat(), word.as_str()))
}

fn is_folded(words: &str) -> bool {
    fold(words).join(" ") == words
}

fn unfolded(words: &str) -> String {
    format!("`{words}` must be in small letters without accents and marks")
}

fn is_language(loaded: &Loaded, tag: &str) -> bool {
    loaded.dataset.languages.iter().any(|entry| entry.tag.tag() == tag)
}

fn unknown(tag: &str) -> String {
    format!("`{tag}` is no language of languages.toml")
}
