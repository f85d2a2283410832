//! Web addresses as a person reads them.

use super::wrap::columns;
use crate::ui::Terminal;
use std::borrow::Cow;

/// An address without what every address has: `https://emn.fi/en/` is `emn.fi/en`.
pub fn bare(url: &str) -> &str {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    bare.unwrap_or(url).trim_end_matches('/')
}

/// The same in a room of so many columns: on a terminal that cannot hold it, its host and its end;
/// elsewhere all of it, however long.
pub fn fitted<'u>(url: &'u str, room: usize, terminal: &Terminal) -> Cow<'u, str> {
    let bare = bare(url);
    if columns(bare) <= room || !terminal.shortens {
        return Cow::Borrowed(bare);
    }
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let end = path.rsplit(['/', '=', ':']).next().unwrap_or_default();
    let short = format!("{host} … {end}");
    Cow::Owned(if columns(&short) <= room { short } else { format!("{host} …") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal(shortens: bool) -> Terminal {
        Terminal { width: 80, color: false, plain: false, shortens, interactive: false }
    }

    #[test]
    fn a_long_address_is_shown_by_its_ends_where_the_rest_can_be_asked_for() {
        let url = "https://home-affairs.ec.europa.eu/networks/glossary/asylum_en";
        let short = "home-affairs.ec.europa.eu … asylum_en";
        assert_eq!(fitted(url, 40, &terminal(true)), short);
        assert_eq!(fitted(url, 30, &terminal(true)), "home-affairs.ec.europa.eu …");
        assert_eq!(fitted(url, 70, &terminal(true)), bare(url));
        assert_eq!(fitted(url, 40, &terminal(false)), bare(url));
        assert_eq!(fitted("https://emn.fi/en/", 4, &terminal(false)), "emn.fi/en");
    }
}
