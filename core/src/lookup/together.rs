//! Several names in one query, `citizenship and naturalisation`, or a name in a longer one, `who
//! answers mail in Skopje`.

use super::{
    query::Subject,
    search::{NameHit, Search},
    tier::Tier,
    weights,
};
use crate::pack::{Damaged, NameKind};

/// A query of more names than this is a sentence.
const MOST_NAMES: usize = 4;

/// A name of more words than this is not looked for in a longer query.
const MOST_WORDS: usize = 3;

impl<'d> Search<'d, '_> {
    /// The records that a query names one after another, each by exactly one of its names: with
    /// little words between the names, or word by word. None if a part of the query names nothing.
    pub(super) fn together(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let words = &self.subject.words;
        let between = words.split(|word| self.words.is_little(word));
        let parts: Vec<&[String]> = between.filter(|part| !part.is_empty()).collect();
        let hits = self.each_of(&parts, |part| part.exact(), |_| true)?;
        if !hits.is_empty() {
            return Ok(hits);
        }
        // Side by side, a name and an everyday one may be one thing that has no name: `asylum
        // lawyer`.
        let is_official = |hit: &NameHit| hit.name.kind < NameKind::Everyday;
        self.each_of(&words.chunks(1).collect::<Vec<_>>(), |part| part.exact(), is_official)
    }

    /// The records that a query names with a mark between them or a word that joins things:
    /// `refugee or asylum seeker`. None if a part of the query names nothing.
    pub(super) fn joined(&self, listed: &[Vec<String>]) -> Result<Vec<NameHit<'d>>, Damaged> {
        let joins = |word: &String| self.words.joining.contain(word);
        let between_marks: Vec<&[String]> = match listed {
            [_] => vec![&self.subject.words],
            parts => parts.iter().map(Vec::as_slice).collect(),
        };
        let mut parts = Vec::new();
        for part in between_marks.into_iter().flat_map(|part| part.split(joins)) {
            let articles = part.iter().take_while(|word| self.words.is_little(word)).count();
            parts.extend(Some(&part[articles..]).filter(|part| !part.is_empty()));
        }
        self.each_of(&parts, |part| part.whole(), |_| true)
    }

    /// The record that a part of the query names, if names of it have all the other words: it is
    /// only offered.
    pub(super) fn within(&self) -> Result<Vec<NameHit<'d>>, Damaged> {
        let words = &self.subject.words;
        for length in (1..=MOST_WORDS.min(words.len().saturating_sub(1))).rev() {
            for (place, part) in words.windows(length).enumerate() {
                let subject = Subject::new(part.to_vec());
                let hits = Search { subject: &subject, ..*self }.exact()?;
                let Some(first) = hits.first().filter(|hit| hit.name.kind != NameKind::Code) else {
                    continue;
                };
                let others = words[..place].iter().chain(&words[place + length..]);
                if self.is_record(&first.name) && self.has_all(first.name.record(), others)? {
                    return Ok(vec![NameHit {
                        tier: Tier::Words,
                        cost: weights::WITHIN,
                        ..*first
                    }]);
                }
            }
        }
        Ok(Vec::new())
    }

    /// Whether names of a record have each of these words.
    fn has_all<'w>(
        &self,
        record: usize,
        words: impl Iterator<Item = &'w String>,
    ) -> Result<bool, Damaged> {
        for word in words.filter(|word| !self.words.is_of_contact(word)) {
            if !self.records_with(word)?.contains(&record) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn each_of(
        &self,
        parts: &[&[String]],
        found: impl Fn(&Search<'d, '_>) -> Result<Vec<NameHit<'d>>, Damaged>,
        is_wanted: impl Fn(&NameHit) -> bool,
    ) -> Result<Vec<NameHit<'d>>, Damaged> {
        let mut all: Vec<NameHit<'d>> = Vec::new();
        if !(2..=MOST_NAMES).contains(&parts.len()) {
            return Ok(all);
        }
        for part in parts {
            let subject = Subject::new(part.to_vec());
            let mut hits = found(&Search { subject: &subject, ..*self })?;
            hits.retain(|hit| self.is_record(&hit.name) && is_wanted(hit));
            if hits.is_empty() {
                return Ok(hits);
            }
            for hit in hits {
                if all.iter().all(|it| it.name.record() != hit.name.record()) {
                    all.push(hit);
                }
            }
        }
        Ok(all)
    }
}
