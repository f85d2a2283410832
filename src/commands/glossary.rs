//! `emn glossary`: the terms.

use super::{answer::Subject, find::Request, report::Report};
use crate::{
    bundle::ArchivedBundle,
    cli::{GlossaryArgs, MatchArgs},
    dataset::{
        date::Date,
        language::Language,
        model::{ArchivedAct, ArchivedTerm},
    },
    export::tables::{self, GLOSSARY},
    failure::Failure,
    render::{
        cards::{self, Equivalents},
        terminal::Terminal,
    },
    shown::Shown,
};

/// Answers `emn glossary`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(bundle: &'static ArchivedBundle, terminal: &Terminal, arguments: &GlossaryArgs) -> Result<Report, Failure> {
    let day = arguments.day.day();
    let terms = &bundle.dataset.terms;
    let acts = arguments.law.as_deref().map(|law| acts_named(bundle, law)).transpose()?;
    let wanted = |position: usize| {
        let term = &terms[position];
        arguments.topic.is_none_or(|topic| term.topic == topic)
            && acts.as_ref().is_none_or(|acts| acts.iter().any(|act| act.terms.iter().any(|id| id.as_str() == term.id.as_str())))
            && (!arguments.outdated || is_outdated(bundle, term, day))
    };
    let (query, listed) = translations(arguments)?;
    let shown: Vec<Language> = arguments.lang.iter().copied().chain(listed.iter().copied().filter(|_| arguments.lang.is_none())).collect();
    let equivalents = Equivalents { heading: arguments.lang, listed: &listed };
    Subject {
        table: &GLOSSARY,
        index: &bundle.indexes.terms,
        count: terms.len(),
        wanted: &wanted,
        label: &|position| terms[position].label.to_string(),
        record: &|position| tables::term(bundle, &terms[position], day),
        card: &|position, matched| cards::term(cards::Setting { bundle, terminal, day, matched }, &terms[position], equivalents),
        columns: &columns(&shown),
        row: &|position| row(&terms[position], &shown),
        elsewhere: None,
        preferred: arguments.lang,
    }
    .answer(terminal, &query, &arguments.matching, &arguments.output)
}

/// The titles of a listing that shows the equivalents in these languages, or how many languages there are.
fn columns(shown: &[Language]) -> Vec<&'static str> {
    let languages = if shown.is_empty() { vec!["languages"] } else { shown.iter().map(|language| language.name()).collect() };
    [vec!["term"], languages, vec!["topic"]].concat()
}

fn row(term: &ArchivedTerm, shown: &[Language]) -> Vec<String> {
    let mut row = vec![term.label.to_string()];
    if shown.is_empty() {
        row.push(term.translations.0.len().to_string());
    }
    let equivalents = |language: &Language| term.equivalents(*language).join("; ");
    row.extend(shown.iter().map(equivalents));
    row.push(term.topic.code().to_owned());
    row
}

/// The query and the languages of `--translations`. Its value may be left out, so that a word behind it which is no list
/// of languages belongs to the query.
fn translations(arguments: &GlossaryArgs) -> Result<(Vec<String>, Vec<Language>), Failure> {
    let mut query = arguments.query.clone();
    let all = || Language::of_glossary().skip(1).collect();
    let Some(list) = &arguments.translations else { return Ok((query, Vec::new())) };
    if list == "all" {
        return Ok((query, all()));
    }
    match list.split(',').map(str::parse).collect::<Result<Vec<Language>, _>>() {
        Ok(languages) => Ok((query, languages)),
        Err(_) if !list.contains(',') && (list.len() > 3 || list.contains(char::is_uppercase)) => {
            query.insert(0, list.clone());
            Ok((query, all()))
        }
        Err(reason) => Err(Failure::Usage(format!("--translations: {reason}"))),
    }
}

/// The act that a name or number given with `--law` means, or the several acts that share exactly that name.
fn acts_named(bundle: &'static ArchivedBundle, law: &str) -> Result<Vec<&'static ArchivedAct>, Failure> {
    let acts = &bundle.dataset.acts.records;
    let matching = MatchArgs { exact: false, from: None, no_input: true };
    let unknown = || Failure::Usage(format!("--law: no act is known by `{}`; for the list: emn law", Shown(law)));
    let act_meant = bundle.indexes.act_meant(law, |position| acts[position].kind.code()).ok_or_else(unknown)?;
    let request = Request::new(&[act_meant], &matching, None).map_err(|failure| Failure::Usage(format!("--law: {failure}")))?;
    let certain = request.find(&bundle.indexes.acts).certain().map_err(|candidates| {
        let named: Vec<String> = candidates.iter().take(3).map(|found| acts[found.record].designation()).collect();
        match named.is_empty() {
            true => unknown(),
            false => Failure::Usage(format!("--law: `{}` may mean several acts: {}", Shown(law), named.join(", "))),
        }
    })?;
    Ok(certain.iter().map(|found| &acts[found.record]).collect())
}

/// Whether every act that the term's sources name has ended, and there is one.
fn is_outdated(bundle: &'static ArchivedBundle, term: &ArchivedTerm, day: Date) -> bool {
    let references = term.sources.iter().flat_map(|source| source.references.iter());
    let mut acts = references.filter_map(|reference| bundle.dataset.acts.by_id(reference.act.as_str())).peekable();
    let names_only_acts = term.sources.iter().all(|source| !source.references.is_empty());
    names_only_acts && acts.peek().is_some() && acts.all(|act| act.validity_on(day).has_ended())
}
