//! Correlation tables in two columns, in which no reference to a provision is broken.

use super::wrap::{columns, lines};
use crate::{
    session::Session,
    ui::terminal::{Terminal, Tone},
};
use emn::{
    citation::Provisions,
    model::{CorrelationTable, Id},
    pack::Damaged,
};

/// What parts the columns.
const GAP: usize = 2;

/// What stands for no provision, as in the tables themselves.
const DASH: &str = "—";

/// A blank at which no line is broken.
const GLUE: &str = "\u{a0}";

/// Tables, each under the acts that it leads from and to, with where it stands at its end.
///
/// # Errors
/// Damaged data.
pub fn text(session: &Session, tables: &[CorrelationTable]) -> Result<String, Damaged> {
    let acts = session.network.acts()?;
    let designation = |id: &Id| {
        Ok(acts.brief(id.as_str())?.map(|brief| brief.label.to_owned()).unwrap_or_default())
    };
    let mut text = String::new();
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        let heads = [designation(&table.from)?, designation(&table.to)?];
        let cell = |side: &Option<Provisions>| {
            side.as_ref().map_or(DASH.to_owned(), |provisions| glued(&provisions.written))
        };
        let rows: Vec<[String; 2]> =
            table.rows.iter().map(|row| [cell(&row.old), cell(&row.new)]).collect();
        let source = format!(
            "Annex {} to {}; read on {}. {DASH} no provision corresponds.",
            table.annex, heads[1], table.checked
        );
        write(&mut text, &session.terminal, &heads.map(|head| head.replace(' ', GLUE)), &rows);
        text.push('\n');
        for line in lines(&source, session.terminal.width) {
            session.terminal.paint(&mut text, Tone::Dim, line);
            text.push('\n');
        }
    }
    Ok(text)
}

/// A text that is broken only between references and their parts: behind a comma, and before *and*
/// and *to*.
fn glued(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for word in written.split(' ') {
        if !text.is_empty() {
            let may_break = matches!(word, "and" | "to") || text.ends_with(',');
            text.push_str(if may_break { " " } else { GLUE });
        }
        text.push_str(word);
    }
    text
}

fn write(text: &mut String, terminal: &Terminal, heads: &[String; 2], rows: &[[String; 2]]) {
    let all = || rows.iter().chain([heads]);
    let widest = all().map(|row| columns(&row[0])).max().unwrap_or_default();
    let half = terminal.width.saturating_sub(GAP) / 2;
    let left = widest.min(half);
    for (place, row) in [heads].into_iter().chain(rows).enumerate() {
        let tone = if place == 0 { Tone::Heading } else { Tone::Plain };
        let mut line = |cells: &str| {
            terminal.paint(text, tone, cells.replace(GLUE, " ").trim_end());
            text.push('\n');
        };
        match terminal.plain {
            true => line(&format!("{} → {}", row[0], row[1])),
            false => pair(row, left, terminal.width).iter().for_each(|cells| line(cells)),
        }
    }
}

/// The lines of a row. What is too wide for its column gets lines of its own.
fn pair(row: &[String; 2], left: usize, width: usize) -> Vec<String> {
    let longest = row.each_ref().map(|cell| cell.split(' ').map(columns).max().unwrap_or_default());
    let mut olds: Vec<&str> = lines(&row[0], left.max(longest[0])).collect();
    let right = width.saturating_sub(left + GAP).max(longest[1]);
    let mut news: Vec<&str> = lines(&row[1], right).collect();
    let mut written = Vec::new();
    let indent = (left + GAP).min(width.saturating_sub(longest[1]));
    let wide = olds.iter().rposition(|old| columns(old) > left).map_or(0, |last| last + 1);
    written.extend(olds.drain(..wide).map(str::to_owned));
    if indent < left + GAP {
        written.extend(olds.drain(..).map(str::to_owned));
        written.extend(news.drain(..).map(|new| " ".repeat(indent) + new));
    }
    for place in 0..olds.len().max(news.len()) {
        let old = olds.get(place).copied().unwrap_or_default();
        let new = news.get(place).copied().unwrap_or_default();
        written.push(format!("{old}{}{new}", " ".repeat(left + GAP - columns(old))));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(old: &str, new: &str, left: usize, width: usize) -> String {
        let lines = pair(&[glued(old), glued(new)], left, width);
        lines.join("\n").replace(GLUE, " ")
    }

    #[test]
    fn no_reference_is_broken() {
        let new = "Arts. 11(1), 12(1) and 13(6) first sentence";
        assert_eq!(
            lines_of("Art. 14(1) first subparagraph", new, 29, 50),
            "Art. 14(1) first subparagraph\n                          Arts. 11(1), 12(1)\n                          and 13(6) first sentence"
        );
        assert_eq!(lines_of("Art. 2(a)", "Art. 3(1)", 9, 40), "Art. 2(a)  Art. 3(1)");
    }

    #[test]
    fn what_is_too_wide_for_its_column_has_a_line_of_its_own() {
        assert_eq!(
            lines_of("Art. 25(6) second subparagraph, point (b)(iii)", "Art. 53(1)", 20, 42),
            "Art. 25(6) second subparagraph,\npoint (b)(iii)        Art. 53(1)"
        );
    }
}
