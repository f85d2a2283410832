//! JSON-LD 1.1: the same graph, an object for each subject.

use super::{TABLES, graph, graph::prefixes};
use crate::export::{
    Format, Writes,
    standards::{Content, Unwritten},
};
use oxrdf::{Literal, NamedNode, NamedOrBlankNode, Term, Triple, vocab::rdf};
use serde_json::{Map, Value, json};
use std::io;

/// JSON-LD.
pub(in crate::export) const JSONLD: Format = Format {
    name: "jsonld",
    endings: &["jsonld"],
    about: "linked data as JSON-LD, the same graph as ttl",
    writes: Writes::Model { tables: TABLES, write },
};

fn write(content: &Content<'_>) -> Result<Vec<u8>, Unwritten> {
    let graph = graph(content)?;
    let short = Short { prefixes: prefixes().collect() };
    let context = short.prefixes.iter().map(|(prefix, iri)| ((*prefix).to_owned(), json!(iri)));
    let context: Map<String, Value> = context.collect();
    let subjects = graph.0.chunk_by(|one, next| one.subject == next.subject);
    let objects: Vec<Value> = subjects.map(|statements| short.object(statements)).collect();
    let file = json!({ "@context": context, "@graph": objects });
    let mut bytes = serde_json::to_vec_pretty(&file).map_err(io::Error::other)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes names short.
struct Short {
    prefixes: Vec<(&'static str, String)>,
}

impl Short {
    /// What is said of one subject.
    fn object(&self, statements: &[Triple]) -> Value {
        let mut object = Map::new();
        if let Some(NamedOrBlankNode::NamedNode(subject)) = statements.first().map(|it| &it.subject)
        {
            object.insert("@id".to_owned(), json!(self.name(subject)));
        }
        for Triple { predicate, object: value, .. } in statements {
            let (key, value) = match value {
                Term::NamedNode(class) if *predicate == rdf::TYPE => {
                    ("@type".to_owned(), json!(self.name(class)))
                }
                value => (self.name(predicate), self.value(value)),
            };
            let values = object.entry(key).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(values) = values {
                values.push(value);
            }
        }
        Value::Object(object)
    }

    fn value(&self, value: &Term) -> Value {
        match value {
            Term::NamedNode(node) => json!({ "@id": self.name(node) }),
            Term::Literal(literal) => self.literal(literal),
            other => json!(other.to_string()),
        }
    }

    fn literal(&self, literal: &Literal) -> Value {
        let (text, kind) = (literal.value(), literal.datatype());
        match literal.language() {
            Some(language) => json!({ "@language": language, "@value": text }),
            None if kind == oxrdf::vocab::xsd::STRING => json!(text),
            None => json!({ "@type": self.name(&kind.into_owned()), "@value": text }),
        }
    }

    fn name(&self, node: &NamedNode) -> String {
        let iri = node.as_str();
        let short = self.prefixes.iter().find_map(|(prefix, start)| {
            Some(format!("{prefix}:{}", iri.strip_prefix(start.as_str())?))
        });
        short.unwrap_or_else(|| iri.to_owned())
    }
}
