//! `emn translate`: equivalents only.

use super::{lines, translate_lines};
use crate::{
    cli::{OutputArgs, TranslateArgs},
    failure::{Failure, country_of_code, unknown_language},
    present::{nothing, written_view},
    render::columns::{aligned, tabbed},
    session::{self, Session},
    ui::{Report, Shown},
};
use emn::{
    export::views::{EQUIVALENTS, TermEquivalent, equivalents_of},
    lookup::{Match, Outcome, Query},
    model::{Equivalent, Language, LanguageEntry, Term},
    pack::Damaged,
};
use std::io::{self, IsTerminal};

/// How many terms are named when a word may mean several.
const NAMED: usize = 5;

/// Answers `emn translate`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &TranslateArgs) -> Result<Report, Failure> {
    let TranslateArgs { query_and_languages, lines, matching, output } = arguments;
    if lines.file.is_some() {
        let targets = only_languages(session, query_and_languages)?;
        let lines = lines::read(session, lines, &[], matching, None)?.unwrap_or_default();
        return translate_lines::answer(session, &lines, &targets, output);
    }
    let (words, targets) = split(session, query_and_languages)?;
    let words = session.network.without_joints_behind(words)?;
    let query = session.query(words, matching, None)?;
    let terms = session.network.terms()?;
    if let Some(reason) = code_of_country(session, words) {
        let exact = terms.find(&query.clone().exact(true), None)?;
        if exact.matches().is_empty() {
            return Err(Failure::Usage(reason));
        }
    }
    let outcome = terms.find(&query, None)?;
    if let Outcome::Nothing(near) = &outcome {
        let labels = near.iter().map(|found| found.label()).collect::<Result<Vec<_>, _>>()?;
        return Ok(Report::Nothing(nothing(&query, &labels)));
    }
    match outcome.certain() {
        Ok(matches) => {
            let concepts = matches.iter().map(Concept::of).collect::<Result<Vec<_>, _>>()?;
            answer(session, &concepts, &targets, output)
        }
        Err(candidates) => ambiguous(&query, &candidates),
    }
}

