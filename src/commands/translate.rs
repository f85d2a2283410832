//! `emn translate`: equivalents only.

use crate::{
    cli::TranslateArgs,
    failure::{Failure, unknown_language},
    present::{nothing, written},
    session::{self, Session},
    ui::{Report, Shown},
};
use emn::{
    export::{
        tabular::Selection,
        views::{EQUIVALENTS, Equivalent},
    },
    lookup::Outcome,
    model::{Language, LanguageEntry, Term},
};

/// How many terms are named when a word may mean several.
const NAMED: usize = 5;

/// Answers `emn translate`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &TranslateArgs) -> Result<Report, Failure> {
    let TranslateArgs { query_and_languages, matching, output } = arguments;
    let (words, languages) = split(session, query_and_languages)?;
    let query = session.query(words, matching, None)?;
    let outcome = session.network.terms()?.find(&query, None)?;
    if let Outcome::Nothing(near) = &outcome {
        return Ok(Report::Nothing(nothing(&query, near)));
    }
    let terms: Vec<Term> = match outcome.certain() {
        Ok(matches) => matches.iter().map(|found| found.record()).collect::<Result<_, _>>()?,
        Err(candidates) => {
            let labels = candidates.iter().take(NAMED).map(|found| found.label());
            let labels: Vec<&str> = labels.collect::<Result<_, _>>()?;
            let (text, labels) = (Shown(query.text()), labels.join(", "));
            let line = format!("`{text}` may mean several terms; name one: {labels}");
            return Ok(Report::Nothing(line));
        }
    };
    let mut equivalents: Vec<Equivalent> = Vec::new();
    for language in &languages {
        equivalents.extend(terms.iter().flat_map(|term| of_term(term, &language.tag)));
    }
    if equivalents.is_empty() {
        let names: Vec<&str> = languages.iter().map(|entry| &*entry.name).collect();
        let (label, names) = (&terms[0].label, names.join(", "));
        let line = format!("no equivalent of `{label}` is recorded in {names}");
        return Ok(Report::Nothing(line));
    }
    equivalents.truncate(output.limit_or(usize::MAX));
    if output.is_text() {
        return Ok(Report::text(lines(&equivalents)));
    }
    let selection = Selection::of(&EQUIVALENTS, &session.about, false, &output.fields)?;
    let context = session.context(session::day(&Default::default())?);
    let records = equivalents.iter().map(|it| selection.record(&context, it, None));
    let records: Vec<_> = records.collect::<Result<_, _>>()?;
    written(session, &selection, &records, output).map(Report::Output)
}

/// The equivalents one a line, each once.
fn lines(equivalents: &[Equivalent]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for equivalent in equivalents {
        let line = format!("{}\n", equivalent.text);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.concat()
}

/// The words of the query, and the languages behind them.
fn split<'w, 's>(
    session: &'s Session,
    words: &'w [String],
) -> Result<(&'w [String], Vec<&'s LanguageEntry<'static>>), Failure> {
    let languages = &session.about.languages;
    let is_language = |word: &&String| *word == "all" || languages.named(word).is_ok();
    let behind = words.iter().rev().take_while(is_language).count().min(words.len() - 1);
    let (query, tags) = words.split_at(words.len() - behind);
    if tags.is_empty() {
        let last = words.last().map_or("", String::as_str);
        let unknown = languages.named(last).err().map(|unknown| unknown_language(&unknown));
        let reason = unknown.unwrap_or_else(|| "there is no term in front of it".to_owned());
        let reason = format!("give a term and then one or more languages: {reason}");
        return Err(Failure::Usage(reason));
    }
    if tags.iter().any(|tag| tag == "all") {
        return Ok((query, languages.of_glossary().collect()));
    }
    Ok((query, tags.iter().filter_map(|tag| languages.named(tag).ok()).collect()))
}

fn of_term(term: &Term, language: &Language) -> Vec<Equivalent> {
    let equivalent = |text: &String| Equivalent {
        id: term.id.to_string(),
        label: term.label.clone(),
        language: language.clone(),
        text: text.clone(),
    };
    term.equivalents(language).iter().map(equivalent).collect()
}
