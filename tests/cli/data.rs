//! `emn data`: how much the data covers, counted anew from what the other commands write.

use crate::emn::{emn, list, text};
use tinyjson::JsonValue;

fn line<'a>(report: &'a [JsonValue], aspect: &str, name: &str) -> &'a JsonValue {
    let mut lines = report.iter();
    lines
        .find(|line| text(&line["aspect"]) == aspect && text(&line["name"]) == name)
        .expect("the report has the line")
}

fn number(value: &JsonValue) -> usize {
    *value.get::<f64>().expect("a number") as usize
}

#[test]
fn the_report_counts_the_terms() {
    let report = emn("data report --format json").records();
    let terms = emn("export glossary").records();
    for edition in ["10", "6", "none"] {
        let code = if edition == "none" { JsonValue::Null } else { edition.to_owned().into() };
        let seen = terms.iter().filter(|term| term["edition"] == code).count();
        assert_eq!(number(&line(&report, "edition", edition)["records"]), seen, "{edition}");
    }
    for language in ["bg", "fi", "hy"] {
        let texts = terms.iter().filter_map(|term| {
            let translations = term["translations"].get::<std::collections::HashMap<_, _>>();
            translations.expect("an object").get(language).map(|texts| list(texts).len())
        });
        let counted = number(&line(&report, "language", language)["texts"]);
        assert_eq!(counted, texts.sum::<usize>(), "{language}");
    }
    assert_eq!(number(&line(&report, "table", "glossary")["records"]), terms.len());
}

#[test]
fn the_report_counts_the_contact_points() {
    let report = emn("data report --format json").records();
    let ncps = emn("export ncps").records();
    for field in ["email", "phone", "website"] {
        let known = ncps.iter().filter(|ncp| !ncp[field].is_null()).count();
        assert_eq!(number(&line(&report, "contact", field)["records"]), known, "{field}");
    }
    assert_eq!(line(&report, "table", "ncps")["oldest"], ncps[0]["checked_on"]);
}

#[test]
fn the_report_is_what_the_command_shows_by_itself() {
    assert_eq!(emn("data").found(), emn("data report").found());
}
