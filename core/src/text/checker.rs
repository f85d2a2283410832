//! What a text is checked against, and a block of it with what stands there.

use super::{
    citations::{Acts, Citation, CitedAct},
    finder::Hit,
    lexicon::{Lexicon, Wanted},
    met::Met,
    words::JOINT,
};
use crate::{
    model::{Act, Date, Language, Term},
    pack::{Damaged, Network, Records},
};
use std::ops::Range;

/// What a text of one language is checked against.
pub struct Checker<'d> {
    /// The language of the text.
    pub language: Language,
    /// The day on which the law is asked for.
    pub day: Date,
    /// The names that are looked for.
    pub lexicon: Lexicon,
    /// The acts that texts cite.
    pub acts: Acts<'d>,
    pub(super) network: Network<'d>,
    pub(super) terms: Records<'d, Term>,
}

/// A block of text with what stands in it.
pub struct Block<'b, 'd> {
    pub(super) checker: &'b Checker<'d>,
    pub(super) text: &'b str,
    pub(super) hits: &'b [Hit<'b>],
    pub(super) citations: &'b [Citation],
    pub(super) met: &'b mut Met,
}

impl<'d> Checker<'d> {
    /// A checker of texts in a language.
    ///
    /// # Errors
    /// Damaged data.
    pub fn new(network: &Network<'d>, language: Language, day: Date) -> Result<Self, Damaged> {
        let wanted = Wanted { discouraged: true, acts: true };
        let lexicon = Lexicon::new(network, &language, wanted)?;
        let (acts, terms) = (Acts::new(network)?, network.terms()?);
        Ok(Checker { language, day, lexicon, acts, network: *network, terms })
    }

    /// A term by its position.
    pub fn term(&self, position: usize) -> Option<Term> {
        self.terms.at(position).ok()
    }

    /// The term for what has succeeded a body.
    pub(super) fn successor_of(&self, term: &Term) -> Option<Term> {
        self.terms.get(term.succeeded_by.as_ref()?.as_str()).ok().flatten()
    }

    /// The acts that stand in the place of one that has ended, and hold on the day.
    pub(super) fn successors<'a>(&'a self, act: &'a Act) -> Vec<&'a Act> {
        let mut found: Vec<&Act> = Vec::new();
        let mut open: Vec<&Act> = self.replacing(act);
        let mut steps = self.acts.acts.len();
        while let Some(next) = open.pop() {
            let has_ended = next.validity_on(self.day).has_ended();
            if !has_ended && !found.iter().any(|it| it.id == next.id) {
                found.push(next);
            } else if let Some(left) = steps.checked_sub(1).filter(|_| has_ended) {
                steps = left;
                open.extend(self.replacing(next));
            }
        }
        found.sort_by_key(|act| act.adopted);
        found
    }

    fn replacing<'a>(&'a self, act: &'a Act) -> Vec<&'a Act> {
        act.replaced_by.iter().filter_map(|id| self.acts.get(id.as_str())).collect()
    }
}

impl Block<'_, '_> {
    /// The text of a span in one line, without what stands for a markup.
    pub(super) fn written(&self, span: &Range<usize>) -> String {
        let written = self.text[span.clone()].replace(JOINT, "");
        written.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The act that a citation means: of namesakes the one that holds, or ended last.
    pub(super) fn act<'a>(&'a self, citation: &Citation) -> Option<&'a Act> {
        let acts = &self.checker.acts.acts;
        match &citation.act {
            CitedAct::Numbered(position) => acts.get(*position),
            CitedAct::Named(positions) => {
                let named = positions.iter().filter_map(|position| acts.get(*position));
                named.max_by_key(|act| {
                    let has_ended = act.validity_on(self.checker.day).has_ended();
                    (!has_ended, act.ended, act.adopted)
                })
            }
            CitedAct::Unknown => None,
        }
    }
}
