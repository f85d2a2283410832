//! A card for each kind of record.

mod act;
mod country;
mod entry;
mod ncp;
mod term;

pub use act::act;
pub use country::country;
pub use entry::entry;
pub use ncp::ncp;
pub use term::{Equivalents, term};

use super::{
    layout::{Card, Item},
    terminal::Terminal,
};
use crate::{
    bundle::ArchivedBundle,
    dataset::{date::Date, text::ArchivedId},
};
use rkyv::{option::ArchivedOption, string::ArchivedString};

/// What a card is drawn with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub bundle: &'a ArchivedBundle,
    pub terminal: &'a Terminal,
    /// The day for which it speaks.
    pub day: Date,
    /// What matched, if that is not obvious: `turvapaikka → asylum (fi)`.
    pub matched: Option<&'a str>,
}

fn joined<'a>(texts: impl IntoIterator<Item = &'a str>, separator: &str) -> String {
    texts.into_iter().collect::<Vec<_>>().join(separator)
}

fn strings(texts: &[ArchivedString]) -> impl Iterator<Item = &str> {
    texts.iter().map(|text| text.as_str())
}

fn labels(bundle: &ArchivedBundle, ids: &[ArchivedId]) -> String {
    joined(ids.iter().filter_map(|id| bundle.dataset.label(id.as_str())), "; ")
}

fn remarks(card: &mut Card, text: &str) {
    card.items("Remarks", &[Item::dim(text)]);
}

fn checked_on(card: &mut Card, checked: &ArchivedOption<Date>) {
    if let Some(checked) = checked.as_ref() {
        card.items("Checked", &[Item::dim(checked.to_string())]);
    }
}

fn matched_line(card: &mut Card, setting: Setting) {
    if let Some(matched) = setting.matched {
        card.remark(matched);
    }
}
