//! Whether a text says itself that an act is history.

use super::super::{checker::Block, citations::Citation, words::BREAK};
use crate::{fold::fold, model::Act, pack::senses::CommonWords};
use std::ops::Range;

/// Whether the sentence says that the act has ended: it is called former, or the sentence has a
/// word for its end and names what took its place.
pub(super) fn is_told(block: &Block, citation: &Citation, act: &Act) -> bool {
    let lexicon = &block.checker.lexicon;
    let common = &lexicon.common_words;
    let sentence = sentence(block.text, &citation.span, &lexicon.abbreviated);
    let before = &block.text[sentence.start..citation.act_span.start];
    let behind = &block.text[citation.act_span.end..sentence.end];
    let near_before =
        fold(before).into_iter().rev().take(2).any(|word| begins(&word, &common.former));
    if near_before || is_said_behind(behind, common) {
        return true;
    }
    let words = fold(&block.text[sentence.clone()]);
    let is_said = |at: usize| begins(&words[at], &common.ended) && !is_denied(&words[..at], common);
    (0..words.len()).any(is_said) && names_successor(block, &sentence, act)
}

/// Whether the words right behind an act say that it has ended, not that it ended another one.
fn is_said_behind(behind: &str, common: &CommonWords) -> bool {
    let is_ended = |word: &String| begins(word, &common.ended);
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
    let is_transitive = begins(&words[at], &common.transitive);
    let is_passive = words[..at].iter().any(|word| common.before_passive.contains(word));
    let next = words.get(at + 1);
    let has_object = next.is_some_and(|word| !common.behind_passive.contains(word));
    is_transitive && !is_passive && has_object
}

fn begins(word: &str, beginnings: &[String]) -> bool {
    beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
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
/// next. That behind an abbreviation ends none.
pub(super) fn sentence(text: &str, span: &Range<usize>, abbreviated: &[String]) -> Range<usize> {
    let is_end = |at: usize| is_end(text, at, abbreviated);
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

/// Whether the mark at a place ends a sentence.
fn is_end(text: &str, at: usize, abbreviated: &[String]) -> bool {
    let (before, behind) = (&text[..at], &text[at + 1..]);
    let word = before.rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let goes_on = |first: char| first.is_lowercase() || first.is_numeric();
    behind.chars().next().is_none_or(char::is_whitespace)
        && !behind.trim_start().starts_with(goes_on)
        && !abbreviated.iter().any(|it| it == word)
}
