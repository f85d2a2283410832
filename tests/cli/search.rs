use crate::emn::emn;

#[test]
fn everything_is_searched_at_once() {
    let records = emn("search dublin --format json").records();
    let types: Vec<&str> = records.iter().map(|record| record["type"].as_str().unwrap()).collect();
    assert!(
        types.contains(&"act") && types.contains(&"term") && types.contains(&"country"),
        "{types:?}"
    );
    for record in &records {
        assert!(
            record.contains_key("id")
                && record.contains_key("name")
                && record.contains_key("matched")
        );
    }
}

#[test]
fn the_best_match_of_any_kind_comes_first() {
    assert_eq!(emn("search 32011L0095 --format json").ids(), ["directive-2011-95"]);
    assert_eq!(emn("search turvapaikka --format json").ids()[0], "asylum");
}

#[test]
fn nonsense_finds_nothing_anywhere() {
    assert_eq!(emn("search qwertyzxcv").failed(1), "emn: nothing found for `qwertyzxcv`\n");
}
