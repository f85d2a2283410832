use crate::emn::{emn, emn_with};

#[test]
fn a_country_is_found_by_what_people_call_it() {
    for (query, id) in [
        ("Hellas", "GR"),
        ("Ελλάδα", "GR"),
        ("holland", "NL"),
        ("czech republic", "CZ"),
        ("uk", "GB"),
        ("fin", "FI"),
        ("Ranska", "FR"),
        ("Grèce", "GR"),
        ("Lëtzebuerg", "LU"),
        ("crna gora", "ME"),
        ("hayastan", "AM"),
        ("Ukrayina", "UA"),
        ("Skopje", "MK"),
        ("slovakai", "SK"),
        ("Netherlnads", "NL"),
    ] {
        assert_eq!(emn_with(&["country", query, "--format", "json"]).ids(), [id], "{query}");
    }
}

#[test]
fn the_card_shows_status_codes_and_names() {
    let card = emn("country greece").found();
    for part in [
        "Ελλάδα",
        "Hellenic Republic",
        "GR, GRC, EL (EU)",
        "Member Country since 2008-05-14",
        "Member State since 1981-01-01",
        "Athens",
    ] {
        assert!(card.contains(part), "{part} is missing in\n{card}");
    }
}

#[test]
fn a_language_heads_the_card() {
    let card = emn("country greece --lang fi").found();
    assert!(card.starts_with("Kreikka "), "{card}");
    assert!(card.contains("English     Greece"), "{card}");
}

#[test]
fn the_status_is_that_of_the_day() {
    let status =
        |arguments: &str| emn(arguments).records()[0]["status"].as_str().unwrap().to_owned();
    assert_eq!(status("country hr --as-of 2012-06-01 --format json"), "observer");
    assert_eq!(status("country hr --as-of 2013-07-01 --format json"), "member");
    assert_eq!(status("country al --as-of 2025-06-23 --format json"), "non-participant");
    assert_eq!(status("country al --as-of 2025-06-24 --format json"), "observer");
    assert_eq!(status("country gb --format json"), "former");
    assert_eq!(status("country dk --format json"), "non-participant");
}

#[test]
fn each_status_lists_its_countries() {
    assert_eq!(emn("country --status member --format json").ids().len(), 26);
    assert_eq!(emn("country --status observer --format json --as-of 2026-11-23").ids().len(), 9);
    assert_eq!(emn("country --status observer --format json --as-of 2023-12-31").ids().len(), 7);
    assert_eq!(emn("country --status former --format json").ids(), ["GB"]);
    assert_eq!(
        emn("country --status non-participant --format json --as-of 2026-11-23").ids(),
        ["DK"]
    );
}
