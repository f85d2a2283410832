//! What holds on a given day: a country's status in the network, and whether an act is law.

use super::{
    date::Date,
    model::{ArchivedAct, ArchivedActFile, ArchivedCountry, ArchivedMove, ArchivedParticipation, ArchivedTerm},
    vocabulary::{ActKind, End, Status, Validity},
};

impl ArchivedCountry {
    /// The country's status on a day, and the span that says so; without one it takes no part on that day.
    pub fn status_on(&self, day: Date) -> (Status, Option<&ArchivedParticipation>) {
        let holds =
            |span: &&ArchivedParticipation| span.since.as_ref().is_none_or(|since| *since <= day) && span.until.as_ref().is_none_or(|until| day < *until);
        match self.participation.iter().find(holds) {
            Some(span) => (span.status, Some(span)),
            None => (Status::NonParticipant, None),
        }
    }
}

impl Status {
    /// Whether a country with this status takes part in the network.
    pub fn takes_part(self) -> bool {
        matches!(self, Status::Member | Status::Observer)
    }
}

impl Validity {
    /// Whether an act of which this holds is law no more.
    pub fn has_ended(self) -> bool {
        matches!(self, Validity::Repealed | Validity::Expired)
    }
}

impl ArchivedAct {
    /// Where the act stands on a day, worked out from its dates.
    pub fn validity_on(&self, day: Date) -> Validity {
        let reached = |date: Option<&Date>| date.is_some_and(|date| *date <= day);
        if reached(self.ended.as_ref()) {
            return match self.end.as_ref() {
                Some(End::Expired) => Validity::Expired,
                _ => Validity::Repealed,
            };
        }
        let starts = self.applies_from.as_ref().max(self.in_force.as_ref());
        match self.kind {
            _ if self.adopted.as_ref().is_some_and(|adopted| day < *adopted) => Validity::NotYetAdopted,
            ActKind::Proposal => Validity::Proposed,
            _ if !self.pending && (starts.is_none() || reached(starts)) => Validity::InForce,
            ActKind::Directive if reached(self.in_force.as_ref()) => Validity::Transposition,
            _ => Validity::NotYetApplicable,
        }
    }

    /// The first day on which the act applies, as far as it is known; a proposal has none.
    pub fn from(&self) -> Option<Date> {
        let first = self.applies_from.as_ref().or(self.in_force.as_ref()).or(self.adopted.as_ref());
        first.filter(|_| self.kind != ActKind::Proposal).copied()
    }
}

impl ArchivedActFile {
    /// Where the rule stands now that a term cites from an act, if that is known.
    pub fn moves_of<'a>(&'a self, term: &'a ArchivedTerm, citation: &'a str, act: &'a ArchivedAct) -> impl Iterator<Item = &'a ArchivedMove> {
        let names_act = |text: &str| act.cited_as.iter().chain([&act.number]).any(|wording| !wording.is_empty() && text.contains(wording.as_str()));
        let of_term = self.moves.iter().filter(move |moved| moved.term.as_str() == term.id.as_str() && citation.contains(moved.from.as_str()));
        of_term.filter(move |moved| names_act(moved.from.as_str()))
    }
}
