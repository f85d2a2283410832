//! The card of a National Contact Point: what one calls for first.

use super::{Setting, checked_on, country::status_text};
use crate::render::{
    address::bare,
    layout::{Card, Fields, Item},
    wrap::command,
};
use emn::{
    model::{ContactPoint, Email, Evidence, Owner, Phone, Url, Vocabulary},
    pack::Damaged,
};

/// A National Contact Point.
///
/// # Errors
/// Damaged data.
pub fn ncp(setting: Setting, ncp: &ContactPoint) -> Result<String, Damaged> {
    let mut card = setting.card(&ncp.country_name, "EMN National Contact Point");
    card.paragraph(&institution(ncp));
    card.paragraph(&ncp.institution_local);
    card.gap();
    let mut fields = Fields::default();
    let host = host(ncp);
    let phone = ncp.phone.as_ref().map(Phone::as_str).map(Item::whole);
    fields.items("Phone", phone.map(|it| it.noted(owner(ncp.phone_of, host, "line"))));
    let mailbox = ncp.email.as_ref().map(Email::as_str).map(Item::mailbox);
    fields.items("Mail", mailbox.map(|it| it.noted(owner(ncp.email_of, host, "mailbox"))));
    fields.items("Web", ncp.website.as_ref().map(|url| Item::address(url.as_str())));
    fields.items("Page", ncp.emn_page.as_ref().map(|url| Item::address(url.as_str())));
    fields.items("Social", ncp.social.iter().map(|url| Item::address(url.as_str())));
    fields.items("Post", ncp.address.iter().map(|line| Item::plain(line.as_str())));
    fields.add("Unit", ncp.unit.as_str());
    fields.items("With", ncp.partners.iter().map(|partner| Item::plain(partner.as_str())));
    card.fields(&fields);
    if ncp.phone.is_none() && ncp.email.is_none() {
        card.gap();
        card.warning(&next_best(ncp));
    }
    card.gap();
    card.paragraph(&ncp.remarks);
    if setting.more.sources {
        card.gap();
        let mut fields = Fields::default();
        for evidence in &ncp.checked {
            fields.items(&evidence.field, evidence_items(evidence));
        }
        card.fields(&fields);
    }
    let country = setting.session.network.countries()?.get(ncp.country.as_str())?;
    let status = country.map(|country| status_text(&country, setting.day)).unwrap_or_default();
    footer(&mut card, setting, ncp, &status);
    Ok(card.finish())
}

/// The host, and what kind of body it is unless its name says so.
fn institution(ncp: &ContactPoint) -> String {
    let (name, kind) = (&ncp.institution, ncp.kind.label());
    let is_said = kind.contains("ministry") && name.contains("Ministry");
    if is_said { name.clone() } else { format!("{name}, {kind}") }
}

/// The way in which a contact point is reached, for a list: its mailbox, else its site.
pub fn reach(ncp: &ContactPoint) -> String {
    match (&ncp.email, ncp.email_of) {
        (Some(email), Some(Owner::Host)) => format!("{} (host's)", email.as_str()),
        (Some(email), _) => email.as_str().to_owned(),
        (None, _) => ncp.website.as_ref().map_or("", Url::host).to_owned(),
    }
}

/// What the host is called in short: the abbreviation behind its name.
fn host(ncp: &ContactPoint) -> Option<&str> {
    let (_, rest) = ncp.institution.split_once('(')?;
    let (abbreviation, _) = rest.split_once(')')?;
    let is_short = abbreviation.chars().all(char::is_uppercase);
    is_short.then_some(abbreviation)
}

/// Whose a line or a mailbox is.
fn owner(owner: Option<Owner>, host: Option<&str>, what: &str) -> String {
    match owner {
        Some(Owner::ContactPoint) => format!("the contact point's own {what}"),
        Some(Owner::Host) => format!("{}'s general {what}", host.unwrap_or("the host")),
        None => String::new(),
    }
}

/// What is not known, and where to ask instead.
fn next_best(ncp: &ContactPoint) -> String {
    let site = ncp.website.as_ref().map(|url| format!("its site, {}, or ", bare(url.as_str())));
    let site = site.filter(|site| site.len() < 60).unwrap_or_else(|| match ncp.website {
        Some(_) => "its site, or ".to_owned(),
        None => String::new(),
    });
    format!(
        "No phone or mailbox is known.\nNext best: {site}the network's coordination: {}",
        command("emn about coordination")
    )
}

/// The part in the network, and how old the data is.
fn footer(card: &mut Card, setting: Setting, ncp: &ContactPoint, status: &str) {
    let years = ncp.checked.iter().filter_map(|evidence| evidence.year).map(|date| date.year());
    let years = match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) if first == last => format!(", pages of {first}"),
        (Some(first), Some(last)) => format!(", pages of {first}–{last}"),
        _ => String::new(),
    };
    let status = status.replacen(" Country since", " since", 1);
    let hint = format!("emn ncp {}", ncp.country.as_str().to_lowercase());
    let checked = setting.session.about.contact_points_checked;
    card.gap();
    card.remark(&format!("{status}. {}", checked_on(setting, checked, &years, &hint)));
}

fn evidence_items(evidence: &Evidence) -> [Item<'_>; 2] {
    let year = evidence.year.map(|year| format!("page of {year}")).unwrap_or_default();
    [Item::dim(year), Item::evidence(evidence.url.as_str())]
}
