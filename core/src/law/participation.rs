//! A country's status in the network on a day.

use crate::model::{Country, Date, Participation, Status};

impl Country {
    /// The country's status on a day, and the span that says so; without one it takes no part on
    /// that day.
    pub fn status_on(&self, day: Date) -> (Status, Option<&Participation>) {
        let holds = |span: &&Participation| {
            span.since.is_none_or(|since| since <= day)
                && span.until.is_none_or(|until| day < until)
        };
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
