//! The user's languages where nothing is set: those of the locale, as POSIX and GNU have it.

use emn::model::{Language, Languages};
use std::env;

/// The variables of the locale for messages, the strongest first.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// A list of languages that goes before the locale, unless that has no language.
const LIST: &str = "LANGUAGE";

/// The languages of the data that the locale asks for, best first, and the variable that says so;
/// nothing if it asks for none.
pub fn languages(known: &Languages) -> Option<(&'static str, Vec<Language>)> {
    let set = |name: &'static str| Some((name, env::var(name).ok().filter(|it| !it.is_empty())?));
    let (variable, locale) = LOCALE.into_iter().find_map(set)?;
    if matches!(locale.split(['.', '@']).next(), Some("C" | "POSIX")) {
        return None;
    }
    let list = set(LIST);
    let first = list.as_ref().map_or(variable, |(name, _)| name);
    let list = list.map(|(_, list)| list).unwrap_or_default();
    let mut tags: Vec<Language> = Vec::new();
    for locale in list.split(':').chain([&*locale]) {
        let entry = known.of_locale(locale);
        if let Some(entry) = entry.filter(|entry| !tags.contains(&entry.tag)) {
            tags.push(entry.tag.clone());
        }
    }
    (!tags.is_empty()).then_some((first, tags))
}
