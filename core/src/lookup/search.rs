//! Finding records: the tiers of matching a whole name, from an exact code to a typing error, and
//! the order of what was found.

use super::{
    candidates::{Reading, allowed_slips, slip_cost},
    fuzzy::{Dictionary, MOST_SLIPS, Walks},
    query::Subject,
    tier::Tier,
    weights,
};
use crate::fold::fold;
use crate::pack::{
    Damaged, NameKind,
    names::{Name, Names},
    trie::{Span, Trie},
    words::QueryWords,
};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

/// What narrows a search, and what decides between equals.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Options {
    /// Only names in this language, given by its place in the list of languages.
    pub(super) from: Option<usize>,
    /// Only exact codes and names.
    pub(super) is_exact: bool,
    /// The user's language.
    pub(super) preferred: Option<usize>,
    /// The names are those of places, which are short and inflected like other words.
    pub(super) is_geographic: bool,
}

/// A record found, with the best of its names.
#[derive(Clone, Copy)]
pub(super) struct NameHit<'d> {
    pub(super) name: Name<'d>,
    pub(super) tier: Tier,
    /// How far the name is from the query: 0 is the same, 1000 is nothing in common.
    pub(super) cost: u32,
    /// Whether the query covers the whole name.
    pub(super) is_whole: bool,
    /// Whether it is nearer than every form of a name, and so comes before them.
    pub(super) is_nearest: bool,
}

/// Words that are no longer than this are not completed, and say little about what is meant.
pub(super) const SHORT: usize = 3;

/// The place of English in the list of languages.
pub(super) const ENGLISH: usize = 0;

/// A search of one table.
#[derive(Clone, Copy)]
pub(super) struct Search<'d, 'q> {
    pub(super) names: &'q Names<'d>,
    pub(super) words: &'q QueryWords<'d>,
    /// Words that are right as they are: nobody meant another one.
    pub(super) known: Trie<'d>,
    pub(super) subject: &'q Subject,
    pub(super) options: Options,
    /// The walks through the dictionaries that were made so far.
    pub(super) walks: &'q Walks,
    /// Whether everyday names are looked for, or official ones.
    pub(super) is_everyday: bool,
    /// How many records the table has; names of further ones are those of outsiders.
    pub(super) records: usize,
}

