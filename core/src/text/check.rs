//! Checking a text by the rules, block by block.

use super::{
    checker::{Block, Checker},
    finder::{Finder, Memory},
    finding::{Finding, Rule},
    met::Met,
    rules::RULES,
    senses::meant,
};

/// A document in the middle of being checked.
pub struct Checking<'c, 'd> {
    checker: &'c Checker<'d>,
    finder: Finder<'c>,
    rules: Vec<&'static Rule>,
    met: Met,
}

/// A document that is not being checked at the moment, but will be gone on with.
#[derive(Default)]
pub struct Paused {
    met: Met,
    memory: Memory,
}

impl<'c, 'd> Checking<'c, 'd> {
    /// Begins a document, which is checked by these rules, or goes on with one.
    pub fn new(checker: &'c Checker<'d>, is_on: impl Fn(&Rule) -> bool, paused: Paused) -> Self {
        let rules = RULES.iter().filter(|rule| is_on(rule)).collect();
        let finder = Finder::with(&checker.lexicon, paused.memory);
        Checking { checker, finder, rules, met: paused.met }
    }

    /// Pauses.
    pub fn pause(self) -> Paused {
        Paused { met: self.met, memory: self.finder.memory() }
    }

    /// Checks a block of the document, which is whole paragraphs, in the order of the document.
    pub fn block(&mut self, text: &str) -> Vec<Finding> {
        let mut hits = Vec::new();
        self.finder.find(text, &mut |hit| hits.push(hit));
        meant(&mut hits, &self.met, text, &self.checker.lexicon);
        let citations = self.checker.acts.cited(text, &hits);
        let mut findings = Vec::new();
        for rule in &self.rules {
            let (checker, hits, citations) = (self.checker, &hits, &citations);
            let mut block = Block { checker, text, hits, citations, met: &mut self.met };
            (rule.check)(&mut block, &mut findings);
        }
        self.met.add(&hits);
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        findings
    }
}
