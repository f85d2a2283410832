//! Checking one document.

use super::{is_on, is_rule, switches::Switches, untranslated};
use crate::{
    cli::CheckArgs,
    documents::{
        self, Input, Piece, Place, Progress, Unread,
        turns::{Turn, locked},
    },
    failure::Failure,
    project::ProjectSettings,
    session::Session,
};
use emn::{
    model::{Date, Language, Languages},
    pack::{Damaged, Network},
    text::{Checker, Checking, Paused},
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

/// A document and the findings in it.
pub struct Document {
    pub input: Input,
    pub findings: Vec<PlacedFinding>,
}

/// A finding with its place in the document.
#[derive(Clone, Debug)]
pub struct PlacedFinding {
    pub rule: &'static str,
    pub from: Place,
    pub to: Place,
    /// The bytes of the document.
    pub start: usize,
    pub end: usize,
    /// What stands there.
    pub text: String,
    pub message: String,
    pub fix: Option<String>,
    pub page: Option<String>,
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

/// Checks a document to its end.
///
/// # Errors
/// Outside: settings that cannot be used, damaged data. Inside: a document that cannot be read.
pub fn check(
    library: &Library,
    arguments: &CheckArgs,
    input: &Input,
    progress: &Progress,
    turn: &mut Turn,
) -> Result<Result<Document, Unread>, Failure> {
    let settings = ProjectSettings::of(input.path.as_deref(), is_rule)?;
    let (mut findings, mut switches) = (Vec::new(), Switches::default());
    // The first piece tells the language.
    let mut checker: Option<Arc<Checker>> = None;
    let mut paused = Paused::default();
    let read = documents::read(input, arguments.kind, &mut |piece| {
        let checker = match &checker {
            Some(checker) => checker,
            None => {
                let given = arguments.from.as_ref();
                let told = library.language(input, given, &settings, piece.prose(), turn)?;
                checker.insert(library.checker(&told)?)
            }
        };
        let is_on = |rule: &_| is_on(arguments, &settings, rule);
        let mut checking = Checking::new(checker, is_on, std::mem::take(&mut paused));
        findings.extend(findings_in(&mut checking, &piece, &mut switches));
        paused = checking.pause();
        progress.add(piece.source.len());
        Ok(())
    });
    match read {
        Ok(()) => {}
        Err(Unread::Stopped(failure)) => return Err(failure),
        Err(reason) => return Ok(Err(reason)),
    }
    if let (Some(original), Some(checker)) = (&arguments.source, checker) {
        let (language, kind) = (&checker.language, arguments.kind);
        findings.extend(untranslated::missing(library, original, input, language, kind)?);
    }
    Ok(Ok(Document { input: input.clone(), findings }))
}

/// The findings in a piece of a document, but for those of rules that are switched off in it.
pub fn findings_in(
    checking: &mut Checking,
    piece: &Piece,
    switches: &mut Switches,
) -> Vec<PlacedFinding> {
    let findings = checking.block(piece.prose());
    let mut places = piece.places();
    let mut placed = Vec::with_capacity(findings.len());
    let mut last = 0;
    for finding in findings {
        // Two findings of one place are told from its beginning.
        if finding.span.start < last {
            places = piece.places();
        }
        last = finding.span.end;
        switches.read(&piece.source, finding.span.start);
        if switches.is_off(finding.rule) {
            continue;
        }
        let (from, to) = (places.of(finding.span.start), places.of(finding.span.end));
        placed.push(PlacedFinding {
            rule: finding.rule,
            from,
            to,
            start: piece.offset + finding.span.start,
            end: piece.offset + finding.span.end,
            text: piece.source[finding.span].to_owned(),
            message: finding.message,
            fix: finding.fix,
            page: finding.page,
        });
    }
    switches.end(&piece.source);
    placed
}
