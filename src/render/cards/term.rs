//! The card of a term.

use super::{Setting, act::validity_and_successors, plain};
use crate::render::{
    layout::{Card, Item},
    wrap::columns,
};
use emn::{
    model::{Edition, Equivalent, Language, Source, Term, Validity, Vocabulary},
    pack::Damaged,
};

/// The equivalents that a term's card shows.
#[derive(Clone, Copy)]
pub struct Equivalents<'a> {
    /// The language that heads the card.
    pub heading: Option<&'a Language>,
    /// The languages that are listed; none lists only which there are.
    pub listed: &'a [Language],
}

/// A term of the glossary.
///
/// # Errors
/// Damaged data.
pub fn term(setting: Setting, term: &Term, equivalents: Equivalents) -> Result<String, Damaged> {
    let foreign = equivalents.heading.filter(|language| !language.is_english());
    let equivalent = foreign.map(|language| {
        let words: Vec<String> = term.words(language).into_iter().map(|it| it.word).collect();
        words.join("; ")
    });
    let equivalent = equivalent.filter(|text| !text.is_empty());
    let heading = equivalent.as_ref().unwrap_or(&term.label);
    let mut card = setting.card(heading, &term.topic.label().to_lowercase());
    if let Some(language) = foreign {
        card.remark(&match equivalent {
            Some(_) => format!("{} (en)", term.label),
            None => {
                let entry = setting.session.about.languages.entry(language);
                let name = entry.map_or(language.tag(), |entry| &entry.name);
                format!("no equivalent in {name} is recorded")
            }
        });
    }
    card.gap();
    card.paragraph(&term.definition);
    card.gap();
    card.items("Notes", &plain(&term.notes));
    let mut sources = Vec::new();
    for source in &term.sources {
        sources.extend(source_items(setting, term, source)?);
    }
    card.items("Sources", &sources);
    card.field("Synonyms", &term.synonyms.join(", "));
    card.field("Acronyms", &term.acronyms.join(", "));
    card.field("Broader", &setting.labels(&term.broader)?);
    card.field("Narrower", &setting.labels(&term.narrower)?);
    card.field("Related", &setting.labels(&term.related)?);
    languages(&mut card, term, equivalents.listed);
    card.gap();
    provenance(&mut card, term);
    Ok(card.finish())
}

fn languages(card: &mut Card, term: &Term, listed: &[Language]) {
    let wordings = &term.translations.list();
    if listed.is_empty() {
        let tags: Vec<&str> = wordings.iter().map(|wording| wording.language.tag()).collect();
        return card.field("Languages", &tags.join(" "));
    }
    for wording in wordings.iter().filter(|wording| listed.contains(&wording.language)) {
        card.items(wording.language.tag(), &plain(&remarked(&wording.texts)));
    }
}

/// Equivalents as published, each as its word with the remark beside it.
fn remarked(texts: &[String]) -> Vec<String> {
    let equivalents: Vec<Equivalent> = texts.iter().map(|text| Equivalent::of(text)).collect();
    let width = equivalents.iter().map(|it| columns(&it.word)).max().unwrap_or_default();
    let beside = |it: Equivalent| match it.remark.is_empty() {
        true => it.word,
        false => {
            let gap = " ".repeat(width - columns(&it.word) + 2);
            it.word + &gap + &it.remark
        }
    };
    equivalents.into_iter().map(beside).collect()
}

/// Whose wording it is, and where the official one stands, on the card's last line.
fn provenance(card: &mut Card, term: &Term) {
    const OWN: &str = "The wording is this project's own.";
    let edition = term.edition.label();
    match (&term.page, term.edition) {
        (Some(page), _) if page.is_of_the_union() => {
            card.address(&format!("{OWN} Official entry, edition {edition}:"), page.as_str());
        }
        (Some(page), _) => {
            let seen = format!("{OWN} The official entry, edition {edition}, was seen at:");
            card.address(&seen, page.as_str());
        }
        (None, Edition::None) => card.remark(&format!(
            "{OWN} No page was found that shows this term in the official glossary."
        )),
        (None, _) => card.remark(&format!(
            "{OWN} Seen in edition {edition} of the official glossary; its page was not found."
        )),
    }
}

/// A source, and under it what has become of the acts it names.
fn source_items<'a>(
    setting: Setting<'_>,
    term: &Term,
    source: &'a Source,
) -> Result<Vec<Item<'a>>, Damaged> {
    let mut items = vec![Item::plain(source.citation.as_str())];
    let mut correlations = Vec::new();
    for reference in &source.references {
        let acts = setting.session.network.acts()?;
        let Some(act) = acts.get(reference.act.as_str())? else { continue };
        let validity = act.validity_on(setting.day);
        if validity.has_ended() {
            let correlated = act.correlations_of(term, reference);
            correlations.extend(correlated.map(|it| Item::warning(format!("now at {}", it.to))));
        }
        let is_one_of_several = source.references.len() > 1;
        let named = if is_one_of_several { act.designation() + ": " } else { String::new() };
        let text = named + &validity_and_successors(setting, &act)?;
        items.push(match validity {
            Validity::InForce => Item::dim(text).indented(2),
            _ => Item::warning(text),
        });
    }
    items.extend(correlations);
    Ok(items)
}
