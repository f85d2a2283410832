//! `emn annotate`: the terms in a text.

mod annotator;
mod document;
mod legend;
mod marked;
mod records;
mod writer;

use crate::{
    cli::{AnnotateArgs, AnnotateFormat},
    commands::check::{is_rule, unread},
    documents::{
        self, Input, Progress, Unread, inputs,
        turns::{self, Turn, locked},
    },
    failure::{End, Failure},
    project::ProjectSettings,
    session::{self, Session},
    ui::Report,
};
use annotator::Annotator;
use document::Document;
use emn::model::Language;
use std::sync::{
    Mutex, OnceLock, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use writer::Writer;

/// Answers `emn annotate`.
///
/// # Errors
/// A value that cannot be used, or an output that cannot be written.
pub fn run(session: &Session, arguments: &AnnotateArgs) -> Result<Report, Failure> {
    let annotator = Annotator::new(session, arguments, session::today()?)?;
    let inputs = inputs(&arguments.files)?;
    let (has_failed, has_found) = (AtomicBool::new(false), AtomicBool::new(false));
    let (is_several, progress) = (inputs.len() > 1, Progress::of(&inputs));
    let output = records::Output::begin(arguments.format)?;
    turns::each_in_turn(&inputs, output, |input, turn| {
        match annotate(&annotator, input, is_several, &progress, turn) {
            Ok(found) => {
                has_found.fetch_or(found, Ordering::Relaxed);
                Ok(())
            }
            Err(Unread::Stopped(failure)) => Err(failure),
            Err(reason) => {
                has_failed.fetch_or(unread(input, &reason, turn), Ordering::Relaxed);
                Ok(())
            }
        }
    })?;
    records::Output::end(arguments.format)?;
    let end = match (has_failed.into_inner(), has_found.into_inner()) {
        (true, _) => End::Failed,
        (false, true) => End::Done,
        (false, false) => End::NothingFound,
    };
    Ok(Report::Ended(Vec::new(), end))
}

/// A writer of the format that was asked for.
fn writer_for<'a>(
    annotator: &'a Annotator,
    input: &Input,
    language: &Language,
    is_several: bool,
) -> Box<dyn Writer + Send + 'a> {
    let legend = || legend::Legend::new(annotator, language.clone());
    let heading = is_several.then(|| input.name());
    match annotator.arguments.format {
        AnnotateFormat::Text => Box::new(marked::Text::new(annotator, legend(), heading)),
        AnnotateFormat::Md => Box::new(marked::Markdown::new(annotator, legend())),
        AnnotateFormat::Html => Box::new(marked::Html::new(annotator, legend(), input)),
        AnnotateFormat::Json | AnnotateFormat::Jsonl | AnnotateFormat::Csv => {
            Box::new(records::Records::new(annotator, input, language))
        }
    }
}

/// Writes the terms of a document; whether it has any.
fn annotate(
    annotator: &Annotator,
    input: &Input,
    is_several: bool,
    progress: &Progress,
    turn: &mut Turn,
) -> Result<bool, Unread> {
    let settings = ProjectSettings::of(input.path.as_deref(), is_rule)?;
    let (document, turn) = (OnceLock::new(), Mutex::new(turn));
    let is_next = || locked(&turn).is_next();
    documents::read_at_once(input, annotator.arguments.kind, is_next, |memory, piece, wait| {
        let document = match document.get() {
            Some(document) => document,
            None => {
                let given = annotator.arguments.from.as_ref();
                let (prose, turn) = (piece.prose(), &mut locked(&turn));
                let language = annotator.library.language(input, given, &settings, prose, turn)?;
                let writer = writer_for(annotator, input, &language, is_several);
                let new = Document::new(annotator.lexicon(&language)?, writer);
                document.get_or_init(|| new)
            }
        };
        let hits = document.find(memory, &piece);
        wait();
        document.write(&piece, hits, &mut locked(&turn)).map_err(turns::failed)?;
        progress.add(piece.source.len());
        Ok(())
    })?;
    let turn = turn.into_inner().unwrap_or_else(PoisonError::into_inner);
    match document.into_inner() {
        Some(document) => Ok(document.end(turn).map_err(turns::failed)?),
        None => Ok(false),
    }
}
