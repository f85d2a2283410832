//! Linked data: the glossary in SKOS, countries and contact points in ORG and schema.org, acts in
//! the ELI ontology; one graph, and a file for each way to write it.

mod acts;
mod contact_points;
mod countries;
mod facts;
mod graph;
mod json_ld;
mod nodes;
mod terms;
mod turtle;

pub(in crate::export) use json_ld::JSONLD;
pub(in crate::export) use turtle::TTL;

use super::{Content, LICENCE_PAGE, Unwritten, identity};
use crate::export::views;
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
