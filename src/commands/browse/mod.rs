//! `emn browse`: everything in one screen.
//!
//! What is shown follows from the keys alone: `browser` is the state, `keys` what a key makes of
//! it, `view` how it is drawn. Only this file knows the terminal.

mod any_record;
mod browser;
mod effect;
mod help;
mod keys;
mod layout;
mod list;
mod opened;
#[cfg(test)]
mod tests;
mod view;

use crate::{
    cli::BrowseArgs,
    failure::Failure,
    session::{self, Session},
    ui::{Report, browser::has_opened, screen::Screen},
};
use browser::Browser;
use crossterm::event::Event;
use effect::Effect;
use emn::pack::Damaged;
use std::{
    env,
    io::{self, IsTerminal, stdin, stdout},
};

/// Answers `emn browse`.
///
/// # Errors
/// No terminal that a screen can be drawn on, or damaged data.
pub fn run(session: &Session, arguments: &BrowseArgs) -> Result<Report, Failure> {
    can_draw(session)?;
    let day = session::day(&arguments.day)?;
    let browser = Browser::new(session, day, &arguments.query.join(" "))?;
    match shown(browser) {
        Ok(end) => Ok(end),
        Err(Broken::Data(damaged)) => Err(damaged.into()),
        Err(Broken::Terminal(error)) => {
            Err(Failure::Output { target: "the terminal".to_owned(), error })
        }
    }
}

/// Whether somebody sits at a terminal that a screen can be drawn on.
fn can_draw(session: &Session) -> Result<(), Failure> {
    const INSTEAD: &str = "for a list: emn search QUERY";
    if !stdin().is_terminal() || !stdout().is_terminal() {
        let needed = "browse needs a terminal for its input and its output";
        return Err(Failure::Usage(format!("{needed}; {INSTEAD}")));
    }
    if session.terminal.plain {
        let needed = "browse draws on the whole screen, which --plain and TERM=dumb rule out";
        return Err(Failure::Usage(format!("{needed}; {INSTEAD}")));
    }
    Ok(())
}

/// Why it could not go on.
enum Broken {
    Data(Damaged),
    Terminal(io::Error),
}

impl From<Damaged> for Broken {
    fn from(damaged: Damaged) -> Self {
        Broken::Data(damaged)
    }
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Broken::Terminal(error)
    }
}

/// Shows the browser until the user leaves it.
fn shown(mut browser: Browser) -> Result<Report, Broken> {
    let mut screen = Screen::take()?;
    let (width, height) = screen.size()?;
    browser.resize(width, height)?;
    loop {
        screen.draw(|frame| view::draw(&browser, frame))?;
        let effect = match screen.event()? {
            Event::Key(key) => browser.press(key)?,
            Event::Paste(text) => browser.paste(&text)?,
            Event::Resize(width, height) => {
                browser.resize(width, height)?;
                Effect::Redraw
            }
            _ => Effect::Nothing,
        };
        match effect {
            Effect::Nothing => {}
            Effect::Redraw => screen.clear()?,
            Effect::Leave => return Ok(Report::text(String::new())),
            Effect::Interrupt => return Ok(Report::Interrupted),
            Effect::Stop => screen.stop()?,
            Effect::Quit => screen.quit()?,
            Effect::Open(address) => browser.status = Some(opened(&mut screen, &address)?),
            Effect::Copy { what, text, next } => {
                let copied = if has_clipboard() { screen.copy(&text) } else { Err(no_clipboard()) };
                browser.status = Some(match copied {
                    Ok(()) => format!("copied {what}: {text}{next}"),
                    Err(_) => format!("no clipboard here; {what}: {text}{next}"),
                });
            }
        }
    }
}

/// Opens a page, and says so; gives its address where that cannot be done. A browser may run in the
/// terminal, so that it is lent the screen.
fn opened(screen: &mut Screen, address: &str) -> io::Result<String> {
    let has_opened = screen.lend(|| has_opened(address))?;
    Ok(if has_opened { format!("opened {address}") } else { format!("no browser here; {address}") })
}

/// The console of Linux has no clipboard and would show what it is sent.
fn has_clipboard() -> bool {
    env::var("TERM").is_ok_and(|term| term != "linux") || cfg!(windows)
}

fn no_clipboard() -> io::Error {
    io::ErrorKind::Unsupported.into()
}
