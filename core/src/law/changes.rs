//! What changed in the law, and when.

use crate::{
    model::{Act, ActKind, Change, ChangeKind, Date, End, Record},
    pack::{Damaged, Records},
};

impl Act {
    /// What happened to the act, and what is known to happen, oldest first.
    pub fn changes(&self) -> Vec<(Date, ChangeKind)> {
        let ended = match self.end {
            Some(End::Expired) => ChangeKind::Expired,
            _ => ChangeKind::Repealed,
        };
        let adopted = match self.kind {
            ActKind::Proposal => ChangeKind::Proposed,
            _ => ChangeKind::Adopted,
        };
        let applies = self.applies_from.filter(|day| Some(*day) != self.in_force);
        let all = [
            (self.adopted, adopted),
            (self.in_force, ChangeKind::InForce),
            (applies, ChangeKind::Applies),
            (self.ended, ended),
        ];
        let mut changes: Vec<(Date, ChangeKind)> =
            all.into_iter().filter_map(|(day, kind)| Some((day?, kind))).collect();
        changes.sort();
        changes
    }
}

impl Records<'_, Act> {
    /// What changed from a day on, oldest first: acts that were adopted, came into force, began to
    /// apply or ended, and days of that kind to come.
    ///
    /// # Errors
    /// Damaged data.
    pub fn changes_since(&self, day: Date) -> Result<Vec<Change>, Damaged> {
        let mut changes = Vec::new();
        for act in self.iter() {
            let act = act?;
            for (date, kind) in act.changes().into_iter().filter(|(date, _)| *date >= day) {
                let has_ended = matches!(kind, ChangeKind::Repealed | ChangeKind::Expired);
                changes.push(Change {
                    date,
                    kind,
                    id: act.id.clone(),
                    number: act.number.clone(),
                    label: act.label(),
                    name: act.name().to_owned(),
                    replaced_by: if has_ended { act.replaced_by.clone() } else { Vec::new() },
                });
            }
        }
        changes.sort_by(|a, b| (a.date, a.kind, &a.label).cmp(&(b.date, b.kind, &b.label)));
        Ok(changes)
    }
}
