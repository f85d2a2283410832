//! The card of something to be known about the network.

use super::Setting;
use crate::render::layout::{Card, Item};
use emn::{
    model::{Fact, Record},
    pack::Damaged,
};

/// The fact that stands for the whole network.
const OVERVIEW: &str = "network";

/// Something to be known about the network; the head of a section lists what is in it.
///
/// # Errors
/// Damaged data.
pub fn fact(setting: Setting, fact: &Fact) -> Result<String, Damaged> {
    let mut card = setting.card(&fact.name, &fact.acronym);
    card.gap();
    if !fact.text.is_empty() && fact.acts.is_empty() {
        card.paragraph(&fact.text);
        card.gap();
    }
    card.items("Acts", &acts(setting, fact)?);
    if fact.heads_section {
        contents(&mut card, setting, fact)?;
    }
    card.field("Web", &fact.url);
    let sources = fact.sources.iter().map(|url| Item::dim(url.as_str()));
    card.items("Sources", &sources.collect::<Vec<_>>());
    Ok(card.finish())
}

/// The acts that a fact names, each with what it is about.
fn acts(setting: Setting, fact: &Fact) -> Result<Vec<Item<'static>>, Damaged> {
    let mut items = Vec::new();
    for id in &fact.acts {
        if let Some(act) = setting.session.network.acts()?.get(id.as_str())? {
            items.push(Item::plain(act.full_name()));
            items.push(Item::dim(act.title).indented(2));
        }
    }
    Ok(items)
}

fn contents(card: &mut Card, setting: Setting, head: &Fact) -> Result<(), Damaged> {
    for fact in setting.session.network.facts()?.iter() {
        let fact = fact?;
        let is_inside = !fact.heads_section && fact.section == head.section;
        if !is_inside || fact.text == head.text {
            continue;
        }
        let acts = acts(setting, &fact)?;
        match fact.name.as_str() {
            name if !acts.is_empty() => card.items(name, &acts),
            "Coordination" => card.field("Run by", &fact.text),
            name if head.id == OVERVIEW => card.field(name, &fact.text),
            _ => card.section(&title(&fact), &fact.text),
        }
    }
    Ok(())
}

fn title(fact: &Fact) -> String {
    match fact.acronym.as_str() {
        "" => fact.name.clone(),
        acronym => format!("{} ({acronym})", fact.name),
    }
}
