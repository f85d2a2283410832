use crate::emn::{command, emn, python, run};
use std::fs;

const TABLES: [&str; 5] = ["countries", "ncps", "glossary", "acts", "network"];

fn export(arguments: &str) -> String {
    emn(&format!("export {arguments} --as-of 2026-11-23")).found()
}

#[test]
fn every_format_holds_the_same_records_for_somebody_elses_parser() {
    for table in TABLES {
        let ids = python(
            "json.loads(text)",
            "[r['id'] for r in data]",
            &export(&format!("{table} --format json")),
        );
        assert_eq!(
            python(
                "list(csv.DictReader(io.StringIO(text, newline='')))",
                "[r['id'] for r in data]",
                &export(&format!("{table} --format csv"))
            ),
            ids
        );
        let tsv = export(&format!("{table} --format tsv"));
        assert_eq!(
            python(
                "[l.split('\\t') for l in text.split('\\n')[:-1]]",
                "[r[0] for r in data[1:]]",
                &tsv
            ),
            ids
        );
        assert_eq!(
            python("[len(l.split('\\t')) for l in text.split('\\n')[:-1]]", "len(set(data))", &tsv),
            "1",
            "every line of {table} has the same columns"
        );
        assert_eq!(
            python(
                "[json.loads(l) for l in text.splitlines()]",
                "[r['id'] for r in data]",
                &export(&format!("{table} --format jsonl"))
            ),
            ids
        );
        assert_eq!(
            python(
                "tomllib.loads(text)",
                &format!("[r['id'] for r in data['{table}']]"),
                &export(&format!("{table} --format toml"))
            ),
            ids
        );
    }
}

#[test]
fn values_survive_every_format() {
    let expression = "[r['definition'] for r in data if r['id'] == 'asylum'][0]";
    let definition = python("json.loads(text)", expression, &export("glossary --format json"));
    assert!(definition.starts_with("Protection that a State gives"), "{definition}");
    assert_eq!(
        python(
            "list(csv.DictReader(io.StringIO(text, newline='')))",
            expression,
            &export("glossary --format csv")
        ),
        definition
    );
    assert_eq!(
        python("tomllib.loads(text)['glossary']", expression, &export("glossary --format toml")),
        definition
    );
}

#[test]
fn csv_is_that_of_rfc_4180_with_a_column_for_each_language() {
    let text = export("glossary --format csv");
    assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n")));
    let header = text.lines().next().unwrap();
    assert!(header.ends_with("topic,page,edition,bg,cs,de,el,es,et,fi,fr,ga,hr,hu,it,lt,lv,mt,nl,pl,pt,ro,sk,sl,sv,nb,nn,ka,uk,hy"), "{header}");
    let fi = python(
        "list(csv.DictReader(io.StringIO(text, newline='')))",
        "[r['fi'] for r in data if r['id'] == 'asylum'][0]",
        &text,
    );
    assert_eq!(fi, "turvapaikka");
}

#[test]
fn all_is_one_object_with_a_key_for_each_table() {
    let keys = "sorted((k, type(v).__name__, len(v) > 0) for k, v in data.items())";
    let expected = "[('acts', 'list', True), ('countries', 'list', True), ('glossary', 'list', True), ('ncps', 'list', True), ('network', 'list', True)]";
    assert_eq!(python("json.loads(text)", keys, &export("all")), expected);
    assert_eq!(python("tomllib.loads(text)", keys, &export("all --format toml")), expected);
    assert!(emn("export all --format csv").failed(2).contains("only json and toml"));
}

#[test]
fn a_file_is_written_whole_and_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ncps.csv");
    fs::write(&file, "old").unwrap();
    let done = run(command(["export", "ncps", "--format", "csv", "-o", file.to_str().unwrap()]));
    assert_eq!(done.found(), "");
    assert!(fs::read_to_string(&file).unwrap().starts_with("id,country,"));
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing else is left in the folder"
    );
}

#[test]
fn a_file_that_cannot_be_written_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let line = run(command([
        "export",
        "ncps",
        "-o",
        folder.path().join("missing/x.json").to_str().unwrap(),
    ]))
    .failed(2);
    assert!(line.contains("cannot write") && line.contains("missing/x.json"), "{line}");
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
fn fields_choose_columns_and_languages() {
    let text = emn("export glossary --format csv --fields id,fi,sv").found();
    assert!(text.starts_with("id,fi,sv\r\n"), "{}", &text[..50]);
    assert!(text.contains("\r\nasylum,turvapaikka,asyl\r\n"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_takes_no_files_is_an_error() {
    let line = run(command(["export", "ncps", "-o", "/proc/ncps.json"])).failed(2);
    assert!(line.starts_with("emn: cannot write /proc/ncps.json: "), "{line}");
}

#[test]
fn the_names_of_acts_are_a_column_of_csv() {
    let csv = emn("law 604/2013 --format csv --fields id,names").found();
    assert!(csv.starts_with("id,names\r\nregulation-604-2013,Dublin III Regulation; "), "{csv}");
}
