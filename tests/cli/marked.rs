//! The paragraphs marked by hand in `tests/marked`, against what is found in them: precision and
//! recall by language are printed, and have limits.

use crate::emn::{Run, command, run, text};
use std::{collections::BTreeSet, fs, ops::Range, path::Path};
use tinyjson::JsonValue;

/// The day of the set.
const DAY: &str = "2026-11-26";

/// Languages with the least precision and recall of terms, in hundredths.
const LIMITS: [(&str, usize, usize); 5] =
    [("en", 97, 95), ("fi", 93, 88), ("sv", 93, 88), ("de", 93, 88), ("fr", 93, 88)];

/// Something marked or found: its bytes, and its rule if it is a finding.
type Mark = (Range<usize>, Option<String>);

#[test]
fn the_terms_and_findings_of_a_careful_reader_are_found() {
    let mut faults = Vec::new();
    for (language, precision, recall) in LIMITS {
        let path = Path::new("tests/marked").join(language).with_extension("txt");
        let (plain, marks) = read(&fs::read_to_string(path).expect("the set is there"));
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("marked-{language}.txt"));
        fs::write(&file, &plain).expect("a temporary file");
        let file = file.to_str().expect("the name is ASCII");
        let terms: Vec<Mark> = marks.iter().filter(|(_, rule)| rule.is_none()).cloned().collect();
        let found =
            spans(run(with_day(&["annotate", file, "--from", language, "--format", "jsonl"])));
        let scores = compared(language, "terms", &plain, &terms, &found);
        if scores.0 < precision || scores.1 < recall {
            faults.push(format!("{language}: terms {scores:?}"));
        }
        let rules: Vec<Mark> = marks.iter().filter(|(_, rule)| rule.is_some()).cloned().collect();
        let found = spans(run(with_day(&["check", file, "--from", language, "--format", "jsonl"])));
        let scores = compared(language, "findings", &plain, &rules, &found);
        if scores.0 < precision || scores.1 < recall {
            faults.push(format!("{language}: findings {scores:?}"));
        }
        let is_false = |mark: &&Mark| {
            mark.1.as_deref() == Some("law-ended") && !rules.iter().any(|it| meets(it, mark))
        };
        faults.extend(found.iter().filter(is_false).map(|it| format!("{language}: false {it:?}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn with_day(arguments: &[&str]) -> std::process::Command {
    let mut command = command(arguments);
    command.env("EMN_TODAY", DAY);
    command
}

/// A marked text without its marks, and these.
fn read(marked: &str) -> (String, Vec<Mark>) {
    let (mut plain, mut marks, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked.chars();
    while let Some(character) = rest.next() {
        match character {
            '[' => open.push((plain.len(), None)),
            '{' => {
                let rule: String = rest.by_ref().take_while(|it| *it != '|').collect();
                open.push((plain.len(), Some(rule)));
            }
            ']' | '}' => {
                let (start, rule) = open.pop().expect("a mark is open");
                marks.push((start..plain.len(), rule));
            }
            other => plain.push(other),
        }
    }
    assert!(open.is_empty(), "a mark is not closed");
    (plain, marks)
}

/// The places of a run with `--format jsonl`.
fn spans(run: Run) -> Vec<Mark> {
    assert!(run.code < 2, "{}", run.stderr);
    let number = |value: &JsonValue| *value.get::<f64>().expect("a number") as usize;
    let mark = |line: &str| {
        let record: JsonValue = line.parse().expect("JSON");
        let rule = record.get::<std::collections::HashMap<String, JsonValue>>();
        let rule = rule.expect("an object").get("rule").map(|rule| text(rule).to_owned());
        (number(&record["start"])..number(&record["end"]), rule)
    };
    run.stdout.lines().map(mark).collect()
}

/// Terms are the same word for word; findings speak of the same place.
fn meets(one: &Mark, other: &Mark) -> bool {
    let overlap = one.0.start < other.0.end && other.0.start < one.0.end;
    one.1 == other.1 && if one.1.is_some() { overlap } else { one.0 == other.0 }
}

/// Precision and recall in hundredths, rounded down; what differs is printed.
fn compared(
    language: &str,
    what: &str,
    plain: &str,
    marked: &[Mark],
    found: &[Mark],
) -> (usize, usize) {
    let right = found.iter().filter(|it| marked.iter().any(|mark| meets(mark, it))).count();
    let met = marked.iter().filter(|mark| found.iter().any(|it| meets(mark, it))).count();
    let of = |part: usize, all: usize| (100 * part).checked_div(all).unwrap_or(100);
    let (precision, recall) = (of(right, found.len()), of(met, marked.len()));
    println!("{language} {what}: precision {precision} %, recall {recall} % of {}", marked.len());
    let shown = |marks: &[Mark], others: &[Mark]| -> BTreeSet<String> {
        let missing = marks.iter().filter(|mark| !others.iter().any(|it| meets(it, mark)));
        missing.map(|(span, rule)| format!("{} {rule:?}", &plain[span.clone()])).collect()
    };
    println!("  missed: {:?}\n  too much: {:?}", shown(marked, found), shown(found, marked));
    (precision, recall)
}
