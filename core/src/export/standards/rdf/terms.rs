//! The glossary as a SKOS concept scheme, its topics as collections.

use super::{
    graph::{Graph, Node},
    nodes::{acts, record},
};
use crate::{
    export::standards::{
        Content, LICENCE_PAGE, Unwritten,
        names::{Name, Standing, names},
    },
    model::{Id, Language, Term, Topic, Vocabulary},
};

/// Adds the terms, if there are any.
pub(super) fn add(graph: &mut Graph, content: &Content<'_>) -> Result<(), Unwritten> {
    if content.terms.is_empty() {
        return Ok(());
    }
    scheme(graph, content);
    for topic in Topic::ALL {
        let members = content.terms.iter().filter(|term| term.topic == *topic);
        let members: Vec<Node> = members.map(|term| node(&term.id)).collect();
        if !members.is_empty() {
            graph
                .about(&record("topic", topic.code()))
                .a("skos:Collection")
                .text("skos:prefLabel", topic.label(), "en")
                .links("skos:member", members);
        }
    }
    content.terms.iter().try_for_each(|term| concept(graph, content, term))
}

fn scheme(graph: &mut Graph, content: &Content<'_>) {
    let top = content.terms.iter().filter(|term| term.broader.is_empty());
    graph
        .about(&glossary())
        .a("skos:ConceptScheme")
        .text("skos:prefLabel", "Asylum and migration glossary", "en")
        .text("dct:title", "Asylum and migration glossary", "en")
        .link("dct:license", &Node::of(LICENCE_PAGE))
        .links("skos:hasTopConcept", top.map(|term| node(&term.id)));
}

fn glossary() -> Node {
    record("scheme", "glossary")
}

fn node(id: &Id) -> Node {
    record("term", id.as_str())
}

fn nodes(ids: &[Id]) -> impl Iterator<Item = Node> {
    ids.iter().map(node)
}

fn concept(graph: &mut Graph, content: &Content<'_>, term: &Term) -> Result<(), Unwritten> {
    let references = term.sources.iter().flat_map(|source| &source.references);
    let mut cited: Vec<Id> = references.map(|reference| reference.act.clone()).collect();
    cited.sort();
    cited.dedup();
    let cited = acts(content, &cited)?;
    let official = term.official.iter();
    let other = term.page.iter().filter(|page| term.official.as_ref() != Some(page));
    let top = term.broader.is_empty().then(glossary);
    let mut about = graph
        .about(&node(&term.id))
        .a("skos:Concept")
        .plain("dct:identifier", term.id.as_str())
        .link("skos:inScheme", &glossary())
        .links("skos:topConceptOf", top);
    let labels = labels(content, term);
    for property in ["skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"] {
        for label in labels.iter().filter(|label| label.property == property) {
            about = about.text(property, &label.text, label.language.tag());
        }
    }
    about
        .text("skos:definition", &term.definition, "en")
        .texts("skos:note", &term.notes, "en")
        .links("skos:broader", nodes(&term.broader))
        .links("skos:narrower", nodes(&term.narrower))
        .links("skos:related", nodes(&term.related))
        .links("skos:exactMatch", official.map(|page| Node::of(page.as_str())))
        .links("foaf:page", other.map(|page| Node::of(page.as_str())))
        .links("dct:source", cited)
        .texts("dc:source", term.sources.iter().map(|source| &source.citation), "en");
    Ok(())
}

/// A label of a concept.
struct Label {
    property: &'static str,
    text: String,
    language: Language,
}

/// The labels of a concept, in each language one preferred and each text once, as SKOS asks.
fn labels(content: &Content<'_>, term: &Term) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for entry in content.context.about.languages.iter() {
        let language = &entry.tag;
        let words = names(term, language).into_iter();
        let words = words.map(|Name { word, standing, .. }| (property(standing), word));
        let everyday = term.everyday.of(language).into_iter();
        let hidden = everyday.map(|word| ("skos:hiddenLabel", word.to_owned()));
        for (property, text) in words.chain(hidden) {
            if !labels.iter().any(|it| it.text == text && it.language == *language) {
                labels.push(Label { property, text, language: language.clone() });
            }
        }
    }
    labels
}

fn property(standing: Standing) -> &'static str {
    match standing {
        Standing::Preferred => "skos:prefLabel",
        Standing::Admitted | Standing::Abbreviation => "skos:altLabel",
        Standing::Deprecated => "skos:hiddenLabel",
    }
}
