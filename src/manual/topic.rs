//! A topic: a page on what several commands have in common.

use emn::pack::Damaged;

/// A page on what several commands have in common.
pub struct Topic {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// What it is about, in a line.
    pub title: &'static str,
    /// What it says.
    pub passages: fn() -> Result<Vec<Passage>, Damaged>,
}

/// A passage of a page.
pub enum Passage {
    /// A paragraph.
    Text(String),
    /// Names, and what each of them means.
    Names(Vec<(String, String)>),
    /// The heading of what follows.
    Heading(String),
}

impl Passage {
    /// A paragraph.
    pub fn text(text: impl Into<String>) -> Self {
        Passage::Text(text.into())
    }

    /// Names, and what each of them means.
    pub fn names<N: Into<String>, M: Into<String>>(
        names: impl IntoIterator<Item = (N, M)>,
    ) -> Self {
        Passage::Names(names.into_iter().map(|(name, means)| (name.into(), means.into())).collect())
    }
}
