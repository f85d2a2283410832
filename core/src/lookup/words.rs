//! Finding names by the words of a query: a word of the name for each, in any order.

use super::{
    cost,
    dictionary::near,
    index::{ArchivedName, Span},
    little::is_little,
    query::is_number,
    reading::{Candidate, Reading, STEM, allowed_slips, inflected, slip_cost},
    search::{Match, SHORT, Search, Tier, leftover, may_be_mistyped},
};
use std::collections::HashMap;

/// A single word is not taken for another one further away.
const MOST_SLIPS_IN_A_WORD: u8 = 2;

impl<'a> Search<'a, '_> {
    /// Names that have a word for each word of the query, in any order; little words they may lack.
    pub(super) fn words(&self, reading: Reading) -> Vec<Match<'a>> {
        let is_long = |word: &String| word.chars().count() > SHORT;
        let long = self.query.words.iter().filter(|word| is_long(word)).count();
        // A slip makes a short word any other.
        let is_garbled = |word: &String| reading == Reading::Mistyped && long > 2 && !is_long(word) && self.index.dictionary().get(word).is_none();
        let is_little = |word: &&String| long > 0 && is_little(word) || is_garbled(word);
        let (little, larger): (Vec<&String>, Vec<&String>) = self.query.words.iter().partition(is_little);
        let (first, rest) = if larger.is_empty() { (little, Vec::new()) } else { (larger, little) };
        let mut hits: Option<HashMap<u32, Hit>> = None;
        for word in first {
            let found = self.names_with(word, reading);
            hits = Some(hits.map_or(found.clone(), |hits| with_both(hits, &found)));
        }
        let mut hits = hits.unwrap_or_default();
        for word in rest {
            let found = self.names_with(word, Reading::Strict);
            hits.iter_mut().for_each(|(position, hit)| hit.add_if_there(found.get(position)));
        }
        let letters = self.query.words.iter().map(|word| word.chars().count() as u32).sum();
        hits.into_iter().filter_map(|(position, hit)| self.judged(&self.index.names[position as usize], hit, letters)).collect()
    }

    fn judged(&self, name: &'a ArchivedName, hit: Hit, letters: u32) -> Option<Match<'a>> {
        let length = u32::from(name.length.to_native());
        let whole = hit.length >= length;
        // A single mistyped word is no sign of a name that is mostly something else.
        let is_part = self.query.words.len() == 1 && !whole && (hit.length * 5 < length * 2 || hit.slips > 1);
        if hit.reading == Reading::Mistyped && (is_part || !may_be_mistyped(name)) {
            return None;
        }
        let tier = match hit.reading {
            Reading::Strict if whole && hit.lacking == 0 => Tier::Form,
            Reading::Strict => Tier::Words,
            Reading::Stem | Reading::Mistyped => Tier::Typo,
        };
        let cost = hit.cost / letters.max(1) + leftover(name, hit.length, cost::LEFTOVER) + hit.lacking;
        // Neither is a word that is merely like it.
        if self.query.words.len() == 1 && !whole && hit.cost > 0 && !hit.is_beginning && cost > cost::PART {
            return None;
        }
        Some(Match { whole, ..Self::found(name, tier, cost) })
    }

    fn candidates(&self, word: &str, reading: Reading) -> Vec<Candidate> {
        let dictionary = self.index.dictionary();
        let length = word.chars().count();
        let mut candidates = Vec::new();
        if let Some(postings) = dictionary.get(word) {
            candidates.push(Candidate { postings, cost: 0, length: length as u32, reading: Reading::Strict, slips: 0 });
        }
        let is_number = is_number(word);
        if !is_number {
            inflected(&dictionary, word, self.shortest_stem(), &mut candidates);
            if reading == Reading::Mistyped {
                candidates.extend(self.mistyped(word));
            }
            // A word that the query has itself stands for nothing else in it.
            let taken: Vec<Span> = self.query.words.iter().filter(|other| *other != word).filter_map(|other| dictionary.get(other)).collect();
            candidates.retain(|candidate| !taken.contains(&candidate.postings));
        }
        if let Some(postings) = (length > SHORT && !is_number).then(|| dictionary.beginning(word)).flatten() {
            candidates.push(Candidate { postings, cost: cost::BEGINNING, length: length as u32, reading: Reading::Strict, slips: 0 });
        }
        candidates.retain(|candidate| candidate.reading <= reading);
        candidates
    }

    /// How many letters words that merely have the same stem share at least; fewer beside other words than alone.
    fn shortest_stem(&self) -> usize {
        match self.query.words.len() {
            _ if self.options.places => STEM,
            1 => 7,
            _ => 5,
        }
    }

    fn mistyped(&self, word: &str) -> impl Iterator<Item = Candidate> {
        let length = word.chars().count();
        let slips = allowed_slips(length).map(|slips| slips.min(MOST_SLIPS_IN_A_WORD));
        let similar = slips.map(|slips| near([&self.index.words, &self.index.reversed_words], word, slips)).unwrap_or_default();
        similar.into_iter().filter(|similar| similar.slips > 0).map(move |similar| Candidate {
            postings: similar.span,
            cost: slip_cost(&similar, length),
            length: similar.length as u32,
            reading: Reading::Mistyped,
            slips: similar.slips,
        })
    }

    /// The names in which a word stands, each with the best reading of it.
    fn names_with(&self, word: &str, reading: Reading) -> HashMap<u32, Hit> {
        let letters = word.chars().count() as u32;
        let mut hits: HashMap<u32, Hit> = HashMap::new();
        for candidate in self.candidates(word, reading) {
            let range = candidate.postings.start as usize..(candidate.postings.start + candidate.postings.count) as usize;
            let hit = Hit {
                cost: candidate.cost * letters,
                lacking: 0,
                length: candidate.length,
                reading: candidate.reading,
                slips: candidate.slips,
                is_beginning: candidate.cost == cost::BEGINNING,
            };
            for position in self.index.postings[range].iter().map(|position| position.to_native()) {
                let name = &self.index.names[position as usize];
                // A part of an identifier is a word of English.
                if self.wants(name) && self.options.from.is_none_or(|language| name.language == language) {
                    let best = hits.entry(position).or_insert(hit);
                    if (hit.reading, hit.cost) < (best.reading, best.cost) {
                        *best = hit;
                    }
                }
            }
        }
        hits
    }
}

/// What of a name the words of the query stand for so far.
#[derive(Clone, Copy)]
struct Hit {
    /// In thousandths, times the letters of the query.
    cost: u32,
    /// The cost of the little words that the name lacks, in thousandths.
    lacking: u32,
    length: u32,
    reading: Reading,
    slips: u8,
    /// Whether only the beginning of a word was given.
    is_beginning: bool,
}

impl Hit {
    fn add(&mut self, other: &Hit) {
        self.cost += other.cost;
        self.length += other.length;
        self.reading = self.reading.max(other.reading);
        self.slips = self.slips.max(other.slips);
    }

    fn add_if_there(&mut self, other: Option<&Hit>) {
        match other {
            Some(other) => self.add(other),
            None => self.lacking += cost::EXTRA,
        }
    }
}

/// The names that have both words.
fn with_both(first: HashMap<u32, Hit>, second: &HashMap<u32, Hit>) -> HashMap<u32, Hit> {
    let both = |(position, mut hit): (u32, Hit)| {
        hit.add(second.get(&position)?);
        Some((position, hit))
    };
    first.into_iter().filter_map(both).collect()
}
