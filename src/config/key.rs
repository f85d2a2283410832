//! The names of the settings.

use clap::ValueEnum;

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Key {
    /// Languages besides English, best first
    Languages,
    /// How answers are written
    Format,
    /// When to colour
    Color,
    /// What shows output that is higher than the terminal
    Pager,
    /// When addresses are links
    Hyperlink,
}

impl Key {
    /// Every setting.
    pub const ALL: [Key; 5] = [Key::Languages, Key::Format, Key::Color, Key::Pager, Key::Hyperlink];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Key::Languages => "languages",
            Key::Format => "format",
            Key::Color => "color",
            Key::Pager => "pager",
            Key::Hyperlink => "hyperlink",
        }
    }

    /// The variable that outweighs the file.
    pub fn variable(self) -> &'static str {
        match self {
            Key::Languages => "EMN_LANG",
            Key::Format => "EMN_FORMAT",
            Key::Color => "EMN_COLOR",
            Key::Pager => "EMN_PAGER",
            Key::Hyperlink => "EMN_HYPERLINK",
        }
    }

    /// The key of a name in the file.
    pub fn of_name(name: &str) -> Option<Self> {
        Key::ALL.into_iter().find(|key| key.name() == name)
    }
}
