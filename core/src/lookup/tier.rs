//! How well a name fits a query.

/// How a name matches, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The code, number or identifier itself.
    Code,
    /// The name itself.
    Exact,
    /// The name in another grammatical form, or its beginning.
    Form,
    /// A name that has all the words.
    Words,
    /// A name a few typing errors away.
    Typo,
    /// No name, but a text that speaks of it.
    Text,
}

impl Tier {
    /// Every tier, best first.
    pub const ALL: [Tier; 6] =
        [Tier::Code, Tier::Exact, Tier::Form, Tier::Words, Tier::Typo, Tier::Text];

    /// The word for machine formats.
    pub fn code(self) -> &'static str {
        match self {
            Tier::Code => "code",
            Tier::Exact => "exact",
            Tier::Form => "form",
            Tier::Words => "words",
            Tier::Typo => "typo",
            Tier::Text => "text",
        }
    }
}
