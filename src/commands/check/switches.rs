//! Switching rules in the text itself: `<!-- emn: off law-ended -->`, `<!-- emn: on -->`.

use std::collections::BTreeSet;

const OPENING: &str = "<!-- emn:";
const CLOSING: &str = "-->";

/// What is switched off at a place of a document.
#[derive(Clone, Debug, Default)]
pub struct Switches {
    is_all_off: bool,
    off: BTreeSet<String>,
    /// How far the piece at hand is read.
    at: usize,
}

impl Switches {
    /// Reads the switches of a piece up to a byte.
    pub fn read(&mut self, source: &str, end: usize) {
        while let Some(start) = source[self.at.min(end)..end].find(OPENING) {
            let start = self.at + start + OPENING.len();
            let Some(length) = source[start..].find(CLOSING) else { break };
            self.turn(&source[start..start + length]);
            self.at = start + length;
        }
    }

    /// Reads what is left of a piece; the next one begins.
    pub fn end(&mut self, source: &str) {
        self.read(source, source.len());
        self.at = 0;
    }

    fn turn(&mut self, words: &str) {
        let mut words = words.split([' ', ',', '\n']).filter(|word| !word.is_empty());
        let is_off = match words.next() {
            Some("off") => true,
            Some("on") => false,
            _ => return,
        };
        let names: Vec<&str> = words.collect();
        if names.is_empty() {
            self.is_all_off = is_off;
            self.off.clear();
        }
        for name in names {
            if is_off {
                self.off.insert(name.to_owned());
            } else {
                self.off.remove(name);
            }
        }
    }

    /// Whether a rule is off here.
    pub fn is_off(&self, rule: &str) -> bool {
        self.is_all_off || self.off.contains(rule)
    }
}
