//! The card of a country.

use super::{Setting, capitalised, checked_on};
use crate::render::layout::{Fields, Item};
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
    let own_name = language.and_then(|language| country.names.usual(language));
    let status = status_text(country, setting.day);
    let heading = own_name.unwrap_or(&country.name);
    let mut card = setting.card(heading, &capitalised(&status));
    card.paragraph(&country.official_name);
    card.gap();
    let mut fields = Fields::default();
    fields.add("English", if own_name.is_some() { country.name.as_str() } else { "" });
    let mut own_names = country.own_names();
    own_names.dedup();
    fields.add("Own name", own_names.join(" / "));
    fields.add("Also", country.aliases.join(", "));
    let eu_code = country.eu_code.as_ref().map(|code| format!(", {code} (EU)"));
    let eu_code = eu_code.unwrap_or_default();
    fields.add("Codes", format!("{}, {}{eu_code}", country.code, country.alpha3));
    fields.add("Capital", country.capital.as_str());
    fields.items("EMN", others(setting, country).into_iter().map(Item::plain));
    fields.add("EU", eu_text(country));
    fields.items("Contact", contact(setting, country)?);
    sources(&mut fields, setting, country);
    card.fields(&fields);
    card.gap();
    card.paragraph(&country.remarks);
    card.gap();
    let hint = format!("emn country {}", country.code.as_str().to_lowercase());
    card.remark(&checked_on(setting, setting.session.about.countries_checked, "", &hint));
    Ok(card.finish())
}

/// The pages that tell the status.
fn sources<'a>(fields: &mut Fields<'a>, setting: Setting, country: &'a Country) {
    let span = country.status_on(setting.day).1.filter(|_| setting.more.sources);
    let pages = span.iter().flat_map(|span| {
        let others = span.confirmed_by.iter().map(|url| url.as_str());
        [span.source.as_str()].into_iter().chain(others)
    });
    fields.items("Source", pages.map(Item::evidence));
}

/// The part in the network before and after that of the day.
fn others(setting: Setting, country: &Country) -> Vec<String> {
    let current = country.status_on(setting.day).1;
    let is_other = |span: &&Participation| current.is_none_or(|it| it.since != span.since);
    country.participation.iter().filter(is_other).map(span_text).collect()
}

fn span_text(span: &Participation) -> String {
    let day = |word: &str, date: Option<Date>| {
        date.map(|date| format!(" {word} {date}")).unwrap_or_default()
    };
    format!("{}{}{}", span.status.label(), day("from", span.since), day("until", span.until))
}

/// Who the contact point is, and how to see more of it.
fn contact(setting: Setting, country: &Country) -> Result<Vec<Item<'static>>, Damaged> {
    let ncps = setting.session.network.contact_points()?;
    let takes_part = country.status_on(setting.day).0.takes_part();
    let Some(ncp) = ncps.get(country.code.as_str())?.filter(|_| takes_part) else {
        return Ok(Vec::new());
    };
    let more = format!("emn ncp {}", country.code.as_str().to_lowercase());
    Ok(vec![Item::plain(ncp.institution), Item::dim(more)])
}

/// The part in the Union, in its area without border checks and in its currency.
fn eu_text(country: &Country) -> String {
    let since = country.eu_since.map(|since| format!(" since {since}")).unwrap_or_default();
    let state = match (country.eu_member, country.eu_until) {
        (true, _) => format!("Member State{since}"),
        (false, Some(until)) => format!("left on {until}, Member State{since}"),
        (false, None) => "no Member State".to_owned(),
    };
    let schengen = if country.schengen { "Schengen area" } else { "not in the Schengen area" };
    let euro = if country.eurozone { "euro area" } else { "not in the euro area" };
    format!("{state}; {schengen}, {euro}")
}
