//! Which act a query asks for: by a number, an identifier or an address, or by name; and which
//! provision of it.

use crate::{
    citation::{self, Asked, Citable, Identity, Provisions, Which, Words, asked, without_kind},
    fold::fold,
    lookup::{Match, Outcome, Query, Tier},
    model::{Act, Date, Validity},
    pack::{Damaged, NameKind, Records},
};
use std::cmp::Reverse;

/// What a query asks for among the acts.
pub struct AskedAct<'d> {
    /// The act.
    pub act: Outcome<'d, Act>,
    /// Other acts that are called just so: of namesakes the one is meant that holds on the day, or
    /// the one that ended last.
    pub namesakes: Vec<Match<'d, Act>>,
    /// The provisions of it that the query names.
    pub provisions: Option<Provisions>,
}

/// Whether an act is let through.
pub type ActFilter<'f> = Option<&'f dyn Fn(&Act) -> bool>;

impl<'d> Records<'d, Act> {
    /// Which act a query asks for, among those that a filter lets through. A number that is one of
    /// another kind of act finds nothing.
    ///
    /// # Errors
    /// Damaged data.
    pub fn asked(
        &self,
        query: &Query,
        day: Date,
        filter: ActFilter,
    ) -> Result<AskedAct<'d>, Damaged> {
        let words = self.network.citation_words()?;
        let Asked { act, provisions, further, beside } = self.read(query, &words)?;
        let act = match act {
            Which::Named(name) => {
                let named = query.about(&name);
                let mut namesakes = self.namesakes(&named, day, filter)?;
                let mut is_certain = namesakes.len() > 1;
                if let (true, Some((name, kind))) =
                    (namesakes.is_empty(), without_kind(&name, &words))
                {
                    let is_of_kind = |act: &Act| {
                        Citable::kind(act) == kind && filter.is_none_or(|filter| filter(act))
                    };
                    namesakes = self.namesakes(&query.about(name), day, Some(&is_of_kind))?;
                    is_certain = !namesakes.is_empty();
                }
                if is_certain {
                    let act = Outcome::One(namesakes.remove(0));
                    return Ok(AskedAct { act, namesakes, provisions });
                }
                self.by_day(self.find(&named, filter)?, day)?
            }
            Which::ByNumber(act) => match self.by_number(query, (&act, &words), &beside, filter)? {
                Some(outcome) => self.together(outcome, query, (&further, &words), filter)?,
                // Two numbers by themselves may be part of a name.
                None if act.is_bare => self.find(query, filter)?,
                // A number may be part of a name: `AMIF Regulation 2014-2020`.
                None => match self.find(&query.clone().exact(true), filter)? {
                    Outcome::Nothing(_) => Outcome::Nothing(Vec::new()),
                    found => found,
                },
            },
        };
        Ok(AskedAct { act, namesakes: Vec::new(), provisions })
    }

    /// Reads a query; a number beside the abbreviation of an act is that of an article: `TFEU 78`.
    fn read(&self, query: &Query, words: &Words) -> Result<Asked, Damaged> {
        let asked = asked(query.text(), words);
        let Which::Named(name) = &asked.act else { return Ok(asked) };
        if let (None, Some((number, rest))) = (&asked.provisions, with_number(name)) {
            let exact = |name: &str| Ok(self.matching(&query.about(name).exact(true))?.matches());
            let is_abbreviation = |found: &Match<Act>| {
                found.kind == NameKind::Code || !found.name.contains(char::is_lowercase)
            };
            if exact(rest)?.iter().any(is_abbreviation) && exact(name)?.is_empty() {
                return Ok(citation::asked(&format!("Article {number} {rest}"), words));
            }
        }
        Ok(asked)
    }

    /// Candidates of which several bear the very name that matched, in their order on the day; the
    /// first one if there are no others.
    fn by_day(&self, outcome: Outcome<'d, Act>, day: Date) -> Result<Outcome<'d, Act>, Damaged> {
        let Outcome::Several(matches) = outcome else { return Ok(outcome) };
        let name = matches.first().map(|first| fold(called(first.name)));
        let is_namesake = |found: &Match<Act>| Some(fold(called(found.name))) == name;
        let (namesakes, others): (Vec<_>, Vec<_>) = matches.into_iter().partition(is_namesake);
        let is_form = namesakes.iter().all(|found| found.tier <= Tier::Form);
        let is_certain = others.is_empty() && namesakes.len() > 1 && is_form;
        let mut matches = in_order(namesakes, day)?;
        if is_certain {
            return Ok(Outcome::One(matches.remove(0)));
        }
        matches.extend(others);
        Ok(Outcome::Several(matches))
    }

    /// The acts that are called just so, the one that is meant on the day first.
    fn namesakes(
        &self,
        query: &Query,
        day: Date,
        filter: ActFilter,
    ) -> Result<Vec<Match<'d, Act>>, Damaged> {
        let exact = self.matching(&query.clone().exact(true))?.matches();
        let mut namesakes = Vec::new();
        for found in exact {
            let act = found.record()?;
            if filter.is_none_or(|filter| filter(&act)) {
                namesakes.push(found);
            }
        }
        in_order(namesakes, day)
    }

    /// Everything that matches what a query asks for, whether it is meant or not.
    ///
    /// # Errors
    /// Damaged data.
    pub fn asked_matching(&self, query: &Query) -> Result<Outcome<'d, Act>, Damaged> {
        let words = self.network.citation_words()?;
        let Asked { act, beside, .. } = self.read(query, &words)?;
        match act {
            Which::Named(name) => self.matching(&query.about(&name)),
            Which::ByNumber(act) => match self.by_number(query, (&act, &words), &beside, None)? {
                Some(outcome) => Ok(outcome),
                // Two numbers by themselves may be part of a name.
                None if act.is_bare => self.matching(query),
                // A number may be part of a name: `AMIF Regulation 2014-2020`.
                None => self.matching(&query.clone().exact(true)),
            },
        }
    }

    /// An act that was found by its number, with the others whose numbers the query names too.
    fn together(
        &self,
        outcome: Outcome<'d, Act>,
        query: &Query,
        (further, words): (&[citation::Act], &Words),
        filter: ActFilter,
    ) -> Result<Outcome<'d, Act>, Damaged> {
        let Outcome::One(first) = outcome else { return Ok(outcome) };
        let mut all = vec![first];
        for act in further {
            if let Some(Outcome::One(found)) = self.by_number(query, (act, words), &[], filter)?
                && !all.iter().any(|other| other.is_of_record_of(&found))
            {
                all.push(found);
            }
        }
        Ok(if all.len() > 1 { Outcome::Several(all) } else { Outcome::One(all.remove(0)) })
    }

    /// An act that was found by its number, unless a name beside the number is that of other acts
    /// alone: `Dublin III Regulation 603/2013`. Then both are only near.
    fn unless_contradicted(
        &self,
        found: Match<'d, Act>,
        query: &Query,
        beside: &[String],
    ) -> Result<Outcome<'d, Act>, Damaged> {
        for name in beside.iter().map(|name| query.about(name)) {
            let mut named = self.matching(&name.clone().exact(true))?.matches();
            if named.is_empty() {
                continue;
            }
            // Acts of one name over time are often told apart by more words: `Dublin II`.
            let others = self.having_words(&name)?;
            let agrees = named.iter().chain(&others).any(|act| act.is_of_record_of(&found));
            return Ok(match agrees {
                true => Outcome::One(found),
                false => Outcome::Nothing(vec![found, named.remove(0)]),
            });
        }
        Ok(Outcome::One(found))
    }

    /// The act of a number, unless a name beside it is that of others; nothing if the number is not
    /// known.
    fn by_number(
        &self,
        query: &Query,
        (act, words): (&citation::Act, &Words),
        beside: &[String],
        filter: ActFilter,
    ) -> Result<Option<Outcome<'d, Act>>, Damaged> {
        let mut is_known = false;
        for key in act.keys() {
            let outcome = self.find(&query.about(&key).exact(true), None)?;
            for found in outcome.matches() {
                is_known = true;
                let record = found.record()?;
                if Identity::of(&record, words).is_named_by(act) {
                    let is_wanted = filter.is_none_or(|filter| filter(&record));
                    let found = found.with(record);
                    return Ok(Some(match is_wanted {
                        true => self.unless_contradicted(found, query, beside)?,
                        false => Outcome::Withheld(found),
                    }));
                }
            }
        }
        Ok(is_known.then_some(Outcome::Nothing(Vec::new())))
    }
}

