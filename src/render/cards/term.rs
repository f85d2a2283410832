//! The card of a term.

use super::{Setting, capitalised, definition, neighbours, source};
use crate::render::{
    layout::{Card, Fields, Item},
    wrap::{columns, command},
};
use emn::{
    model::{Edition, Entry, Equivalent, Language, Term, Url, Vocabulary, Wording},
    pack::Damaged,
};

/// Notes that are longer together, in characters, are shown with the sources only.
const LONGEST_NOTES: usize = 320;

/// The equivalents that a term's card shows.
#[derive(Clone, Copy)]
pub struct Equivalents<'a> {
    /// The language that heads the card, if it is not the one in which the term was found.
    pub heading: Option<&'a Language>,
    /// The languages that are listed.
    pub listed: &'a [Language],
}

/// A term of the glossary.
///
/// # Errors
/// Damaged data.
pub fn term(setting: Setting, term: &Term, equivalents: Equivalents) -> Result<String, Damaged> {
    let mut card = Card::new(&setting.session.terminal);
    let heading = Heading::of(setting, term, equivalents.heading);
    heading.show(&mut card, setting, term);
    card.gap();
    definition::show(&mut card, &term.definition);
    if !setting.more.sources {
        source::brief(&mut card, setting, term)?;
    }
    card.gap();
    let mut fields = Fields::default();
    notes(&mut fields, setting, term);
    let also: Vec<&str> = term.synonyms.iter().chain(&term.acronyms).map(String::as_str).collect();
    fields.add("Also", also.join(", "));
    fields.add("Kind of", neighbours::named(setting, term, &term.broader)?);
    fields.add("Kinds", neighbours::named(setting, term, &term.narrower)?);
    fields.add("See also", neighbours::named(setting, term, &term.related)?);
    let wordings: Vec<Wording> = term.translations.list().collect();
    let count = format!("All {}", wordings.len());
    if languages(&mut fields, &wordings, &heading, equivalents.listed) {
        let all = command(&format!("emn translate {} all", term.label));
        fields.items(&count, [Item::dim(all)]);
    }
    if setting.more.sources {
        source::whole(&mut fields, setting, term)?;
    }
    official(&mut fields, setting, term);
    card.fields(&fields);
    Ok(card.finish())
}

/// What stands over the card.
struct Heading<'a> {
    /// A language other than English, if that is to head it.
    language: Option<&'a Language>,
    /// The word of that language; nothing if none is recorded.
    word: Option<String>,
}

impl<'a> Heading<'a> {
    /// The word under which the term was found, that of the language asked for, or else the
    /// reader's own if one is recorded.
    fn of(setting: Setting<'a>, term: &Term, asked: Option<&'a Language>) -> Self {
        let found = setting.matched.and_then(|matched| matched.foreign.as_ref());
        let own = setting.session.heading().filter(|own| !term.words(own).is_empty());
        let language = asked.or(found.map(|(_, language)| language)).or(own);
        let language = language.filter(|language| !language.is_english());
        let words = language.map(|language| term.words(language)).unwrap_or_default();
        let is_found =
            |it: &&Equivalent| found.is_some_and(|(name, _)| it.word == *name || it.text == *name);
        let word = words.iter().find(is_found).or(words.first()).map(|it| it.word.clone());
        Heading { language, word }
    }

    fn show(&self, card: &mut Card, setting: Setting, term: &Term) {
        let topic = term.topic.code();
        match (self.language, &self.word) {
            (Some(language), Some(word)) => {
                card.heading(&format!("{word} ({language})"), "");
                card.subheading(&term.label, topic);
            }
            (Some(language), None) => {
                card.heading(&term.label, topic);
                let entry = setting.session.about.languages.entry(language);
                let name = entry.map_or(language.tag(), |entry| entry.name);
                card.remark(&format!("no equivalent in {name} is recorded"));
            }
            (None, _) => card.heading(&term.label, topic),
        }
        let is_said = self.word.is_some() && self.language == setting.found_in();
        if let Some(matched) = setting.matched.filter(|_| !is_said) {
            card.remark(&matched.line);
        }
    }
}

