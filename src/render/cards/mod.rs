//! A card for each kind of record.

mod act;
mod contact_point;
mod country;
mod definition;
mod fact;
mod neighbours;
mod source;
mod term;
mod whereabouts;

pub use act::{act, ended_or_since};
pub use contact_point::{ncp, reach};
pub use country::{country, status_text};
pub use definition::gist;
pub use fact::fact;
pub use term::{Equivalents, term};

use super::{layout::Card, wrap::command};
use crate::session::Session;
use emn::{
    model::{Act, Date, Id, Language, Record},
    pack::Damaged,
};

/// What a card is drawn with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub session: &'a Session,
    /// The day for which it speaks.
    pub day: Date,
    /// What matched, if that is not obvious.
    pub matched: Option<&'a Matched>,
    /// What it shows that most readers do not look for.
    pub more: More,
}

/// What a card shows that most readers do not look for.
#[derive(Clone, Copy, Debug, Default)]
pub struct More {
    /// The evidence, and what is said of it.
    pub sources: bool,
    /// All neighbours, not the nearest.
    pub related: bool,
}

/// A name that matched, if it is not the record's own.
pub struct Matched {
    /// What to say of it: `turvapaikka → asylum (fi)`.
    pub line: String,
    /// The name and its language, if it is the word of another language.
    pub foreign: Option<(String, Language)>,
}

impl<'a> Setting<'a> {
    /// A setting for cards of a day.
    pub fn new(session: &'a Session, day: Date, more: More) -> Self {
        Setting { session, day, matched: None, more }
    }

    /// A card with its heading, and under it what matched.
    fn card(&self, heading: &str, aside: &str) -> Card<'a> {
        let mut card = Card::new(&self.session.terminal);
        card.heading(heading, aside);
        if let Some(matched) = self.matched {
            card.remark(&matched.line);
        }
        card
    }

    /// What records of a table are called in short, as far as it has them.
    fn labels<'i, R: Record>(
        &self,
        ids: impl IntoIterator<Item = &'i str>,
    ) -> Result<Vec<&'static str>, Damaged> {
        let records = self.session.network.records::<R>()?;
        let mut labels = Vec::new();
        for id in ids {
            labels.extend(records.brief(id)?.map(|brief| brief.label));
        }
        Ok(labels)
    }

    /// The designations of these acts, as far as the table has them.
    fn designations(&self, ids: &[Id]) -> Result<String, Damaged> {
        Ok(self.labels::<Act>(ids.iter().map(Id::as_str))?.join(", "))
    }
}

/// When the data was checked, and how to see what it rests on.
fn checked_on(setting: Setting, checked: Option<Date>, what: &str, hint: &str) -> String {
    let checked = checked.map(|day| format!("Checked {day}{what}")).unwrap_or_default();
    match setting.more.sources {
        true => checked,
        false => format!("{checked}: {}", command(&format!("{hint} --sources"))),
    }
}

/// A text with a capital letter first.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
