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
fn one_name_shows_one_act() {
    for (query, id) in [
        ("dublin", "regulation-604-2013"),
        ("geneva", "geneva-convention-1951"),
        ("qualification directive", "directive-2011-95"),
    ] {
        assert_eq!(emn_with(&["law", query, "--format", "json"]).ids(), [id], "{query}");
    }
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
fn the_list_is_filtered_by_status() {
    let ids = emn("law --status repealed --as-of 2026-06-12 --format json").ids();
    let holds = |id: &str| ids.iter().any(|listed| listed == id);
    assert!(holds("directive-2011-95") && !holds("regulation-2024-1347"), "{ids:?}");
}
