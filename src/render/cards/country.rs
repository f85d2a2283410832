//! The card of a country.

use super::{Setting, checked_on, joined, matched_line, remarks, strings};
use crate::{
    dataset::{date::Date, language::Language, model::ArchivedCountry, vocabulary::Status},
    render::layout::{Card, Item},
};
use rkyv::option::ArchivedOption;

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
    if let Some(span) = country.status_on(setting.day).1 {
        let pages = span.confirmed_by.iter().map(|url| Item::dim(url.as_str()));
        card.items("Source", &std::iter::once(Item::dim(span.source.as_str())).chain(pages).collect::<Vec<_>>());
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

fn yes_or_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}
