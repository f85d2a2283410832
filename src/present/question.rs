//! The question which of several records is meant.

use crate::{
    failure::Failure,
    render::{
        records::{Column, Room, lines_of},
        wrap,
    },
    ui::{
        Report, Shown, Terminal,
        prompt::{self, Answer, Question},
    },
};
use emn::lookup::Query;

/// Several records of which one is meant.
pub struct Choice<'c, T> {
    pub query: &'c Query,
    /// What they are called.
    pub nouns: &'c str,
    /// Those that are shown.
    pub candidates: &'c [T],
    /// How many there are.
    pub all: usize,
    /// Whether the query is a name of each of them.
    pub is_certain: bool,
    pub columns: Vec<Column>,
    /// A row for each that is shown.
    pub rows: Vec<Vec<String>>,
}

/// Asks which one is meant, and shows it.
///
/// # Errors
/// What keeps it from being shown.
pub fn asked<T>(
    terminal: &Terminal,
    choice: Choice<'_, T>,
    show: impl FnOnce(&T) -> Result<Report, Failure>,
) -> Result<Report, Failure> {
    let text = choice.question(terminal.width);
    let candidates = choice.candidates;
    let list = choice.numbered(terminal);
    match prompt::ask(&Question { text, list: &list, candidates }) {
        Answer::Chosen(candidate) => show(candidate),
        Answer::None => Ok(Report::Nothing("none chosen".to_owned())),
        Answer::Interrupted => Ok(Report::Interrupted),
    }
}

impl<T> Choice<'_, T> {
    /// The question in lines of a width.
    fn question(&self, width: usize) -> String {
        const WORDS: [&str; 9] =
            ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        let number = self.all.checked_sub(2).and_then(|it| WORDS.get(it).copied());
        let number = number.map_or_else(|| self.all.to_string(), str::to_owned);
        let (text, nouns, shown) = (Shown(self.query.text()), self.nouns, self.candidates.len());
        let is = if self.is_certain { "is" } else { "may be one of" };
        let first = match self.all - shown {
            0 => String::new(),
            _ => format!(", the first {shown} here"),
        };
        let question = format!("`{text}` {is} {number} {nouns}{first}.");
        let question = format!("{question} Which?  (number or letters; Enter: none)");
        wrap::lines(&question, width).collect::<Vec<_>>().join("\n")
    }

    /// The candidates, a line each, with the numbers by which they are chosen.
    fn numbered(mut self, terminal: &Terminal) -> Vec<String> {
        self.columns.insert(0, Column::new("number", Room::Whole));
        for (position, row) in self.rows.iter_mut().enumerate() {
            row.insert(0, (position + 1).to_string());
        }
        lines_of(terminal, &self.columns, &self.rows, 2)
    }
}
