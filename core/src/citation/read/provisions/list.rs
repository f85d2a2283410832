//! A list of provisions while it is read.

use super::super::super::{
    provision::{Joint, Level, Part, Provision},
    token::Tokens,
    words::{Languages, Meaning},
};

/// Provisions as far as they are read.
pub struct List {
    pub provisions: Vec<(Joint, Provision)>,
    /// The languages in which everything read so far is usual.
    pub languages: Languages,
    /// The level that a word named last, so that a mere number goes on with it: `Absatz 1 und 2`.
    pub labelled: Option<Level>,
    /// The token behind what is read.
    pub next: usize,
}

impl List {
    /// A joint behind what is read: a comma, *and*, *or*, *to*, a dash, or two of them.
    pub fn joint(&self, tokens: &Tokens) -> Option<(Joint, usize, Languages)> {
        let mut at = self.next;
        let mut joint = None;
        if tokens.is_mark(at, ',') {
            (joint, at) = (Some(Joint::Comma), at + 1);
        } else if ['-', '‑', '–', '—'].iter().any(|dash| tokens.is_mark(at, *dash)) {
            return Some((Joint::To, at + 1, self.languages));
        } else if tokens.is_mark(at, '&') {
            return Some((Joint::And, at + 1, self.languages));
        }
        let mut languages = self.languages;
        for _ in 0..2 {
            let word = |meaning| match meaning {
                Meaning::And => Some(Joint::And),
                Meaning::Or => Some(Joint::Or),
                Meaning::To => Some(Joint::To),
                _ => None,
            };
            let Some((word, common)) = tokens.meaning(at, languages, word) else { break };
            // `and/or`, `and to`
            (joint, languages, at) = (Some(word), common, at + 1);
            if tokens.is_glued_mark(at, '/') {
                at += 1;
            }
        }
        joint.map(|joint| (joint, at, languages))
    }
}

/// The provision that a part alone stands for, behind another one: `(c)` behind `2(1)(b)` is
/// `2(1)(c)`.
pub fn beside(before: &Provision, part: Part) -> Provision {
    let mut provision = before.clone();
    let keep = provision.parts.iter().position(|other| other.level >= part.level);
    provision.parts.truncate(keep.unwrap_or(provision.parts.len()));
    provision.parts.push(part);
    provision
}
