//! `emn data`: how much the data covers, counted anew from what the other commands write.

use crate::emn::emn;
use serde_json::{Map, Value};

fn line<'a>(report: &'a [Map<String, Value>], aspect: &str, name: &str) -> &'a Map<String, Value> {
    report
        .iter()
        .find(|line| line["aspect"] == aspect && line["name"] == name)
        .expect("the report has the line")
}

#[test]
fn the_report_counts_what_the_tables_hold() {
    let report = emn("data report --format json").records();
    let terms = emn("export glossary").records();
    for (edition, code) in
        [("10", Value::from("10")), ("6", Value::from("6")), ("none", Value::Null)]
    {
        let seen = terms.iter().filter(|term| term["edition"] == code).count();
        assert_eq!(line(&report, "edition", edition)["records"], seen, "{edition}");
    }
    let texts = |language: &str| {
        terms
            .iter()
            .filter_map(|term| term["translations"].get(language))
            .map(|texts| texts.as_array().unwrap().len())
            .sum::<usize>()
    };
    for language in ["bg", "fi", "hy"] {
        assert_eq!(line(&report, "language", language)["texts"], texts(language), "{language}");
    }
    let ncps = emn("export ncps").records();
    for field in ["email", "phone", "website"] {
        let known = ncps.iter().filter(|ncp| !ncp[field].is_null()).count();
        assert_eq!(line(&report, "contact", field)["records"], known, "{field}");
    }
    assert_eq!(line(&report, "table", "glossary")["records"], terms.len());
    assert_eq!(line(&report, "table", "ncps")["oldest"], ncps[0]["checked_on"]);
}

#[test]
fn the_report_reads_as_a_table_for_each_aspect() {
    let text = emn("data").found();
    for part in [
        "Terms by edition of the official glossary\nEDITION",
        "\n\nEquivalents by language\nLANGUAGE",
        "\nemail ",
        "\nglossary ",
    ] {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
}
