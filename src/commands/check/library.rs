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
    model::{Date, Language, Languages},
    pack::{Damaged, Network},
    text::Checker,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

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
        let language = documents::detected(prose, self.languages);
        let is_told = language.is_some();
        let language = language.unwrap_or_else(Language::english);
        let name = self.languages.named(language.tag()).map_or("", |entry| entry.name).to_owned();
        let how = if is_told { "detected" } else { "assumed" };
        if prose.chars().any(char::is_alphabetic) {
            turn.note(format!("{}: {name}, {how} (--from sets it)", input.shown()));
        }
        Ok(language)
    }
}
