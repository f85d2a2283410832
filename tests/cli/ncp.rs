use crate::emn::{emn, emn_with};

#[test]
fn a_country_is_found_by_its_name_in_any_language_and_by_the_codes_of_the_union() {
    for (query, id) in [
        ("Suomi", "FI"),
        ("Фінляндія", "FI"),
        ("EL", "GR"),
        ("holland", "NL"),
        ("Deutschland", "DE"),
        ("sakartvelo", "GE"),
        ("фінляндія", "FI"),
    ] {
        assert_eq!(emn_with(&["ncp", query, "--format", "json"]).ids(), [id], "{query}");
    }
}

#[test]
fn a_host_institution_finds_its_contact_point() {
    for (query, id) in [
        ("migri", "FI"),
        ("bamf", "DE"),
        ("finnish immigration service", "FI"),
        ("Fedasil", "BE"),
        ("Migrationsverket", "SE"),
    ] {
        assert_eq!(emn_with(&["ncp", query, "--format", "json"]).ids(), [id], "{query}");
    }
}

#[test]
fn the_host_and_the_country_together_find_the_contact_point() {
    for (query, id) in [
        ("bamf germany", "DE"),
        ("migri suomi", "FI"),
        ("migrationsverket sverige", "SE"),
        ("emn finland", "FI"),
        ("IOM Vienna", "AT"),
    ] {
        assert_eq!(emn_with(&["ncp", query, "--format", "json"]).ids()[0], id, "{query}");
    }
}

#[test]
fn a_code_is_a_code_in_every_language() {
    assert_eq!(emn("ncp FI --from fi --format json").ids(), ["FI"]);
}

#[test]
fn a_contact_point_is_there_from_the_day_its_country_takes_part() {
    assert_eq!(emn("ncp --as-of 2024-10-27 --format json").ids().len(), 33);
    assert_eq!(emn("ncp --as-of 2024-10-28 --format json").ids().len(), 34);
}
