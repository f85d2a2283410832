use crate::{
    emn::{command, emn, run},
    parsers::{self, Records},
};
use std::{collections::BTreeSet, fs};

const TABLES: [&str; 5] = ["countries", "ncps", "glossary", "acts", "network"];

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
    for table in TABLES {
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
