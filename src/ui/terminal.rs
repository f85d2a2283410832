//! What the terminal can do: its size, colour, links, and whether somebody sits at it.

use anstyle::{AnsiColor, Style};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::{
    env, fs,
    io::{IsTerminal, stderr, stdin, stdout},
};
use terminal_size::{Height, Width, terminal_size, terminal_size_of};

/// The width where none is known, as of old.
const USUAL_WIDTH: usize = 80;

/// Nothing is laid out narrower than this; a narrower terminal breaks the lines itself.
const NARROWEST: usize = 20;

/// The device by which a process reaches the terminal it runs in, wherever its output goes.
const CONTROLLING_TERMINAL: &str = "/dev/tty";

/// How the output is to look.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// In columns.
    pub width: usize,
    pub color: bool,
    /// Whether everything stands in lines of its own, without columns, signs and cuts, as a screen
    /// reader needs it.
    pub plain: bool,
    /// Whether addresses are links, and long ones are shown in short.
    pub hyperlinks: bool,
    /// Whether a question can be asked and answered.
    pub interactive: bool,
}

impl Terminal {
    /// The terminal behind standard output, with colour and links as the conventions have it unless
    /// they are forced, and plain if that is asked for or the terminal can do no more.
    pub fn detect(color: Option<bool>, hyperlinks: Option<bool>, plain: bool) -> Self {
        let is_terminal = is_on_terminal();
        let plain = plain || is_terminal && is_dumb();
        Terminal {
            width: width(is_terminal).max(NARROWEST),
            color: color.unwrap_or_else(|| wants_color(is_terminal)),
            plain,
            hyperlinks: hyperlinks.unwrap_or_else(|| is_terminal && !plain && shows_hyperlinks()),
            interactive: is_terminal && stdin().is_terminal() && stderr().is_terminal() && !is_ci(),
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

    /// The same as a link to an address, if there is one and the terminal shows links. As long as
    /// columns are counted on the text before it is painted, no column is lost to the address.
    pub fn link(&self, line: &mut String, tone: Tone, text: &str, address: Option<&str>) {
        match address.filter(|_| self.hyperlinks) {
            None => self.paint(line, tone, text),
            Some(address) => {
                let address = utf8_percent_encode(address, UNFIT);
                line.push_str(&format!("{LINK}{address}{END_OF_SEQUENCE}"));
                self.paint(line, tone, text);
                line.push_str(LINK);
                line.push_str(END_OF_SEQUENCE);
            }
        }
    }

    /// A terminal of a width that can do nothing else.
    #[cfg(test)]
    pub fn of_width(width: usize) -> Self {
        Terminal { width, color: false, plain: false, hyperlinks: false, interactive: false }
    }
}

/// What begins a link, and ends it where no address follows: OSC 8.
const LINK: &str = "\u{1b}]8;;";

/// What ends a sequence of the terminal.
const END_OF_SEQUENCE: &str = "\u{1b}\\";

/// What may not stand in the address of a link, besides what is not ASCII.
const UNFIT: &AsciiSet = &CONTROLS.add(b' ');

/// Whether somebody may sit at a terminal behind standard output.
pub fn is_on_terminal() -> bool {
    stdout().is_terminal()
}

/// Whether a pager can be used by whoever sits at the terminal.
pub fn can_page() -> bool {
    !is_dumb() && !is_ci()
}

/// The lines and columns of the terminal behind standard output.
pub fn size() -> Option<(usize, usize)> {
    let (Width(columns), Height(lines)) = terminal_size()?;
    (columns > 0 && lines > 0).then_some((lines.into(), columns.into()))
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
    /// The tile of a Member Country.
    Member,
    /// The tile of an Observer Country.
    Observer,
}

impl Tone {
    /// No yellow, cyan or bright colour: they vanish on a white ground, as blue does on a black
    /// one.
    fn style(self) -> Option<Style> {
        let colored = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
        let on = |ground: AnsiColor| {
            let white = Style::new().fg_color(Some(AnsiColor::BrightWhite.into()));
            white.bg_color(Some(ground.into()))
        };
        match self {
            Tone::Plain => None,
            Tone::Heading => Some(Style::new().bold()),
            Tone::Label => Some(colored(AnsiColor::Magenta)),
            Tone::Dim => Some(Style::new().dimmed()),
            Tone::Warning => Some(colored(AnsiColor::Red).bold()),
            Tone::Member => Some(on(AnsiColor::Blue)),
            Tone::Observer => Some(on(AnsiColor::Magenta)),
        }
    }
}

/// The width of the terminal in which the output ends: standard output's own, else what is told by
/// the environment, else that of the terminal at which the user sits.
fn width(is_terminal: bool) -> usize {
    let columns = |(Width(width), _)| usize::from(width);
    let known = |width: &usize| *width > 0;
    let measured = || is_terminal.then(terminal_size).flatten().map(columns).filter(known);
    let told = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(known);
    let around = || {
        let controlling = || terminal_size_of(fs::File::open(CONTROLLING_TERMINAL).ok()?);
        terminal_size_of(stderr()).or_else(controlling).map(columns).filter(known)
    };
    measured().or_else(told).or_else(around).unwrap_or(USUAL_WIDTH)
}

/// Whether the terminal says that it understands no sequences.
fn is_dumb() -> bool {
    env::var("TERM").is_ok_and(|term| term == "dumb")
}

/// Whether the terminal is known to show links. What stands in front of another terminal hides what
/// that one can do.
fn shows_hyperlinks() -> bool {
    let is_in_front = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_multiplexer = ["TMUX", "STY"].into_iter().any(is_in_front);
    !is_multiplexer && supports_hyperlinks::supports_hyperlinks()
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
    // An empty variable says as little as none.
    let is_named = env::var("TERM").is_ok_and(|term| !term.is_empty());
    anstyle_query::clicolor_force()
        || is_terminal
            && is_named
            && anstyle_query::term_supports_color()
            && anstyle_query::clicolor() != Some(false)
}
