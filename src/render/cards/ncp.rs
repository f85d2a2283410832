//! The card of a National Contact Point.

use super::{Setting, checked_on, country::status_text, matched_line, remarks, strings};
use crate::{
    dataset::{
        model::{ArchivedEvidence, ArchivedNcp},
        vocabulary::Owner,
    },
    render::layout::{Card, Item},
};
use rkyv::option::ArchivedOption;

/// A National Contact Point.
pub fn ncp(setting: Setting, ncp: &ArchivedNcp) -> String {
    let country = setting.bundle.dataset.country(ncp.country.as_str());
    let mut card = Card::new(setting.terminal);
    card.heading(ncp.name.as_str(), country.code.as_str());
    matched_line(&mut card, setting);
    card.gap();
    card.field("Country", &format!("{}, {}", country.name.as_str(), status_text(country, setting.day)));
    let host = [Item::plain(ncp.institution.as_str()), Item::plain(ncp.institution_local.as_str()), Item::dim(ncp.kind.label())];
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

fn evidence(evidence: &ArchivedEvidence) -> [Item<'_>; 2] {
    let year = evidence.year.as_ref().map(|year| format!(", page of {year}")).unwrap_or_default();
    [Item::dim(format!("{}{year}:", evidence.field.as_str())), Item::dim(evidence.url.as_str())]
}
