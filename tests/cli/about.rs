use crate::emn::emn;

#[test]
fn the_overview_tells_what_the_network_is() {
    let card = emn("about").found();
    for part in [
        "European Migration Network",
        "Decision 2008/381/EC",
        "Asylum, Migration and Integration",
        "DG HOME",
        "Steering Board",
        "emn about   purpose, legal-basis, funding",
    ] {
        assert!(card.contains(part), "{part} is missing in\n{card}");
    }
}

#[test]
fn every_topic_stands_by_itself() {
    for (topic, part) in [
        ("legal-basis", "Regulation (EU) 2021/1147"),
        ("funding", "Asylum, Migration and Integration"),
        ("governance", "Steering Board"),
        ("outputs", "Ad-hoc query"),
        ("studies", "A comparison of law and practice"),
        ("inform", "policymakers"),
        ("ad-hoc queries", "A few precise questions"),
        ("work-programmes", "2017-2018"),
        ("events", "Annual conference"),
        ("groups", "Return Expert Group (REG)"),
        ("partners", "UNHCR"),
        ("history", "2008-05-14"),
    ] {
        let card = emn(&format!("about {topic}")).found();
        assert!(card.contains(part), "{part} is missing in\n{card}");
    }
}

#[test]
fn every_entry_has_an_id_of_its_own() {
    let ids = emn("about --format json").ids();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len());
}