impl<'a> Setting<'a> {
    /// The language in which the record was found, if not in English.
    fn found_in(&self) -> Option<&'a Language> {
        let foreign = self.matched.and_then(|matched| matched.foreign.as_ref());
        foreign.map(|(_, language)| language)
    }
}

/// The notes, or how to see them where they would fill the card.
fn notes<'a>(fields: &mut Fields<'a>, setting: Setting, term: &'a Term) {
    let name = if term.notes.len() == 1 { "Note" } else { "Notes" };
    let length: usize = term.notes.iter().map(|note| note.chars().count()).sum();
    if setting.more.sources || length <= LONGEST_NOTES {
        return fields.items(name, term.notes.iter().map(|note| Item::plain(note.as_str())));
    }
    fields.add(name, format!("{}, to be seen with --sources", term.notes.len()));
}

/// The equivalents in the languages that are listed; true if there are others.
fn languages<'a>(
    fields: &mut Fields<'a>,
    wordings: &'a [Wording],
    heading: &Heading,
    listed: &[Language],
) -> bool {
    let mut shown = 0;
    for wording in wordings {
        let language = wording.language();
        let is_heading = heading.language == Some(&language);
        let is_listed = listed.contains(&language);
        if is_listed && !is_heading || is_heading && wording.texts().count() > 1 {
            let items = remarked(wording.texts()).into_iter().map(Item::plain);
            fields.items(wording.tag(), items);
        }
        shown += usize::from(is_listed || is_heading);
    }
    shown < wordings.len()
}

/// Equivalents as published, each as its word with the remark beside it.
fn remarked<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let equivalents: Vec<Equivalent> = texts.map(Equivalent::of).collect();
    let width = equivalents.iter().map(|it| columns(&it.word)).max().unwrap_or_default();
    let beside = |it: Equivalent| match it.remark.is_empty() {
        true => it.word,
        false => {
            let gap = " ".repeat(width - columns(&it.word) + 2);
            it.word + &gap + &it.remark
        }
    };
    equivalents.into_iter().map(beside).collect()
}

/// Where the official wording stands; with the sources, also the page on which the term was seen.
fn official<'a>(fields: &mut Fields<'a>, setting: Setting, term: &'a Term) {
    const OFFICIAL: &str = "Official";
    let edition = term.edition.label();
    let is_reprint = term.page.as_ref().is_some_and(|page| !page.is_of_the_union());
    if setting.more.sources {
        let official = term.official.as_ref().map(|url| Item::evidence(url.as_str()));
        fields.items(OFFICIAL, official);
        let name = if is_reprint { "Reprint" } else { "Seen at" };
        let seen = term.page.as_ref().map(|page| seen(page, edition));
        fields.items(name, seen.into_iter().flatten());
    }
    match (&term.official, &term.page) {
        (_, Some(_)) if setting.more.sources => {}
        (Some(url), _) => fields.items(OFFICIAL, [Item::address(url.as_str())]),
        (None, Some(_)) if is_reprint => {
            let text = format!("edition {edition}, seen in a reprint (--sources)");
            fields.add(OFFICIAL, capitalised(&text));
        }
        (None, Some(page)) => fields.items(OFFICIAL, [Item::address(page.as_str())]),
        (None, None) if term.edition == Edition::None => {
            fields.add(OFFICIAL, "no page was found that shows this term");
        }
        (None, None) => {
            fields.add(OFFICIAL, capitalised(&format!("edition {edition}; no page was found")));
        }
    }
}

/// A page as evidence, with the edition that it shows and its language.
fn seen<'a>(page: &'a Url, edition: &str) -> [Item<'a>; 2] {
    let language = Entry::at(page).map(|entry| format!(", page in `{}`", entry.language()));
    let edition = format!("edition {edition}{}", language.unwrap_or_default());
    [Item::evidence(page.as_str()), Item::dim(edition)]
}
