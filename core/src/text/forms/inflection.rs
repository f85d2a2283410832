//! What is said of the inflection of a language.

/// The endings that may follow a stem: a set that the language numbers.
pub type Endings = u8;

/// The inflection of a language. All words are folded.
#[derive(Clone, Copy)]
pub struct Forms {
    /// The most letters of an ending.
    pub longest: usize,
    /// Gives the stems of a word of a name.
    pub stems: fn(&str, &mut dyn FnMut(String, Endings)),
    /// Whether an ending, which may be empty, is one of a set.
    pub has: fn(Endings, &str) -> bool,
    /// The word in the spelling that names are compared in.
    pub spelling: fn(&str) -> Option<String>,
    /// Whether names of several words are also written as one.
    pub joins: bool,
}

/// A language in which every word is spelled in one way only.
pub fn as_written(_: &str) -> Option<String> {
    None
}
