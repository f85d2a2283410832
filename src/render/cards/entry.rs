//! The card of something to be known about the network.

use super::{Setting, matched_line, strings};
use crate::{
    dataset::entries::ArchivedEntry,
    render::layout::{Card, Item},
};

/// The entry whose text is a list of acts.
const LEGAL_BASIS: &str = "legal-basis";

/// Something to be known about the network; the head of a section lists what is in it.
pub fn entry(setting: Setting, entry: &ArchivedEntry) -> String {
    let mut card = Card::new(setting.terminal);
    card.heading(entry.name.as_str(), entry.acronym.as_str());
    matched_line(&mut card, setting);
    card.gap();
    if !entry.text.is_empty() && entry.id.as_str() != LEGAL_BASIS {
        card.paragraph(entry.text.as_str());
        card.gap();
    }
    card.items("Acts", &legal_basis(setting, entry));
    if entry.heads_section {
        contents(&mut card, setting, entry);
    }
    card.field("Web", entry.url.as_str());
    card.items("Sources", &strings(&entry.sources).map(Item::dim).collect::<Vec<_>>());
    card.finish()
}

fn legal_basis<'a>(setting: Setting<'a>, entry: &ArchivedEntry) -> Vec<Item<'a>> {
    if entry.id.as_str() != LEGAL_BASIS {
        return Vec::new();
    }
    let acts = entry.text.split("; ").filter_map(|id| setting.bundle.dataset.acts.by_id(id));
    acts.flat_map(|act| [Item::plain(act.full_name()), Item::dim(act.title.as_str()).indented(2)]).collect()
}

fn contents(card: &mut Card, setting: Setting, head: &ArchivedEntry) {
    let entries = setting.bundle.dataset.entries.iter();
    let inside = entries.filter(|entry| !entry.heads_section && entry.section.as_ref() == head.section.as_ref() && entry.text != head.text);
    let is_overview = head.id.as_str() == "network";
    for entry in inside {
        match entry.id.as_str() {
            LEGAL_BASIS => card.items(overview_label(LEGAL_BASIS), &legal_basis(setting, entry)),
            id if is_overview => card.field(overview_label(id), entry.text.as_str()),
            _ => card.section(&title(entry), entry.text.as_str()),
        }
    }
}

fn overview_label(id: &str) -> &'static str {
    match id {
        LEGAL_BASIS => "Legal basis",
        "funding" => "Funding",
        "coordination" => "Run by",
        _ => "Governance",
    }
}

fn title(entry: &ArchivedEntry) -> String {
    match entry.acronym.as_str() {
        "" => entry.name.as_str().to_owned(),
        acronym => format!("{} ({acronym})", entry.name),
    }
}
