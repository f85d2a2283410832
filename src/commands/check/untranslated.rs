//! `untranslated-term`: a term of the source whose equivalent is nowhere in the translation.

use super::library::Library;
use crate::{
    cli::{SourceText, UNTRANSLATED},
    documents::{self, Input, Kind, Place, PlacedFinding, Unread},
    failure::Failure,
};
use emn::{
    model::{Equivalent, Language},
    pack::Damaged,
    text::{Finder, Lexicon, Target, Wanted},
};
use std::collections::{BTreeMap, BTreeSet};

pub const ABOUT: &str = "a term of the source whose equivalent is nowhere in the translation";
pub const EXPLANATION: &str = "\
Two texts are compared, one of them the translation of the other. A term of the source is reported
where it stands first, if the glossary has an equivalent in the language of the translation and the
translation has none of them in any form. A translator may have had a reason.

What to do: look at the passage, and use the published equivalent where it says what is meant.

Used as: emn check --source en=report.en.md report.fi.md";

/// A term where it stands first in the source.
struct First {
    place: Place,
    text: String,
}

/// The terms of the source that the translation has not.
///
/// # Errors
/// A source that cannot be read, or damaged data.
pub fn missing(
    library: &Library,
    original: &SourceText,
    translation: &Input,
    language: &Language,
    kind: Option<Kind>,
) -> Result<Vec<PlacedFinding>, Failure> {
    let source = Input { path: Some(original.path.clone()), is_named: true };
    let said = terms(library, &source, &original.language, kind)?;
    let translated = terms(library, translation, language, kind)?;
    let has: BTreeSet<usize> = translated.values().flat_map(|(_, all)| all).copied().collect();
    let records = library.network.terms()?;
    let mut missing = Vec::new();
    for (position, (first, _)) in said {
        let Some(term) = records.iter().nth(position).transpose()? else { continue };
        let equivalents = term.equivalents(language);
        if equivalents.is_empty() || has.contains(&position) {
            continue;
        }
        let words: Vec<String> = equivalents.iter().map(|text| Equivalent::of(text).word).collect();
        let (place, text) = (first.place, &first.text);
        let start = Place { line: 1, column: 1 };
        missing.push((
            place,
            PlacedFinding {
                rule: UNTRANSLATED,
                from: start,
                to: start,
                start: 0,
                end: 0,
                text: text.clone(),
                message: format!(
                    "`{text}` ({}:{}:{}) is not here as: {}",
                    source.name(),
                    place.line,
                    place.column,
                    words.join(", ")
                ),
                fix: None,
                page: term.best_page().map(|page| page.as_str().to_owned()),
            },
        ));
    }
    missing.sort_by_key(|(place, _)| *place);
    Ok(missing.into_iter().map(|(_, finding)| finding).collect())
}

/// The terms of a document, each with where it stands first and what else its words may mean.
fn terms(
    library: &Library,
    input: &Input,
    language: &Language,
    kind: Option<Kind>,
) -> Result<BTreeMap<usize, (First, Vec<usize>)>, Failure> {
    let lexicon = lexicon(library, language)?;
    let mut finder = Finder::new(&lexicon);
    let mut terms: BTreeMap<usize, (First, Vec<usize>)> = BTreeMap::new();
    let read = documents::read(input, kind, &mut |piece| {
        let mut places = piece.places();
        finder.find(piece.prose(), &mut |hit| {
            let position = |target| if let Target::Term(it) = target { Some(it) } else { None };
            let all: Vec<usize> =
                hit.names.iter().filter_map(|name| position(name.target)).collect();
            let place = places.of(hit.span.start);
            if let Some(first) = all.first() {
                let text = piece.source[hit.span].to_owned();
                terms.entry(*first).or_insert((First { place, text }, all));
            }
        });
        Ok(())
    });
    match read {
        Ok(()) => Ok(terms),
        Err(Unread::Stopped(failure)) => Err(failure),
        Err(reason) => Err(Failure::Usage(format!("{}: {reason}", input.shown()))),
    }
}

fn lexicon(library: &Library, language: &Language) -> Result<Lexicon, Damaged> {
    Lexicon::new(&library.network, language, Wanted::default())
}
