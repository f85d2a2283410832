//! Whether the best match is a guess, which is offered and never taken for what was meant: one in
//! which a whole word became another, or was dropped, or added.

use super::{
    candidates::{allowed_slips, is_demonym},
    search::{ENGLISH, NameHit, SHORT, Search},
    tier::Tier,
    weights,
};
use crate::{
    fold::fold,
    pack::{Damaged, NameKind},
    stem::stem,
    text::forms::is_folded_form,
};
use strsim::osa_distance;

/// A word of so few letters that differs in one is another word as likely as a slip.
const EASILY_ANOTHER: usize = 5;

/// A word of so few letters of which two are others, and not side by side, is another word.
const OF_FEW_LETTERS: usize = 10;

/// What a word of the query is to a word of the name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// The word, or a form of it.
    Form,
    /// Its beginning.
    Beginning,
    /// A slip away from it.
    Slip,
}

impl<'d> Search<'d, '_> {
    /// Whether a match with a name, in the language with this tag, is a guess.
    pub(super) fn is_guess(&self, hit: &NameHit, tag: &str) -> Result<bool, Damaged> {
        if matches!(hit.tier, Tier::Code | Tier::Exact) {
            return Ok(false);
        }
        let name = fold(self.names.text(&hit.name)?);
        let key = name.concat();
        let typed = &self.subject.key;
        let lost_beginning = typed.len() > key.len() && typed.ends_with(&key);
        if *typed == key || lost_beginning {
            return Ok(lost_beginning);
        }
        let letters = typed.chars().count();
        let is_english = hit.name.language() == ENGLISH;
        let is_single = self.subject.words.len() == 1;
        // A word of English is none of another language, in another form.
        let is_foreign = is_single && !is_english && self.is_known(typed)?;
        let is_foreign = is_foreign || self.is_ordinary(&key, is_english)?;
        let is_brief = letters <= SHORT + 1 && hit.name.kind >= NameKind::Translation;
        let is_another = is_single
            && hit.tier == Tier::Typo
            && (is_another_word(typed, &key, is_english)
                || has_many_slips(typed, &key, is_english)
                || self.is_prefixed(typed)?);
        Ok(is_foreign || is_brief || is_another || !self.keeps_every_word(hit, &name, tag)?)
    }

    /// The hits but those for which a single word would have to be another one: `stol` is no slip
    /// for `spol`, nor `Verfilzung` for `Verfolgung`.
    pub(super) fn without_other_words(
        &self,
        hits: Vec<NameHit<'d>>,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        let letters = self.subject.key.chars().count();
        if self.subject.words.len() > 1 || letters > OF_FEW_LETTERS {
            return Ok(hits);
        }
        kept(hits, |hit| Ok(hit.tier != Tier::Typo || !self.is_other_word(hit, letters)?))
    }

    /// Whether the single word of the query, of so many letters, would have to be another one.
    fn is_other_word(&self, hit: &NameHit, letters: usize) -> Result<bool, Damaged> {
        let typed = &self.subject.key;
        let key = fold(self.names.text(&hit.name)?).concat();
        let is_same_script = key.is_ascii() == typed.is_ascii();
        let are_apart = letters <= EASILY_ANOTHER
            || key.chars().count() == letters && differ_apart(typed, &key);
        let is_english = hit.name.language() == ENGLISH;
        Ok(is_same_script && are_apart && is_another_word(typed, &key, is_english))
    }

    /// The hits but those of places for which a query that is an ordinary word of English, or
    /// nothing but little words, would have to be another word: `police` is no slip for `Polin`.
    pub(super) fn without_ordinary(
        &self,
        hits: Vec<NameHit<'d>>,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        if hits.iter().all(|hit| hit.tier <= Tier::Exact) {
            return Ok(hits);
        }
        if self.subject.words.iter().all(|word| self.words.is_little(word)) {
            return Ok(Vec::new());
        }
        let [word] = &self.subject.words[..] else { return Ok(hits) };
        if self.known.get(word)?.is_none() {
            return Ok(hits);
        }
        // A name that has the word among others has it as it is: `ministry`.
        kept(hits, |hit| Ok(hit.tier == Tier::Words || self.is_slip_or_part(word, hit)?))
    }

    /// The hits but names of offices over which two words are scattered of which one is for any
    /// office: `home office` is no `Immigration Office, Federal Public Service Home Affairs`.
    pub(super) fn without_scattered(
        &self,
        hits: Vec<NameHit<'d>>,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        let says = |word: &&String| !self.words.is_little(word);
        let typed: Vec<&String> = self.subject.words.iter().filter(says).collect();
        let telling = typed.iter().filter(|word| !self.words.is_of_contact(word)).count();
        if typed.len() < 2 || telling != 1 {
            return Ok(hits);
        }
        let is_typed = |word: &&String| typed.iter().any(|typed| word.starts_with(*typed));
        kept(hits, |hit| {
            if hit.tier != Tier::Words || hit.is_whole {
                return Ok(true);
            }
            let name = fold(self.names.text(&hit.name)?);
            let words = name.iter().filter(says).enumerate();
            let places: Vec<usize> =
                words.filter(|(_, word)| is_typed(word)).map(|(place, _)| place).collect();
            Ok(places.windows(2).all(|pair| pair[0] + 1 == pair[1]))
        })
    }

    /// The hits but the only one, if it is a long name that merely has the words of the query in
    /// it, as `G8 Lyon/Roma Migration Experts Sub-Group` has `Roma`.
    pub(super) fn without_lone_part(&self, hits: Vec<NameHit<'d>>) -> Vec<NameHit<'d>> {
        let [hit] = &hits[..] else { return hits };
        // One word says less of a name in another language than several together.
        let is_single = self.subject.words.len() == 1;
        let most = match hit.name.language() != ENGLISH && is_single {
            true => weights::DOUBTFUL,
            false => weights::PART,
        };
        let is_part = hit.tier == Tier::Words && !hit.is_whole;
        if is_part && hit.cost > most { Vec::new() } else { hits }
    }

    /// The hits but names that begin like the query and join its words otherwise: `return of goods`
    /// is not what people call a `return for good`.
    pub(super) fn with_the_same_joints(
        &self,
        hits: Vec<NameHit<'d>>,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        let typed = &self.subject.words;
        kept(hits, |hit| {
            let name = fold(self.names.text(&hit.name)?);
            let joins = |word: &&String| self.words.is_little_in(word, hit.name.language());
            let is_turned =
                name.first().is_none_or(|word| relation(&typed[0], word, "en").is_none());
            let is_lost = typed.iter().filter(joins).any(|word| !name.contains(word));
            let is_added = || name.iter().filter(joins).any(|word| !typed.contains(word));
            Ok(is_turned || !is_lost || !is_added())
        })
    }

    /// Whether an ordinary word is a slip away from what a place is called in English, or is in its
    /// name: `hungry` may be Hungary, while `home` is not Rome.
    fn is_slip_or_part(&self, word: &str, hit: &NameHit) -> Result<bool, Damaged> {
        let name = fold(self.names.text(&hit.name)?);
        let is_label = hit.name.kind == NameKind::Preferred && hit.name.language() == ENGLISH;
        Ok(is_label && osa_distance(word, &name.concat()) <= 1
            || name.iter().any(|of_name| of_name.starts_with(word)))
    }

    /// Whether a query for a place is an ordinary word of English that is more than a slip away
    /// from an English name with this key: `hungry` may be a place, `police`, `letter` and `port`
    /// are none.
    fn is_ordinary(&self, key: &str, is_english: bool) -> Result<bool, Damaged> {
        let [word] = &self.subject.words[..] else { return Ok(false) };
        let is_slip = is_english && osa_distance(word, key) <= 1;
        Ok(self.options.is_geographic && !is_slip && self.known.get(word)?.is_some())
    }

    /// Whether a short word of the query became another one: `emn regulation` is no slip for `EES
    /// Regulation`.
    pub(super) fn changes_short_word(&self, hit: &NameHit) -> Result<bool, Damaged> {
        if hit.tier != Tier::Typo {
            return Ok(false);
        }
        let name = fold(self.names.text(&hit.name)?);
        let is_lost = |word: &String| {
            let letters = word.chars().count();
            letters <= SHORT && letters > 1 && !self.words.is_little(word) && !name.contains(word)
        };
        Ok(self.subject.words.len() > 1 && self.subject.words.iter().any(is_lost))
    }

    /// Whether every word of the query stands for one of the name, and every one of the name for
    /// one of the query, but little words and the rest of a name that was begun.
    fn keeps_every_word(&self, hit: &NameHit, name: &[String], tag: &str) -> Result<bool, Damaged> {
        let says_nothing = |word: &&String| {
            let is_generic = || self.words.generic.contain(word);
            self.words.is_little(word) || self.options.is_geographic && is_generic()
        };
        let says = |word: &&String| !says_nothing(word);
        let typed: Vec<&String> = self.subject.words.iter().filter(says).collect();
        let mut free: Vec<&String> = name.iter().filter(says).collect();
        let mut garbled = 0;
        let mut is_begun = false;
        for word in &typed {
            let relations = free.iter().enumerate();
            let relations = relations.map(|(at, of_name)| (at, relation(word, of_name, tag)));
            let found = [Relation::Form, Relation::Slip, Relation::Beginning]
                .into_iter()
                .find_map(|wanted| relations.clone().find(|(_, it)| *it == Some(wanted)));
            let Some((at, Some(relation))) = found else {
                if self.is_known(word)? || hit.tier != Tier::Typo {
                    return Ok(false);
                }
                garbled += 1;
                continue;
            };
            free.remove(at);
            is_begun |= relation == Relation::Beginning;
            let is_only = typed.len() == 1;
            if (relation == Relation::Slip || relation == Relation::Beginning && is_only)
                && self.is_known(word)?
            {
                return Ok(false);
            }
        }
        let is_lost = garbled == typed.len() && typed.len() == name.len();
        let is_completed = hit.tier == Tier::Form && typed.len() > 1 || garbled > 0;
        let is_whole = free.is_empty() || is_completed || is_begun && typed.len() > 1;
        Ok(is_whole && !is_lost)
    }

    /// Whether a word says something by itself: it is one of the language or made of one, or too
    /// short for a slip.
    fn is_known(&self, word: &str) -> Result<bool, Damaged> {
        if word.chars().count() <= SHORT || self.options.is_geographic {
            return Ok(word.chars().count() <= SHORT);
        }
        let verb = ["isation", "ization"].iter().find_map(|end| word.strip_suffix(end));
        Ok(self.known.get(word)?.is_some()
            || verb.map_or(Ok(None), |verb| self.known.get(&format!("{verb}ise")))?.is_some())
    }

    /// Whether a word is one of a name behind what negates or reverses it: `nonmigrant`.
    fn is_prefixed(&self, word: &str) -> Result<bool, Damaged> {
        for prefix in self.words.prefixes.iter() {
            let rest = word.strip_prefix(prefix).filter(|rest| rest.chars().count() > SHORT);
            if rest.map_or(Ok(None), |rest| self.names.words.get(rest))?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a query is an ordinary word, or says of a name of several words nothing that names
    /// of other records do not have as well: `immigration service`.
    pub(super) fn is_of_many(&self, hit: &NameHit) -> Result<bool, Damaged> {
        let name = fold(self.names.text(&hit.name)?);
        let words = self.subject.words.len();
        let is_exact = matches!(hit.tier, Tier::Code | Tier::Exact);
        if !is_exact && self.is_ordinary(&name.concat(), hit.name.language() == ENGLISH)? {
            return Ok(true);
        }
        // Two words are the beginning of many a name: `Immigration Office`.
        let is_begun = hit.tier == Tier::Form && words > 2;
        if name.len() <= words || is_begun || is_exact {
            return Ok(false);
        }
        for word in self.subject.words.iter().filter(|word| !self.words.is_little(word)) {
            if words > 1 && self.records_with(word)?.len() == 1 {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// What a word is to a word of a name in the language with this tag.
fn relation(word: &str, of_name: &str, tag: &str) -> Option<Relation> {
    let length = word.chars().count();
    let slips = allowed_slips(length).map_or(0, usize::from);
    let is_form = || {
        is_folded_form(tag, word, of_name)
            || is_folded_form(tag, of_name, word)
            || tag == "fi" && is_demonym(word, of_name)
    };
    if word == of_name || is_form() || is_inflected(word, of_name, tag) {
        Some(Relation::Form)
    } else if slips > 0 && osa_distance(word, of_name) <= slips {
        Some(Relation::Slip)
    } else if length > SHORT && of_name.starts_with(word) {
        Some(Relation::Beginning)
    } else {
        None
    }
}

/// How nouns of deeds end that are made of verbs: `Wanderung` is more than `wandern`.
const OF_DEEDS: [(&str, [&str; 2]); 2] = [("de", ["ung", "ungen"]), ("nl", ["ing", "ingen"])];

/// Whether two words differ by their endings only, in English, German and Dutch by those of
/// inflection and not of derivation: `detained` is `detaining` and not `detainment`.
fn is_inflected(one: &str, other: &str, tag: &str) -> bool {
    const ENDINGS: [&str; 10] = ["", "s", "es", "d", "ed", "ing", "e", "y", "ies", "ied"];
    const OF_WHAT_IS_DONE: [&str; 3] = ["d", "ed", "ied"];
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    let shared: usize = shared.map(|(letter, _)| letter.len_utf8()).sum();
    let (one_end, other_end) = (&one[shared..], &other[shared..]);
    match tag {
        "en" => {
            let are_usual = ENDINGS.contains(&one_end) && ENDINGS.contains(&other_end);
            // `trafficked` is not `trafficking`.
            let is_done = |end: &str| OF_WHAT_IS_DONE.contains(&end);
            let is_doing = one_end == "ing" || other_end == "ing";
            let is_other = is_doing && (is_done(one_end) || is_done(other_end));
            are_usual && !is_other && stem(one) == stem(other)
        }
        _ => {
            let of_deeds = OF_DEEDS.iter().find(|(language, _)| *language == tag);
            let is_deed = |word: &str| {
                of_deeds.is_some_and(|(_, ends)| ends.iter().any(|end| word.ends_with(end)))
            };
            if is_deed(one) != is_deed(other) {
                return false;
            }
            let letters = |text: &str| text.chars().count();
            let longer = letters(one_end).max(letters(other_end));
            let stem = letters(&one[..shared]);
            stem > SHORT && longer <= 4 && stem >= longer + letters(one_end).min(letters(other_end))
        }
    }
}

/// Whether a mistyped word is as likely another one: a short one with another letter, or with one
/// more in front; in other languages than English, any in which two letters are others.
fn is_another_word(typed: &str, key: &str, is_english: bool) -> bool {
    let letters = typed.chars().count();
    let others = typed.chars().zip(key.chars()).filter(|(one, other)| one != other).count();
    let is_as_long = key.chars().count() == letters;
    let is_swapped = is_as_long && osa_distance(typed, key) < others;
    let begins_otherwise = typed.chars().next() != key.chars().next();
    let is_short = letters <= EASILY_ANOTHER && (is_as_long && !is_swapped || begins_otherwise);
    is_short || !is_english && is_as_long && !is_swapped && others > 1
}

/// Whether a word of few letters is more than one slip away from a name that is not English:
/// `Verteilung` and `Vertreibung` are two words.
fn has_many_slips(typed: &str, key: &str, is_english: bool) -> bool {
    !is_english && typed.chars().count() <= OF_FEW_LETTERS && osa_distance(typed, key) > 1
}

/// Whether two words of one length differ in letters that are not side by side.
fn differ_apart(one: &str, other: &str) -> bool {
    let letters = one.chars().zip(other.chars()).enumerate();
    let mut others = letters.filter(|(_, (one, other))| one != other).map(|(place, _)| place);
    let first = others.next().unwrap_or(0);
    others.last().is_some_and(|last| last > first + 1)
}

/// The hits of which something holds that is read in the data.
fn kept<'d>(
    hits: Vec<NameHit<'d>>,
    is_kept: impl Fn(&NameHit<'d>) -> Result<bool, Damaged>,
) -> Result<Vec<NameHit<'d>>, Damaged> {
    let mut kept = Vec::with_capacity(hits.len());
    for hit in hits {
        if is_kept(&hit)? {
            kept.push(hit);
        }
    }
    Ok(kept)
}
