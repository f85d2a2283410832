//! What a term is called in a language, and how far each word is recommended.

use crate::model::{Equivalent, Language, Term};

/// A word for a term.
pub(super) struct Name {
    /// The word, without the remark on its use.
    pub word: String,
    /// The remark; empty if there is none.
    pub remark: String,
    /// How far it is recommended.
    pub standing: Standing,
}

/// How far a word is recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The first of its language.
    Preferred,
    /// Another word for the same concept.
    Admitted,
    /// An abbreviation.
    Abbreviation,
    /// Outdated, or better not used.
    Deprecated,
}

/// The words for a term in a language, the preferred one first, each once.
pub(super) fn names(term: &Term, language: &Language) -> Vec<Name> {
    let plain = |word: &str, standing| {
        let (word, remark) = (word.to_owned(), String::new());
        Name { word, remark, standing }
    };
    let mut names = Vec::new();
    for (position, Equivalent { word, remark, .. }) in term.words(language).into_iter().enumerate()
    {
        let standing = if position == 0 { Standing::Preferred } else { Standing::Admitted };
        names.push(Name { word, remark, standing });
    }
    if language.is_english() {
        names.extend(term.synonyms.iter().map(|word| plain(word, Standing::Admitted)));
        names.extend(term.acronyms.iter().map(|word| plain(word, Standing::Abbreviation)));
    }
    let discouraged = term.discouraged.of(language).into_iter();
    names.extend(discouraged.map(|word| plain(word, Standing::Deprecated)));
    let mut seen = Vec::new();
    names.retain(|name| {
        let is_new = !seen.contains(&name.word);
        seen.push(name.word.clone());
        is_new
    });
    names
}
