//! What the checks of all documents share.

use crate::{
    documents::{
        self, Input,
        turns::{Turn, locked},
    },
    failure::Failure,
    project::ProjectSettings,
    session::Session,
};
use emn::{
    lookup::Query,
    model::{Date, Language, Languages},
    pack::{Damaged, Network},
    text::Checker,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

/// The most bytes of a text that may be nothing but a name; those of the data are shorter.
const LONGEST_NAME: usize = 200;

/// The checkers of the languages that were met so far.
pub struct Library<'s> {
    pub network: Network<'static>,
    pub languages: &'s Languages<'static>,
    day: Date,
    checkers: Mutex<BTreeMap<Language, Arc<Checker<'static>>>>,
}

impl<'s> Library<'s> {
    /// No checkers yet.
    pub fn new(session: &'s Session, day: Date) -> Self {
        let checkers = Mutex::default();
        let languages = &session.about.languages;
        Library { network: session.network, languages, day, checkers }
    }

    /// The checker of texts in a language.
    ///
    /// # Errors
    /// Damaged data.
    pub fn checker(&self, language: &Language) -> Result<Arc<Checker<'static>>, Damaged> {
        let mut checkers = locked(&self.checkers);
        if let Some(checker) = checkers.get(language) {
            return Ok(Arc::clone(checker));
        }
        let checker = Arc::new(Checker::new(&self.network, language.clone(), self.day)?);
        checkers.insert(language.clone(), Arc::clone(&checker));
        Ok(checker)
    }

    /// The language of a text: the one that is given, that of the settings, or the one detected.
    ///
    /// # Errors
    /// A language of the settings that is none of the data.
    pub fn language(
        &self,
        input: &Input,
        given: Option<&Language>,
        settings: &ProjectSettings,
        prose: &str,
        turn: &mut Turn,
    ) -> Result<Language, Failure> {
        if let Some(language) = given {
            return Ok(language.clone());
        }
        if let Some(name) = &settings.language {
            return Ok(self.languages.named(name)?.tag.clone());
        }
        let (language, how) = match documents::detected(prose, self.languages) {
            Some((language, true)) => (language, "detected"),
            guessed => match (self.language_of_term(prose)?, guessed) {
                (Some(language), _) => (language, "of this term"),
                (None, Some((language, _))) => (language, "guessed"),
                (None, None) => (Language::english(), "assumed"),
            },
        };
        let name = self.languages.named(language.tag()).map_or("", |entry| entry.name);
        if prose.chars().any(char::is_alphabetic) {
            turn.note(format!("{}: {name}, {how} (--from sets it)", input.shown()));
        }
        Ok(language)
    }

    /// The language of a text that is nothing but a name of a term.
    fn language_of_term(&self, prose: &str) -> Result<Option<Language>, Damaged> {
        let name = prose.trim();
        let Some(query) = Query::new(name).ok().filter(|_| name.len() <= LONGEST_NAME) else {
            return Ok(None);
        };
        let found = self.network.terms()?.find(&query.exact(true), None)?;
        Ok(found.matches().first().map(|found| found.language.clone()))
    }
}
