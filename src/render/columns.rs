//! Columns without titles, one record one line.

use super::wrap::columns;

/// What parts two columns.
const GAP: usize = 2;

/// The rows for a person: columns aligned, what repeats the row above left out of the leading ones.
pub fn aligned(rows: &[Vec<String>], leading: usize) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| columns(cell)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut text = String::new();
    let mut above: &[String] = &[];
    for row in rows {
        let repeated = row.iter().zip(above).take(leading).take_while(|(a, b)| a == b).count();
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate().filter(|(column, _)| widths[*column] > 0) {
            let cell = if column < repeated { "" } else { cell };
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', widths[column] - columns(cell) + GAP));
        }
        text.push_str(line.trim_end());
        text.push('\n');
        above = row;
    }
    text
}

/// The rows for another program: columns parted by tabs, the last ones left out where they are empty.
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
        assert_eq!(aligned(&rows, 1), text);
    }

    #[test]
    fn empty_columns_take_no_room() {
        assert_eq!(aligned(&rows(&[["a", "", "b"], ["a", "", "c"]]), 1), "a  b\n   c\n");
        assert_eq!(tabbed(&rows(&[["a", "b", ""], ["a", "", "c"]])), "a\tb\na\t\tc\n");
    }
}
