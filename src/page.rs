//! The page on which more is to be read of a record, of which it has one at most.

use crate::render::mail_to;
use emn::model::{Act, Celex, ContactPoint, Fact, Term, Url};

/// Where EUR-Lex has the text of an act, in front of its CELEX number.
const EUR_LEX: &str = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:";

/// Where the text of an act is published: at its ELI, or by its CELEX number on EUR-Lex.
pub fn of_act(act: &Act) -> Option<String> {
    let celex = |celex: &Celex| format!("{EUR_LEX}{celex}");
    act.eli.as_ref().map(address).or_else(|| act.celex.as_ref().map(celex))
}

/// The official entry of a term; a reprint elsewhere is none.
pub fn of_term(term: &Term) -> Option<String> {
    let seen = || term.page.as_ref().filter(|page| page.is_of_the_union());
    term.official.as_ref().or_else(seen).map(address)
}

/// The site of a contact point, else the Commission's page on it.
pub fn of_contact_point(ncp: &ContactPoint) -> Option<String> {
    ncp.website.as_ref().or(ncp.emn_page.as_ref()).map(address)
}

/// The way in which a contact point is reached: its mailbox, else its site.
pub fn to_reach(ncp: &ContactPoint) -> Option<String> {
    let mailbox = ncp.email.as_ref().map(|email| mail_to(email.as_str()));
    mailbox.or_else(|| ncp.website.as_ref().map(address))
}

/// The page of a part of the network.
pub fn of_fact(fact: &Fact) -> Option<String> {
    (!fact.url.is_empty()).then(|| fact.url.clone())
}

fn address(url: &Url) -> String {
    url.as_str().to_owned()
}
