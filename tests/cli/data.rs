//! `emn data`: how much the data covers, counted anew from what the other commands write.

use crate::emn::{command, emn, list, run, text};
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

/// The report as of a day, as records.
fn report_on(day: &str) -> Vec<JsonValue> {
    let mut command = command(["data", "report", "--format", "json"]);
    command.env("EMN_TODAY", day);
    run(command).records()
}

#[test]
fn what_was_last_checked_more_than_a_year_ago_is_stale() {
    let ncps = emn("export ncps").records();
    let pages = |ncp: &JsonValue, field: &str| -> Vec<String> {
        let of_field = list(&ncp["checked"]).iter().filter(|page| text(&page["field"]) == field);
        of_field.map(|page| text(&page["seen"]).to_owned()).collect()
    };
    // Long after everything was checked, each detail of each contact point is stale.
    let stale = report_on("2100-01-01");
    let stale: Vec<_> = stale.iter().filter(|line| text(&line["aspect"]) == "stale").collect();
    for ncp in &ncps {
        for field in ["institution", "address", "email", "phone", "website"] {
            let mut lines = stale
                .iter()
                .filter(|line| line["record"] == ncp["id"] && text(&line["name"]) == field);
            let line = lines.next();
            let is_known = !ncp[field].is_null() && ncp[field] != JsonValue::Array(Vec::new());
            assert_eq!(line.is_some(), is_known, "{:?} {field}", ncp["id"]);
            if let Some(line) = line {
                assert_eq!(text(&line["table"]), "ncps");
                let last = pages(ncp, field).into_iter().max();
                assert_eq!(Some(text(&line["oldest"])), last.as_deref());
            }
        }
    }
    let tables = stale.iter().filter(|line| line["record"].is_null());
    let tables: Vec<_> = tables.map(|line| text(&line["table"])).collect();
    assert_eq!(tables, ["countries", "ncps", "acts", "correlations", "glossary", "network"]);
    // On the day of the last check nothing is.
    let checked = text(&ncps[0]["checked_on"]).to_owned();
    assert!(report_on(&checked).iter().all(|line| text(&line["aspect"]) != "stale"));
}

#[test]
fn a_person_reads_what_is_stale_or_that_nothing_is() {
    let told = |day: &str| {
        let mut command = command(["data", "report"]);
        command.env("EMN_TODAY", day);
        let report = run(command).found();
        let (_, stale) = report.split_once("Last checked more than a year ago\n").unwrap();
        stale.to_owned()
    };
    assert_eq!(told("2026-11-27"), "nothing on 2026-11-27\n");
    let stale = told("2100-01-01");
    let mut lines = stale.lines();
    let cells = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(cells(lines.next().unwrap()), ["TABLE", "RECORD", "DETAIL", "LAST", "CHECKED"]);
    assert!(lines.any(|line| cells(line).starts_with(&["ncps", "FI", "email"].map(str::to_owned))));
}
