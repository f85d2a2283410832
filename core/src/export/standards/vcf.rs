//! vCard 4.0 (RFC 6350): a card for each contact point.

use super::{Content, Unwritten, identity::identifier};
use crate::{
    export::{Format, Writes, view::Context, views::CONTACT_POINTS},
    model::{ContactPoint, Country, Language, Owner, Status, Vocabulary},
};

/// vCard.
pub(in crate::export) const VCF: Format = Format {
    name: "vcf",
    endings: &["vcf", "vcard"],
    about: "vCard 4.0 for address books, a card for each contact point",
    writes: Writes::Model { tables: &[CONTACT_POINTS.name], write },
};

fn write(content: &Content<'_>) -> Result<Vec<u8>, Unwritten> {
    content.in_all_languages()?;
    let countries = content.context.network.countries()?;
    let mut text = String::new();
    for ncp in &content.contact_points {
        let country = countries.get(ncp.country.as_str())?;
        text += &card(&content.context, ncp, country.as_ref());
    }
    Ok(text.into_bytes())
}

fn card(context: &Context<'_>, ncp: &ContactPoint, country: Option<&Country>) -> String {
    let mut card = Card::default();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("PRODID", concat!("-//emn//emn ", env!("CARGO_PKG_VERSION"), "//EN"));
    card.line("KIND", "org");
    card.line("UID", &identifier("ncp", ncp.country.as_str()));
    card.text("FN", &ncp.name);
    organisation(&mut card, ncp, country);
    address(&mut card, ncp);
    if let Some(email) = &ncp.email {
        card.text("EMAIL;TYPE=work", email.as_str());
    }
    if let Some(phone) = &ncp.phone {
        let number = phone.as_str().replace(' ', "");
        card.line("TEL;VALUE=uri;TYPE=\"voice,work\"", &format!("tel:{number}"));
    }
    for url in ncp.website.iter().chain(&ncp.emn_page) {
        card.line("URL", url.as_str());
    }
    for account in &ncp.social {
        card.line("SOCIALPROFILE", account.as_str());
    }
    for language in country.iter().flat_map(|country| &country.languages) {
        card.line("LANG", language.tag());
    }
    card.line("CATEGORIES", &categories(context, ncp, country));
    card.text("NOTE", &note(ncp));
    let mut pages: Vec<&str> = ncp.checked.iter().map(|evidence| evidence.url.as_str()).collect();
    let mut seen = std::collections::HashSet::new();
    pages.retain(|page| seen.insert(*page));
    for page in pages {
        card.line("SOURCE", page);
    }
    if let Some(day) = context.about.contact_points_checked.filter(|day| day.is_exact()) {
        card.line("REV", &format!("{}T000000Z", day.to_string().replace('-', "")));
    }
    card.line("END", "VCARD");
    card.0
}

/// The institution and its unit, in English and in the country's own language.
fn organisation(card: &mut Card, ncp: &ContactPoint, country: Option<&Country>) {
    let units: Vec<String> = [&ncp.institution, &ncp.unit]
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(|name| escaped(name))
        .collect();
    let english = units.join(";");
    if ncp.institution_local.is_empty() {
        return card.line("ORG", &english);
    }
    card.line("ORG;ALTID=1;LANGUAGE=en", &english);
    // Of a country with several languages, a name may be in any of them, or in all.
    let language = match country.map(|country| &country.languages[..]) {
        Some([language]) => format!(";LANGUAGE={}", Language::tag(language)),
        _ => String::new(),
    };
    card.text(&format!("ORG;ALTID=1{language}"), &ncp.institution_local);
}

/// The lines of the address as they are printed: which of them is a street and which a town is not
/// known.
fn address(card: &mut Card, ncp: &ContactPoint) {
    if ncp.address.is_empty() {
        return;
    }
    let label = ncp.address.join("\n").replace('^', "^^").replace('"', "^'").replace('\n', "\\n");
    let lines: Vec<String> = ncp.address.iter().map(|line| escaped(line)).collect();
    let (lines, country) = (lines.join(","), escaped(&ncp.country_name));
    card.line(&format!("ADR;TYPE=work;LABEL=\"{label}\""), &format!(";;{lines};;;;{country}"));
}

fn categories(context: &Context<'_>, ncp: &ContactPoint, country: Option<&Country>) -> String {
    let status = country.map_or(Status::NonParticipant, |it| it.status_on(context.day).0);
    let status = status.takes_part().then(|| status.label());
    let network = ["European Migration Network", "National Contact Point"];
    let categories = network.into_iter().chain(status).chain([ncp.kind.label()]);
    categories.map(escaped).collect::<Vec<_>>().join(",")
}

/// Whose the details are, who shares the work, and what a reader should know besides.
fn note(ncp: &ContactPoint) -> String {
    let whose = [
        ("Address", ncp.address_of.filter(|_| !ncp.address.is_empty())),
        ("Mailbox", ncp.email_of.filter(|_| ncp.email.is_some())),
        ("Phone", ncp.phone_of.filter(|_| ncp.phone.is_some())),
    ];
    let whose = whose.into_iter().filter_map(|(what, owner): (&str, Option<Owner>)| {
        owner.map(|owner| format!("{what}: {}.", owner.label()))
    });
    let partners = ncp.partners.join("; ");
    let partners = (!partners.is_empty()).then(|| format!("Partners: {partners}."));
    let remarks = (!ncp.remarks.is_empty()).then(|| ncp.remarks.clone());
    whose.chain(partners).chain(remarks).collect::<Vec<_>>().join("\n")
}

/// The lines of a card.
#[derive(Default)]
struct Card(String);

/// The most octets of a line without its end.
const LINE: usize = 75;

impl Card {
    /// Adds a property whose value is text, if there is any.
    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(name, &escaped(text));
        }
    }

    /// Adds a property with its value as it is, folded between characters.
    fn line(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for character in format!("{name}:{value}").chars() {
            if width + character.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(character);
            width += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value, or as a component of one.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace("\r\n", "\n");
    text.replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}
