//! Reading a text: what it names of acts and provisions, in one pass.

mod acts;
mod provisions;

use super::{act::Act, address, provision::Provisions, token::Tokens, words::Words};
use std::ops::Range;

/// A provision or an act that a text names, with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of the text; the bounds are those of characters.
    pub span: Range<usize>,
    /// What is named there.
    pub what: What,
}

/// What a mention names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// One or several provisions; of which act, the mentions and the text around them tell.
    Provisions(Provisions),
    /// An act by its number or identifier.
    Act(Act),
}

/// Reads what a text names, in the order of the text.
///
/// The mentions do not overlap. What stands between them is text in which acts may be named in
/// words (`Dublin III`, `ECHR`). The time taken grows with the length of the text, not faster.
#[must_use]
pub fn read(text: &str, words: &Words) -> Vec<Mention> {
    let tokens = Tokens::new(text, words);
    let mut mentions = Vec::new();
    let mut acts = acts::Acts::new(&tokens);
    let mut at = 0;
    while at < tokens.len() {
        let found = match address_at(&tokens, at) {
            Some((None, next)) => {
                at = next;
                continue;
            }
            Some((Some(act), next)) => Some((at, What::Act(act), next)),
            None => acts.at(at).map(|(act, next)| (at, What::Act(act), next)).or_else(|| {
                provisions::at(&tokens, at).map(|(p, next)| (at, What::Provisions(p), next))
            }),
        };
        match found {
            Some((first, what, next)) => {
                let end = tokens.span(next - 1).end;
                mentions.push(Mention { span: tokens.span(first).start..end, what });
                at = next;
            }
            None => at += 1,
        }
    }
    mentions
}

/// An address that begins at a token, and the token behind it. Of an address that points at no act
/// nothing is read: its numbers mean something else.
fn address_at(tokens: &Tokens, at: usize) -> Option<(Option<Act>, usize)> {
    if tokens.is_glued(at) {
        return None;
    }
    let from = tokens.span(at).start;
    let rest = &tokens.text[from..];
    let is_end = |next: char| {
        next.is_whitespace() || matches!(next, '"' | '<' | '>' | '«' | '»' | '“' | '”')
    };
    let end = rest.find(is_end);
    let mut run =
        rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    if !run.contains('(') {
        run = run.trim_end_matches(')');
    }
    if run.is_empty() || !address::is_address(run) {
        return None;
    }
    let next = tokens.starting_at(at + 1, from + run.len());
    match address::act(run) {
        Some(act) => Some((Some(act), next)),
        None if run.contains("://") => Some((None, next)),
        None => None,
    }
}
