//! The address of a page as a key, by which the records are found that name the page.

use crate::fold::fold;

/// The key of an address, whatever its scheme and the language of the page; none of a text that is
/// no address.
pub(crate) fn key(text: &str) -> Option<String> {
    let text = text.trim();
    let address = text.split_once("://").map_or(text, |(_, address)| address);
    let is_address = address.contains('/') && address.contains('.');
    if !is_address || address.contains(char::is_whitespace) {
        return None;
    }
    let address = address.strip_prefix("www.").unwrap_or(address).trim_end_matches('/');
    Some(fold(without_language(address)).concat()).filter(|key| !key.is_empty())
}

/// An address without the code of a language at its end: `…/glossary/asylum_de`.
fn without_language(address: &str) -> &str {
    let is_code = |end: &str| end.len() == 2 && end.bytes().all(|byte| byte.is_ascii_lowercase());
    match address.rsplit_once('_') {
        Some((page, end)) if is_code(end) => page,
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn a_page_has_one_key_in_every_language() {
        let page = key("https://www.example.eu/glossary/asylum_de");
        assert!(page.is_some());
        assert_eq!(key("example.eu/glossary/asylum_fi/"), page);
        assert_ne!(key("example.eu/glossary/refugee_fi"), page);
        assert_eq!(key("asylum/refugee"), None);
        assert_eq!(key("see example.eu/glossary"), None);
    }
}