impl<'d> Search<'d, '_> {
    /// The records that match, best first, each once. The order is the same for the same query and
    /// options.
    pub(super) fn all(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let hits = self.every()?;
        self.best_of_each_record(hits)
    }

    /// The places that match, in the same way, but those for which an ordinary word would have to
    /// be another one.
    pub(super) fn all_places(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let hits = self.every()?;
        self.best_of_each_record(self.without_ordinary(hits)?)
    }

    fn every(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        if self.subject.key.is_empty() {
            return Ok(Vec::new());
        }
        let mut hits = self.exact()?;
        if hits.is_empty() && !self.options.is_exact && !self.names_nothing() {
            hits = self.inexact()?;
            // What people say counts for what they mean where no official name is near.
            if hits.iter().all(|hit| hit.cost > weights::NEAR || hit.tier == Tier::Typo) {
                hits.extend(self.everyday()?);
            }
        }
        hits.retain(|hit| hit.cost <= weights::LIMIT);
        Ok(hits)
    }

    /// Whether the query is nothing but little words and letters: `of the`, `a b`.
    fn names_nothing(&self) -> bool {
        let is_letter = |word: &str| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
        };
        self.subject.words.iter().all(|word| self.words.is_little(word) || is_letter(word))
    }

    /// Whole everyday names in other forms or a few typing errors away, which count less than
    /// official ones.
    fn everyday(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let mut hits = Search { is_everyday: true, ..*self }.inexact()?;
        let is_single = self.subject.words.len() == 1;
        let is_slip = |hit: &NameHit| hit.tier == Tier::Typo && self.options.is_geographic;
        hits.retain(|hit| if is_single { hit.is_whole } else { !is_slip(hit) });
        let mut hits = self.with_the_same_joints(hits)?;
        hits.iter_mut().for_each(|hit| hit.cost += weights::EVERYDAY);
        Ok(hits)
    }

    /// Names in other forms, with all the words, or a few typing errors away.
    fn inexact(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let mut hits = self.forms()?;
        if !hits.is_empty() {
            hits.extend(self.nearer_typos(&hits)?);
        }
        if self.may_be_mistyped(&hits)? {
            // A number one digit off is another number.
            if !self.subject.has_number() {
                hits.extend(self.typos(MOST_SLIPS)?);
            }
            hits.extend(self.by_words(Reading::Mistyped)?);
        }
        Ok(hits)
    }

    /// Records whose names share a word with a query that found nothing, best first.
    pub(super) fn nearest(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        // `republic` is in the names of most countries.
        let is_generic =
            |word: &str| self.options.is_geographic && self.words.generic.contain(word);
        let says = |word: &&String| word.chars().count() > SHORT && !is_generic(word);
        let words = self.subject.words.iter().filter(says);
        let mut hits = Vec::new();
        for word in words {
            let subject = Subject::new(vec![word.clone()]);
            let part = Search { subject: &subject, ..*self };
            hits.extend(part.exact()?);
            hits.extend(part.by_words(Reading::Strict)?);
        }
        hits.retain(|hit| self.is_record(&hit.name));
        self.best_of_each_record(hits)
    }

    /// The outsider that is meant, if one is: one that is nearer than every record. Of two equally
    /// near names it is the English one: `Iland` is Iceland rather than `Irland`.
    pub(super) fn outsider(&self, hits: &[NameHit<'d>]) -> Option<NameHit<'d>> {
        let outsiders = hits.iter().filter(|hit| !self.is_record(&hit.name));
        let nearest = outsiders.min_by_key(|hit| hit.cost).copied()?;
        match hits.iter().find(|hit| self.is_record(&hit.name)) {
            None => Some(nearest),
            Some(best) => {
                let is_foreign = u32::from(best.name.language() != ENGLISH);
                let is_nearer = nearest.cost < best.cost + is_foreign;
                (best.tier == Tier::Typo && is_nearer).then_some(nearest)
            }
        }
    }

    /// Whether a name is one of a record of the table, not one of an outsider.
    pub(super) fn is_record(&self, name: &Name) -> bool {
        name.record() < self.records
    }

    /// Whether the options let a name through.
    fn wants(&self, name: &Name) -> bool {
        name.kind == NameKind::Code
            || !self.is_record(name)
            || self.options.from.is_none_or(|language| name.language() == language)
    }

    /// Whether a name is of the kind that is looked for when it need not be exact.
    pub(super) fn is_of_kind(&self, name: &Name) -> bool {
        matches!(name.kind, NameKind::Everyday | NameKind::Discouraged) == self.is_everyday
    }

    /// The names of a run that the options let through, of the kind that is looked for.
    fn wanted(&self, span: Span) -> Result<Vec<Name<'d>>, Damaged> {
        let mut names = self.wanted_of_any_kind(span)?;
        names.retain(|name| self.is_of_kind(name));
        Ok(names)
    }

    /// The names of a run that the options let through.
    fn wanted_of_any_kind(&self, span: Span) -> Result<Vec<Name<'d>>, Damaged> {
        let mut wanted = Vec::new();
        for name in self.names.run(span)? {
            wanted.extend(Some(name?).filter(|name| self.wants(name)));
        }
        Ok(wanted)
    }

    pub(super) fn exact(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let Some(span) = self.names.keys.get(&self.subject.key)? else { return Ok(Vec::new()) };
        let mut names = self.wanted_of_any_kind(span)?;
        if names.iter().any(|name| self.is_record(name)) {
            names.retain(|name| self.is_record(name));
        }
        let names = self.without_short_forms(names)?;
        let tier = |name: &Name| match name.kind {
            NameKind::Code => Tier::Code,
            _ => Tier::Exact,
        };
        Ok(names.into_iter().map(|name| NameHit::new(name, tier(&name), 0)).collect())
    }

    /// The names but what is left of others without their brackets, where one of the language is
    /// whole: `pakolainen` is rather that than `(sota)pakolainen`.
    fn without_short_forms(&self, names: Vec<Name<'d>>) -> Result<Vec<Name<'d>>, Damaged> {
        let is_whole = |name: &&Name| name.kind == NameKind::Translation;
        let whole: Vec<usize> = names.iter().filter(is_whole).map(Name::language).collect();
        let mut kept = Vec::with_capacity(names.len());
        for name in names {
            let may_be_short = name.kind == NameKind::Variant && whole.contains(&name.language());
            if !may_be_short || !self.names.text(&name)?.contains('(') {
                kept.push(name);
            }
        }
        Ok(kept)
    }

    /// The records of which the query is a whole name, or else another form of one.
    pub(super) fn whole(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let exact = self.exact()?;
        if !exact.is_empty() || self.options.is_exact {
            return Ok(exact);
        }
        let mut forms = self.by_words(Reading::Strict)?;
        forms.retain(|hit| hit.tier == Tier::Form);
        let nearest = forms.iter().map(|hit| hit.cost).min();
        forms.retain(|hit| Some(hit.cost) == nearest);
        self.best_of_each_record(forms)
    }

    /// Names that are the query in another form, begin with it or have its words.
    fn forms(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let mut hits = self.beginnings()?;
        hits.extend(self.plural_of_acronym()?);
        hits.extend(self.by_words(Reading::Strict)?);
        if hits.iter().all(|hit| hit.tier == Tier::Words) && !hits.is_empty() {
            // A distant form of a whole name is nearer than a longer name that happens to have the
            // very form.
            let stems = self.by_words(Reading::Stem)?.into_iter();
            let whole = stems.filter(|hit| hit.tier == Tier::Typo && hit.is_whole);
            hits.extend(whole.map(|hit| NameHit { tier: Tier::Form, ..hit }));
        }
        Ok(hits)
    }

    /// Whether typing errors are to be looked for: nothing was found, or nothing near and one of
    /// the words is unknown.
    fn may_be_mistyped(&self, hits: &[NameHit]) -> Result<bool, Damaged> {
        if hits.is_empty() {
            return Ok(true);
        }
        if hits.iter().any(|hit| hit.cost <= weights::NEAR) {
            return Ok(false);
        }
        for word in &self.subject.words {
            if self.names.words.get(word)?.is_none() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Names that are nearer, by a typing error, than every form of a name that was found.
    fn nearer_typos(&self, forms: &[NameHit]) -> Result<Vec<NameHit<'d>>, Damaged> {
        let [word] = &self.subject.words[..] else { return Ok(Vec::new()) };
        let Some(best) = forms.iter().min_by_key(|hit| hit.cost) else { return Ok(Vec::new()) };
        let (nearest, letters) = (best.cost, word.chars().count());
        // `immigraton` may be a form of `immigrato`, and as well English and mistyped.
        let is_foreign = best.name.language() != ENGLISH && best.tier == Tier::Form;
        let may_be_english = is_foreign && !self.options.is_geographic && word.is_ascii();
        let slips = nearest as usize * letters / weights::SLIP as usize;
        let slips = slips.clamp(may_be_english.into(), MOST_SLIPS.into()) as u8;
        if slips == 0 || self.subject.has_number() || self.names.words.get(word)?.is_some() {
            return Ok(Vec::new());
        }
        let mut typos = self.typos(slips)?;
        let is_english = |hit: &NameHit| hit.name.language() == ENGLISH && may_be_english;
        typos.retain(|hit| (hit.cost < nearest || is_english(hit)) && self.is_record(&hit.name));
        typos.iter_mut().for_each(|hit| hit.is_nearest = true);
        Ok(typos)
    }

    /// `TCNs` for `TCN`.
    fn plural_of_acronym(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let Some(singular) = self.subject.key.strip_suffix('s') else { return Ok(Vec::new()) };
        let Some(span) = self.names.keys.get(singular)? else { return Ok(Vec::new()) };
        let names = self.wanted(span)?.into_iter().filter(|name| name.kind == NameKind::Acronym);
        Ok(names.map(|name| NameHit::new(name, Tier::Form, weights::ENDING)).collect())
    }

    /// Whether a name is the address of a page, a host or a mailbox, which has to be typed as it
    /// is: `home` is no beginning of `homeaffairs.gov.mt`.
    pub(super) fn is_address(&self, name: &Name<'d>) -> Result<bool, Damaged> {
        Ok(name.kind == NameKind::Code && self.names.text(name)?.contains('.'))
    }

    /// Names that begin with the query.
    pub(super) fn beginnings(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let typed = self.subject.key.chars().count() as u32;
        if typed < 2 || self.is_everyday {
            return Ok(Vec::new());
        }
        let span = self.names.keys.beginning(&self.subject.key)?;
        let Some(span) = span else { return Ok(Vec::new()) };
        let is_telling = |name: &Name| match name.kind {
            _ if !self.is_record(name) => false,
            NameKind::Acronym => false,
            NameKind::Preferred | NameKind::Synonym => true,
            _ => typed > SHORT as u32,
        };
        let cost = |name: &Name| weights::BEGINNING + leftover(name, typed, weights::REST);
        let mut hits = Vec::new();
        for name in self.wanted(span)?.into_iter().filter(is_telling) {
            if !self.is_address(&name)? && !self.is_begun_abroad(&name)? {
                hits.push(NameHit::new(name, Tier::Form, cost(&name)));
            }
        }
        Ok(hits)
    }

    /// Whether the query is a word of English, of which a word in another language is made by more
    /// letters: `pact` is no beginning of `pacte de Marrakech`.
    fn is_begun_abroad(&self, name: &Name<'d>) -> Result<bool, Damaged> {
        let [word] = &self.subject.words[..] else { return Ok(false) };
        if name.language() == ENGLISH || self.options.from.is_some() || !self.is_right(word)? {
            return Ok(false);
        }
        Ok(fold(self.names.text(name)?).first() != Some(word))
    }

    /// Names whose whole is a few typing errors away, and so many at most.
    pub(super) fn typos(&self, most: u8) -> Result<Vec<NameHit<'d>>, Damaged> {
        let typed = self.subject.key.chars().count();
        let Some(slips) = allowed_slips(typed) else { return Ok(Vec::new()) };
        let (key, slips) = (&self.subject.key, slips.min(most));
        let mut hits = Vec::new();
        for similar in self.walks.near(self.names, Dictionary::Keys, key, slips)?.iter() {
            let cost = slip_cost(similar, typed);
            let names = self.wanted(similar.span)?.into_iter().filter(may_be_mistyped);
            for name in names.filter(|name| name.length() > SHORT as u32) {
                if self.keeps_what_is_right(&name)? {
                    hits.push(NameHit::new(name, Tier::Typo, cost));
                }
            }
        }
        Ok(hits)
    }

    /// Whether a name has the words of the query that are right as they are, and is not the
    /// opposite of the query.
    fn keeps_what_is_right(&self, name: &Name<'d>) -> Result<bool, Damaged> {
        let words = fold(self.names.text(name)?);
        let key = words.concat();
        // In another script than it was typed in, a name cannot be compared: it has no word of
        // English.
        if key.is_ascii() != self.subject.key.is_ascii() {
            return Ok(!self.is_english()?);
        }
        if self.words.are_opposites(&self.subject.key, &key) {
            return Ok(false);
        }
        for word in &self.subject.words {
            let letters = word.chars().count();
            let is_of_table = self.subject.words.len() > 1
                && letters > SHORT
                && self.names.words.get(word)?.is_some();
            let stem: String = word.chars().take((letters * 2 / 3).max(SHORT + 1)).collect();
            let is_kept = match letters <= SHORT {
                true => words.contains(word),
                false => key.contains(word.as_str()),
            };
            if self.is_right(word)? && !is_kept || is_of_table && !key.contains(&stem) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether every word of the query is one of English and right as it is.
    fn is_english(&self) -> Result<bool, Damaged> {
        for word in &self.subject.words {
            if !self.is_right(word)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a word is right as it is: a letter by itself, or a word of the language. Countries
    /// are often mistyped as such a word (`Hungry`).
    pub(super) fn is_right(&self, word: &str) -> Result<bool, Damaged> {
        if word.chars().count() == 1 {
            return Ok(true);
        }
        if self.options.is_geographic || self.known.get(word)?.is_none() {
            return Ok(false);
        }
        // Who mistypes one word may have mistyped another: `bran circluation`.
        for other in self.subject.words.iter().filter(|other| *other != word) {
            if self.known.get(other)?.is_none() && self.names.words.get(other)?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn best_of_each_record(&self, hits: Vec<NameHit<'d>>) -> Result<Vec<NameHit<'d>>, Damaged> {
        let mut support: HashMap<(usize, Tier), Reverse<u32>> = HashMap::new();
        for hit in &hits {
            support.entry((hit.name.record(), hit.tier)).or_default().0 += 1;
        }
        let mut ranked = Vec::with_capacity(hits.len());
        for hit in hits {
            let support = support[&(hit.name.record(), hit.tier)];
            ranked.push((self.rank(&hit, support)?, hit));
        }
        ranked.sort_by(|(a, _), (b, _)| a.cmp(b));
        let own = own_names(ranked.iter().map(|(_, hit)| hit));
        let mut seen = HashSet::new();
        ranked.retain(|(_, hit)| seen.insert(hit.name.record()));
        Ok(ranked.into_iter().map(|(_, hit)| self.by_own_name(hit, &own)).collect())
    }

    /// A hit by the English name of the record, if that begins with the query as the name in
    /// another language does: `Eurodac Regulation` rather than `Eurodac-asetus`.
    fn by_own_name(&self, hit: NameHit<'d>, own: &HashMap<usize, Name<'d>>) -> NameHit<'d> {
        let is_abroad = hit.name.kind >= NameKind::Translation && !self.is_preferred(&hit);
        match own.get(&hit.name.record()) {
            Some(name) if is_abroad && hit.tier == Tier::Form => NameHit { name: *name, ..hit },
            _ => hit,
        }
    }

    /// Whether a name is one in the user's language.
    pub(super) fn is_preferred(&self, hit: &NameHit) -> bool {
        self.options.preferred == Some(hit.name.language())
    }

    /// The order of hits: tier, score, kind of name, the user's language, how many names match,
    /// English, the alphabet, the language.
    fn rank(
        &self,
        hit: &NameHit<'d>,
        support: Reverse<u32>,
    ) -> Result<impl Ord + use<'d>, Damaged> {
        let language = hit.name.language();
        let is_foreign = self.options.preferred.is_some_and(|preferred| language != preferred);
        let tier = match hit.tier {
            Tier::Typo if hit.is_nearest => Tier::Form,
            _ if hit.cost > weights::NEAR => Tier::Typo,
            tier => tier,
        };
        let text = self.names.text(&hit.name)?;
        let score = (tier, hit.cost / weights::GRAIN, hit.name.kind, is_foreign);
        let is_english = Reverse(language == ENGLISH);
        Ok((score, support, hit.cost, is_english, text, language, hit.name.record()))
    }
}

impl<'d> NameHit<'d> {
    /// A hit on a whole name.
    pub(super) fn new(name: Name<'d>, tier: Tier, cost: u32) -> Self {
        NameHit { name, tier, cost, is_whole: true, is_nearest: false }
    }
}

/// The best English name of each record that matches in another form or as a beginning.
fn own_names<'h, 'd: 'h>(hits: impl Iterator<Item = &'h NameHit<'d>>) -> HashMap<usize, Name<'d>> {
    let mut own = HashMap::new();
    let is_own = |name: &Name| matches!(name.kind, NameKind::Preferred | NameKind::Synonym);
    for hit in hits.filter(|hit| hit.tier == Tier::Form && is_own(&hit.name)) {
        own.entry(hit.name.record()).or_insert(hit.name);
    }
    own
}

/// The cost of what a name has beyond the letters asked for.
pub(super) fn leftover(name: &Name, letters: u32, weight: u32) -> u32 {
    name.length().saturating_sub(letters) * weight / name.length().max(1)
}

/// Whether a typing error is looked for in a name.
pub(super) fn may_be_mistyped(name: &Name) -> bool {
    match name.kind {
        NameKind::Code => false,
        // An abbreviation that is written like a word, such as Frontex, is typed like one.
        NameKind::Acronym | NameKind::Everyday | NameKind::Discouraged => !name.is_capitals(),
        _ => true,
    }
}
