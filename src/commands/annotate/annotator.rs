//! What the documents that are annotated share.

use crate::{
    cli::AnnotateArgs, commands::check::Library, documents::turns::locked, session::Session,
};
use emn::{
    model::{Date, Language, Term},
    pack::Damaged,
    text::{Lexicon, Wanted},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

/// The terms, and the names of each language that was met so far.
pub struct Annotator<'s> {
    pub session: &'s Session,
    pub arguments: &'s AnnotateArgs,
    pub library: Library<'s>,
    pub terms: Vec<Term>,
    lexicons: Mutex<BTreeMap<Language, Arc<Lexicon>>>,
}

impl<'s> Annotator<'s> {
    /// An annotator with all terms.
    ///
    /// # Errors
    /// Damaged data.
    pub fn new(
        session: &'s Session,
        arguments: &'s AnnotateArgs,
        day: Date,
    ) -> Result<Self, Damaged> {
        let terms = session.network.terms()?.iter().collect::<Result<_, _>>()?;
        let library = Library::new(session, day);
        Ok(Annotator { session, arguments, library, terms, lexicons: Mutex::default() })
    }

    /// The names of a language.
    ///
    /// # Errors
    /// Damaged data.
    pub fn lexicon(&self, language: &Language) -> Result<Arc<Lexicon>, Damaged> {
        let mut lexicons = locked(&self.lexicons);
        if let Some(lexicon) = lexicons.get(language) {
            return Ok(Arc::clone(lexicon));
        }
        // The name of an act holds words that are no terms there.
        let wanted = Wanted { discouraged: false, acts: true };
        let new = Lexicon::new(&self.session.network, language, wanted)?;
        let lexicon = Arc::new(new);
        lexicons.insert(language.clone(), Arc::clone(&lexicon));
        Ok(lexicon)
    }
}
