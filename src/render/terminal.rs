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
    /// The terminal behind standard output, with colour as the conventions have it unless it is forced.
    pub fn detect(color: Option<bool>) -> Self {
        let is_terminal = std::io::stdout().is_terminal();
        Terminal {
            width: width(is_terminal).max(NARROWEST),
            color: color.unwrap_or_else(|| wants_color(is_terminal)),
            interactive: is_terminal && std::io::stdin().is_terminal() && std::io::stderr().is_terminal() && !anstyle_query::is_ci(),
        }
    }

    /// Sets off a heading.
    pub fn heading(&self, text: &str) -> String {
        self.paint(text, Style::new().bold())
    }

    /// Sets off the name of a field.
    pub fn label(&self, text: &str) -> String {
        self.paint(text, AnsiColor::Cyan.on_default())
    }

    /// Sets back what is of less weight.
    pub fn dim(&self, text: &str) -> String {
        self.paint(text, Style::new().dimmed())
    }

    /// Sets off what needs attention.
    pub fn warning(&self, text: &str) -> String {
        self.paint(text, AnsiColor::Yellow.on_default())
    }

    fn paint(&self, text: &str, style: Style) -> String {
        match self.color && !text.is_empty() {
            true => format!("{style}{text}{style:#}"),
            false => text.to_owned(),
        }
    }
}

fn width(is_terminal: bool) -> usize {
    let measured = || is_terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| usize::from(width.0));
    let told = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    measured().or_else(told).unwrap_or(USUAL_WIDTH)
}

/// <https://bixense.com/clicolors> and <https://no-color.org>.
fn wants_color(is_terminal: bool) -> bool {
    if anstyle_query::no_color() {
        return false;
    }
    anstyle_query::clicolor_force() || is_terminal && anstyle_query::term_supports_color() && anstyle_query::clicolor() != Some(false)
}
