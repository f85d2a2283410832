//! `emn check`: what in a text a reader should know.

mod checked;
mod fixes;
mod switches;
mod untranslated;

pub use checked::{Document, Library, PlacedFinding, findings_in};
pub use switches::Switches;

use crate::{
    cli::{CheckArgs, UNTRANSLATED},
    documents::{
        Input, Progress, Unread, inputs,
        turns::{self, Turn, locked},
    },
    failure::{End, Failure},
    project::ProjectSettings,
    render::findings,
    session::{self, Session},
    ui::Report,
};
use emn::text::{RULES, Rule, rule};
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
        return Ok(Report::text(explained(name)));
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
    documents.sort_by_key(|document: &Document| {
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

/// Whether a rule is on, by the command line, then the settings, then the rule itself.
pub fn is_on(arguments: &CheckArgs, settings: &ProjectSettings, rule: &Rule) -> bool {
    let named = |names: &[String]| names.iter().any(|name| name == rule.name);
    if named(&arguments.off) {
        return false;
    }
    named(&arguments.on) || settings.rules.get(rule.name).copied().unwrap_or(rule.is_on)
}

/// Whether there is a rule of this name.
pub fn is_rule(name: &str) -> bool {
    name == UNTRANSLATED || RULES.iter().any(|rule| rule.name == name)
}

fn explained(name: &str) -> String {
    match rule(name) {
        Some(rule) => {
            let state = if rule.is_on { "on" } else { "off" };
            format!("{name}: {}\n\n{}\n\nBy default: {state}\n", rule.about, rule.explanation)
        }
        None => format!("{name}: {}\n\n{}\n", untranslated::ABOUT, untranslated::EXPLANATION),
    }
}
