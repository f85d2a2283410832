//! A card for each kind of record.

mod act;
mod contact_point;
mod country;
mod fact;
mod term;
mod whereabouts;

pub use act::act;
pub use contact_point::ncp;
pub use country::country;
pub use fact::fact;
pub use term::{Equivalents, term};

use super::layout::{Card, Item};
use crate::session::Session;
use emn::{
    model::{Date, Id},
    pack::Damaged,
};

/// What a card is drawn with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub session: &'a Session,
    /// The day for which it speaks.
    pub day: Date,
    /// What matched, if that is not obvious: `turvapaikka → asylum (fi)`.
    pub matched: Option<&'a str>,
}

impl<'a> Setting<'a> {
    /// A card with its heading, and under it what matched.
    fn card(&self, heading: &str, aside: &str) -> Card<'a> {
        let mut card = Card::new(&self.session.terminal);
        card.heading(heading, aside);
        if let Some(matched) = self.matched {
            card.remark(matched);
        }
        card
    }

    /// The preferred terms of these terms.
    fn labels(&self, ids: &[Id]) -> Result<String, Damaged> {
        let terms = self.session.network.terms()?;
        let mut labels = Vec::new();
        for id in ids {
            labels.extend(terms.brief(id.as_str())?.map(|brief| brief.label));
        }
        Ok(labels.join("; "))
    }
}

fn plain(texts: &[String]) -> Vec<Item<'_>> {
    texts.iter().map(|text| Item::plain(text.as_str())).collect()
}

fn remarks(card: &mut Card, text: &str) {
    card.items("Remarks", &[Item::dim(text)]);
}

fn checked_on(card: &mut Card, checked: Option<Date>) {
    if let Some(checked) = checked {
        card.items("Checked", &[Item::dim(checked.to_string())]);
    }
}
