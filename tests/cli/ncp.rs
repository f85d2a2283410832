use crate::emn::{emn, emn_with};

#[test]
fn a_country_code_shows_the_whole_contact_point() {
    let card = emn("ncp fi").found();
    for part in [
        "EMN National Contact Point Finland",
        "Finnish Immigration Service",
        "Maahanmuuttovirasto",
        "emn@migri.fi",
        "P.O. Box 10",
        "https://emn.fi/en/",
        "page of 2023",
    ] {
        assert!(card.contains(part), "{part} is missing in\n{card}");
    }
}

#[test]
fn a_detail_of_the_host_says_so() {
    assert!(emn("ncp at").found().contains("+43 1 585 33 22 (the host institution's)"));
    assert!(
        emn("ncp fi").found().contains("Mailbox     emn@migri.fi\n"),
        "its own mailbox needs no remark"
    );
}

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
fn the_day_decides_who_observes() {
    assert_eq!(
        emn("ncp --status observer --as-of 2023-12-31 --format json").ids(),
        ["NO", "GE", "MD", "UA", "ME", "AM", "RS"]
    );
    assert_eq!(
        emn("ncp --status observer --as-of 2026-11-23 --format json").ids(),
        ["NO", "GE", "MD", "UA", "ME", "AM", "RS", "MK", "AL"]
    );
    assert_eq!(emn("ncp --as-of 2024-10-27 --format json").ids().len(), 33);
    assert_eq!(emn("ncp --as-of 2024-10-28 --format json").ids().len(), 34);
}

#[test]
fn filters_and_limit_narrow_the_list() {
    assert_eq!(emn("ncp --kind iom-office --format json").ids(), ["AT", "LT", "SK"]);
    assert_eq!(emn("ncp --limit 2 --format json").ids(), ["AT", "BE"]);
    assert_eq!(emn("ncp --kind ngo").failed(1), "emn: no record passes these filters\n");
}

#[test]
fn a_country_that_takes_no_part_is_named_and_not_mistaken_for_a_neighbour_in_spelling() {
    for (query, name) in [
        ("Iceland", "Iceland"),
        ("Islande", "Iceland"),
        ("Australia", "Australia"),
        ("Schweiz", "Switzerland"),
        ("CH", "Switzerland"),
    ] {
        let line = emn_with(&["ncp", query]).failed(1);
        assert!(line.contains(&format!("{name} takes no part in the network")), "{line}");
    }
}

#[test]
fn denmark_is_a_country_without_a_contact_point() {
    assert!(emn("ncp denmark").failed(1).contains("Denmark takes no part in the network"));
    assert!(emn("country denmark").found().contains("takes no part"));
}

#[test]
fn fields_choose_what_is_written() {
    assert_eq!(
        emn("ncp fi --format csv --fields id,email,kind").found(),
        "id,email,kind\r\nFI,emn@migri.fi,agency\r\n"
    );
    let line = emn("ncp fi --fields id,nonsense").failed(2);
    assert!(line.contains("there is no field `nonsense`; there are: id country status"), "{line}");
}

#[test]
fn two_countries_at_once_are_no_query() {
    emn("ncp fi se").failed(1);
    emn("country fi xx").failed(1);
}

#[test]
fn a_list_that_was_cut_says_so_and_machine_formats_are_whole() {
    let run = emn("ncp ministry");
    assert_eq!(run.code, 0);
    assert!(
        run.stderr.ends_with("shows them\n") && run.stderr.contains(" more; --limit "),
        "{}",
        run.stderr
    );
    let all = emn("ncp ministry --format json").ids().len();
    assert!(all > 10, "{all}");
    assert_eq!(emn("ncp ministry --format json --limit 3").ids().len(), 3);
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
    assert_eq!(emn("country suomi --from fi --format json").ids(), ["FI"]);
    emn("country suomi --from el").failed(1);
}

#[test]
fn a_country_without_a_contact_point_is_not_another_one() {
    assert!(emn("ncp Tanska").failed(1).contains("Denmark takes no part in the network"));
    assert!(emn("ncp Icland").failed(1).contains("Iceland takes no part in the network"));
}
