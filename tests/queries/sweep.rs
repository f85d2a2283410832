//! What the program prints is found again: each name, number, identifier and address of an export
//! leads to its record, or to one of those that share it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write,
    process::{Command, Stdio},
};
use tinyjson::JsonValue;

/// A table, the command that looks it up, and the fields by which its records are found.
struct Swept {
    table: &'static str,
    command: &'static str,
    fields: &'static [&'static str],
}

const SWEPT: [Swept; 4] = [
    Swept {
        table: "countries",
        command: "country",
        fields: &[
            "id",
            "alpha3",
            "eu_code",
            "name",
            "official_name",
            "local_names",
            "aliases",
            "parts",
            "demonyms",
            "capital",
            "names",
            "official_names",
            "capitals",
            "also_called",
        ],
    },
    Swept {
        table: "ncps",
        command: "ncp",
        fields: &[
            "id",
            "country",
            "name",
            "institution",
            "institution_local",
            "email",
            "phone",
            "website",
            "emn_page",
        ],
    },
    Swept {
        table: "glossary",
        command: "glossary",
        fields: &[
            "id",
            "label",
            "synonyms",
            "acronyms",
            "translations",
            "everyday",
            "discouraged",
            "official",
            "page",
        ],
    },
    Swept {
        table: "acts",
        command: "law",
        fields: &["id", "number", "name", "names", "local_names", "celex", "eli"],
    },
];

/// A name may lead to as many records as this, one of which is the one that bears it.
const SHORT_LIST: usize = 30;

#[test]
fn what_is_printed_is_found_again() {
    let faults: Vec<String> = SWEPT.iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "not found again:\n{}", faults.join("\n"));
}

/// The names of a table that lead to no record that bears them, as an exact match.
fn faults(swept: &Swept) -> Vec<String> {
    let bearers = bearers(swept);
    assert!(bearers.len() > 100, "{}: only {} names", swept.table, bearers.len());
    let found = found(swept.command, bearers.keys());
    let is_fault = |(name, ids): &(&String, &BTreeSet<String>)| {
        let answer = found.get(*name).map(Vec::as_slice).unwrap_or_default();
        let is_right = |(id, by): &Answer| ids.contains(id) && (by == "exact" || by == "code");
        answer.len() > SHORT_LIST || !answer.iter().any(is_right)
    };
    let names = bearers.iter().filter(is_fault);
    names.map(|(name, ids)| format!("{}: {name}: {ids:?}", swept.command)).collect()
}

/// Every name of a table, with the ids of the records that bear it.
fn bearers(swept: &Swept) -> BTreeMap<String, BTreeSet<String>> {
    let arguments = ["export", swept.table, "--format", "json"];
    let export = Command::new(env!("CARGO_BIN_EXE_emn")).args(arguments).output().unwrap();
    let records: JsonValue = String::from_utf8(export.stdout).unwrap().parse().unwrap();
    let mut bearers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in records.get::<Vec<JsonValue>>().unwrap() {
        let id: String = record["id"].clone().try_into().unwrap();
        let mut names = Vec::new();
        swept.fields.iter().for_each(|field| add_texts(&record[*field], &mut names));
        for name in names {
            bearers.entry(name.trim().to_owned()).or_default().insert(id.clone());
        }
    }
    bearers
}

/// The texts of a field, whether it has one, a list, or lists by language.
fn add_texts(value: &JsonValue, texts: &mut Vec<String>) {
    match value {
        JsonValue::String(text) => texts.push(text.clone()),
        JsonValue::Array(values) => values.iter().for_each(|value| add_texts(value, texts)),
        JsonValue::Object(values) => values.values().for_each(|value| add_texts(value, texts)),
        _ => {}
    }
}

/// The id of a record, and how it matched.
type Answer = (String, String);

/// What each name leads to.
fn found<'n>(
    command: &str,
    names: impl Iterator<Item = &'n String>,
) -> BTreeMap<String, Vec<Answer>> {
    let arguments = [command, "--file", "-", "--format", "jsonl", "--fields", "id,match"];
    let mut process = Command::new(env!("CARGO_BIN_EXE_emn"))
        .args([&arguments[..], &["--limit", "100"]].concat())
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines: String = names.map(|name| name.to_owned() + "\n").collect();
    process.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = String::from_utf8(process.wait_with_output().unwrap().stdout).unwrap();
    let mut found: BTreeMap<String, Vec<Answer>> = BTreeMap::new();
    for line in output.lines() {
        let record: JsonValue = line.parse().unwrap();
        let query: String = record["query"].clone().try_into().unwrap();
        if let (JsonValue::String(id), JsonValue::String(by)) = (&record["id"], &record["match"]) {
            found.entry(query).or_default().push((id.clone(), by.clone()));
        }
    }
    found
}
