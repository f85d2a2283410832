//! RDF 1.1 Turtle.

use super::{TABLES, graph, graph::prefixes};
use crate::export::{
    Format, Writes,
    standards::{Content, Unwritten},
};
use oxttl::TurtleSerializer;
use std::io;

/// Turtle.
pub(in crate::export) const TTL: Format = Format {
    name: "ttl",
    endings: &["ttl"],
    about: "linked data as Turtle: SKOS, ORG, schema.org, the ELI ontology",
    writes: Writes::Model { tables: TABLES, write },
};

fn write(content: &Content<'_>) -> Result<Vec<u8>, Unwritten> {
    let graph = graph(content)?;
    let mut serializer = TurtleSerializer::new();
    for (prefix, iri) in prefixes() {
        serializer = serializer.with_prefix(prefix, iri).map_err(io::Error::other)?;
    }
    let mut writer = serializer.for_writer(Vec::new());
    for triple in &graph.0 {
        writer.serialize_triple(triple)?;
    }
    Ok(writer.finish()?)
}
