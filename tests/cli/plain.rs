//! A plain command line is read without the grammar of the options: what it says must be the same.

use crate::emn::emn;

#[test]
fn a_plain_line_is_answered_as_with_options() {
    for line in [
        "ncp fi",
        "country Suomi",
        "glossary asylum",
        "glossary unacompanied minr",
        "glossary migration",
        "ncp migri --format json",
        "country fi -f csv",
        "law 2011/95",
        "search asylum",
        "term asylum",
        "ncp help",
        "glossary -",
    ] {
        let with_option = emn(&format!("{line} --color auto"));
        let plain = emn(line);
        assert_eq!(
            (plain.stdout, plain.stderr, plain.code),
            (with_option.stdout, with_option.stderr, with_option.code),
            "{line}"
        );
    }
}

#[test]
fn a_format_may_stand_before_the_query() {
    assert_eq!(emn("country -f json fi").found(), emn("country fi --format=json").found());
}

#[test]
fn what_stands_behind_two_hyphens_is_a_query() {
    assert_eq!(emn("glossary -- asylum").found(), emn("glossary asylum").found());
}
