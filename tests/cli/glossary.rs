use crate::emn::{command, emn, emn_with, run};

#[test]
fn a_query_is_any_number_of_words_quoted_or_not() {
    let quoted = emn_with(&["glossary", "best interests of the child"]).found();
    assert_eq!(emn("glossary best interests of the child").found(), quoted);
    assert_eq!(emn("glossary BEST-INTERESTS of the Child").found(), quoted);
}

#[test]
fn inflected_words_find_their_term() {
    for (query, id) in [
        ("refugees", "refugee"),
        ("the refugees", "refugee"),
        ("der Flüchtling", "refugee"),
        ("l'asile", "asylum"),
        ("children", "child"),
        ("asylum seekers", "asylum-seeker"),
        ("returning migrants", "returnee"),
        ("turvapaikanhakijoiden", "asylum-seeker"),
        ("Flüchtlingen", "refugee"),
        ("uchodźców", "refugee"),
        ("TCNs", "third-country-national"),
    ] {
        assert_eq!(emn_with(&["glossary", query, "--format", "json"]).ids()[0], id, "{query}");
    }
}

#[test]
fn other_scripts_are_found_in_latin_letters_too() {
    for (query, id) in [
        ("бежанец", "refugee"),
        ("bezhanets", "refugee"),
        ("πρόσφυγας", "refugee"),
        ("PROSFYGAS", "refugee"),
        ("ტრეფიკინგი", "trafficking-in-human-beings"),
        ("дитина", "child"),
        ("dytyna", "child"),
    ] {
        assert_eq!(emn_with(&["glossary", query, "--format", "json"]).ids()[0], id, "{query}");
    }
}

#[test]
fn a_name_that_two_languages_share_is_said_to_be_the_same_ones_every_time() {
    let first = emn("glossary flyktningene").found();
    for _ in 0..20 {
        assert_eq!(emn("glossary flyktningene").found(), first);
    }
}

#[test]
fn several_equally_good_terms_are_all_written_for_programs() {
    let ids = emn_with(&["glossary", "förföljelse", "--format", "json"]).ids();
    assert_eq!(ids, ["act-of-persecution", "persecution"]);
}

#[test]
fn a_word_behind_translations_keeps_its_place_in_the_query() {
    let arguments = ["glossary", "pull", "--translations", "factor", "--exact", "--format", "json"];
    assert_eq!(emn_with(&arguments).ids(), ["pull-factor"]);
    let arguments = ["glossary", "--translations", "pull", "factor", "--exact", "--format", "json"];
    assert_eq!(emn_with(&arguments).ids(), ["pull-factor"]);
}

#[test]
fn exact_takes_the_name() {
    assert_eq!(emn("glossary refugee --exact --format json").ids(), ["refugee"]);
}

#[test]
fn a_term_is_outdated_once_every_act_of_its_sources_has_ended() {
    let is_outdated = |day: &str| {
        let ids = emn(&format!("glossary --outdated --as-of {day} --format json")).ids();
        ids.iter().any(|id| id == "unaccompanied-minor")
    };
    assert!(!is_outdated("2026-06-11"));
    assert!(is_outdated("2026-06-12"));
}

#[test]
fn an_address_stands_whole_at_any_width() {
    for columns in ["40", "250"] {
        let mut command = command(["glossary", "unaccompanied minor"]);
        command.env("COLUMNS", columns);
        let card = run(command).found();
        let last = card.lines().last().unwrap();
        assert!(last.starts_with("  Official  home-affairs.ec.europa.eu/"), "{card}");
        assert!(last.ends_with("/unaccompanied-minor_en"), "{card}");
    }
}

#[test]
fn a_card_leaves_out_what_an_option_shows() {
    let card = emn("glossary subsidiary protection").found();
    assert!(card.contains("8 more (--related)"), "{card}");
    assert!(!card.contains("https://"), "{card}");
    let more = emn("glossary subsidiary protection --related --sources").found();
    assert!(!more.contains("--related"), "{more}");
    assert!(more.contains("refugee status") && more.contains("https://"), "{more}");
    assert!(more.contains("Art. 2(f) of Directive 2011/95/EU"), "{more}");
}

#[test]
fn a_card_is_headed_in_the_language_it_was_found_in() {
    let card = emn("glossary toissijainen suojelu").found();
    let mut lines = card.lines();
    assert_eq!(lines.next(), Some("toissijainen suojelu (fi)"));
    assert!(lines.next().unwrap().starts_with("subsidiary protection  "), "{card}");
}
