//! Entries of the network's glossary on the Commission's site, as their addresses tell them.

use super::Url;

/// The Commission's site that has the entries of the network's glossary.
const SITE: &str = "https://home-affairs.ec.europa.eu/";

/// An entry of the glossary in one of the languages in which the Commission's site shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The address up to the language.
    stem: &'a str,
    language: &'a str,
}

impl<'a> Entry<'a> {
    /// The entry at an address such as `https://home-affairs.ec.europa.eu/…/glossary/asylum_pt`;
    /// nothing at any other.
    pub fn at(page: &'a Url) -> Option<Entry<'a>> {
        let address = page.as_str();
        if !address.starts_with(SITE) {
            return None;
        }
        let end = address.bytes().position(|byte| matches!(byte, b'?' | b'#'));
        let (stem, language) = address[..end.unwrap_or(address.len())].rsplit_once('_')?;
        let (folder, slug) = stem.rsplit_once('/')?;
        let is_entry = folder.ends_with("/glossary") && !slug.is_empty();
        let is_code = language.len() == 2 && language.bytes().all(|it| it.is_ascii_lowercase());
        (is_entry && is_code).then_some(Entry { stem, language })
    }

    /// The code of the language in which the site shows the entry there.
    pub fn language(&self) -> &'a str {
        self.language
    }

    /// The address of the same entry in English.
    pub fn in_english(&self) -> String {
        format!("{}_en", self.stem)
    }
}
