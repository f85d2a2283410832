//! Linked data: the glossary in SKOS, countries and contact points in ORG and schema.org, acts in
//! the ELI ontology; one graph, and a file for each way to write it.

mod acts;
mod contact_points;
mod countries;
mod facts;
mod graph;
mod json_ld;
mod terms;
mod turtle;

pub(in crate::export) use json_ld::JSONLD;
pub(in crate::export) use turtle::TTL;

use super::{Content, LICENCE_PAGE, Unwritten, identity};
use crate::{
    export::views,
    model::{Act, Country, Id},
};
use graph::{Graph, Node};

/// The tables that the graph can hold: all of them.
const TABLES: &[&str] = &[
    views::ACTS.name,
    views::CONTACT_POINTS.name,
    views::COUNTRIES.name,
    views::FACTS.name,
    views::TERMS.name,
];

fn graph(content: &Content<'_>) -> Result<Graph, Unwritten> {
    content.in_all_languages()?;
    let mut graph = Graph::default();
    data(&mut graph, content);
    terms::add(&mut graph, content)?;
    countries::add(&mut graph, content);
    contact_points::add(&mut graph, content)?;
    acts::add(&mut graph, content)?;
    facts::add(&mut graph, content)?;
    Ok(graph)
}

/// What the file is, from when, and under which licence.
fn data(graph: &mut Graph, content: &Content<'_>) {
    graph
        .about(&Node::of(identity::DATA))
        .a("dcat:Dataset")
        .text("dct:title", "European Migration Network, offline", "en")
        .plain("owl:versionInfo", concat!("emn ", env!("CARGO_PKG_VERSION")))
        .date("dct:date", Some(content.context.day))
        .link("dct:license", &Node::of(LICENCE_PAGE));
}

/// The network itself.
fn network() -> Node {
    record("fact", "network")
}

/// A record that has no address of its own elsewhere.
fn record(kind: &str, id: &str) -> Node {
    Node::of(&identity::identifier(kind, id))
}

/// A country: its entry in the authority table of the Publications Office of the Union.
fn country(country: &Country) -> Node {
    const TABLE: &str = "http://publications.europa.eu/resource/authority/country/";
    Node::of(&format!("{TABLE}{}", country.alpha3))
}

/// An act: its European Legislation Identifier, else its CELEX number at the Publications Office.
fn act(act: &Act) -> Node {
    const CELEX: &str = "http://publications.europa.eu/resource/celex/";
    match (&act.eli, &act.celex) {
        (Some(eli), _) => Node::of(eli.as_str()),
        (None, Some(celex)) => Node::of(&format!("{CELEX}{celex}")),
        (None, None) => record("act", act.id.as_str()),
    }
}

/// The acts of some ids.
fn acts(content: &Content<'_>, ids: &[Id]) -> Result<Vec<Node>, Unwritten> {
    let acts = content.context.network.acts()?;
    let mut nodes = Vec::new();
    for id in ids {
        nodes.extend(acts.get(id.as_str())?.map(|found| act(&found)));
    }
    Ok(nodes)
}
