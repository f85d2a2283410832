//! The names of the settings.

use crate::ui::pager::OWN_VARIABLE;
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
            Key::Pager => OWN_VARIABLE,
            Key::Hyperlink => "EMN_HYPERLINK",
        }
    }
}