/// The number, as articles have them, that stands in front of a name or behind it, and the name.
fn with_number(text: &str) -> Option<(&str, &str)> {
    let is_number = |word: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let mark = word[digits..].chars().next();
        (1..=3).contains(&digits) && mark.is_none_or(|mark| mark == '(' || mark.is_alphabetic())
    };
    let behind = text.rsplit_once(' ').map(|(rest, number)| (number, rest));
    let parts = [behind, text.split_once(' ')].into_iter().flatten();
    parts.into_iter().find(|(number, _)| is_number(number))
}

/// Acts of one name in their order on a day: what holds, what is to come, what ended last.
fn in_order(acts: Vec<Match<'_, Act>>, day: Date) -> Result<Vec<Match<'_, Act>>, Damaged> {
    let mut ordered = Vec::with_capacity(acts.len());
    for found in acts {
        let act = found.record()?;
        let validity = act.validity_on(day);
        let holds = validity == Validity::InForce;
        // What took its place holds as well, as after a fund that has run out.
        let is_replaced = holds && !act.replaced_by.is_empty();
        let order = (validity.has_ended(), !holds, is_replaced, Reverse(act.ended));
        ordered.push((order, found.with(act)));
    }
    ordered.sort_by_key(|(order, _)| *order);
    Ok(ordered.into_iter().map(|(_, found)| found).collect())
}

/// A name without what tells an act from the one before it.
fn called(name: &str) -> &str {
    name.strip_prefix("Recast ").unwrap_or(name)
}
