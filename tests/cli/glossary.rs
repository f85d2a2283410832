use crate::emn::{emn, emn_with};

#[test]
fn a_term_is_explained_with_its_source_its_neighbours_and_its_languages() {
    let card = emn("glossary unaccompanied minor --as-of 2026-11-23").found();
    for part in [
        "unaccompanied minor ",
        "A minor who reaches the territory",
        "Art. 2(l) of Directive 2011/95/EU (Recast Qualification Directive)",
        "repealed on 2026-06-12, replaced by Regulation (EU) 2024/1347",
        "Acronyms    UAM, UASC",
        "Broader     minor; vulnerable person",
        "guardian",
        "Languages   bg cs de",
    ] {
        assert!(card.contains(part), "{part} is missing in\n{card}");
    }
    let end: Vec<&str> = card.lines().rev().take(2).collect();
    assert_eq!(end[1], "The wording is this project's own. Official entry, edition 10 (2023):");
    assert!(
        end[0].starts_with("https://home-affairs.ec.europa.eu/")
            && end[0].contains("unaccompanied-minor"),
        "{card}"
    );
    let wide = run_wide(&["glossary", "unaccompanied minor"]);
    assert!(
        wide.lines().last().unwrap().starts_with(
            "The wording is this project's own. Official entry, edition 10 (2023): https://"
        ),
        "{wide}"
    );
}

#[test]
fn what_matched_is_said_when_it_is_not_the_preferred_term() {
    assert!(emn("glossary turvapaikka").found().contains("\nturvapaikka → asylum (fi)\n"));
    assert!(
        emn("glossary unacompanied minr")
            .found()
            .contains("\nunacompanied minr → unaccompanied minor\n")
    );
    assert!(emn("glossary UAM").found().contains("\nUAM → unaccompanied minor (abbreviation)\n"));
    assert!(!emn("glossary asylum").found().contains('→'));
}

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
        ("returning migrants", "return"),
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
fn nonsense_finds_nothing() {
    for query in [
        "qwertyzxcv",
        "bicycle",
        "photosynthesis",
        "???",
        "жжжжж",
        "school bus",
        "first aid",
        "visalia",
        "dialysis",
        "quotation",
    ] {
        emn_with(&["glossary", query]).failed(1);
    }
}

#[test]
fn what_is_near_is_named_when_nothing_is_found() {
    let line = emn("glossary human smuggling").failed(1);
    assert!(line.contains("nearest: ") && line.contains("human"), "{line}");
}

#[test]
fn a_name_that_two_languages_share_is_said_to_be_the_same_ones_every_time() {
    let first = emn("glossary flyktningene").found();
    assert!(first.contains("flyktning → refugee (nb)"), "{first}");
    for _ in 0..20 {
        assert_eq!(emn("glossary flyktningene").found(), first);
    }
}

#[test]
fn several_equally_good_terms_are_listed_and_none_is_chosen() {
    let list = emn_with(&["glossary", "förföljelse"]).found();
    assert!(list.contains("act of persecution") && list.contains("\npersecution"), "{list}");
    assert_eq!(
        emn_with(&["glossary", "förföljelse", "--format", "json"]).ids(),
        ["act-of-persecution", "persecution"]
    );
}

#[test]
fn exact_takes_nothing_but_the_name() {
    assert_eq!(emn("glossary refugee --exact --format json").ids(), ["refugee"]);
    emn("glossary refugees --exact").failed(1);
    emn("glossary refugge --exact").failed(1);
}

#[test]
fn from_looks_in_one_language_only() {
    assert_eq!(emn("glossary fuga --from es --format json").ids(), ["absconding"]);
    emn("glossary turvapaikka --from sv").failed(1);
}

#[test]
fn a_language_heads_the_card() {
    let card = emn("glossary asylum --lang fi").found();
    assert!(card.starts_with("turvapaikka "), "{card}");
    assert!(card.contains("\nasylum (en)\n"), "{card}");
    assert!(
        emn_with(&["glossary", "--lang", "de", "best interests of the child"])
            .found()
            .starts_with("Wohl des Kindes; Kindeswohl")
    );
}

#[test]
fn translations_are_listed_for_some_languages_or_all() {
    let card = emn("glossary asylum --translations fi,sv").found();
    assert!(card.contains("\nfi          turvapaikka\nsv          asyl\n"), "{card}");
    assert!(!card.contains("Asyl\n"), "{card}");
    let all = emn("glossary --translations asylum").found();
    assert!(
        all.contains("\nde          Asyl\n") && all.contains("\nfi          turvapaikka\n"),
        "{all}"
    );
    assert!(
        emn("glossary asylum --translations xx")
            .failed(2)
            .contains("`xx` is no language of the data")
    );
}

