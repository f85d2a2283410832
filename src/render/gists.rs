//! Records with a piece of what they mean, a line each.

use super::wrap::{columns, lines};

/// How far the lines are set in.
const INDENT: usize = 2;

/// What parts a name from what it means.
const GAP: usize = 2;

/// A meaning takes at least so many columns if there are twice as many.
const LEAST: usize = 24;

/// A line for each name with the beginning of what it means, in so many columns; what is left out is
/// marked by `…`.
pub fn gists(gists: &[(String, String)], width: usize) -> String {
    let longest = gists.iter().map(|(name, _)| columns(name)).max().unwrap_or(0);
    let of_names = longest.min(width.saturating_sub(LEAST).max(width / 2));
    let of_meanings = width.saturating_sub(INDENT + of_names + GAP);
    let line = |(name, meaning): &(String, String)| {
        let name = cut(name, of_names);
        let blanks = of_names + GAP - columns(&name).min(of_names);
        format!("{:INDENT$}{name}{:blanks$}{}", "", "", cut(meaning, of_meanings))
    };
    gists.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A text in so many columns, cut between words.
fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let beginning = lines(text, width.saturating_sub(2)).next().unwrap_or_default();
    format!("{beginning} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_cut_between_words() {
        let of = |name: &str, meaning: &str| (name.to_owned(), meaning.to_owned());
        let rows = [of("asylum", "A form of protection."), of("EU+", "The EU.")];
        let expected = "  asylum  A form of …\n  EU+     The EU.";
        assert_eq!(gists(&rows, 24), expected);
        let rows = [of("application for asylum", "A request.")];
        assert_eq!(gists(&rows, 30), "  application …    A request.");
    }
}
