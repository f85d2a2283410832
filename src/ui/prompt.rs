//! The question which of several records is meant.
//!
//! The answer is read key by key, so that Esc leaves at once, and is drawn without any escape
//! sequence, so that every terminal shows it.

use super::{
    Shown,
    signals::{self, Hold},
};
use crate::render::wrap::columns;
use crossterm::{
    event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read},
    terminal::{disable_raw_mode, enable_raw_mode},
};
use std::io::{self, Write, stderr};
use unicode_width::UnicodeWidthChar;

/// The longest answer in characters; a longer one names nothing.
const LONGEST: usize = 30;

/// What stands before the answer.
const MARK: &str = "> ";

/// What was answered.
pub enum Answer<'c, T> {
    Chosen(&'c T),
    /// None of them.
    None,
    /// Ctrl-C: the whole run is to end.
    Interrupted,
}

/// What is asked.
pub struct Question<'q, T> {
    /// The question itself, in a line.
    pub text: String,
    /// The candidates, as they are shown.
    pub list: &'q [String],
    pub candidates: &'q [T],
}

/// Asks which of several is meant, and asks again until there is an answer.
pub fn ask<'c, T>(question: &Question<'c, T>) -> Answer<'c, T> {
    match asked(question) {
        Ok(answer) => answer,
        // A terminal that cannot be read or written answers nothing.
        Err(_) => Answer::None,
    }
}

fn asked<'c, T>(question: &Question<'c, T>) -> io::Result<Answer<'c, T>> {
    writeln!(stderr(), "{}", question.text)?;
    question.list.iter().try_for_each(|line| writeln!(stderr(), "{}", line.trim_end()))?;
    let _raw = Raw::enter()?;
    let mut line = Line::begin(MARK.to_owned())?;
    loop {
        let typed = match line.read()? {
            Typed::Left => return Ok(Answer::None),
            Typed::Interrupted => return Ok(Answer::Interrupted),
            Typed::Text(text) if text.trim().is_empty() => return Ok(Answer::None),
            Typed::Text(text) => text,
        };
        match chosen(question.list, typed.trim()) {
            Ok(position) => return Ok(Answer::Chosen(&question.candidates[position])),
            Err(reason) => line.again(format!("{reason} {MARK}"))?,
        }
    }
}

/// The position of the candidate that is meant by its number, or by letters that no other has.
fn chosen(list: &[String], typed: &str) -> Result<usize, String> {
    let all = list.len();
    if let Ok(number) = typed.parse::<usize>() {
        let position = number.checked_sub(1).filter(|position| *position < all);
        return position.ok_or_else(|| format!("There is no {number}; give 1 to {all}."));
    }
    let letters = typed.to_lowercase();
    let has_them = |(_, line): &(usize, &String)| line.to_lowercase().contains(&letters);
    let found: Vec<usize> = list.iter().enumerate().filter(has_them).map(|(it, _)| it).collect();
    match found[..] {
        [position] => Ok(position),
        [] => Err(format!("None has `{}`.", Shown(typed))),
        _ => {
            let numbers: Vec<String> = found.iter().map(|it| (it + 1).to_string()).collect();
            Err(format!("`{}` is in {}.", Shown(typed), numbers.join(", ")))
        }
    }
}

