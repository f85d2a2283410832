//! What is to be known about the network itself (ORG, schema.org).

use super::{
    graph::{Graph, Node},
    nodes::{acts, network, record},
};
use crate::{
    export::standards::{Content, Unwritten},
    model::{Fact, Section, Vocabulary},
};

/// Adds the facts.
pub(super) fn add(graph: &mut Graph, content: &Content<'_>) -> Result<(), Unwritten> {
    content.facts.iter().try_for_each(|fact| described(graph, content, fact))
}

fn described(graph: &mut Graph, content: &Content<'_>, fact: &Fact) -> Result<(), Unwritten> {
    let node = record("fact", &fact.id);
    let is_network = node == network();
    let class = match fact.section {
        _ if is_network => "org:Organization",
        _ if fact.heads_section => "schema:Thing",
        Some(Section::Group) => "org:OrganizationalUnit",
        Some(Section::Partner) => "org:Organization",
        Some(Section::History) => "schema:Event",
        _ => "schema:Thing",
    };
    let day = match class {
        "schema:Event" => "schema:startDate",
        "org:Organization" => "schema:foundingDate",
        _ => "dct:date",
    };
    let legal_basis = acts(content, &fact.acts)?;
    let text = if fact.acts.is_empty() { fact.text.as_str() } else { "" };
    let of = (class == "org:OrganizationalUnit").then(network);
    let pages = (!fact.url.is_empty()).then(|| Node::of(&fact.url));
    let sources = fact.sources.iter();
    graph
        .about(&node)
        .a(class)
        .plain("dct:identifier", &fact.id)
        .plain("dct:type", fact.section.map_or("", Section::code))
        .text("schema:name", &fact.name, "en")
        .plain("schema:alternateName", &fact.acronym)
        .text("schema:description", text, "en")
        .links("dct:references", legal_basis)
        .links("org:unitOf", of)
        .date(day, fact.date)
        .links("schema:url", pages)
        .links("dct:source", sources.map(|source| Node::of(source)));
    Ok(())
}
