//! Several countries by one command line.

use crate::emn::{emn, emn_with};

#[test]
fn countries_one_after_another_are_shown_in_their_order() {
    for (query, ids) in [
        (&["pt", "fi"][..], &["PT", "FI"][..]),
        (&["pt,fi"], &["PT", "FI"]),
        (&["Portugal, Suomi, pt"], &["PT", "FI"]),
        (&["north", "macedonia", "serbia"], &["MK", "RS"]),
        (&["fi", "north macedonia"], &["FI", "MK"]),
    ] {
        for name in ["ncp", "country"] {
            let run = emn_with(&[&[name], query, &["--format", "json"]].concat());
            assert_eq!(run.ids(), ids, "{name} {query:?}");
        }
    }
}

#[test]
fn a_phrase_that_means_one_stays_one_query() {
    for (query, id) in [("north macedonia", "MK"), ("bamf germany", "DE"), ("czech republic", "CZ")]
    {
        assert_eq!(emn(&format!("ncp {query} --format json")).ids(), [id], "{query}");
    }
}

#[test]
fn a_country_that_takes_no_part_is_said_beside_the_others() {
    for name in ["ncp", "country"] {
        let run = emn(&format!("{name} fi,switzerland --format csv --fields id"));
        assert_eq!((run.code, run.stdout.as_str()), (1, "id\r\nFI\r\n"), "{name}");
        assert!(run.stderr.contains("Switzerland takes no part in the network"), "{}", run.stderr);
    }
}
