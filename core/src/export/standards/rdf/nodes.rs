//! What the records are called in the graph.

use super::graph::Node;
use crate::{
    export::standards::{Content, Unwritten, identity},
    model::{Act, Country, Id},
};

/// The network itself.
pub(super) fn network() -> Node {
    record("fact", "network")
}

/// A record that has no address of its own elsewhere.
pub(super) fn record(kind: &str, id: &str) -> Node {
    Node::of(&identity::identifier(kind, id))
}

/// A country: its entry in the authority table of the Publications Office of the Union.
pub(super) fn country(country: &Country) -> Node {
    const TABLE: &str = "http://publications.europa.eu/resource/authority/country/";
    Node::of(&format!("{TABLE}{}", country.alpha3))
}

/// An act: its European Legislation Identifier, else its CELEX number at the Publications Office.
pub(super) fn act(act: &Act) -> Node {
    const CELEX: &str = "http://publications.europa.eu/resource/celex/";
    match (&act.eli, &act.celex) {
        (Some(eli), _) => Node::of(eli.as_str()),
        (None, Some(celex)) => Node::of(&format!("{CELEX}{celex}")),
        (None, None) => record("act", act.id.as_str()),
    }
}

/// The acts of some ids.
pub(super) fn acts(content: &Content<'_>, ids: &[Id]) -> Result<Vec<Node>, Unwritten> {
    let acts = content.context.network.acts()?;
    let mut nodes = Vec::new();
    for id in ids {
        nodes.extend(acts.get(id.as_str())?.map(|found| act(&found)));
    }
    Ok(nodes)
}