/// The line for a word that may mean several terms.
fn ambiguous(query: &Query, candidates: &[Match<'_, Term>]) -> Result<Report, Failure> {
    let labels = candidates.iter().take(NAMED).map(|found| found.label());
    let labels: Vec<&str> = labels.collect::<Result<_, _>>()?;
    let (text, labels) = (Shown(query.text()), labels.join(", "));
    Ok(Report::Nothing(format!("`{text}` may mean several terms; name one: {labels}")))
}

/// A term that is meant, and what is said of the word that led to it.
struct Concept {
    term: Term,
    /// The remark on the word in this sense, such as `(Einreiseverbot in DE)`; often empty.
    note: String,
}

impl Concept {
    fn of(found: &Match<'_, Term>) -> Result<Self, Damaged> {
        let term = found.record()?;
        let words = term.words(&found.language);
        let word = words.iter().find(|it| it.word == found.name || it.text == found.name);
        let word = word.filter(|it| !it.remark.is_empty());
        let note = word.map(|it| note(&it.word, &it.remark)).unwrap_or_default();
        Ok(Concept { term, note })
    }

    fn equivalents(&self, language: &Language) -> Vec<TermEquivalent> {
        equivalents_of(&self.term, language)
    }
}

/// What is said of a word in one of its senses: where it has it, or how it is used.
fn note(word: &str, remark: &str) -> String {
    match remark.starts_with(char::is_uppercase) {
        true => format!("({word} in {remark})"),
        false => format!("({word}: {remark})"),
    }
}

/// Writes the equivalents of the concepts, and says which are missing.
fn answer(
    session: &Session,
    concepts: &[Concept],
    targets: &[LanguageEntry<'_>],
    output: &OutputArgs,
) -> Result<Report, Failure> {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for concept in concepts {
        let mut without: Vec<&str> = Vec::new();
        for target in targets {
            let equivalents = concept.equivalents(&target.tag);
            if equivalents.is_empty() {
                without.push(target.name);
            }
            found.extend(equivalents.into_iter().map(|it| (concept, it)));
        }
        if !without.is_empty() {
            missing.push(format!("`{}` is recorded in {}", concept.term.label, without.join(", ")));
        }
    }
    let is_complete = missing.is_empty();
    let missing = format!("no equivalent of {}", missing.join("; none of "));
    if found.is_empty() {
        return Ok(Report::Nothing(missing));
    }
    found.truncate(output.limit_or(usize::MAX));
    let bytes = match output.is_text() {
        true => text(session, &found, concepts.len() > 1, targets.len() > 1).into_bytes(),
        false => {
            let equivalents = found.iter().map(|(_, it)| it);
            written_view(session, &EQUIVALENTS, equivalents, session::today()?, output)?
        }
    };
    Ok(if is_complete { Report::Output(bytes) } else { Report::Excerpt(bytes, missing) })
}

/// One equivalent a line; in front of it the concept and the language where there are several.
fn text(
    session: &Session,
    found: &[(&Concept, TermEquivalent)],
    has_concepts: bool,
    has_languages: bool,
) -> String {
    let is_drawn = io::stdout().is_terminal();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (concept, it) in found {
        let mut row = Vec::new();
        if has_concepts {
            row.push(it.label.clone());
        }
        if has_languages {
            row.push(it.language.to_string());
        }
        let Equivalent { word, remark, .. } = &it.equivalent;
        let is_bracketed = is_drawn && !remark.is_empty();
        let remark = if is_bracketed { format!("({remark})") } else { remark.clone() };
        row.extend([word.clone(), remark]);
        if has_concepts {
            row.push(concept.note.clone());
        }
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    match is_drawn {
        true => {
            let leading = usize::from(has_concepts) + usize::from(has_languages);
            aligned(&rows, leading, session.terminal.width)
        }
        false => tabbed(&rows),
    }
}

/// The words of the query, and the languages behind them.
fn split<'w, 's>(
    session: &'s Session,
    words: &'w [String],
) -> Result<(&'w [String], Vec<LanguageEntry<'s>>), Failure> {
    let is_list = |word: &&String| named(session, word).is_ok();
    let behind = words.iter().rev().take_while(is_list).count().min(words.len() - 1);
    let (query, lists) = words.split_at(words.len() - behind);
    if lists.is_empty() {
        let last = words.last().map_or("", String::as_str);
        let unknown = named(session, last).err();
        let reason = unknown.unwrap_or_else(|| "there is no term in front of it".to_owned());
        let reason = format!("give a term and then one or more languages: {reason}");
        return Err(Failure::Usage(reason));
    }
    Ok((query, targets(session, lists)?))
}

/// The languages of a command line that has nothing else.
fn only_languages<'s>(
    session: &'s Session,
    lists: &[String],
) -> Result<Vec<LanguageEntry<'s>>, Failure> {
    targets(session, lists).map_err(|failure| {
        Failure::Usage(format!("with --file give only the languages to translate into: {failure}"))
    })
}

fn targets<'s>(session: &'s Session, lists: &[String]) -> Result<Vec<LanguageEntry<'s>>, Failure> {
    let mut targets: Vec<LanguageEntry> = Vec::new();
    for list in lists {
        for entry in named(session, list).map_err(Failure::Usage)? {
            if !targets.contains(&entry) {
                targets.push(entry);
            }
        }
    }
    Ok(targets)
}

/// What parts the languages of a list.
const PARTS: [char; 3] = [',', ';', '/'];

/// The languages of a list with commas, or all of them; otherwise a line on what is no language.
fn named<'s>(session: &'s Session, list: &str) -> Result<Vec<LanguageEntry<'s>>, String> {
    let languages = &session.about.languages;
    if list.eq_ignore_ascii_case("all") {
        return Ok(languages.of_glossary().collect());
    }
    let list = list.trim_end_matches(PARTS);
    let named = |text: &str| languages.named(text.trim()).map_err(|it| unknown_language(&it));
    list.split(PARTS).map(named).collect()
}

/// What to say where the last word of a query, if it is no part of a name, is the code of a country
/// in place of that of a language.
fn code_of_country(session: &Session, words: &[String]) -> Option<String> {
    let [_, .., last] = words else { return None };
    country_of_code(last)?;
    named(session, last).err()
}
