//! Where a rule stands now.

use crate::{
    citation::{Provision, Provisions},
    model::{Act, Correlation, Reference, Term},
};

impl Act {
    /// Where the rule stands now that a term cites from this act, if that is known.
    pub fn correlations_of<'a>(
        &'a self,
        term: &'a Term,
        reference: &'a Reference,
    ) -> impl Iterator<Item = &'a Correlation> {
        let cited = reference.place.as_ref();
        let of_term = self.correlations.iter().filter(|it| it.term == term.id);
        of_term.filter(move |it| it.place.as_ref().is_none_or(|place| cover(cited, place)))
    }

    /// Where the rules of some provisions stand now, as far as it is known.
    pub fn correlations_at(&self, provisions: &Provisions) -> Vec<&Correlation> {
        let mut found: Vec<&Correlation> = Vec::new();
        for correlation in &self.correlations {
            let place = correlation.place.as_ref();
            let is_there = place.is_some_and(|place| cover(Some(provisions), place));
            if is_there && !found.iter().any(|other| other.to == correlation.to) {
                found.push(correlation);
            }
        }
        found
    }
}

/// Whether each of some provisions is one of others or lies inside one.
fn cover(all: Option<&Provisions>, some: &Provisions) -> bool {
    let is_inside =
        |inner: &Provision| all.is_some_and(|all| all.iter().any(|outer| contains(outer, inner)));
    some.iter().all(is_inside)
}

fn contains(outer: &Provision, inner: &Provision) -> bool {
    let is_same = outer.division == inner.division && outer.number == inner.number;
    is_same && inner.parts.starts_with(&outer.parts)
}