/// The terminal without its own line editing, for as long as this lives or until a signal.
struct Raw(#[expect(dead_code, reason = "it watches until it is dropped")] signals::Watch);

impl Raw {
    fn enter() -> io::Result<Self> {
        let watch = signals::Watch::begin(HOLD)?;
        enable_raw_mode()?;
        Ok(Raw(watch))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        leave();
    }
}

/// The question needs the terminal without its own line editing, and nothing else.
const HOLD: Hold = Hold { take, give_back: leave };

/// Takes the terminal again after a stop.
fn take() {
    // A terminal that is gone is found out where it is read.
    let _ = enable_raw_mode();
}

/// Gives the terminal back as it was.
fn leave() {
    // Nothing else can be done for a terminal that is gone.
    let _ = disable_raw_mode();
    let _ = writeln!(stderr());
}

/// What was typed.
enum Typed {
    Text(String),
    Left,
    Interrupted,
}

/// A line in which an answer is typed.
struct Line {
    before: String,
    text: String,
}

impl Line {
    fn begin(before: String) -> io::Result<Self> {
        let line = Line { before, text: String::new() };
        line.draw()?;
        Ok(line)
    }

    /// Draws the line where it stands.
    fn draw(&self) -> io::Result<()> {
        write!(stderr(), "\r{}{}", self.before, self.text)?;
        stderr().flush()
    }

    /// Empties the line and begins it anew with another text, so that the choices stay in sight.
    fn again(&mut self, before: String) -> io::Result<()> {
        let width = columns(&self.before) + columns(&self.text);
        write!(stderr(), "\r{:width$}", "")?;
        *self = Line::begin(before)?;
        Ok(())
    }

    fn read(&mut self) -> io::Result<Typed> {
        loop {
            let Event::Key(key) = read()? else { continue };
            if key.kind == KeyEventKind::Release {
                continue;
            }
            if let Some(typed) = self.key(key)? {
                return Ok(typed);
            }
        }
    }

    /// Does what a key says; gives what was typed if that ends the line.
    fn key(&mut self, key: KeyEvent) -> io::Result<Option<Typed>> {
        let with_control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => return Ok(Some(Typed::Text(self.text.clone()))),
            KeyCode::Esc => return Ok(Some(Typed::Left)),
            KeyCode::Backspace => self.erase(1)?,
            KeyCode::Char(letter) if with_control => return self.control(letter),
            KeyCode::Char(letter) if self.text.chars().count() < LONGEST => {
                self.text.push(letter);
                write!(stderr(), "{letter}")?;
                stderr().flush()?;
            }
            _ => {}
        }
        Ok(None)
    }

    fn control(&mut self, letter: char) -> io::Result<Option<Typed>> {
        match letter {
            'c' => return Ok(Some(Typed::Interrupted)),
            'd' if self.text.is_empty() => return Ok(Some(Typed::Left)),
            'd' => return Ok(Some(Typed::Text(self.text.clone()))),
            'j' | 'm' => return Ok(Some(Typed::Text(self.text.clone()))),
            'h' => self.erase(1)?,
            'u' => self.erase(usize::MAX)?,
            'w' => self.erase_word()?,
            'z' => {
                signals::stop(HOLD)?;
                self.draw()?;
            }
            '\\' | '4' => signals::quit(HOLD)?,
            _ => {}
        }
        Ok(None)
    }

    fn erase_word(&mut self) -> io::Result<()> {
        let kept = self.text.trim_end().rfind(' ').map_or(0, |blank| blank + 1);
        self.erase(self.text[kept..].chars().count())
    }

    /// Takes so many characters from the end.
    fn erase(&mut self, count: usize) -> io::Result<()> {
        for letter in (0..count).map_while(|_| self.text.pop()) {
            for _ in 0..letter.width().unwrap_or_default() {
                write!(stderr(), "\u{8} \u{8}")?;
            }
        }
        stderr().flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_letters_of_one_choose_it() {
        let list = ["1  Eurodac Regulation  since 2026", "2  Dublin Regulation"];
        let list = list.map(str::to_owned);
        assert_eq!(chosen(&list, "2"), Ok(1));
        assert_eq!(chosen(&list, "DUB"), Ok(1));
        assert!(chosen(&list, "3").unwrap_err().contains("no 3"));
        assert!(chosen(&list, "0").unwrap_err().contains("1 to 2"));
        assert!(chosen(&list, "regulation").unwrap_err().contains("1, 2"));
        assert!(chosen(&list, "zzz").unwrap_err().contains("None"));
    }
}
