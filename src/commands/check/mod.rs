//! `emn check`: what in a text a reader should know.

mod checked;
mod fixes;
mod library;
mod rules;
mod switches;
mod untranslated;

pub use checked::findings_in;
pub use library::Library;
pub use rules::is_rule;
pub use switches::Switches;

use crate::{
    cli::CheckArgs,
    documents::{
        CheckedDocument, Input, Progress, Unread, inputs,
        turns::{self, Turn, locked},
    },
    failure::{End, Failure},
    render::findings,
    session::{self, Session},
    ui::Report,
};
use std::{
    io,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// Answers `emn check`.
///
/// # Errors
/// A value that cannot be used, or an output that cannot be written.
pub fn run(session: &Session, arguments: &CheckArgs) -> Result<Report, Failure> {
    if let Some(name) = &arguments.explain {
        return Ok(Report::text(rules::explained(name)));
    }
    let day = session::day(&arguments.day)?;
    let library = Library::new(session, day);
    let inputs = inputs(&arguments.files)?;
    let (documents, progress) = (Mutex::new(Vec::new()), Progress::of(&inputs));
    let has_failed = AtomicBool::new(false);
    turns::each_in_turn(&inputs, io::sink(), |input, turn| {
        let checked = checked::check(&library, arguments, input, &progress, turn)?;
        match checked {
            Ok(document) => {
                locked(&documents).push(document);
            }
            Err(reason) => {
                has_failed.fetch_or(unread(input, &reason, turn), Ordering::Relaxed);
            }
        }
        Ok(())
    })?;
    let mut documents = documents.into_inner().unwrap_or_else(PoisonError::into_inner);
    documents.sort_by_key(|document: &CheckedDocument| {
        inputs.iter().position(|input| input.name() == document.input.name())
    });
    let end = |found: bool| match (has_failed.load(Ordering::Relaxed), found) {
        (true, _) => End::Failed,
        (false, true) => End::NothingFound,
        (false, false) => End::Done,
    };
    if arguments.diff || arguments.fix {
        let (text, is_left) = fixes::run(arguments, &documents)?;
        return Ok(Report::Ended(text.into_bytes(), end(is_left)));
    }
    let found = documents.iter().any(|document| !document.findings.is_empty());
    let bytes = findings::written(&session.terminal, arguments.format, &documents);
    Ok(Report::Ended(bytes, end(found)))
}

/// Says why a document was not read; whether that is an error.
pub fn unread(input: &Input, reason: &Unread, turn: &mut Turn) -> bool {
    let is_skipped = matches!(reason, Unread::Skipped(_));
    let verb = if is_skipped { "skipped" } else { "cannot be read" };
    turn.note(format!("{}: {verb}: {reason}", input.shown()));
    !is_skipped || input.is_named
}
