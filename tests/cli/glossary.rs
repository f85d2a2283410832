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
fn a_wide_terminal_has_room_for_the_address_behind_the_remark() {
    let mut command = command(["glossary", "unaccompanied minor"]);
    command.env("COLUMNS", "250");
    let card = run(command).found();
    let remark = "The wording is this project's own. Official entry, edition 10 (2023): https://";
    assert!(card.lines().last().unwrap().starts_with(remark), "{card}");
}
