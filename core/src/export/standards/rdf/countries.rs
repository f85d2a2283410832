//! Countries, and their membership in the network over time (ORG, schema.org).

use super::{
    graph::Graph,
    nodes::{country, network, record},
};
use crate::{
    export::standards::Content,
    model::{Country, Status, Vocabulary},
};

/// Adds the countries.
pub(super) fn add(graph: &mut Graph, content: &Content<'_>) {
    if content.countries.is_empty() {
        return;
    }
    for status in Status::ALL.iter().filter(|status| status.takes_part()) {
        graph.about(&record("role", status.code())).a("org:Role").text(
            "skos:prefLabel",
            status.label(),
            "en",
        );
    }
    for country in &content.countries {
        described(graph, country);
        participation(graph, country);
    }
}

fn described(graph: &mut Graph, it: &Country) {
    let names = it.names.iter().filter(|(language, _)| !language.is_english());
    let mut about = graph
        .about(&country(it))
        .a("schema:Country")
        .plain("dct:identifier", it.code.as_str())
        .text("schema:name", &it.name, "en");
    for (language, name) in names {
        about = about.text("schema:name", name, language.tag());
    }
    about = about.texts("schema:alternateName", &it.aliases, "en").text(
        "schema:legalName",
        &it.official_name,
        "en",
    );
    for (language, name) in it.official_names.iter() {
        about = about.text("schema:legalName", name, language.tag());
    }
    about.text("rdfs:comment", &it.remarks, "en");
}

/// Each span in which the country takes part, as a membership.
fn participation(graph: &mut Graph, it: &Country) {
    for (position, span) in it.participation.iter().enumerate() {
        if span.status.takes_part() {
            graph
                .about(&record("part", &format!("{}/{}", it.code, position + 1)))
                .a("org:Membership")
                .link("org:member", &country(it))
                .link("org:organization", &network())
                .link("org:role", &record("role", span.status.code()))
                .date("schema:startDate", span.since)
                .date("schema:endDate", span.until)
                .plain("dc:source", &span.source);
        }
    }
}
