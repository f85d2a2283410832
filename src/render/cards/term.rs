//! The card of a term.

use super::{Setting, act::validity_and_successors, joined, labels, matched_line, strings};
use crate::{
    dataset::{
        language::Language,
        model::{ArchivedSource, ArchivedTerm, ArchivedWordings},
        vocabulary::{Edition, Validity},
    },
    render::layout::{Card, Item},
};

/// The equivalents that a term's card shows.
#[derive(Clone, Copy)]
pub struct Equivalents<'a> {
    /// The language that heads the card.
    pub heading: Option<Language>,
    /// The languages that are listed; none lists only which there are.
    pub listed: &'a [Language],
}

/// A term of the glossary.
pub fn term(setting: Setting, term: &ArchivedTerm, equivalents: Equivalents) -> String {
    let mut card = Card::new(setting.terminal);
    let foreign = equivalents.heading.filter(|language| *language != Language::ENGLISH);
    let equivalent = foreign.map(|language| term.equivalents(language).join("; ")).filter(|text| !text.is_empty());
    card.heading(equivalent.as_deref().unwrap_or(term.label.as_str()), &term.topic.label().to_lowercase());
    matched_line(&mut card, setting);
    if let Some(language) = foreign {
        let aside = match equivalent {
            Some(_) => format!("{} (en)", term.label),
            None => format!("no equivalent in {} is recorded", language.name()),
        };
        card.remark(&aside);
    }
    card.gap();
    card.paragraph(term.definition.as_str());
    card.gap();
    card.items("Notes", &strings(&term.notes).map(Item::plain).collect::<Vec<_>>());
    card.items("Sources", &sources(setting, term));
    card.field("Synonyms", &joined(strings(&term.synonyms), ", "));
    card.field("Acronyms", &joined(strings(&term.acronyms), ", "));
    card.field("Broader", &labels(setting.bundle, &term.broader));
    card.field("Narrower", &labels(setting.bundle, &term.narrower));
    card.field("Related", &labels(setting.bundle, &term.related));
    languages(&mut card, &term.translations, equivalents.listed);
    card.gap();
    provenance(&mut card, term);
    card.finish()
}

fn languages(card: &mut Card, translations: &ArchivedWordings, listed: &[Language]) {
    if listed.is_empty() {
        return card.field("Languages", &joined(translations.0.iter().map(|wording| wording.language.code()), " "));
    }
    let shown = translations.0.iter().filter(|wording| listed.contains(&wording.language));
    for wording in shown {
        card.items(wording.language.code(), &strings(&wording.texts).map(Item::plain).collect::<Vec<_>>());
    }
}

/// Whose wording it is, and where the official one stands, on the card's last line.
fn provenance(card: &mut Card, term: &ArchivedTerm) {
    const OWN: &str = "The wording is this project's own.";
    let edition = term.edition.label();
    match (term.page.as_ref(), term.edition) {
        (Some(page), _) if page.is_of_the_union() => card.address(&format!("{OWN} Official entry, edition {edition}:"), page.as_str()),
        (Some(page), _) => card.address(&format!("{OWN} The official entry, edition {edition}, was seen at:"), page.as_str()),
        (None, Edition::None) => card.remark(&format!("{OWN} No page was found that shows this term in the official glossary.")),
        (None, _) => card.remark(&format!("{OWN} Seen in edition {edition} of the official glossary; its page was not found.")),
    }
}

/// Each source, and under it what has become of the acts it names.
fn sources<'a>(setting: Setting<'a>, term: &'a ArchivedTerm) -> Vec<Item<'a>> {
    term.sources.iter().flat_map(|source| source_items(setting, term, source)).collect()
}

fn source_items<'a>(setting: Setting<'a>, term: &ArchivedTerm, source: &'a ArchivedSource) -> Vec<Item<'a>> {
    let mut items = vec![Item::plain(source.citation.as_str())];
    let acts = &setting.bundle.dataset.acts;
    let mut moves = Vec::new();
    for act in source.references.iter().filter_map(|reference| acts.by_id(reference.act.as_str())) {
        let validity = act.validity_on(setting.day);
        if validity.has_ended() {
            moves.extend(acts.moves_of(term, source.citation.as_str(), act).map(|moved| Item::warning(format!("now at {}", moved.to))));
        }
        let named = if source.references.len() > 1 { format!("{}: ", act.designation()) } else { String::new() };
        let text = format!("{named}{}", validity_and_successors(setting, act));
        items.push(if validity == Validity::InForce { Item::dim(text).indented(2) } else { Item::warning(text) });
    }
    items.extend(moves);
    items
}
