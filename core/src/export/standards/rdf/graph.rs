//! A graph in the making: names are written short, as in Turtle, with the prefixes of both files.

use super::super::identity::DATA;
use crate::model::Date;
use oxrdf::{Literal, NamedNode, Term, Triple, vocab::xsd};

/// The prefixes of vocabularies.
const VOCABULARIES: [(&str, &str); 11] = [
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The kinds of records that have an identifier of their own.
const KINDS: [&str; 9] = ["act", "fact", "host", "ncp", "part", "role", "scheme", "term", "topic"];

/// Every prefix, with what it stands for.
pub(super) fn prefixes() -> impl Iterator<Item = (&'static str, String)> {
    let vocabularies = VOCABULARIES.iter().map(|(prefix, iri)| (*prefix, (*iri).to_owned()));
    vocabularies.chain(KINDS.iter().map(|kind| (*kind, format!("{DATA}#{kind}/"))))
}

/// What is described, or linked to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    Named(NamedNode),
    /// An address that is none by the rules: only ever told, as text.
    Address(String),
}

impl Node {
    /// The node of an address.
    pub fn of(iri: &str) -> Node {
        match NamedNode::new(iri) {
            Ok(node) => Node::Named(node),
            Err(_) => Node::Address(iri.to_owned()),
        }
    }
}

/// Statements, those on one subject together.
#[derive(Default)]
pub(super) struct Graph(pub Vec<Triple>);

/// Statements on one subject.
pub(super) struct About<'g> {
    graph: &'g mut Graph,
    subject: Option<NamedNode>,
}

impl Graph {
    /// What is said of a node.
    pub fn about(&mut self, node: &Node) -> About<'_> {
        let subject = match node {
            Node::Named(node) => Some(node.clone()),
            Node::Address(_) => None,
        };
        About { graph: self, subject }
    }
}

impl About<'_> {
    fn says(self, property: &str, object: impl Into<Term>) -> Self {
        if let Some(subject) = &self.subject {
            self.graph.0.push(Triple::new(subject.clone(), expanded(property), object));
        }
        self
    }

    /// Of which class it is.
    pub fn a(self, class: &str) -> Self {
        self.says("rdf:type", expanded(class))
    }

    /// How it is linked to a node.
    pub fn link(self, property: &str, node: &Node) -> Self {
        match node {
            Node::Named(node) => self.says(property, node.clone()),
            Node::Address(text) => {
                self.says(property, Literal::new_typed_literal(text, xsd::ANY_URI))
            }
        }
    }

    /// How it is linked to several nodes.
    pub fn links(self, property: &str, nodes: impl IntoIterator<Item = Node>) -> Self {
        nodes.into_iter().fold(self, |about, node| about.link(property, &node))
    }

    /// A text in a language, if there is any.
    pub fn text(self, property: &str, text: &str, language: &str) -> Self {
        match text {
            "" => self,
            text => {
                self.says(property, Literal::new_language_tagged_literal_unchecked(text, language))
            }
        }
    }

    /// Texts in a language.
    pub fn texts<'t>(
        self,
        property: &str,
        texts: impl IntoIterator<Item = &'t String>,
        language: &str,
    ) -> Self {
        texts.into_iter().fold(self, |about, text| about.text(property, text, language))
    }

    /// A text in no language, if there is any.
    pub fn plain(self, property: &str, text: &str) -> Self {
        match text {
            "" => self,
            text => self.says(property, Literal::new_simple_literal(text)),
        }
    }

    /// A day, a month or a year, if it is known.
    pub fn date(self, property: &str, date: Option<Date>) -> Self {
        let Some(date) = date else { return self };
        let text = date.to_string();
        let kind = match text.len() {
            4 => xsd::G_YEAR,
            7 => xsd::G_YEAR_MONTH,
            _ => xsd::DATE,
        };
        self.says(property, Literal::new_typed_literal(text, kind))
    }
}

/// The name that a short one stands for.
fn expanded(short: &str) -> NamedNode {
    const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    let (prefix, name) = short.split_once(':').unwrap_or_default();
    let iri = VOCABULARIES.iter().find(|(known, _)| *known == prefix).map_or(RDF, |(_, iri)| iri);
    NamedNode::new_unchecked(format!("{iri}{name}"))
}
