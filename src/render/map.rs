//! The network as a map of tiles, one a country, each roughly where the country is.

use super::records::heading;
use crate::ui::terminal::{Terminal, Tone};
use emn::model::{Country, Date, Status, TILES, Vocabulary};

/// The statuses in the order of the legend.
const STATUSES: [Status; 4] =
    [Status::Member, Status::Observer, Status::Former, Status::NonParticipant];

/// The columns of a tile, without what parts it from the next.
const TILE: usize = 4;

/// The network on a day.
pub fn map(terminal: &Terminal, countries: &[Country], day: Date) -> String {
    let mut text = String::new();
    terminal.paint(&mut text, Tone::Heading, &format!("The network on {day}"));
    text.push_str("\n\n");
    if terminal.plain {
        return text + &said(terminal, countries, day);
    }
    let gap = if (TILE + 1) * TILES[0].len() <= terminal.width { " " } else { "" };
    for row in TILES {
        let mut line = String::new();
        let last = row.iter().rposition(|code| !code.is_empty()).unwrap_or_default();
        for code in &row[..=last] {
            match countries.iter().find(|country| country.code.as_str() == *code) {
                Some(country) => {
                    tile(terminal, &mut line, code, country.status_on(day).0);
                }
                None => line.push_str(&" ".repeat(TILE)),
            }
            line.push_str(gap);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text.push('\n');
    text + &legend(terminal, countries, day)
}

/// A tile: the status is told by its signs, and by its colour where there is any.
fn tile(terminal: &Terminal, line: &mut String, code: &str, status: Status) {
    match status {
        Status::Member => terminal.paint(line, Tone::Member, &format!("[{code}]")),
        Status::Observer => terminal.paint(line, Tone::Observer, &format!("({code})")),
        Status::Former => terminal.paint(line, Tone::Dim, &format!("<{code}>")),
        Status::NonParticipant => {
            terminal.paint(line, Tone::Dim, &format!(" {} ", code.to_lowercase()));
        }
    }
}

/// What the tiles mean, how many there are of each, and the countries that have no place.
fn legend(terminal: &Terminal, countries: &[Country], day: Date) -> String {
    let mut text = String::new();
    for status in STATUSES {
        let of_status = countries.iter().filter(|country| country.status_on(day).0 == status);
        let codes: Vec<&str> = of_status.map(|country| country.code.as_str()).collect();
        let Some(example) = codes.first() else { continue };
        tile(terminal, &mut text, example, status);
        let is_placed = |code: &&&str| !TILES.iter().flatten().any(|tile| tile == *code);
        let elsewhere: Vec<&str> = codes.iter().filter(is_placed).copied().collect();
        let elsewhere = match elsewhere.is_empty() {
            true => String::new(),
            false => format!(", not on the map: {}", elsewhere.join(" ")),
        };
        text.push_str(&format!("  {} ({}){elsewhere}\n", status.label(), codes.len()));
    }
    text
}

/// The countries by status, a line each, for whoever cannot see a map.
fn said(terminal: &Terminal, countries: &[Country], day: Date) -> String {
    let mut text = String::new();
    for status in STATUSES {
        let of_status = countries.iter().filter(|country| country.status_on(day).0 == status);
        let names: Vec<&str> = of_status.map(|country| country.name.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        text.push_str(&heading(terminal, status.label(), names.len()));
        text.push_str(&names.join("\n"));
        text.push_str("\n\n");
    }
    text.trim_end().to_owned() + "\n"
}
