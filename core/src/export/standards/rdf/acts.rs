//! Legal acts in the ELI ontology.

use super::{
    graph::{Graph, Node},
    nodes::{act, acts},
};
use crate::{
    export::standards::{Content, Unwritten},
    model::{Act, ActKind, Celex, Validity, Vocabulary},
};

/// Adds the acts.
pub(super) fn add(graph: &mut Graph, content: &Content<'_>) -> Result<(), Unwritten> {
    content.acts.iter().try_for_each(|it| described(graph, content, it))
}

fn described(graph: &mut Graph, content: &Content<'_>, it: &Act) -> Result<(), Unwritten> {
    let (replaced_by, replaces) = (acts(content, &it.replaced_by)?, acts(content, &it.replaces)?);
    let (amended_by, amends) = (acts(content, &it.amended_by)?, acts(content, &it.amends)?);
    let mut about = graph
        .about(&act(it))
        .a("eli:LegalResource")
        .plain("dct:identifier", it.id.as_str())
        .plain("eli:id_local", it.celex.as_ref().map_or("", Celex::as_str))
        .plain("eli:number", &it.number)
        .text("rdfs:label", &it.designation(), "en")
        .text("dct:description", &it.title, "en")
        .texts("eli:title_short", &it.names, "en");
    for (language, name) in it.local_names.iter() {
        about = about.text("eli:title_short", name, language.tag());
    }
    about
        .plain("dct:type", it.kind.code())
        .links("eli:type_document", document_type(it.kind))
        .date("eli:date_document", it.adopted)
        .date("eli:first_date_entry_in_force", it.in_force)
        .date("eli:date_applicability", it.applies_from)
        .date("eli:date_no_longer_in_force", it.ended.and_then(|ended| ended.day_before()))
        .links("eli:in_force", in_force(it.validity_on(content.context.day)))
        .links("dct:isReplacedBy", replaced_by)
        .links("dct:replaces", replaces)
        .links("eli:amended_by", amended_by)
        .links("eli:amends", amends)
        .text("rdfs:comment", &it.remarks, "en");
    Ok(())
}

/// The type in the authority table of the Publications Office.
fn document_type(kind: ActKind) -> Option<Node> {
    const TABLE: &str = "http://publications.europa.eu/resource/authority/resource-type/";
    let code = match kind {
        ActKind::Regulation => "REG",
        ActKind::Directive => "DIR",
        ActKind::Decision => "DEC",
        _ => return None,
    };
    Some(Node::of(&format!("{TABLE}{code}")))
}

/// Whether it is in force, where that is certain.
fn in_force(validity: Validity) -> Option<Node> {
    const TABLE: &str = "http://data.europa.eu/eli/ontology#InForce-";
    let word = match validity {
        Validity::InForce | Validity::Transposition => "inForce",
        Validity::Repealed | Validity::Expired => "notInForce",
        Validity::NotYetApplicable | Validity::Proposed | Validity::NotYetAdopted => return None,
    };
    Some(Node::of(&format!("{TABLE}{word}")))
}
