//! Web addresses as a person reads them.

use super::wrap::columns;
use crate::ui::Terminal;
use std::borrow::Cow;

/// An address without what every address has: `https://emn.fi/en/` is `emn.fi/en`.
pub fn bare(url: &str) -> &str {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    bare.unwrap_or(url).trim_end_matches('/')
}

/// The same in a room of so many columns: its host and its end where there is no room and the rest
/// is one click away; elsewhere all of it, however long.
pub fn fitted<'u>(url: &'u str, room: usize, terminal: &Terminal) -> Cow<'u, str> {
    let bare = bare(url);
    if columns(bare) <= room || !terminal.hyperlinks || terminal.plain {
        return Cow::Borrowed(bare);
    }
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let end = path.rsplit(['/', '=', ':']).next().unwrap_or_default();
    let short = format!("{host} … {end}");
    Cow::Owned(if columns(&short) <= room { short } else { format!("{host} …") })
}

/// The address at which somebody writes to a mailbox.
pub fn mail_to(mailbox: &str) -> String {
    format!("mailto:{mailbox}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal(hyperlinks: bool) -> Terminal {
        Terminal { hyperlinks, ..Terminal::of_width(80) }
    }

    #[test]
    fn a_long_address_is_shown_by_its_ends_where_it_is_a_link() {
        let url = "https://home-affairs.ec.europa.eu/networks/glossary/asylum_en";
        let short = "home-affairs.ec.europa.eu … asylum_en";
        assert_eq!(fitted(url, 40, &terminal(true)), short);
        assert_eq!(fitted(url, 30, &terminal(true)), "home-affairs.ec.europa.eu …");
        assert_eq!(fitted(url, 70, &terminal(true)), bare(url));
        assert_eq!(fitted(url, 40, &terminal(false)), bare(url));
        assert_eq!(fitted("https://emn.fi/en/", 4, &terminal(false)), "emn.fi/en");
    }
}
