//! The card of a National Contact Point.

use super::{Setting, checked_on, country::status_text, plain, remarks};
use crate::render::layout::Item;
use emn::{
    model::{ContactPoint, Email, Evidence, Owner, Phone, Url, Vocabulary},
    pack::Damaged,
};

/// A National Contact Point.
///
/// # Errors
/// Damaged data.
pub fn ncp(setting: Setting, ncp: &ContactPoint) -> Result<String, Damaged> {
    let country = setting.session.network.countries()?.get(ncp.country.as_str())?;
    let mut card = setting.card(&ncp.name, ncp.country.as_str());
    card.gap();
    let status = country.map(|country| status_text(&country, setting.day)).unwrap_or_default();
    card.field("Country", &format!("{}, {status}", ncp.country_name));
    let host = [&*ncp.institution, &ncp.institution_local].map(Item::plain);
    let kind = Item::dim(ncp.kind.label());
    card.items("Host", &host.into_iter().chain([kind]).collect::<Vec<_>>());
    card.field("Unit", &ncp.unit);
    card.items("Partners", &plain(&ncp.partners));
    card.field("Mailbox", &owned(ncp.email.as_ref().map(Email::as_str), ncp.email_of));
    card.field("Phone", &owned(ncp.phone.as_ref().map(Phone::as_str), ncp.phone_of));
    let mut address = plain(&ncp.address);
    let host = ncp.address_of.filter(|owner| *owner == Owner::Host);
    address.extend(host.map(|owner| Item::dim(format!("({})", owner.label()))));
    card.items("Address", &address);
    let pages = ncp.website.iter().chain(&ncp.emn_page).chain(&ncp.social);
    card.items("Web", &pages.map(Url::as_str).map(Item::plain).collect::<Vec<_>>());
    remarks(&mut card, &ncp.remarks);
    card.items("Evidence", &ncp.checked.iter().flat_map(evidence).collect::<Vec<_>>());
    checked_on(&mut card, setting.session.about.contact_points_checked);
    Ok(card.finish())
}

/// A detail, and that it is the host's if it is.
fn owned(detail: Option<&str>, owner: Option<Owner>) -> String {
    match (detail, owner) {
        (Some(detail), Some(Owner::Host)) => format!("{detail} ({})", Owner::Host.label()),
        (detail, _) => detail.unwrap_or_default().to_owned(),
    }
}

fn evidence(evidence: &Evidence) -> [Item<'_>; 2] {
    let year = evidence.year.map(|year| format!(", page of {year}")).unwrap_or_default();
    [Item::dim(format!("{}{year}:", evidence.field)), Item::dim(evidence.url.as_str())]
}
