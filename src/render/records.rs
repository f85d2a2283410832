//! Lists: one record, one line.

use super::wrap::{columns, cut};
use crate::ui::terminal::{Terminal, Tone};

/// What parts two columns.
const GAP: usize = 2;

/// A name takes at most so much of a line before what stands behind it gives way, in per cent.
const SHARE_OF_NAMES: usize = 36;

/// A column of a list.
#[derive(Clone, Debug)]
pub struct Column {
    /// What is in it; said only where there are no columns.
    pub title: String,
    pub room: Room,
}

/// What becomes of a column where there is no room for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It stays as it is: a number, a mailbox.
    Whole,
    /// It stays as it is as long as a line has room for it, and moves what stands behind it.
    Name,
    /// It is cut, down to so many columns, and then left out.
    Spare(usize),
    /// It is left out.
    Extra,
}

impl Column {
    /// A column with this title.
    pub fn new(title: &str, room: Room) -> Self {
        Column { title: title.to_owned(), room }
    }
}

/// Where a row leads.
#[derive(Clone, Debug)]
pub struct Hyperlink {
    /// The column that is the link.
    pub column: usize,
    pub address: String,
}

/// Rows in lines of the terminal's width, set in by so many columns.
pub fn lines_of(
    terminal: &Terminal,
    columns: &[Column],
    rows: &[Vec<String>],
    indent: usize,
) -> Vec<String> {
    if terminal.plain {
        return rows.iter().map(|row| said(columns, row)).collect();
    }
    let layout = Layout::of(terminal, columns, rows, indent);
    rows.iter().map(|row| " ".repeat(indent) + &layout.line(row, None)).collect()
}

/// The same as a text.
pub fn list(terminal: &Terminal, columns: &[Column], rows: &[Vec<String>]) -> String {
    linked_list(terminal, columns, rows, &[])
}

/// The same with links, as many as there are rows or none at all.
pub fn linked_list(
    terminal: &Terminal,
    columns: &[Column],
    rows: &[Vec<String>],
    links: &[Option<Hyperlink>],
) -> String {
    if terminal.plain {
        return lines_of(terminal, columns, rows, 0).into_iter().map(|line| line + "\n").collect();
    }
    let layout = Layout::of(terminal, columns, rows, 0);
    let links = links.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    rows.iter().zip(links).map(|(row, link)| layout.line(row, link) + "\n").collect()
}

/// A heading over a part of a list, with how many records are in it.
pub fn heading(terminal: &Terminal, title: &str, count: usize) -> String {
    let mut line = String::new();
    terminal.paint(&mut line, Tone::Heading, &format!("{} ({count})", title.to_uppercase()));
    line + "\n"
}

/// A row in lines that each say what they are.
fn said(columns: &[Column], row: &[String]) -> String {
    let cells = columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    let lines = cells.map(|(column, cell)| format!("{}: {cell}\n", column.title));
    lines.collect()
}

/// The columns of a list in so much room; nothing for one that is left out.
fn widths(width: usize, columns: &[Column], rows: &[Vec<String>]) -> Vec<Option<usize>> {
    let mut natural: Vec<Option<usize>> =
        (0..columns.len()).map(|it| natural(width, columns, rows, it)).collect();
    loop {
        let shrunk = shrunk(width, columns, natural.clone());
        if excess(width, &shrunk).is_none() {
            return shrunk;
        }
        let left = || (0..columns.len()).rev().filter(|it| natural[*it].is_some());
        let extra = left().find(|it| columns[*it].room == Room::Extra);
        let spare = || left().find(|it| matches!(columns[*it].room, Room::Spare(_)));
        match extra.or_else(spare) {
            Some(position) => natural[position] = None,
            None => return shrunk,
        }
    }
}

/// The same columns where those that can spare it have given way, from the right.
fn shrunk(width: usize, columns: &[Column], mut widths: Vec<Option<usize>>) -> Vec<Option<usize>> {
    for position in (0..columns.len()).rev() {
        let (Some(excess), Room::Spare(least)) = (excess(width, &widths), columns[position].room)
        else {
            continue;
        };
        widths[position] = widths[position].map(|it| it.saturating_sub(excess).max(least.min(it)));
    }
    widths
}

