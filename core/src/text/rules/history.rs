//! Whether a text says itself that an act is history.

use super::super::{checker::Block, citations::Citation, words::BREAK};
use crate::{fold::fold, model::Act, pack::senses::CommonWords};
use std::ops::Range;

/// How the words begin, folded, that say that something was repealed or replaced.
const ENDED: [&str; 31] = [
    "repeal",
    "replac",
    "supersed",
    "succeed",
    "predecess",
    "kumo",
    "korva",
    "upphav",
    "ersat",
    "aufgehob",
    "aufheb",
    "ersetz",
    "abgelost",
    "ablos",
    "abrog",
    "remplac",
    "succed",
    "derog",
    "uchyl",
    "sostitu",
    "vervang",
    "ingetrok",
    "sustitu",
    "expire",
    "expir",
    "lapsed",
    "ceas",
    "cesse",
    "ausser",
    "upphor",
    "lakka",
];

/// How the words begin that say it right beside the act.
const FORMER: [&str; 16] = [
    "former",
    "old",
    "earlier",
    "previous",
    "repealed",
    "entinen",
    "entis",
    "aiem",
    "vanha",
    "tidigare",
    "gaml",
    "frueher",
    "fruher",
    "ehemalig",
    "ancien",
    "precedent",
];

/// Whether the sentence says that the act has ended: it is called former, or the sentence has a
/// word for its end and names what took its place.
pub(super) fn is_told(block: &Block, citation: &Citation, act: &Act) -> bool {
    let common = &block.checker.lexicon.common_words;
    let sentence = sentence(block.text, &citation.span);
    let before = &block.text[sentence.start..citation.act_span.start];
    let behind = &block.text[citation.act_span.end..sentence.end];
    let near_before = fold(before).into_iter().rev().take(2).any(|word| begins(&word, &FORMER));
    if near_before || is_said_behind(behind, common) {
        return true;
    }
    let words = fold(&block.text[sentence.clone()]);
    let is_said = |at: usize| begins(&words[at], &ENDED) && !is_denied(&words[..at], common);
    (0..words.len()).any(is_said) && names_successor(block, &sentence, act)
}

/// Whether the words right behind an act say that it has ended, not that it ended another one.
fn is_said_behind(behind: &str, common: &CommonWords) -> bool {
    let is_ended = |word: &String| begins(word, &ENDED);
    if behind.trim_start().starts_with([',', ';']) || !fold(behind).iter().take(3).any(is_ended) {
        return false;
    }
    let mut clauses = behind.split([',', ';', ':', '.', '(', ')']).map(fold);
    let said = clauses.find_map(|words| Some((words.iter().position(is_ended)?, words)));
    said.is_some_and(|(at, words)| {
        !is_denied(&words[..at], common) && !is_active(&words, at, common)
    })
}

/// Whether one of the words right before a verb denies it.
fn is_denied(before: &[String], common: &CommonWords) -> bool {
    before.iter().rev().take(3).any(|word| common.negations.contains(word))
}

/// Whether the verb at a place says what its subject did to another: `replaced Directive`, but
/// neither `was replaced` nor `replaced by`.
fn is_active(words: &[String], at: usize, common: &CommonWords) -> bool {
    let is_transitive = common.transitive.iter().any(|verb| words[at].starts_with(verb.as_str()));
    let is_passive = words[..at].iter().any(|word| common.before_passive.contains(word));
    let next = words.get(at + 1);
    let has_object = next.is_some_and(|word| !common.behind_passive.contains(word));
    is_transitive && !is_passive && has_object
}

fn begins(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning))
}

fn names_successor(block: &Block, sentence: &Range<usize>, act: &Act) -> bool {
    let successors = block.checker.successors(act);
    let inside = |citation: &&Citation| {
        sentence.start <= citation.span.start && citation.span.end <= sentence.end
    };
    block.citations.iter().filter(inside).filter_map(|citation| block.act(citation)).any(|other| {
        successors.iter().any(|it| it.id == other.id) || act.replaced_by.contains(&other.id)
    })
}

/// The sentence around a span, roughly: from one full stop before a blank and a capital to the
/// next.
pub(super) fn sentence(text: &str, span: &Range<usize>) -> Range<usize> {
    let is_end = |at: usize| {
        let rest = &text[at + 1..];
        let mut next = rest.chars();
        next.next().is_none_or(char::is_whitespace)
            && rest
                .trim_start()
                .chars()
                .next()
                .is_none_or(|it| !it.is_lowercase() && !it.is_numeric())
            && !is_abbreviated(&text[..at])
    };
    let ends = |text: &str| -> Vec<usize> {
        text.match_indices(['.', '!', '?']).map(|(at, _)| at).collect()
    };
    let start = ends(&text[..span.start]).into_iter().rev().find(|at| is_end(*at));
    let end = ends(&text[span.end..]).into_iter().map(|at| at + span.end).find(|at| is_end(*at));
    let starts = [text[..span.start].rfind("\n\n"), text[..span.start].rfind(BREAK)];
    let paragraph_start = starts.into_iter().flatten().max().map_or(0, |at| at + 1);
    let ends_at = [text[span.end..].find("\n\n"), text[span.end..].find(BREAK)];
    let paragraph_end = ends_at.into_iter().flatten().min().map_or(text.len(), |at| at + span.end);
    start.map_or(0, |at| at + 1).max(paragraph_start)
        ..end.map_or(text.len(), |at| at + 1).min(paragraph_end)
}

/// Whether a full stop ends an abbreviation of citations.
fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    matches!(
        word,
        "Art" | "art" | "Arts" | "No" | "Nr" | "no" | "nr" | "Abs" | "para" | "mom" | "n"
    )
}
