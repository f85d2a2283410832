//! The card of a country.

use super::{Setting, checked_on, remarks};
use crate::render::layout::{Card, Item};
use emn::{
    model::{Country, Date, Language, Participation, Status, Vocabulary},
    pack::Damaged,
};

/// Status and day: `Observer Country since 2021-03-11`.
pub fn status_text(country: &Country, day: Date) -> String {
    let (status, span) = country.status_on(day);
    if status == Status::Former && span.is_some_and(|span| span.since.is_none()) {
        return "took part once; the days are not known".to_owned();
    }
    match span.and_then(|span| span.since) {
        Some(since) => format!("{} since {since}", status.label()),
        None => status.label().to_owned(),
    }
}

/// A country, headed by its name in a language if one is asked for.
///
/// # Errors
/// Damaged data.
pub fn country(
    setting: Setting,
    country: &Country,
    language: Option<&Language>,
) -> Result<String, Damaged> {
    let own_name = language.and_then(|language| country.names.of(language).first());
    let mut card = setting.card(own_name.unwrap_or(&country.name), country.code.as_str());
    card.gap();
    if own_name.is_some() {
        card.field("English", &country.name);
    }
    let mut own_names = country.own_names();
    own_names.dedup();
    card.field("Own name", &own_names.join(" / "));
    card.field("Official", &country.official_name);
    card.field("Also", &country.aliases.join(", "));
    let eu_code = country.eu_code.as_ref().map(|code| format!(", {code} (EU)"));
    let eu_code = eu_code.unwrap_or_default();
    card.field("Codes", &format!("{}, {}{eu_code}", country.code, country.alpha3));
    participation(&mut card, setting, country);
    card.field("EU", &eu_text(country));
    card.field("Schengen", yes_or_no(country.schengen));
    card.field("Euro area", yes_or_no(country.eurozone));
    card.field("Capital", &country.capital);
    contact(&mut card, setting, country)?;
    remarks(&mut card, &country.remarks);
    if let Some(span) = country.status_on(setting.day).1 {
        let pages = span.confirmed_by.iter().map(|url| Item::dim(url.as_str()));
        let source = [Item::dim(span.source.as_str())];
        card.items("Source", &source.into_iter().chain(pages).collect::<Vec<_>>());
    }
    checked_on(&mut card, setting.session.about.countries_checked);
    Ok(card.finish())
}

/// The part in the network on the day, and before and after it.
fn participation(card: &mut Card, setting: Setting, country: &Country) {
    card.field("EMN", &status_text(country, setting.day));
    let current = country.status_on(setting.day).1;
    let is_other = |span: &&Participation| current.is_none_or(|it| it.since != span.since);
    let others = country.participation.iter().filter(is_other);
    card.items("", &others.map(|span| Item::dim(span_text(span))).collect::<Vec<_>>());
}

fn span_text(span: &Participation) -> String {
    let day = |word: &str, date: Option<Date>| {
        date.map(|date| format!(" {word} {date}")).unwrap_or_default()
    };
    format!("{}{}{}", span.status.label(), day("from", span.since), day("until", span.until))
}

/// Who the contact point is, and how to see more of it.
fn contact(card: &mut Card, setting: Setting, country: &Country) -> Result<(), Damaged> {
    let ncps = setting.session.network.contact_points()?;
    let takes_part = country.status_on(setting.day).0.takes_part();
    if let Some(ncp) = ncps.get(country.code.as_str())?.filter(|_| takes_part) {
        let more = format!("emn ncp {}", country.code.as_str().to_lowercase());
        card.items("Contact", &[Item::plain(ncp.institution), Item::dim(more)]);
    }
    Ok(())
}

fn eu_text(country: &Country) -> String {
    let since = country.eu_since.map(|since| format!(" since {since}")).unwrap_or_default();
    match (country.eu_member, country.eu_until) {
        (true, _) => format!("Member State{since}"),
        (false, Some(until)) => format!("left on {until}, Member State{since}"),
        (false, None) => "no Member State".to_owned(),
    }
}

fn yes_or_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}
