use crate::emn::{emn, emn_with};

#[test]
fn an_act_is_found_by_number_celex_and_name() {
    for (query, id) in [
        ("2011/95", "directive-2011-95"),
        ("2011/95/EU", "directive-2011-95"),
        ("Directive 2011/95/EU", "directive-2011-95"),
        ("32011L0095", "directive-2011-95"),
        ("604/2013", "regulation-604-2013"),
        ("(EU) No 604/2013", "regulation-604-2013"),
        ("return directive", "directive-2008-115"),
        ("dublin III", "regulation-604-2013"),
        ("COM(2025) 101", "com-2025-101"),
    ] {
        assert_eq!(emn_with(&["law", query, "--format", "json"]).ids()[0], id, "{query}");
    }
}

#[test]
fn a_number_is_never_mistyped() {
    for query in ["2011/96", "2016/679", "32011L0099"] {
        emn(&format!("law {query}")).failed(1);
    }
}

#[test]
fn the_status_follows_from_the_day() {
    let status = |act: &str, day: &str| {
        emn(&format!("law {act} --as-of {day} --format json")).records()[0]["status"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(status("2011/95", "2026-06-11"), "in-force");
    assert_eq!(status("2011/95", "2026-06-12"), "repealed");
    assert_eq!(status("2024/1347", "2024-05-13"), "not-yet-adopted");
    assert_eq!(status("2024/1347", "2026-06-11"), "not-yet-applicable");
    assert_eq!(status("2024/1347", "2026-06-12"), "in-force");
    assert_eq!(status("2024/1346", "2026-06-11"), "transposition");
    assert_eq!(status("2015/1601", "2020-01-01"), "expired");
    assert_eq!(status("com-2025-101", "2026-11-23"), "proposed");
}

#[test]
fn a_card_shows_the_chain_of_replacements_over_several_steps() {
    let card = emn("law 2005/85 --as-of 2026-11-23").found();
    assert!(
        card.contains("Directive 2013/32/EU") && card.contains("Regulation (EU) 2024/1348"),
        "{card}"
    );
    let card = emn("law dublin III --as-of 2026-11-23").found();
    assert!(
        card.contains("Replaces    Regulation (EC) No 343/2003 (Dublin II Regulation), repealed"),
        "{card}"
    );
    assert!(
        card.contains("              Dublin Convention"),
        "the step before is set in further: {card}"
    );
}

#[test]
fn a_card_names_the_terms_that_rest_on_the_act_and_its_identifiers() {
    let card = emn("law 2008/115").found();
    for part in [
        "return decision",
        "32008L0115",
        "http://data.europa.eu/eli/dir/2008/115/oj",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32008L0115",
    ] {
        assert!(card.contains(part), "{part} is missing in\n{card}");
    }
}

#[test]
fn the_list_is_filtered_by_status() {
    let ids = emn("law --status repealed --as-of 2026-06-12 --format json").ids();
    assert!(
        ids.contains(&"directive-2011-95".to_owned())
            && !ids.contains(&"regulation-2024-1347".to_owned()),
        "{ids:?}"
    );
}

#[test]
fn one_word_shows_one_act() {
    for (query, id) in [
        ("dublin", "regulation-604-2013"),
        ("geneva", "geneva-convention-1951"),
        ("qualification directive", "directive-2011-95"),
    ] {
        assert_eq!(emn_with(&["law", query, "--format", "json"]).ids(), [id], "{query}");
    }
}

#[test]
fn a_citation_shows_the_act_that_it_cites() {
    assert_eq!(
        emn("law Art. 2(d) of Directive 2011/95/EU --format json").ids(),
        ["directive-2011-95"]
    );
    assert_eq!(
        emn("law Art. 1A of the Geneva Refugee Convention --format json").ids(),
        ["geneva-convention-1951"]
    );
}

#[test]
fn a_number_is_found_in_whatever_stands_around_it() {
    for (query, id) in [
        ("Richtlinie 2004/38/EG", "directive-2004-38"),
        ("Verordnung (EU) Nr. 604/2013", "regulation-604-2013"),
        ("Council Directive 2003/86/EC of 22 September 2003", "directive-2003-86"),
        ("Return Directive 2008/115/EC", "directive-2008-115"),
        ("1996/71/EC", "directive-96-71"),
        ("COM(2020) 0609 final", "com-2020-609"),
        ("ETS 005", "echr-1950"),
    ] {
        assert_eq!(emn_with(&["law", query, "--format", "json"]).ids(), [id], "{query}");
    }
}

#[test]
fn force_and_application_are_told_apart() {
    assert!(
        emn("law 2008/115")
            .found()
            .contains("Status      in force since 2009-01-13, applies since 2010-12-24")
    );
    assert!(
        emn("law 2004/82 --as-of 2026-11-23")
            .found()
            .contains("Successor   Regulation (EU) 2025/12")
    );
    assert!(emn("law 2021/1147 --as-of 2021-07-10").found().contains("applies from 2021-07-15"));
}

#[test]
fn a_number_of_another_kind_or_series_is_not_taken_for_the_act() {
    for query in
        ["Regulation (EU) No 95/2011", "COM(2011) 95", "SWD(2013) 604", "Directive 2020/609"]
    {
        assert!(
            emn_with(&["law", query]).failed(1).contains(&format!("nothing found for `{query}`"))
        );
        assert!(emn_with(&["glossary", "--law", query]).failed(2).contains("no act is known by"));
    }
    assert_eq!(emn("law 95/2011 --format json").ids(), ["directive-2011-95"]);
}

#[test]
fn a_year_finds_every_act_of_that_year() {
    let found = emn("law 2011 --format json").ids();
    for act in ["directive-2011-36", "directive-2011-51", "directive-2011-95", "directive-2011-98"]
    {
        assert!(found.iter().any(|id| id == act), "{act} is not in {found:?}");
    }
}

#[test]
fn the_act_of_a_citation_is_the_whole_of_it() {
    assert_eq!(
        emn_with(&[
            "law",
            "Art. 78 of the Treaty on the Functioning of the European Union",
            "--format",
            "json"
        ])
        .ids(),
        ["tfeu"]
    );
    assert_eq!(
        emn_with(&["law", "ART. 3 of Dublin III", "--format", "json"]).ids(),
        ["regulation-604-2013"]
    );
    emn_with(&["law", "Art. 14 of the Universal Declaration of Human Rights"]).failed(1);
}