/// The columns of the widest cell; nothing if all are empty.
fn natural(width: usize, all: &[Column], rows: &[Vec<String>], position: usize) -> Option<usize> {
    let cells = rows.iter().filter_map(|row| row.get(position));
    let longest = cells.map(|cell| columns(cell)).max().filter(|width| *width > 0)?;
    Some(match all[position].room {
        Room::Name => longest.min(width * SHARE_OF_NAMES / 100),
        _ => longest,
    })
}

/// By how much the columns take more than the room; nothing if they fit.
fn excess(width: usize, widths: &[Option<usize>]) -> Option<usize> {
    let shown = widths.iter().flatten();
    let all = shown.clone().sum::<usize>() + shown.count().saturating_sub(1) * GAP;
    all.checked_sub(width).filter(|excess| *excess > 0)
}

/// How the rows of a list are laid out.
struct Layout<'l> {
    terminal: &'l Terminal,
    columns: &'l [Column],
    width: usize,
    widths: Vec<Option<usize>>,
}

impl<'l> Layout<'l> {
    /// The layout of these rows, set in by so many columns.
    fn of(
        terminal: &'l Terminal,
        columns: &'l [Column],
        rows: &[Vec<String>],
        indent: usize,
    ) -> Self {
        let width = terminal.width.saturating_sub(indent);
        Layout { terminal, columns, width, widths: widths(width, columns, rows) }
    }

    fn line(&self, row: &[String], link: Option<&Hyperlink>) -> String {
        let mut line = String::new();
        // Where the next cell begins if none before it was too long.
        let (mut start, mut used) = (0, 0);
        let cells = self.columns.iter().zip(row).zip(&self.widths).enumerate();
        for (position, ((column, cell), taken)) in cells {
            let Some(taken) = taken else { continue };
            let begin = if used == 0 { start } else { start.max(used + GAP) };
            let room = match column.room {
                Room::Spare(_) => (start + taken).min(self.width).saturating_sub(begin),
                Room::Name => self.width.saturating_sub(begin),
                _ => usize::MAX,
            };
            let cell = cut(cell, room);
            if !cell.is_empty() && room > 1 {
                line.extend(std::iter::repeat_n(' ', begin - used));
                let address = link.filter(|link| link.column == position);
                let address = address.map(|link| link.address.as_str());
                self.terminal.link(&mut line, Tone::Plain, &cell, address);
                used = begin + columns(&cell);
            }
            start += taken + GAP;
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(width: usize, rooms: [Room; 3], rows: &[[&str; 3]]) -> Vec<String> {
        let terminal = Terminal::of_width(width);
        let all = rooms.map(|room| Column::new("", room));
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        lines_of(&terminal, &all, &rows, 0)
    }

    const CONTACTS: [[&str; 3]; 2] = [
        ["Belgium", "Immigration Office", "infodesk@ibz.fgov.be"],
        ["Finland", "Finnish Immigration Service", "emn@migri.fi"],
    ];

    #[test]
    fn the_column_that_can_spare_it_gives_way() {
        let rooms = [Room::Whole, Room::Spare(6), Room::Whole];
        let wide = at(60, rooms, &CONTACTS);
        assert_eq!(wide[0], "Belgium  Immigration Office           infodesk@ibz.fgov.be");
        let narrow = at(40, rooms, &CONTACTS);
        assert_eq!(narrow[1], "Finland  Finnish…   emn@migri.fi");
        assert_eq!(at(30, rooms, &CONTACTS)[0], "Belgium  infodesk@ibz.fgov.be");
        assert_eq!(at(9, rooms, &CONTACTS)[0], "Belgium  infodesk@ibz.fgov.be");
    }

    #[test]
    fn a_long_name_moves_what_stands_behind_it() {
        let rooms = [Room::Name, Room::Extra, Room::Spare(6)];
        let rows = [["asylum", "", "a form of protection"], ["right to asylum", "", "the right"]];
        let lines = at(30, rooms, &rows);
        assert_eq!(lines, ["asylum      a form of protect…", "right to asylum  the right"]);
    }
}
