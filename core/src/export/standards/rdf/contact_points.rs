//! Contact points and their host institutions (ORG, schema.org): a mailbox, a phone or an address
//! stands with the one whose it is.

use super::{
    graph::{About, Graph, Node},
    nodes::{country, network, record},
};
use crate::{
    export::standards::{Content, Unwritten},
    model::{ContactPoint, Country, Owner, Url, Vocabulary},
};

/// Adds the contact points.
pub(super) fn add(graph: &mut Graph, content: &Content<'_>) -> Result<(), Unwritten> {
    let countries = content.context.network.countries()?;
    for ncp in &content.contact_points {
        let country = countries.get(ncp.country.as_str())?;
        contact_point(graph, ncp, country.as_ref());
        host(graph, ncp, country.as_ref());
    }
    Ok(())
}

fn contact_point(graph: &mut Graph, ncp: &ContactPoint, of: Option<&Country>) {
    let mut pages: Vec<&Url> = ncp.checked.iter().map(|evidence| &evidence.url).collect();
    pages.sort();
    pages.dedup();
    let about = graph
        .about(&record("ncp", ncp.country.as_str()))
        .a("org:Organization")
        .plain("dct:identifier", ncp.country.as_str())
        .text("schema:name", &ncp.name, "en")
        .link("org:memberOf", &network())
        .link("org:subOrganizationOf", &record("host", ncp.country.as_str()))
        .links("schema:areaServed", of.map(country));
    details(about, ncp, Owner::ContactPoint)
        .links("schema:url", addresses(&ncp.website))
        .links("foaf:page", addresses(&ncp.emn_page))
        .links("schema:sameAs", addresses(&ncp.social))
        .texts("dc:contributor", &ncp.partners, "en")
        .text("rdfs:comment", &ncp.remarks, "en")
        .links("dct:source", addresses(pages));
}

fn host(graph: &mut Graph, ncp: &ContactPoint, of: Option<&Country>) {
    let language = match of.map(|country| &country.languages[..]) {
        Some([language]) => Some(language.tag()),
        _ => None,
    };
    let mut about = graph.about(&record("host", ncp.country.as_str())).a("org:Organization").text(
        "schema:name",
        &ncp.institution,
        "en",
    );
    // Of a country with several languages, a name may be in any of them, or in all.
    about = match language {
        Some(language) => about.text("schema:name", &ncp.institution_local, language),
        None => about.plain("schema:alternateName", &ncp.institution_local),
    };
    about = about
        .text("schema:department", &ncp.unit, "en")
        .plain("org:classification", ncp.kind.label());
    details(about, ncp, Owner::Host);
}

/// What belongs to an owner.
fn details<'g>(about: About<'g>, ncp: &ContactPoint, owner: Owner) -> About<'g> {
    let is_its = |of: Option<Owner>| of == Some(owner);
    let email = ncp.email.iter().filter(|_| is_its(ncp.email_of));
    let phone = ncp.phone.iter().filter(|_| is_its(ncp.phone_of));
    let address = if is_its(ncp.address_of) { ncp.address.join("\n") } else { String::new() };
    let about = email.fold(about, |about, it| about.plain("schema:email", it.as_str()));
    let about = phone.fold(about, |about, it| about.plain("schema:telephone", it.as_str()));
    about.plain("schema:address", &address)
}

fn addresses<'u>(urls: impl IntoIterator<Item = &'u Url>) -> impl Iterator<Item = Node> {
    urls.into_iter().map(|url| Node::of(url.as_str()))
}
