//! A card for each kind of record.

use super::{
    layout::{Card, Item},
    terminal::Terminal,
};
use crate::{
    bundle::ArchivedBundle,
    dataset::{
        date::Date,
        entries::ArchivedEntry,
        language::Language,
        model::{ArchivedAct, ArchivedCountry, ArchivedEvidence, ArchivedNcp, ArchivedSource, ArchivedTerm, ArchivedWordings},
        text::ArchivedId,
        vocabulary::{Edition, Owner, Status, Validity},
    },
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

fn yes_or_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

// ------------------------------------------------------------------------------------------------ countries

/// Status and day: `Observer Country since 2021-03-11`.
pub fn status_text(country: &ArchivedCountry, day: Date) -> String {
    let (status, span) = country.status_on(day);
    if status == Status::Former && span.is_some_and(|span| span.since.is_none()) {
        return "took part once; the days are not known".to_owned();
    }
    match span.and_then(|span| span.since.as_ref()) {
        Some(since) => format!("{} since {since}", status.label()),
        None => status.label().to_owned(),
    }
}

/// A country, headed by its name in a language if one is asked for.
pub fn country(setting: Setting, country: &ArchivedCountry, language: Option<Language>) -> String {
    let mut card = Card::new(setting.terminal);
    let own_name = language.and_then(|language| country.names.of(language).first());
    card.heading(own_name.map_or(country.name.as_str(), |name| name.as_str()), country.code.as_str());
    matched_line(&mut card, setting);
    card.gap();
    if own_name.is_some() {
        card.field("English", country.name.as_str());
    }
    let mut own_names: Vec<&str> = country.languages.iter().flat_map(|language| strings(country.names.of(*language))).collect();
    own_names.dedup();
    card.field("Own name", &own_names.join(" / "));
    card.field("Official", country.official_name.as_str());
    card.field("Also", &joined(strings(&country.aliases), ", "));
    let eu_code = country.eu_code.as_ref().map(|code| format!(", {} (EU)", code.as_str())).unwrap_or_default();
    card.field("Codes", &format!("{}, {}{eu_code}", country.code.as_str(), country.alpha3.as_str()));
    card.field("EMN", &status_text(country, setting.day));
    let others = country.participation.iter().filter(|span| country.status_on(setting.day).1.is_none_or(|current| current.since != span.since));
    let history: Vec<Item> = others.map(|span| Item::dim(span_text(span.status, &span.since, &span.until))).collect();
    card.items("", &history);
    card.field("EU", &eu_text(country));
    card.field("Schengen", yes_or_no(country.schengen));
    card.field("Euro area", yes_or_no(country.eurozone));
    card.field("Capital", country.capital.as_str());
    let ncp = setting.bundle.dataset.ncps.records.iter().find(|ncp| ncp.country.as_str() == country.code.as_str());
    let takes_part = country.status_on(setting.day).0.takes_part();
    if let Some(ncp) = ncp.filter(|_| takes_part) {
        card.items("Contact", &[Item::plain(ncp.institution.as_str()), Item::dim(format!("emn ncp {}", country.code.as_str().to_lowercase()))]);
    }
    remarks(&mut card, country.remarks.as_str());
    let source = country.status_on(setting.day).1.map(|span| span.source.as_str());
    if let Some(source) = source {
        card.items("Source", &[Item::dim(source)]);
    }
    checked_on(&mut card, &setting.bundle.dataset.countries.checked);
    card.finish()
}

fn span_text(status: Status, since: &ArchivedOption<Date>, until: &ArchivedOption<Date>) -> String {
    let day = |word: &str, date: &ArchivedOption<Date>| date.as_ref().map(|date| format!(" {word} {date}")).unwrap_or_default();
    format!("{}{}{}", status.label(), day("from", since), day("until", until))
}

fn eu_text(country: &ArchivedCountry) -> String {
    let since = country.eu_since.as_ref().map(|since| format!(" since {since}")).unwrap_or_default();
    match (country.eu_member, country.eu_until.as_ref()) {
        (true, _) => format!("Member State{since}"),
        (false, Some(until)) => format!("left on {until}, Member State{since}"),
        (false, None) => "no Member State".to_owned(),
    }
}

fn remarks(card: &mut Card, text: &str) {
    if !text.is_empty() {
        card.items("Remarks", &[Item::dim(text)]);
    }
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

// ------------------------------------------------------------------------------------------------ contact points

/// A National Contact Point.
pub fn ncp(setting: Setting, ncp: &ArchivedNcp) -> String {
    let country = setting.bundle.dataset.country(ncp.country.as_str());
    let mut card = Card::new(setting.terminal);
    card.heading(ncp.name.as_str(), country.code.as_str());
    matched_line(&mut card, setting);
    card.gap();
    card.field("Country", &format!("{}, {}", country.name.as_str(), status_text(country, setting.day)));
    let mut host = vec![Item::plain(ncp.institution.as_str())];
    host.extend([&ncp.institution_local].into_iter().filter(|name| !name.is_empty()).map(|name| Item::plain(name.as_str())));
    host.push(Item::dim(ncp.kind.label()));
    card.items("Host", &host);
    card.field("Unit", ncp.unit.as_str());
    card.items("Partners", &strings(&ncp.partners).map(Item::plain).collect::<Vec<_>>());
    card.field("Mailbox", &owned(ncp.email.as_ref().map(|email| email.as_str()), &ncp.email_of));
    card.field("Phone", &owned(ncp.phone.as_ref().map(|phone| phone.as_str()), &ncp.phone_of));
    let mut address: Vec<Item> = strings(&ncp.address).map(Item::plain).collect();
    address.extend(ncp.address_of.as_ref().filter(|owner| **owner == Owner::Host).map(|owner| Item::dim(format!("({})", owner.label()))));
    card.items("Address", &address);
    let pages = [&ncp.website, &ncp.emn_page].into_iter().filter_map(|url| url.as_ref()).map(|url| Item::plain(url.as_str()));
    card.items("Web", &pages.chain(ncp.social.iter().map(|url| Item::plain(url.as_str()))).collect::<Vec<_>>());
    remarks(&mut card, ncp.remarks.as_str());
    card.items("Evidence", &ncp.checked.iter().flat_map(evidence).collect::<Vec<_>>());
    checked_on(&mut card, &setting.bundle.dataset.ncps.checked);
    card.finish()
}

/// A detail, and that it is the host's if it is.
fn owned(detail: Option<&str>, owner: &ArchivedOption<Owner>) -> String {
    match (detail, owner.as_ref()) {
        (Some(detail), Some(Owner::Host)) => format!("{detail} ({})", Owner::Host.label()),
        (detail, _) => detail.unwrap_or_default().to_owned(),
    }
}

fn evidence(evidence: &ArchivedEvidence) -> [Item; 2] {
    let year = evidence.year.as_ref().map(|year| format!(", page of {year}")).unwrap_or_default();
    [Item::dim(format!("{}{year}:", evidence.field.as_str())), Item::dim(evidence.url.as_str())]
}

// ------------------------------------------------------------------------------------------------ terms

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
    let heading: Vec<&str> = foreign.map(|language| strings(term.translations.of(language)).collect()).unwrap_or_default();
    let heading = if heading.is_empty() { term.label.as_str().to_owned() } else { heading.join("; ") };
    card.heading(&heading, &term.topic.label().to_lowercase());
    matched_line(&mut card, setting);
    if let Some(language) = foreign {
        let missing = term.translations.of(language).is_empty();
        let aside = if missing { format!("no equivalent in {} is recorded", language.name()) } else { format!("{} (en)", term.label) };
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

fn labels(bundle: &ArchivedBundle, ids: &[ArchivedId]) -> String {
    joined(ids.iter().filter_map(|id| bundle.dataset.term(id.as_str())).map(|term| term.label.as_str()), "; ")
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
fn sources(setting: Setting, term: &ArchivedTerm) -> Vec<Item> {
    term.sources.iter().flat_map(|source| source_items(setting, term, source)).collect()
}

fn source_items(setting: Setting, term: &ArchivedTerm, source: &ArchivedSource) -> Vec<Item> {
    let mut items = vec![Item::plain(source.citation.as_str())];
    let acts = &setting.bundle.dataset.acts;
    let mut moves = Vec::new();
    for act in source.references.iter().filter_map(|reference| acts.by_id(reference.act.as_str())) {
        let validity = act.validity_on(setting.day);
        if validity.has_ended() {
            moves.extend(acts.moves_of(term, source.citation.as_str(), act).map(|moved| Item::warning(format!("now at {}", moved.to))));
        }
        let named = if source.references.len() > 1 { format!("{}: ", act.designation()) } else { String::new() };
        let text = format!("{named}{}", validity_text(setting, act));
        items.push(if validity == Validity::InForce { Item::dim(text).indented(2) } else { Item::warning(text) });
    }
    items.extend(moves);
    items
}

// ------------------------------------------------------------------------------------------------ acts

/// Where an act stands on the day of the setting: `repealed on 2026-06-12, replaced by Regulation (EU) 2024/1347`.
pub fn validity_text(setting: Setting, act: &ArchivedAct) -> String {
    let validity = act.validity_on(setting.day);
    let day = |date: &ArchivedOption<Date>| date.as_ref().map(|date| format!(" {date}")).unwrap_or_default();
    match validity {
        Validity::InForce => in_force_text(act),
        Validity::Transposition => format!("being transposed, until{}", day(&act.applies_from)),
        Validity::NotYetApplicable if !act.pending && act.from().is_some() => {
            let first = act.applies_from.as_ref().max(act.in_force.as_ref()).map(Date::to_string).unwrap_or_default();
            format!("not yet applicable, applies from {first}")
        }
        Validity::NotYetApplicable if act.pending => "not yet applicable; the day is not fixed yet".to_owned(),
        Validity::Proposed => format!("proposed on{}, not adopted", day(&act.adopted)),
        Validity::Repealed | Validity::Expired => {
            let successors = joined_designations(setting.bundle, &act.replaced_by);
            let replaced = if successors.is_empty() { String::new() } else { format!(", replaced by {successors}") };
            format!("{} on{}{replaced}", validity.label(), day(&act.ended))
        }
        Validity::NotYetApplicable | Validity::NotYetAdopted => validity.label().to_owned(),
    }
}

/// Since when an act is in force, and since when it applies if that is another day.
fn in_force_text(act: &ArchivedAct) -> String {
    let in_force = act.in_force.as_ref().or(act.adopted.as_ref()).or(act.applies_from.as_ref());
    let since = in_force.map(|day| format!(" since {day}")).unwrap_or_default();
    let applies = act.applies_from.as_ref().filter(|applies| in_force.is_some_and(|day| *applies > day));
    format!("in force{since}{}", applies.map(|day| format!(", applies since {day}")).unwrap_or_default())
}

fn joined_designations(bundle: &ArchivedBundle, ids: &[ArchivedId]) -> String {
    let acts = ids.iter().filter_map(|id| bundle.dataset.acts.by_id(id.as_str()));
    acts.map(ArchivedAct::designation).collect::<Vec<_>>().join(", ")
}

/// A legal act.
pub fn act(setting: Setting, act: &ArchivedAct) -> String {
    let mut card = Card::new(setting.terminal);
    card.heading(act.name(), &act.designation());
    matched_line(&mut card, setting);
    card.gap();
    card.field("About", act.title.as_str());
    let validity = validity_text(setting, act);
    match act.validity_on(setting.day) {
        Validity::InForce => card.field("Status", &validity),
        _ => card.items("Status", &[Item::warning(validity).indented(0)]),
    }
    card.field("Also", &joined(strings(&act.names).skip(1), ", "));
    card.field("Kind", act.kind.label());
    for (name, date) in [("Adopted", &act.adopted), ("In force", &act.in_force), ("Applies", &act.applies_from), ("Ended", &act.ended)] {
        card.field(name, &date.as_ref().map(Date::to_string).unwrap_or_default());
    }
    let has_ended = act.validity_on(setting.day).has_ended();
    card.items(if has_ended { "Replaced by" } else { "Successor" }, &chain(setting, act, |act| &act.replaced_by));
    card.items("Replaces", &chain(setting, act, |act| &act.replaces));
    card.field("Amended by", &joined_designations(setting.bundle, &act.amended_by));
    card.field("Not bound", &joined(act.not_bound.iter().map(|code| setting.bundle.dataset.country(code.as_str()).name.as_str()), ", "));
    card.field("CELEX", act.celex.as_ref().map_or("", |celex| celex.as_str()));
    card.items("Text", &addresses(act));
    card.field("Terms", &labels(setting.bundle, &act.terms));
    remarks(&mut card, act.remarks.as_str());
    card.items("Evidence", &act.checked.iter().map(|evidence| Item::dim(evidence.url.as_str())).collect::<Vec<_>>());
    checked_on(&mut card, &setting.bundle.dataset.acts.checked);
    card.finish()
}

/// Where the text of an act is published: by its ELI, and by its CELEX number on EUR-Lex.
fn addresses(act: &ArchivedAct) -> Vec<Item> {
    let eli = act.eli.as_ref().map(|eli| Item::plain(eli.as_str()));
    let celex = act.celex.as_ref().map(|celex| Item::plain(format!("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:{}", celex.as_str())));
    eli.into_iter().chain(celex).collect()
}

/// The acts that follow one another from an act, each step set in further. An act stands in it once.
fn chain(setting: Setting, act: &ArchivedAct, next: fn(&ArchivedAct) -> &[ArchivedId]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut seen = vec![act.id.as_str()];
    let mut open: Vec<(usize, &ArchivedId)> = next(act).iter().rev().map(|id| (0, id)).collect();
    while let Some((depth, id)) = open.pop() {
        if seen.contains(&id.as_str()) {
            continue;
        }
        seen.push(id.as_str());
        let Some(act) = setting.bundle.dataset.acts.by_id(id.as_str()) else { continue };
        let text = format!("{}, {}", act.full_name(), validity_text(setting, act));
        items.push(Item::plain(text.split(", replaced by").next().unwrap_or(&text)).indented(2 * depth));
        open.extend(next(act).iter().rev().map(|id| (depth + 1, id)));
    }
    items
}

// ------------------------------------------------------------------------------------------------ the network

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
    card.items("Web", &[entry.url.as_str()].into_iter().filter(|url| !url.is_empty()).map(Item::plain).collect::<Vec<_>>());
    card.items("Sources", &strings(&entry.sources).map(Item::dim).collect::<Vec<_>>());
    card.finish()
}

fn legal_basis(setting: Setting, entry: &ArchivedEntry) -> Vec<Item> {
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
        let text = if entry.id.as_str() == LEGAL_BASIS { legal_basis(setting, entry) } else { vec![Item::plain(entry.text.as_str())] };
        match is_overview {
            true => card.items(overview_label(entry.id.as_str()), &text),
            false => card.section(&title(entry), entry.text.as_str()),
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
