//! Which act a query asks for: by a number, an identifier or an address, or by name; and which
//! provision of it.

use crate::{
    citation::{self, Identity, Provisions, Which, asked},
    lookup::{Outcome, Query},
    model::Act,
    pack::{Damaged, Records},
};

/// What a query asks for among the acts.
pub struct AskedAct<'d> {
    /// The act.
    pub act: Outcome<'d, Act>,
    /// The provisions of it that the query names.
    pub provisions: Option<Provisions>,
}

impl<'d> Records<'d, Act> {
    /// Which act a query asks for, among those that a filter lets through. A number that is one of
    /// another kind of act finds nothing.
    ///
    /// # Errors
    /// Damaged data.
    pub fn asked(
        &self,
        query: &Query,
        filter: Option<&dyn Fn(&Act) -> bool>,
    ) -> Result<AskedAct<'d>, Damaged> {
        let words = self.network.citation_words()?;
        let asked = asked(query.text(), &words);
        let provisions = asked.provisions;
        let act = match asked.act {
            Which::Named(name) => self.find(&query.about(&name), filter)?,
            Which::ByNumber(act) => match self.by_number(query, &act, filter)? {
                Some(outcome) => outcome,
                // Two numbers by themselves may be part of a name.
                None if act.is_bare => self.find(query, filter)?,
                None => Outcome::Nothing(Vec::new()),
            },
        };
        Ok(AskedAct { act, provisions })
    }

    /// Everything that matches what a query asks for, whether it is meant or not.
    ///
    /// # Errors
    /// Damaged data.
    pub fn asked_matching(&self, query: &Query) -> Result<Outcome<'d, Act>, Damaged> {
        let words = self.network.citation_words()?;
        match asked(query.text(), &words).act {
            Which::Named(name) => self.matching(&query.about(&name)),
            Which::ByNumber(act) => match self.by_number(query, &act, None)? {
                Some(outcome) => Ok(outcome),
                // Two numbers by themselves may be part of a name.
                None if act.is_bare => self.matching(query),
                None => Ok(Outcome::Nothing(Vec::new())),
            },
        }
    }

    /// The act of a number; nothing if the number is not known.
    fn by_number(
        &self,
        query: &Query,
        act: &citation::Act,
        filter: Option<&dyn Fn(&Act) -> bool>,
    ) -> Result<Option<Outcome<'d, Act>>, Damaged> {
        let words = self.network.citation_words()?;
        let mut is_known = false;
        for key in act.keys() {
            let outcome = self.find(&query.about(&key).exact(true), None)?;
            for found in outcome.matches() {
                is_known = true;
                let record = found.record()?;
                if act.means(&Identity::of(&record, &words)) {
                    let is_wanted = filter.is_none_or(|filter| filter(&record));
                    let outcome = if is_wanted { Outcome::One } else { Outcome::Withheld };
                    return Ok(Some(outcome(found)));
                }
            }
        }
        Ok(is_known.then_some(Outcome::Nothing(Vec::new())))
    }
}
