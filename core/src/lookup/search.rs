//! Finding records: the tiers of matching a whole name, from an exact code to a typing error, and the order of what was found.

use super::{
    cost,
    dictionary::{Dictionary, near},
    index::{ArchivedIndex, ArchivedIndexes, ArchivedName, NameKind, Span},
    query::Query,
    reading::{Reading, allowed_slips, slip_cost},
    typos::MOST_SLIPS,
};
use crate::dataset::language::Language;
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

/// How a name matches, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The code, number or identifier itself.
    Code,
    /// The name itself.
    Exact,
    /// The name in another grammatical form, or its beginning.
    Form,
    /// A name that has all the words.
    Words,
    /// A name a few typing errors away.
    Typo,
}

impl Tier {
    /// The word for machine formats.
    pub fn code(self) -> &'static str {
        match self {
            Tier::Code => "code",
            Tier::Exact => "exact",
            Tier::Form => "form",
            Tier::Words => "words",
            Tier::Typo => "typo",
        }
    }
}

/// What narrows a search, and what decides between equals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Only names in this language.
    pub from: Option<Language>,
    /// Only exact codes and names.
    pub exact: bool,
    /// The user's language.
    pub preferred: Option<Language>,
    /// The names are those of places, which are short and inflected like other words.
    pub places: bool,
}

/// A record found, with the best of its names.
#[derive(Clone, Copy)]
pub struct Match<'a> {
    /// The record's position in its table.
    pub record: usize,
    pub name: &'a ArchivedName,
    pub tier: Tier,
    /// How far the name is from the query: 0 is the same, 1000 is nothing in common.
    pub cost: u32,
    /// Whether the query covers the whole name.
    pub(super) whole: bool,
    /// Whether it is nearer than every form of a name, and so comes before them.
    pub(super) is_nearest: bool,
}

/// Words that are no longer than this are not completed, and say little about what is meant.
pub(super) const SHORT: usize = 3;

impl ArchivedIndexes {
    /// The position of the country that takes no part in the network and is meant: one of exactly this name, or one with
    /// a name like it that is nearer than what another table has (`nearest` is the cost of that, if there is any).
    pub fn elsewhere(&self, query: &Query, nearest: Option<u32>) -> Option<usize> {
        if let Some(position) = Dictionary::open(&self.elsewhere).get(&query.key) {
            return Some(u64::from(position) as usize);
        }
        let typed = query.key.chars().count();
        let slips = allowed_slips(typed)?;
        let similar = near([&self.elsewhere, &self.reversed_elsewhere], &query.key, slips);
        let best = similar.into_iter().min_by_key(|similar| slip_cost(similar, typed))?;
        nearest.is_none_or(|nearest| slip_cost(&best, typed) < nearest).then_some(u64::from(best.span) as usize)
    }
}

impl ArchivedIndex {
    /// The records that match, best first, each once. The order is the same for the same query and options.
    pub fn search<'a>(&'a self, query: &Query, options: Options) -> Vec<Match<'a>> {
        if query.key.is_empty() {
            return Vec::new();
        }
        let search = Search { index: self, query, options };
        let mut matches = search.exact();
        if matches.is_empty() && !options.exact {
            matches = search.forms();
        }
        if !options.exact && !matches.is_empty() {
            matches.extend(search.nearer_typos(&matches));
        }
        if !options.exact && search.may_be_mistyped(&matches) {
            // A number one digit off is another number.
            if !query.has_number() {
                matches.extend(search.typos(MOST_SLIPS));
            }
            matches.extend(search.words(Reading::Mistyped));
        }
        matches.retain(|found| found.cost <= cost::LIMIT);
        search.best_of_each_record(matches)
    }

    /// Records whose names share a word with a query that found nothing, best first.
    pub fn nearest<'a>(&'a self, query: &Query, options: Options) -> Vec<Match<'a>> {
        let search = Search { index: self, query, options };
        let words = query.words.iter().filter(|word| query.words.len() > 1 && word.chars().count() > SHORT);
        let parts = words.map(|word| Query { words: vec![word.clone()], key: word.clone() });
        let matches = parts.flat_map(|part| {
            let part = Search { index: self, query: &part, options };
            [part.exact(), part.words(Reading::Strict)].concat()
        });
        search.best_of_each_record(matches.collect())
    }

    fn keys(&self) -> Dictionary<'_> {
        Dictionary::open(&self.keys)
    }

    pub(super) fn dictionary(&self) -> Dictionary<'_> {
        Dictionary::open(&self.words)
    }
}

pub(super) struct Search<'a, 'q> {
    pub(super) index: &'a ArchivedIndex,
    pub(super) query: &'q Query,
    pub(super) options: Options,
}

