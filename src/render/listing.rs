//! Lists as tables.

use super::layout::{Card, Fields};
use crate::ui::terminal::{Terminal, Tone};
use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};
use unicode_width::UnicodeWidthStr;

/// What comfy-table puts around the contents of a column.
const PADDING: usize = 2;

/// On terminals narrower than this, a table that is wider is written record by record.
const NARROW: usize = 60;

/// A table of rows under a header, at the width of the terminal, without rules. No word is broken:
/// columns for whose longest words there is no room are left out, from the right, down to the first
/// two.
pub fn listing(terminal: &Terminal, header: &[String], mut rows: Vec<Vec<String>>) -> String {
    let longest = most(header, &rows, longest_word);
    let columns = (2..=header.len())
        .rev()
        .find(|columns| terminal.plain || fit(terminal, &longest[..*columns]))
        .unwrap_or(header.len().min(2));
    rows.iter_mut().for_each(|row| row.truncate(columns));
    whole_listing(terminal, &header[..columns], rows)
}

/// The same with all columns, in which words are broken where there is no room. What a narrow
/// terminal cannot hold, and what is plain, is written record by record.
pub fn whole_listing(terminal: &Terminal, header: &[String], rows: Vec<Vec<String>>) -> String {
    let longest = most(header, &rows, longest_word);
    if terminal.plain
        || terminal.width < NARROW && !fit(terminal, &most(header, &rows, UnicodeWidthStr::width))
    {
        return record_by_record(terminal, header, &rows);
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(terminal.width).unwrap_or(u16::MAX));
    table.set_header(header.iter().map(|title| title.to_uppercase()));
    if fit(terminal, &longest) {
        let constraint =
            |width: &usize| ColumnConstraint::LowerBoundary(Width::Fixed((width + PADDING) as u16));
        table.set_constraints(longest.iter().map(constraint));
    }
    table.add_rows(rows);
    if let Some(first) = table.column_mut(0) {
        first.set_padding((0, PADDING as u16));
    }
    let table = table.to_string();
    let mut text = String::with_capacity(table.len());
    for (position, line) in table.lines().enumerate() {
        terminal.paint(
            &mut text,
            if position == 0 { Tone::Heading } else { Tone::Plain },
            line.trim_end(),
        );
        text.push('\n');
    }
    text
}

/// Records with a line for each field that says something, and an empty line between them.
fn record_by_record(terminal: &Terminal, header: &[String], rows: &[Vec<String>]) -> String {
    let card = |row: &Vec<String>| {
        let mut fields = Fields::default();
        header.iter().zip(row).for_each(|(name, cell)| fields.add(name.as_str(), cell.as_str()));
        let mut card = Card::new(terminal);
        card.fields(&fields);
        card.finish()
    };
    rows.iter().map(card).collect::<Vec<_>>().join("\n")
}

/// The most that the title and the cells of each column measure.
fn most(header: &[String], rows: &[Vec<String>], measure: fn(&str) -> usize) -> Vec<usize> {
    let of_column = |(column, title): (usize, &String)| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.chain([title]).map(|cell| measure(cell)).max().unwrap_or_default()
    };
    header.iter().enumerate().map(of_column).collect()
}

/// The width of the longest word of a text.
fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or_default()
}

fn fit(terminal: &Terminal, longest: &[usize]) -> bool {
    longest.iter().map(|width| width + PADDING).sum::<usize>() <= terminal.width
}
