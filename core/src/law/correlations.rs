//! Where a rule stands now.

use crate::{
    citation::{Provision, Provisions},
    model::{Act, Correlation, Date, Reference, Term},
    pack::{Damaged, Network},
};

impl Correlation {
    /// Whether it tells of the rule that a term cites.
    pub fn is_of(&self, term: &Term, reference: &Reference) -> bool {
        let cited = reference.place.as_ref();
        self.term == term.id && self.place.as_ref().is_none_or(|place| cover(cited, place))
    }

    /// The place of the rule, if that is only a part of some provisions.
    pub fn part_of(&self, provisions: &Provisions) -> Option<&Provisions> {
        self.place.as_ref().filter(|place| !cover(Some(place), provisions))
    }
}

impl Network<'_> {
    /// Where the rules of some provisions of an act stand now, as far as somebody has looked it up.
    ///
    /// # Errors
    /// Damaged data.
    pub fn correlations_at(
        &self,
        act: &Act,
        provisions: &Provisions,
    ) -> Result<Vec<Correlation>, Damaged> {
        let mut found: Vec<Correlation> = Vec::new();
        for correlation in self.looked_up(act)? {
            let place = correlation.place.as_ref();
            let is_there = place.is_some_and(|place| cover(Some(provisions), place));
            let is_same =
                |it: &Correlation| it.to == correlation.to && it.place == correlation.place;
            if is_there && !found.iter().any(is_same) {
                found.push(correlation);
            }
        }
        Ok(found)
    }

    /// Where the rule that a term cites from an act stands on a day, once the act has ended: where
    /// somebody has looked it up, else by the correlation tables.
    ///
    /// # Errors
    /// Damaged data.
    pub fn now_at(
        &self,
        act: &Act,
        term: &Term,
        reference: &Reference,
        day: Date,
    ) -> Result<Vec<String>, Damaged> {
        match act.validity_on(day).has_ended() {
            true => self.now_by(act, &self.looked_up(act)?, term, reference, day),
            false => Ok(Vec::new()),
        }
    }

    /// The same for an act that has ended, given what was looked up of it.
    ///
    /// # Errors
    /// Damaged data.
    pub fn now_by(
        &self,
        act: &Act,
        looked_up: &[Correlation],
        term: &Term,
        reference: &Reference,
        day: Date,
    ) -> Result<Vec<String>, Damaged> {
        let by_hand = looked_up.iter().filter(|it| it.is_of(term, reference));
        let by_hand: Vec<String> = by_hand.map(|it| it.to.clone()).collect();
        match &reference.place {
            Some(place) if by_hand.is_empty() => self.places_on(act, place, day),
            _ => Ok(by_hand),
        }
    }

    /// Where provisions of an act stand on a day by the correlation tables, as citations.
    ///
    /// # Errors
    /// Damaged data.
    pub fn places_on(
        &self,
        act: &Act,
        provisions: &Provisions,
        day: Date,
    ) -> Result<Vec<String>, Damaged> {
        let mut places = Vec::new();
        for provision in provisions.each() {
            let succession = self.succession(act, &provision, day)?;
            let Some(step) = succession.moved() else { continue };
            let newer = self.acts()?.brief(step.to.as_str())?;
            let cited = step.cited_in_short().zip(newer);
            places.extend(cited.map(|(cited, newer)| format!("{cited} of {}", newer.label)));
        }
        places.dedup();
        Ok(places)
    }
}

/// Whether each of some provisions is one of others or lies inside one.
fn cover(all: Option<&Provisions>, some: &Provisions) -> bool {
    let is_inside =
        |inner: &Provision| all.is_some_and(|all| all.iter().any(|outer| outer.contains(inner)));
    some.iter().all(is_inside)
}
