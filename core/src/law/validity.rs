//! Whether an act is law on a day, worked out from its dates.

use crate::model::{Act, ActKind, Date, End, Validity};

impl ActKind {
    /// Whether a document of this kind lays down law: papers, resolutions, declarations and
    /// proposals do not.
    pub fn binds(self) -> bool {
        !matches!(self, ActKind::Communication | ActKind::Other | ActKind::Proposal)
    }
}

impl Validity {
    /// Whether an act of which this holds is law no more.
    pub fn has_ended(self) -> bool {
        matches!(self, Validity::Repealed | Validity::Expired)
    }
}

impl Act {
    /// Where the act stands on a day.
    pub fn validity_on(&self, day: Date) -> Validity {
        let reached = |date: Option<Date>| date.is_some_and(|date| date <= day);
        if reached(self.ended) {
            return match self.end {
                Some(End::Expired) => Validity::Expired,
                _ => Validity::Repealed,
            };
        }
        let starts = self.starts();
        match self.kind {
            _ if self.adopted.is_some_and(|adopted| day < adopted) => Validity::NotYetAdopted,
            ActKind::Proposal => Validity::Proposed,
            _ if !self.pending && (starts.is_none() || reached(starts)) => Validity::InForce,
            ActKind::Directive if reached(self.in_force) => Validity::Transposition,
            _ => Validity::NotYetApplicable,
        }
    }

    /// The day from which the act is in force and applies, as far as it is known.
    pub fn starts(&self) -> Option<Date> {
        self.applies_from.max(self.in_force)
    }

    /// The first day on which the act applies, as far as it is known; a proposal has none.
    pub fn from(&self) -> Option<Date> {
        let first = self.applies_from.or(self.in_force).or(self.adopted);
        first.filter(|_| self.kind != ActKind::Proposal)
    }
}
