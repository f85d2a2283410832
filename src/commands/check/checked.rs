//! Checking one document.

use super::{
    library::Library,
    rules::{is_on, is_rule},
    switches::Switches,
    untranslated,
};
use crate::{
    cli::CheckArgs,
    documents::{
        self, CheckedDocument, Input, Piece, PlacedFinding, Progress, Unread, turns::Turn,
    },
    failure::Failure,
    project::ProjectSettings,
};
use emn::text::{Checker, Checking, Paused};
use std::sync::Arc;

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
) -> Result<Result<CheckedDocument, Unread>, Failure> {
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
    Ok(Ok(CheckedDocument { input: input.clone(), findings }))
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
