//! The card of something to be known about the network.

use super::Setting;
use crate::render::layout::{Card, Fields, Item};
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
    let mut fields = Fields::default();
    fields.items("Acts", acts(setting, fact)?);
    card.fields(&fields);
    if fact.heads_section {
        contents(&mut card, setting, fact)?;
    }
    let mut fields = Fields::default();
    fields.items("Web", [Item::address(fact.url.as_str())]);
    if setting.more.sources {
        fields.items("Sources", fact.sources.iter().map(|url| Item::evidence(url.as_str())));
    }
    card.gap();
    card.fields(&fields);
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
    let mut inside = Vec::new();
    for fact in setting.session.network.facts()?.iter() {
        let fact = fact?;
        let is_inside = !fact.heads_section && fact.section == head.section;
        if is_inside && fact.text != head.text {
            inside.push((acts(setting, &fact)?, fact));
        }
    }
    if head.id != OVERVIEW {
        for (_, fact) in &inside {
            card.gap();
            card.title(&title(fact));
            card.set_in(&fact.text);
        }
        return Ok(());
    }
    let mut fields = Fields::default();
    for (acts, fact) in inside {
        let name = if fact.name == "Coordination" { "Run by".to_owned() } else { fact.name };
        match acts.is_empty() {
            true => fields.add(name, fact.text),
            false => fields.items(name, acts),
        }
    }
    card.fields(&fields);
    Ok(())
}

fn title(fact: &Fact) -> String {
    match fact.acronym.as_str() {
        "" => fact.name.clone(),
        acronym => format!("{} ({acronym})", fact.name),
    }
}