#[test]
fn filters_go_together_with_a_listing() {
    let ids = emn("glossary --topic trafficking --format json").ids();
    assert!(
        ids.contains(&"trafficking-in-human-beings".to_owned())
            && !ids.contains(&"asylum".to_owned()),
        "{ids:?}"
    );
    let by_law = emn("glossary --law 2008/115 --format json").ids();
    assert!(
        by_law.contains(&"return-decision".to_owned()) && !by_law.contains(&"asylum".to_owned()),
        "{by_law:?}"
    );
}

#[test]
fn a_term_is_outdated_once_every_act_of_its_sources_has_ended() {
    let outdated =
        |day: &str| emn(&format!("glossary --outdated --as-of {day} --format json")).ids();
    assert!(!outdated("2026-06-11").contains(&"unaccompanied-minor".to_owned()));
    assert!(outdated("2026-06-12").contains(&"unaccompanied-minor".to_owned()));
}

#[test]
fn sources_are_records_with_the_state_of_the_law_on_the_day() {
    let source = |day: &str| {
        emn(&format!("glossary unaccompanied-minor --as-of {day} --format json")).records()[0]["sources"][0].clone()
    };
    let before = source("2026-06-11");
    assert_eq!(
        (before["act"].as_str(), before["article"].as_str(), before["celex"].as_str()),
        (Some("directive-2011-95"), Some("Art. 2(l)"), Some("32011L0095"))
    );
    assert_eq!(
        (before["status"].as_str(), before["replaced_by"].as_array().unwrap().len()),
        (Some("in-force"), 0)
    );
    let after = source("2026-06-12");
    assert_eq!(after["status"], "repealed");
    assert_eq!(after["replaced_by"][0], "regulation-2024-1347");
    assert_eq!(after["now_at"][0], "Art. 3(11) of Regulation (EU) 2024/1347");
}

#[test]
fn relations_are_seen_from_both_sides() {
    let related = |id: &str, field: &str| {
        emn(&format!("glossary {id} --exact --format json")).records()[0][field].to_string()
    };
    assert!(related("unaccompanied-minor", "broader").contains("\"minor\""));
    assert!(related("minor", "narrower").contains("\"unaccompanied-minor\""));
    assert!(related("unaccompanied-minor", "related").contains("\"guardian\""));
    assert!(related("guardian", "related").contains("\"unaccompanied-minor\""));
}

fn run_wide(arguments: &[&str]) -> String {
    let mut command = crate::emn::command(arguments);
    command.env("COLUMNS", "250");
    crate::emn::run(command).found()
}

#[test]
fn each_source_is_marked_with_what_became_of_the_act() {
    let card = emn("glossary entry ban --as-of 2026-11-23").found();
    assert!(
        card.contains("Directive 2008/115/EC (Return Directive)\n              in force since"),
        "{card}"
    );
    let card = emn("glossary unaccompanied minor --as-of 2026-06-11").found();
    assert!(
        card.contains("in force since 2012-01-09, applies since 2013-12-21")
            && !card.contains("repealed"),
        "{card}"
    );
}

#[test]
fn what_the_filters_held_back_is_named() {
    assert!(emn("glossary refugee --topic return").failed(1).contains("without them: refugee"));
    assert!(emn("ncp georgia --as-of 2010-01-01").failed(1).contains("without them: Georgia"));
}

#[test]
fn a_law_that_may_be_several_is_an_error() {
    assert!(
        emn("glossary --law regulation")
            .failed(2)
            .contains("--law: `regulation` may mean several acts")
    );
    assert!(emn_with(&["glossary", "--law", ""]).failed(2).contains("--law: the query is empty"));
}

#[test]
fn english_is_a_language_too() {
    assert!(emn("glossary --lang en --limit 1").found().contains("absconding"));
    assert!(emn("glossary asylum --lang en").found().starts_with("asylum "));
}

#[test]
fn fields_are_checked_before_anything_is_looked_up() {
    emn("glossary qwertyzxcv --fields nonsense").failed(2);
}

#[test]
fn from_a_language_no_word_of_an_identifier_counts() {
    emn("glossary asylum --from fi").failed(1);
}
