//! What the terminal can do: its width, colour, and whether somebody sits at it.

use anstyle::{AnsiColor, Style};
use std::{env, io::IsTerminal};

/// The width where none is known, as of old.
const USUAL_WIDTH: usize = 80;

/// Nothing is laid out narrower than this; a narrower terminal breaks the lines itself.
const NARROWEST: usize = 20;

/// How the output is to look.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// In columns.
    pub width: usize,
    pub color: bool,
    /// Whether a question can be asked and answered.
    pub interactive: bool,
}

impl Terminal {
    /// The terminal behind standard output, with colour as the conventions have it unless it is
    /// forced.
    pub fn detect(color: Option<bool>) -> Self {
        let is_terminal = std::io::stdout().is_terminal();
        Terminal {
            width: width(is_terminal).max(NARROWEST),
            color: color.unwrap_or_else(|| wants_color(is_terminal)),
            interactive: is_terminal
                && std::io::stdin().is_terminal()
                && std::io::stderr().is_terminal()
                && !is_ci(),
        }
    }

    /// Adds a text to a line, in its tone where colour is wanted.
    pub fn paint(&self, line: &mut String, tone: Tone, text: &str) {
        match tone.style() {
            Some(style) if self.color && !text.is_empty() => {
                line.push_str(&format!("{style}{text}{style:#}"))
            }
            _ => line.push_str(text),
        }
    }
}

/// How a text is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Heading,
    /// The name of a field.
    Label,
    /// Of less weight.
    Dim,
    /// What needs attention.
    Warning,
}

impl Tone {
    fn style(self) -> Option<Style> {
        match self {
            Tone::Plain => None,
            Tone::Heading => Some(Style::new().bold()),
            Tone::Label => Some(AnsiColor::Cyan.on_default()),
            Tone::Dim => Some(Style::new().dimmed()),
            Tone::Warning => Some(AnsiColor::Yellow.on_default()),
        }
    }
}

fn width(is_terminal: bool) -> usize {
    let measured = || {
        is_terminal
            .then(terminal_size::terminal_size)
            .flatten()
            .map(|(width, _)| usize::from(width.0))
    };
    let told = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    measured().or_else(told).filter(|width| *width > 0).unwrap_or(USUAL_WIDTH)
}

/// Whether nobody watches, by the variable that services for continuous integration set.
fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

/// <https://bixense.com/clicolors> and <https://no-color.org>.
fn wants_color(is_terminal: bool) -> bool {
    if anstyle_query::no_color() {
        return false;
    }
    anstyle_query::clicolor_force()
        || is_terminal
            && anstyle_query::term_supports_color()
            && anstyle_query::clicolor() != Some(false)
}