impl<'a> Search<'a, '_> {
    fn names(&self, span: Span) -> impl Iterator<Item = &'a ArchivedName> {
        let range = span.start as usize..(span.start + span.count) as usize;
        self.index.names[range].iter().filter(|name| self.wants(name))
    }

    pub(super) fn wants(&self, name: &ArchivedName) -> bool {
        name.kind == NameKind::Code || self.options.from.is_none_or(|language| name.language == language)
    }

    pub(super) fn found(name: &'a ArchivedName, tier: Tier, cost: u32) -> Match<'a> {
        Match { record: name.record.to_native() as usize, name, tier, cost, whole: true, is_nearest: false }
    }

    fn exact(&self) -> Vec<Match<'a>> {
        let Some(span) = self.index.keys().get(&self.query.key) else { return Vec::new() };
        let tier = |name: &ArchivedName| if name.kind == NameKind::Code { Tier::Code } else { Tier::Exact };
        self.names(span).map(|name| Self::found(name, tier(name), 0)).collect()
    }

    /// Names that are the query in another form, begin with it or have its words.
    fn forms(&self) -> Vec<Match<'a>> {
        let mut matches = self.beginnings();
        matches.extend(self.plural_of_acronym());
        matches.extend(self.words(Reading::Strict));
        if matches.iter().all(|found| found.tier == Tier::Words) && !matches.is_empty() {
            // A distant form of a whole name is nearer than a longer name that happens to have the very form.
            let whole = self.words(Reading::Stem).into_iter().filter(|found| found.tier == Tier::Typo && found.whole);
            matches.extend(whole.map(|found| Match { tier: Tier::Form, ..found }).collect::<Vec<_>>());
        }
        matches
    }

    /// Whether typing errors are to be looked for: nothing was found, or nothing near and one of the words is unknown.
    fn may_be_mistyped(&self, matches: &[Match]) -> bool {
        let dictionary = self.index.dictionary();
        let unknown = || self.query.words.iter().any(|word| dictionary.get(word).is_none());
        matches.is_empty() || matches.iter().all(|found| found.cost > cost::NEAR) && unknown()
    }

    /// Names that are nearer, by a typing error, than every form of a name that was found.
    fn nearer_typos(&self, forms: &[Match]) -> Vec<Match<'a>> {
        let [word] = &self.query.words[..] else { return Vec::new() };
        let nearest = forms.iter().map(|found| found.cost).min().unwrap_or(0);
        let slips = nearest.saturating_sub(cost::GRAIN) as usize * word.chars().count() / cost::SLIP as usize;
        if slips == 0 || self.index.dictionary().get(word).is_some() || self.query.has_number() {
            return Vec::new();
        }
        let typos = self.typos(slips.min(MOST_SLIPS.into()) as u8).into_iter().filter(|found| found.cost + cost::GRAIN < nearest);
        typos.map(|found| Match { is_nearest: true, ..found }).collect()
    }

    /// `TCNs` for `TCN`.
    fn plural_of_acronym(&self) -> Vec<Match<'a>> {
        let span = self.query.key.strip_suffix('s').and_then(|singular| self.index.keys().get(singular));
        let names = span.into_iter().flat_map(|span| self.names(span));
        names.filter(|name| name.kind == NameKind::Acronym).map(|name| Self::found(name, Tier::Form, cost::ENDING)).collect()
    }

    /// Names that begin with the query.
    fn beginnings(&self) -> Vec<Match<'a>> {
        let typed = self.query.key.chars().count() as u32;
        if typed < 2 {
            return Vec::new();
        }
        let Some(span) = self.index.keys().beginning(&self.query.key) else { return Vec::new() };
        let is_telling = |name: &ArchivedName| match name.kind {
            NameKind::Acronym => false,
            NameKind::Preferred | NameKind::Synonym => true,
            _ => typed > SHORT as u32,
        };
        let names = self.names(span).filter(|name| is_telling(name));
        names.map(|name| Self::found(name, Tier::Form, cost::BEGINNING + leftover(name, typed, cost::REST))).collect()
    }

    /// Names whose whole is a few typing errors away, and so many at most.
    fn typos(&self, most: u8) -> Vec<Match<'a>> {
        let typed = self.query.key.chars().count();
        let Some(slips) = allowed_slips(typed) else { return Vec::new() };
        let similar = near([&self.index.keys, &self.index.reversed_keys], &self.query.key, slips.min(most));
        let matches = similar.into_iter().flat_map(|similar| {
            let cost = slip_cost(&similar, typed);
            let names = self.names(similar.span).filter(|name| may_be_mistyped(name));
            names.map(move |name| Self::found(name, Tier::Typo, cost))
        });
        matches.collect()
    }

    fn best_of_each_record(&self, mut matches: Vec<Match<'a>>) -> Vec<Match<'a>> {
        let mut support: HashMap<(usize, Tier), Reverse<u32>> = HashMap::new();
        for found in &matches {
            support.entry((found.record, found.tier)).or_default().0 += 1;
        }
        matches.sort_by_key(|found| self.rank(found, support[&(found.record, found.tier)]));
        let mut seen = HashSet::new();
        matches.retain(|found| seen.insert(found.record));
        matches
    }

    /// The order of matches: tier, score, kind of name, the user's language, how many names match, the alphabet, the language.
    fn rank(&self, found: &Match<'a>, support: Reverse<u32>) -> impl Ord + use<'a> {
        let foreign = self.options.preferred.is_some_and(|language| found.name.language != language);
        let tier = match found.tier {
            Tier::Typo if found.is_nearest => Tier::Form,
            _ if found.cost > cost::NEAR => Tier::Typo,
            tier => tier,
        };
        (tier, found.cost / cost::GRAIN, found.name.kind, foreign, support, found.cost, &*found.name.text, found.name.language, found.record)
    }
}

/// The cost of what a name has beyond the letters asked for.
pub(super) fn leftover(name: &ArchivedName, letters: u32, weight: u32) -> u32 {
    let length = u32::from(name.length.to_native());
    length.saturating_sub(letters) * weight / length.max(1)
}

pub(super) fn may_be_mistyped(name: &ArchivedName) -> bool {
    match name.kind {
        NameKind::Code => false,
        // An abbreviation that is written like a word, such as Frontex, is typed like one.
        NameKind::Acronym => name.text.contains(char::is_lowercase),
        _ => true,
    }
}
