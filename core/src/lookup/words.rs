//! Finding names by the words of a query: a word of the name for each, in any order.

use super::{
    candidates::{Candidate, Reading, STEM, allowed_slips, inflected, slip_cost},
    fuzzy::Dictionary,
    query::is_number,
    search::{ENGLISH, NameHit, SHORT, Search, leftover, may_be_mistyped},
    tier::Tier,
    weights,
};
use crate::{
    pack::{Damaged, names::Name, trie::Span},
    stem::stem,
};
use std::collections::{BTreeSet, HashMap};
use zerocopy::little_endian::U32;

/// A single word is not taken for another one further away.
const MOST_SLIPS_IN_A_WORD: u8 = 2;

/// What of a name the words of the query stand for so far.
#[derive(Clone, Copy)]
struct Cover {
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

/// The names that are covered so far, by their positions.
type Covers = HashMap<u32, Cover>;

impl<'d> Search<'d, '_> {
    /// Names that have a word for each word of the query, in any order; little words they may lack.
    pub(super) fn by_words(&self, reading: Reading) -> Result<Vec<NameHit<'d>>, Damaged> {
        let [larger, little] = self.larger_and_little(reading)?;
        let (first, rest) = if larger.is_empty() { (little, larger) } else { (larger, little) };
        let mut choices = Vec::new();
        for word in first {
            choices.push((word, self.candidates(word, reading)?));
        }
        // The rarest word leaves the fewest names to look at.
        choices.sort_by_key(|(_, candidates)| {
            candidates.iter().map(|candidate| u64::from(candidate.postings.count)).sum::<u64>()
        });
        let mut covers: Option<Covers> = None;
        for (word, candidates) in &choices {
            let found = self.names_with(word, candidates, covers.as_ref())?;
            covers = Some(covers.map_or(found.clone(), |covers| with_both(covers, &found)));
        }
        let mut covers = covers.unwrap_or_default();
        for word in rest {
            let candidates = self.candidates(word, Reading::Strict)?;
            let found = self.names_with(word, &candidates, Some(&covers))?;
            self.add_little(&mut covers, word, &found)?;
        }
        let letters = self.subject.words.iter().map(|word| word.chars().count() as u32).sum();
        let mut hits = Vec::new();
        for (position, cover) in covers {
            hits.extend(self.judged(self.names.name(position)?, cover, letters));
        }
        self.without_parts_abroad(hits)
    }

    /// The hits but longer names in other languages that have the one word of the query, if it is a
    /// word of English and English names have it: `pact` is the New Pact before `Marrakesh-pact`.
    fn without_parts_abroad(
        &self,
        mut hits: Vec<NameHit<'d>>,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        let [word] = &self.subject.words[..] else { return Ok(hits) };
        let is_english = |hit: &NameHit| hit.name.language() == ENGLISH;
        if hits.iter().any(is_english) && self.is_right(word)? {
            hits.retain(|hit| hit.is_whole || is_english(hit) || self.is_preferred(hit));
        }
        Ok(hits)
    }

    /// Adds what a little word of the query stands for. A name that lacks it is left only if it is
    /// a little word in the language of the name: `removal van` is no removal, though `van` is
    /// Dutch.
    fn add_little(&self, covers: &mut Covers, word: &str, found: &Covers) -> Result<(), Damaged> {
        let mut kept = Covers::new();
        for (position, mut cover) in covers.drain() {
            match found.get(&position) {
                Some(there) => cover.add(there),
                None => {
                    let language = self.names.name(position)?.language();
                    let is_word = self.is_right(word)? && word.chars().count() > 2;
                    let is_prefix = self.is_prefix(word);
                    if is_prefix || is_word && !self.words.is_little_in(word, language) {
                        continue;
                    }
                    cover.lacking += weights::EXTRA;
                }
            }
            kept.insert(position, cover);
        }
        *covers = kept;
        Ok(())
    }

    /// Whether a word begins the query and may be a part of the word behind it: `in migration`,
    /// `e-mail`.
    fn is_prefix(&self, word: &str) -> bool {
        let is_first = self.subject.words.first().is_some_and(|first| first == word);
        let is_part = self.subject.is_compound || self.words.is_little_in(word, ENGLISH);
        is_first && is_part && self.words.prefixes.contain(word)
    }

    /// The words of the query that a name must have, and those that it may lack, each once.
    fn larger_and_little(&self, reading: Reading) -> Result<[Vec<&str>; 2], Damaged> {
        let is_long = |word: &str| word.chars().count() > SHORT;
        let long = self.subject.words.iter().filter(|word| is_long(word)).count();
        let mut seen = BTreeSet::new();
        let [mut larger, mut little] = [Vec::new(), Vec::new()];
        for word in self.subject.words.iter().map(String::as_str).filter(|word| seen.insert(*word))
        {
            // A slip makes a short word any other.
            let is_garbled = reading == Reading::Mistyped
                && long > 2
                && !is_long(word)
                && self.names.words.get(word)?.is_none();
            let is_little = long > 0 && self.words.is_little(word) || is_garbled;
            if is_little { &mut little } else { &mut larger }.push(word);
        }
        Ok([larger, little])
    }

    fn judged(&self, name: Name<'d>, cover: Cover, letters: u32) -> Option<NameHit<'d>> {
        let length = name.length();
        let is_whole = cover.length >= length;
        let is_single = self.subject.words.len() == 1;
        // A single mistyped word is no sign of a name that is mostly something else.
        let is_part = is_single && !is_whole && (cover.length * 5 < length * 2 || cover.slips > 1);
        if cover.reading == Reading::Mistyped && (is_part || !may_be_mistyped(&name)) {
            return None;
        }
        let tier = match cover.reading {
            Reading::Strict if is_whole && cover.lacking == 0 => Tier::Form,
            Reading::Strict => Tier::Words,
            Reading::Stem | Reading::Mistyped => Tier::Typo,
        };
        let left = leftover(&name, cover.length, weights::LEFTOVER);
        let cost = cover.cost / letters.max(1) + left + cover.lacking;
        // Neither is a word that is merely like it, and no plural.
        let is_inexact = cover.cost > weights::ENDING * letters && !cover.is_beginning;
        if is_single && !is_whole && is_inexact && cost > weights::PART {
            return None;
        }
        Some(NameHit { is_whole, ..NameHit::new(name, tier, cost) })
    }

    fn candidates(&self, word: &str, reading: Reading) -> Result<Vec<Candidate>, Damaged> {
        let words = &self.names.words;
        let length = word.chars().count();
        let candidate = |postings, cost, is_beginning| Candidate {
            postings,
            cost,
            length: length as u32,
            reading: Reading::Strict,
            slips: 0,
            is_beginning,
        };
        let mut candidates = Vec::new();
        candidates.extend(words.get(word)?.map(|postings| candidate(postings, 0, false)));
        for singular in singulars(word) {
            let postings = words.get(&singular)?;
            candidates.extend(postings.map(|all| candidate(all, weights::ENDING, false)));
        }
        let is_number = is_number(word);
        if !is_number {
            candidates.extend(self.forms_of(word)?);
            if reading == Reading::Mistyped {
                candidates.extend(self.mistyped(word)?);
            }
            let taken = self.taken_by_others(word)?;
            candidates.retain(|candidate| !taken.contains(&candidate.postings));
        }
        if length > SHORT && !is_number {
            let beginning = words.beginning(word)?;
            candidates.extend(beginning.map(|all| candidate(all, weights::BEGINNING, true)));
        }
        candidates.retain(|candidate| candidate.reading <= reading);
        Ok(candidates)
    }

    /// Other forms of a word. Two words of English with different stems are none of each other, if
    /// nothing else is there to tell what is meant: `internet` and `intern`.
    fn forms_of(&self, word: &str) -> Result<Vec<Candidate>, Damaged> {
        let forms = inflected(&self.names.words, word, self.shortest_stem())?;
        let is_english = |word: &str| Ok(self.known.get(word)?.is_some());
        let is_alone = self.subject.words.len() == 1 && !self.options.is_geographic;
        if forms.is_empty() || !is_alone || !is_english(word)? {
            return Ok(forms.into_iter().map(|(_, form)| form).collect());
        }
        let mut kept = Vec::new();
        for (found, form) in forms {
            if have_one_stem(&found, word) || !is_english(&found)? {
                kept.push(form);
            }
        }
        Ok(kept)
    }

    /// What the other words of the query are: a word that the query has itself stands for nothing
    /// else in it.
    fn taken_by_others(&self, word: &str) -> Result<Vec<Span>, Damaged> {
        let mut taken = Vec::new();
        for other in self.subject.words.iter().filter(|other| *other != word) {
            taken.extend(self.names.words.get(other)?);
        }
        Ok(taken)
    }

    /// How many letters words that merely have the same stem share at least; fewer beside other
    /// words than alone.
    fn shortest_stem(&self) -> usize {
        match self.subject.words.len() {
            _ if self.options.is_geographic => STEM,
            1 => 7,
            _ => 5,
        }
    }

    fn mistyped(&self, word: &str) -> Result<Vec<Candidate>, Damaged> {
        let length = word.chars().count();
        let Some(slips) = allowed_slips(length) else { return Ok(Vec::new()) };
        // Among several others a word may be mistyped as another word: `schengen boarders code`.
        if self.subject.words.len() < 3 && self.is_right(word)? {
            return Ok(Vec::new());
        }
        let slips = slips.min(MOST_SLIPS_IN_A_WORD);
        let similar = self.walks.near(self.names, Dictionary::Words, word, slips)?;
        let others = similar.iter().filter(|similar| similar.slips > 0);
        let candidates = others.map(|similar| Candidate {
            postings: similar.span,
            cost: slip_cost(similar, length),
            length: similar.length as u32,
            reading: Reading::Mistyped,
            slips: similar.slips,
            is_beginning: false,
        });
        Ok(candidates.collect())
    }

    /// The names in which one of the candidates for a word stands, each with the best of them; of
    /// some names only, if they are given.
    fn names_with(
        &self,
        word: &str,
        candidates: &[Candidate],
        among: Option<&Covers>,
    ) -> Result<Covers, Damaged> {
        let letters = word.chars().count() as u32;
        let is_english = self.subject.words.len() == 1 && self.is_right(word)?;
        let mut covers = Covers::new();
        for candidate in candidates {
            let cover = Cover {
                cost: candidate.cost * letters,
                lacking: 0,
                length: candidate.length,
                reading: candidate.reading,
                slips: candidate.slips,
                is_beginning: candidate.is_beginning,
            };
            for position in self.positions(candidate, among)? {
                let name = self.names.name(position)?;
                // A part of an identifier is a word of English.
                let is_of_language =
                    self.options.from.is_none_or(|language| name.language() == language);
                // A single word of English is no form of one in another language, and begins none.
                let is_form = candidate.cost > 0;
                let is_begun_address = candidate.is_beginning && self.is_address(&name)?;
                if is_begun_address || is_english && is_form && name.language() != ENGLISH {
                    continue;
                }
                if is_of_language && self.is_record(&name) && self.is_of_kind(&name) {
                    let best = covers.entry(position).or_insert(cover);
                    if (cover.reading, cover.cost) < (best.reading, best.cost) {
                        *best = cover;
                    }
                }
            }
        }
        Ok(covers)
    }

    /// The records that have a word in one of their names.
    pub(super) fn records_with(&self, word: &str) -> Result<BTreeSet<usize>, Damaged> {
        let Some(span) = self.names.words.get(word)? else { return Ok(BTreeSet::new()) };
        let positions = self.names.postings(span)?.iter();
        positions.map(|position| Ok(self.names.name(position.get())?.record())).collect()
    }

    /// The names in which a candidate stands, or those of some of them.
    fn positions(
        &self,
        candidate: &Candidate,
        among: Option<&Covers>,
    ) -> Result<Vec<u32>, Damaged> {
        let postings = self.names.postings(candidate.postings)?;
        let Some(among) = among else { return Ok(postings.iter().map(|it| it.get()).collect()) };
        // The positions of one word are in order; those of several that begin alike are not.
        if candidate.is_beginning || postings.len() < 8 * among.len() {
            let all = postings.iter().map(|position| position.get());
            return Ok(all.filter(|position| among.contains_key(position)).collect());
        }
        let is_there =
            |position: &&u32| postings.binary_search_by_key(*position, |at: &U32| at.get()).is_ok();
        Ok(among.keys().filter(is_there).copied().collect())
    }
}

/// What a word may be the plural of in English: `victims`, `beneficiaries`.
fn singulars(word: &str) -> impl Iterator<Item = String> {
    let plain = word.strip_suffix('s').map(str::to_owned);
    let of_y = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    plain.into_iter().chain(of_y).filter(|singular| singular.len() >= SHORT)
}

/// Whether two words of English have the same stem, or one that a letter was left on.
fn have_one_stem(one: &str, other: &str) -> bool {
    let (one, other) = (stem(one), stem(other));
    let rest = one.strip_prefix(&*other).or_else(|| other.strip_prefix(&*one));
    rest.is_some_and(|rest| rest.len() <= 1)
}

impl Cover {
    fn add(&mut self, other: &Cover) {
        self.cost += other.cost;
        self.length += other.length;
        self.reading = self.reading.max(other.reading);
        self.slips = self.slips.max(other.slips);
    }
}

/// The names that are covered by both words.
fn with_both(first: Covers, second: &Covers) -> Covers {
    let both = |(position, mut cover): (u32, Cover)| {
        cover.add(second.get(&position)?);
        Some((position, cover))
    };
    first.into_iter().filter_map(both).collect()
}
