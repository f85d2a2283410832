//! Columns without titles, one record one line.

use super::wrap::{columns, lines};

/// What parts two columns.
const GAP: usize = 2;

/// The least room in which a text is broken into lines.
const NARROWEST: usize = 16;

/// The rows for a person: columns aligned, what repeats the row above left out of the leading ones.
/// Where a row is wider than the terminal, all is broken into lines behind the leading columns.
pub fn aligned(rows: &[Vec<String>], leading: usize, width: usize) -> String {
    let widths = widths(rows);
    let indent: usize = widths[..leading].iter().map(|width| width + GAP).sum();
    let room = width.saturating_sub(indent).max(NARROWEST);
    let in_columns = |row: &Vec<String>| padded(&row[leading..], &widths[leading..]);
    let is_wide = rows.iter().any(|row| columns(in_columns(row).trim_end()) > room);
    let mut text = String::new();
    let mut above: &[String] = &[];
    for row in rows {
        let repeated = row.iter().zip(above).take(leading).take_while(|(a, b)| a == b).count();
        let mut head = row[..leading].to_vec();
        head[..repeated].fill(String::new());
        let head = padded(&head, &widths[..leading]);
        let behind = if is_wide { one_after_another(&row[leading..]) } else { in_columns(row) };
        let width = if is_wide { room } else { usize::MAX };
        for (place, line) in lines(&behind, width).enumerate() {
            let before = if place == 0 { head.clone() } else { " ".repeat(indent) };
            text += (before + line).trim_end();
            text.push('\n');
        }
        above = row;
    }
    text
}

/// How wide each column is.
fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| columns(cell)).max().unwrap_or_default()
    };
    (0..count).map(width).collect()
}

/// Cells with what parts them from the next column; a column without a width takes no room.
fn padded(cells: &[String], widths: &[usize]) -> String {
    let mut text = String::new();
    for (cell, width) in cells.iter().zip(widths).filter(|(_, width)| **width > 0) {
        text.push_str(cell);
        text.extend(std::iter::repeat_n(' ', width - columns(cell) + GAP));
    }
    text
}

fn one_after_another(cells: &[String]) -> String {
    let cells: Vec<&str> =
        cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    cells.join(" ")
}

/// The rows for another program: columns parted by tabs, empty ones at the end left out.
pub fn tabbed(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        text.push_str(row.join("\t").trim_end_matches('\t'));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[[&str; 3]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect()
    }

    #[test]
    fn wide_and_combining_characters_are_aligned() {
        let rows =
            rows(&[["de", "Asylbewerber", "DE"], ["de", "難民", "AT"], ["hy", "a\u{301}", ""]]);
        let text = "de  Asylbewerber  DE\n    難民          AT\nhy  a\u{301}\n";
        assert_eq!(aligned(&rows, 1, 80), text);
    }

    #[test]
    fn what_is_wider_than_the_terminal_goes_on_below() {
        let rows = rows(&[["de", "einstweilige Aussetzung", "(in DE)"], ["de", "Duldung", ""]]);
        let text = "de  einstweilige\n    Aussetzung (in DE)\n    Duldung\n";
        assert_eq!(aligned(&rows, 1, 24), text);
    }

    #[test]
    fn empty_columns_take_no_room() {
        assert_eq!(aligned(&rows(&[["a", "", "b"], ["a", "", "c"]]), 1, 80), "a  b\n   c\n");
        assert_eq!(tabbed(&rows(&[["a", "b", ""], ["a", "", "c"]])), "a\tb\na\t\tc\n");
    }
}
