use crate::{
    emn::{command, emn, run},
    parsers::{self, Records},
};
use std::{collections::BTreeSet, fs};

const TABLES: [&str; 6] = ["correlations", "countries", "ncps", "glossary", "acts", "network"];

fn export(arguments: &str) -> String {
    emn(&format!("export {arguments} --as-of 2026-11-23")).found()
}

/// A table in each format, read by another parser than the crate that wrote it.
fn in_every_format(table: &str) -> [(&'static str, Records); 5] {
    let export = |format: &str| export(&format!("{table} --format {format}"));
    [
        ("json", parsers::json(&export("json"))),
        ("jsonl", parsers::json_lines(&export("jsonl"))),
        ("csv", parsers::csv(&export("csv"))),
        ("tsv", parsers::tsv(&export("tsv"))),
        ("toml", parsers::toml(&export("toml"), table)),
    ]
}

fn values<'a>(records: &'a Records, field: &str) -> Vec<&'a str> {
    records.iter().map(|record| record[field].as_str()).collect()
}

#[test]
fn every_format_holds_the_same_records_for_somebody_elses_parser() {
    let [(_, first), others @ ..] = in_every_format("correlations");
    for (format, records) in &others {
        assert_eq!(values(records, "relation"), values(&first, "relation"), "{format}");
    }
    for table in TABLES.into_iter().filter(|table| *table != "correlations") {
        let [(_, first), others @ ..] = in_every_format(table);
        let ids = values(&first, "id");
        for (format, records) in &others {
            assert_eq!(values(records, "id"), ids, "{table} as {format}");
        }
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{table}: ids differ");
    }
}

#[test]
fn values_survive_every_format() {
    let [(_, first), others @ ..] = in_every_format("glossary");
    let definitions = values(&first, "definition");
    assert!(definitions.iter().any(|text| text.starts_with("Protection that a State gives")));
    for (format, records) in &others {
        assert_eq!(values(records, "definition"), definitions, "{format}");
    }
}

#[test]
fn csv_is_that_of_rfc_4180_with_a_column_for_each_language() {
    let text = export("glossary --format csv");
    assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n")));
    let header = text.lines().next().unwrap();
    let languages =
        "bg,cs,de,el,es,et,fi,fr,ga,hr,hu,it,lt,lv,mt,nl,pl,pt,ro,sk,sl,sv,nb,nn,ka,uk,hy";
    let page = "official,page,page_kind,page_language";
    assert!(
        header.ends_with(&format!("topic,{page},edition,{languages},everyday,discouraged")),
        "{header}"
    );
    let records = parsers::csv(&text);
    let asylum = records.iter().find(|record| record["id"] == "asylum").unwrap();
    assert_eq!(asylum["fi"], "turvapaikka");
}

#[test]
fn all_is_one_object_with_a_key_for_each_table() {
    let json: tinyjson::JsonValue = export("all").parse().unwrap();
    let text = export("all --format toml");
    let toml = toml_span::parse(&text).unwrap();
    let toml = toml.as_table().unwrap();
    for table in TABLES {
        assert!(!crate::emn::list(&json[table]).is_empty(), "{table}");
        assert!(!toml[table].as_array().unwrap().is_empty(), "{table}");
    }
    assert_eq!(toml.len(), TABLES.len());
    let keys = json.get::<std::collections::HashMap<_, _>>().unwrap();
    assert_eq!(keys.len(), TABLES.len());
}

#[test]
fn every_entry_on_the_network_has_an_id_of_its_own() {
    let ids = emn("about --format json").ids();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn a_file_is_written_whole_and_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ncps.csv");
    fs::write(&file, "old").unwrap();
    let name = file.to_str().unwrap();
    let done = run(command(["export", "ncps", "--format", "csv", "-o", name]));
    assert_eq!(done.found(), "");
    assert!(fs::read_to_string(&file).unwrap().starts_with("id,country,"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
}

#[test]
fn a_file_that_cannot_be_written_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing").join("x.json");
    let line = run(command(["export", "ncps", "-o", missing.to_str().unwrap()])).failed(2);
    assert!(line.contains("cannot write") && line.contains("x.json"), "{line}");
    let line = run(command(["export", "ncps", "-o", folder.path().to_str().unwrap()])).failed(2);
    assert!(line.contains("cannot write"), "{line}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let line = run(command(["export", "glossary", "-o", "/dev/full"])).failed(2);
    assert!(line.contains("cannot write /dev/full: No space left on device"), "{line}");
    assert!(fs::metadata("/dev/full").is_ok(), "the device is still there");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_takes_no_files_is_an_error() {
    let line = run(command(["export", "ncps", "-o", "/proc/ncps.json"])).failed(2);
    assert!(line.starts_with("emn: cannot write /proc/ncps.json: "), "{line}");
}

#[test]
fn fields_choose_columns_and_languages() {
    let text = emn("export glossary --format csv --fields id,fi,sv").found();
    assert!(text.starts_with("id,fi,sv\r\n"), "{}", &text[..50]);
    assert!(text.contains("\r\nasylum,turvapaikka,asyl\r\n"));
}

#[test]
fn the_ending_of_a_file_chooses_the_format() {
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str, more: &[&str]| {
        let file = folder.path().join(name);
        let arguments = ["export", "ncps", "--fields", "id,name", "-o", file.to_str().unwrap()];
        assert_eq!(run(command(arguments.iter().chain(more))).found(), "", "{name}");
        fs::read_to_string(file).unwrap()
    };
    assert_eq!(parsers::csv(&written("a.csv", &[])).len(), 35);
    assert_eq!(parsers::csv(&written("a.CSV", &[])).len(), 35);
    assert_eq!(parsers::tsv(&written("a.tab", &[])).len(), 35);
    assert_eq!(parsers::json(&written("a.json", &[])).len(), 35);
    assert_eq!(parsers::json_lines(&written("a.ndjson", &[])).len(), 35);
    assert_eq!(parsers::toml(&written("a.toml", &[]), "ncps").len(), 35);
    assert_eq!(parsers::json(&written("no-ending", &[])).len(), 35);
    assert_eq!(parsers::csv(&written("a.csv", &["--format", "csv"])).len(), 35);
    assert_eq!(parsers::csv(&written("a.bak", &["--format", "csv"])).len(), 35);
    assert_eq!(parsers::tsv(&written("a.txt", &["--format", "tsv"])).len(), 35);
    assert_eq!(written("a.txt", &[]), export("ncps --fields id,name --format text"));
}

#[test]
fn tables_and_formats_have_their_names_in_any_case_and_number() {
    for [name, other] in [["ncps", "NCP"], ["countries", "country"], ["acts", "Law"]] {
        let export = |name: &str, format: &str| export(&format!("{name} --format {format}"));
        assert_eq!(export(name, "csv"), export(other, "CSV"), "{other}");
    }
    assert_eq!(export("glossary"), export("terms --format JSON"));
    assert_eq!(export("network"), export("about"));
}

#[test]
fn a_contradiction_or_an_unknown_ending_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |name: &str, more: &[&str]| {
        let file = folder.path().join(name);
        let arguments = ["export", "ncps", "-o", file.to_str().unwrap()];
        run(command(arguments.iter().chain(more))).failed(2)
    };
    let line = refused("a.csv", &["--format", "json"]);
    assert!(line.contains("a file that ends in .csv is csv, not json"), "{line}");
    let line = refused("a.csv", &["--format", "text"]);
    assert!(line.contains("is csv, not text"), "{line}");
    let line = refused("a.csv.gz", &[]);
    assert!(line.contains("no format has files that end in .gz; there are: csv, tsv"), "{line}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
