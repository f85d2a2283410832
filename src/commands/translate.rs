//! `emn translate`: equivalents only.

use super::{
    answer::{is_text, written},
    find::Request,
    report::Report,
};
use crate::{
    bundle::ArchivedBundle,
    cli::TranslateArgs,
    dataset::{language::Language, model::ArchivedTerm},
    export::{
        record::{Record, Value},
        tables::EQUIVALENTS,
    },
    failure::Failure,
    render::terminal::Terminal,
    shown::Shown,
};

/// Answers `emn translate`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &TranslateArgs) -> Result<Report, Failure> {
    let (query, languages) = split(&arguments.query_and_languages)?;
    let request = Request::new(query, &arguments.matching, None)?;
    let label = |position: usize| bundle.dataset.terms[position].label.to_string();
    let terms: Vec<&'static ArchivedTerm> = match request.find(&bundle.indexes.terms).certain() {
        Ok(matches) => matches.iter().map(|found| &bundle.dataset.terms[found.record]).collect(),
        Err(candidates) if candidates.is_empty() => return Ok(Report::Nothing(request.nothing(&bundle.indexes.terms, None, label, |_| true))),
        Err(candidates) => {
            let names: Vec<String> = candidates.iter().take(5).map(|found| label(found.record)).collect();
            return Ok(Report::Nothing(format!("`{}` may mean several terms; name one: {}", Shown(&request.text), names.join(", "))));
        }
    };
    let mut equivalents: Vec<Record> = languages.iter().flat_map(|language| terms.iter().flat_map(|term| records(term, *language))).collect();
    if equivalents.is_empty() {
        let names: Vec<&str> = languages.iter().map(|language| language.name()).collect();
        return Ok(Report::Nothing(format!("no equivalent of `{}` is recorded in {}", terms[0].label, names.join(", "))));
    }
    equivalents.truncate(arguments.output.limit_or(usize::MAX));
    if !is_text(&arguments.output) {
        return written(terminal, &EQUIVALENTS, EQUIVALENTS.fields, equivalents, &arguments.output);
    }
    let mut lines: Vec<String> = Vec::new();
    for line in equivalents.iter().filter_map(|record| record.get("equivalent")).map(|value| format!("{}\n", value.cell())) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Ok(Report::text(lines.concat()))
}

/// The words of the query, and the languages behind them.
fn split(words: &[String]) -> Result<(&[String], Vec<Language>), Failure> {
    let is_language = |word: &String| word == "all" || word.parse::<Language>().is_ok();
    let behind = words.iter().rev().take_while(|word| is_language(word)).count().min(words.len() - 1);
    let (query, languages) = words.split_at(words.len() - behind);
    if languages.is_empty() {
        let last = words.last().map_or("", |word| word.as_str());
        let reason = last.parse::<Language>().err().unwrap_or_else(|| "there is no term in front of it".to_owned());
        return Err(Failure::Usage(format!("give a term and then one or more languages: {reason}")));
    }
    if languages.iter().any(|language| language == "all") {
        return Ok((query, Language::of_glossary().collect()));
    }
    Ok((query, languages.iter().filter_map(|language| language.parse().ok()).collect()))
}

fn records(term: &'static ArchivedTerm, language: Language) -> Vec<Record> {
    let equivalents = term.equivalents(language);
    let record = |equivalent: &'static str| {
        Record(vec![
            ("id", Value::text(term.id.as_str())),
            ("label", Value::text(term.label.as_str())),
            ("language", Value::text(language.code())),
            ("equivalent", Value::text(equivalent)),
        ])
    };
    equivalents.into_iter().map(record).collect()
}
