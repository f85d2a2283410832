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
    let toml = boml::parse(&text).unwrap();
    for table in TABLES {
        assert!(!crate::emn::list(&json[table]).is_empty(), "{table}");
        assert!(!toml.get(table).and_then(|it| it.as_array()).unwrap().is_empty(), "{table}");
    }
    assert_eq!(toml.len(), TABLES.len() + 1);
    let keys = json.get::<std::collections::HashMap<_, _>>().unwrap();
    assert_eq!(keys.len(), TABLES.len() + 1);
    for [field, value] in
        [["as_of", "2026-11-23"], ["version", env!("CARGO_PKG_VERSION")], ["licence", "CC-BY-4.0"]]
    {
        assert_eq!(json["meta"][field].get::<String>().unwrap(), value);
    }
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

#[test]
fn a_cell_of_a_list_is_split_into_its_items() {
    let mut several = 0;
    for table in ["countries", "ncps", "glossary", "acts", "network", "equivalents", "sources"] {
        let json: tinyjson::JsonValue = export(&format!("{table} --format json")).parse().unwrap();
        let tables = [
            parsers::csv(&export(&format!("{table} --format csv"))),
            parsers::tsv(&export(&format!("{table} --format tsv"))),
        ];
        for (position, record) in crate::emn::list(&json).iter().enumerate() {
            let fields: &std::collections::HashMap<String, tinyjson::JsonValue> =
                record.get().unwrap();
            for field in fields.keys() {
                let Some(items) = parsers::items(record, field) else { continue };
                several += usize::from(items.len() > 1);
                for cells in &tables {
                    let Some(cell) = cells[position].get(field) else { continue };
                    let split: Vec<&str> = cell.split(" | ").filter(|it| !it.is_empty()).collect();
                    assert_eq!(split, items, "{table}, {field}: {cell}");
                }
            }
        }
    }
    assert!(several > 500, "{several} lists have several items");
}

#[test]
fn no_cell_of_a_tsv_begins_with_a_quotation_mark() {
    for table in ["countries", "ncps", "glossary", "acts", "network", "equivalents", "sources"] {
        let text = export(&format!("{table} --format tsv"));
        let cells = text.lines().flat_map(|line| line.split('\t'));
        assert!(cells.clone().count() > 100);
        assert_eq!(cells.filter(|cell| cell.starts_with('"')).count(), 0, "{table}");
    }
}

#[test]
fn every_record_of_a_table_has_the_same_languages() {
    for [table, field, count] in [["glossary", "translations", "27"], ["countries", "names", "36"]]
    {
        let json: tinyjson::JsonValue = export(table).parse().unwrap();
        for record in crate::emn::list(&json) {
            let languages: &std::collections::HashMap<String, tinyjson::JsonValue> =
                record[field].get().unwrap();
            assert_eq!(languages.len().to_string(), count, "{table}");
        }
    }
}

#[test]
fn the_table_of_equivalents_holds_every_equivalent_in_its_order() {
    let rows = parsers::csv(&export("equivalents --format csv"));
    let json: tinyjson::JsonValue = export("glossary").parse().unwrap();
    let mut rows = rows.iter();
    for term in crate::emn::list(&json) {
        let id: &String = term["id"].get().unwrap();
        let translations: &std::collections::HashMap<String, tinyjson::JsonValue> =
            term["translations"].get().unwrap();
        let of_term = translations.values().map(|texts| crate::emn::list(texts).len()).sum();
        for row in rows.by_ref().take(of_term) {
            assert_eq!(&row["id"], id);
            let texts = parsers::items(&term["translations"], &row["language"]).unwrap();
            let rank: usize = row["rank"].parse().unwrap();
            assert_eq!(row["published"], texts[rank - 1]);
        }
    }
    assert_eq!(rows.next(), None);
}

#[test]
fn the_table_of_sources_shows_what_a_day_changes() {
    let on = |day: &str| {
        let fields = "--fields id,citation,act,celex,status,replaced_by";
        let text = emn(&format!("export sources --as-of {day} --format csv {fields}")).found();
        parsers::csv(&text)
    };
    let (before, after) = (on("2026-05-01"), on("2026-11-26"));
    assert_eq!(before.len(), after.len());
    let is_asylum = |row: &&std::collections::BTreeMap<String, String>| {
        row["id"] == "applicant-for-international-protection" && row["celex"] == "32011L0095"
    };
    let status = |rows: &Records| rows.iter().find(is_asylum).unwrap()["status"].clone();
    assert_eq!((&*status(&before), &*status(&after)), ("in-force", "repealed"));
    assert!(before.iter().zip(&after).filter(|(one, other)| one != other).count() > 20);
}

#[test]
fn a_byte_order_mark_stands_before_the_header() {
    let text = export("ncps --format csv --bom --fields id,name");
    assert!(text.starts_with("\u{feff}id,name\r\n"), "{}", &text[..20]);
    assert!(emn("ncp fi --format tsv --bom").found().starts_with("\u{feff}id\t"));
    assert!(emn("export ncps --bom").failed(2).contains("--bom goes with"));
}

#[test]
fn safe_cells_are_no_formulas() {
    let formulas = |arguments: &str| {
        let text = export(arguments);
        let records = parsers::csv(&text);
        let cells = records.iter().flat_map(|record| record.values());
        cells.filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])).count()
    };
    assert!(formulas("ncps --format csv") > 10, "phones");
    assert_eq!(formulas("ncps --format csv --safe"), 0);
    assert_eq!(formulas("glossary --format csv --safe"), 0);
}

#[test]
fn all_is_one_line_a_record_in_json_lines() {
    let text = export("all --format jsonl");
    let records = parsers::json_lines(&text);
    assert_eq!(records[0]["table"], "meta");
    let tables: BTreeSet<&str> = values(&records, "table").into_iter().skip(1).collect();
    assert_eq!(tables, BTreeSet::from(TABLES));
}

#[test]
fn other_programs_get_the_same_answer_in_every_locale() {
    let in_locale = |locale: &str| {
        let mut command = command(["glossary", "fuga", "--format", "csv"]);
        command.env("LC_ALL", locale);
        run(command).found()
    };
    assert_eq!(in_locale("C"), in_locale("de_DE.UTF-8"));
    assert_eq!(in_locale("C"), in_locale("it_IT.UTF-8"));
}

#[test]
fn a_section_of_about_has_its_entries() {
    let ids = emn("about history --format json").ids();
    assert!(ids.len() > 40, "{ids:?}");
    assert!(emn("about groups --format json").ids().len() > 2);
}

#[test]
fn a_limit_is_one_for_the_whole_report() {
    assert_eq!(parsers::json(&emn("data -n 2 --format json").found()).len(), 2);
    assert_eq!(parsers::json(&emn("about history -n 3 --format json").found()).len(), 3);
}

#[test]
fn days_are_days_in_toml() {
    let text = export("acts --format toml");
    let parsed = boml::parse(&text).unwrap();
    let acts = parsed.get("acts").and_then(|it| it.as_array()).unwrap();
    let ended = acts.iter().filter_map(|act| act.as_table().unwrap().get("ended"));
    assert!(ended.clone().count() > 10);
    assert!(ended.map(|ended| ended.as_date()).all(|date| date.is_some()));
    let meta = parsed.get("meta").and_then(|it| it.as_table()).unwrap();
    assert!(meta.get("as_of").unwrap().as_date().is_some());
    let [(_, first), others @ ..] = in_every_format("network");
    for (format, records) in &others {
        for (record, as_json) in records.iter().zip(&first) {
            let [date, other] = [record, as_json].map(|it| it.get("date").map_or("", |it| it));
            assert_eq!(date, other, "{format}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_that_is_ended_while_it_writes_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("glossary.json");
    fs::write(&file, "old").unwrap();
    // The system ends a program that writes more than this many blocks.
    let script = "ulimit -f 8; exec \"$0\" export glossary -o \"$1\"";
    let program = env!("CARGO_BIN_EXE_emn");
    let status = std::process::Command::new("sh")
        .args(["-c", script, program, file.to_str().unwrap()])
        .status()
        .unwrap();
    assert!(!status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// The files inside a workbook.
fn parts(workbook: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let parts = (0..archive.len()).map(|index| {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    });
    parts.collect()
}

#[cfg(feature = "xlsx")]
fn workbook(arguments: &[&str]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("emn.xlsx");
    let start = ["export", "--as-of", "2026-11-23", "-o", file.to_str().unwrap()];
    assert_eq!(run(command(start.iter().chain(arguments))).found(), "");
    fs::read(file).unwrap()
}

#[test]
#[cfg(feature = "xlsx")]
fn a_workbook_has_a_sheet_for_each_table_and_says_what_it_is() {
    let bytes = workbook(&["all"]);
    let parts = parts(&bytes);
    let sheets: Vec<&str> = parts["xl/workbook.xml"].split("<sheet name=\"").skip(1).collect();
    let names = sheets.iter().map(|rest| rest.split_once('"').unwrap().0).collect::<Vec<_>>();
    let mut tables = TABLES.to_vec();
    tables.sort();
    assert_eq!(names, [&tables[..], &["meta"]].concat());
    assert!(parts["docProps/core.xml"].contains("2026-11-23"), "{}", parts["docProps/core.xml"]);
    assert!(bytes == workbook(&["all"]), "the same in every run");
}

#[test]
#[cfg(feature = "xlsx")]
fn a_sheet_has_no_formulas_and_keeps_its_titles_in_sight() {
    let parts = parts(&workbook(&["ncps", "--fields", "id,phone"]));
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    assert!(parts["xl/sharedStrings.xml"].contains(">+358 295 419 600<"));
    assert!(!sheet.contains("<f>"), "{sheet}");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:B36\"/>"));
}

#[test]
#[cfg(feature = "xlsx")]
fn a_record_that_is_looked_up_fits_a_workbook_too() {
    let done = command(["ncp", "fi", "--format", "xlsx"]).output().unwrap();
    assert!(parts(&done.stdout)["xl/sharedStrings.xml"].contains("emn@migri.fi"));
}

/// What a document of Markdown shows, a line for each heading, cell and item.
fn shown(markdown: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let mut lines = vec![String::new()];
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell | Tag::Item) => {
                lines.push(String::new());
            }
            Event::Text(text) => lines.last_mut().unwrap().push_str(&text),
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Rule => {
                panic!("{event:?}")
            }
            Event::Start(Tag::Emphasis | Tag::Strikethrough | Tag::CodeBlock(_)) => {
                panic!("{event:?}")
            }
            _ => {}
        }
    }
    lines
}

#[test]
fn few_columns_are_a_table_of_markdown_and_many_are_sections() {
    let table = export("equivalents --format md --fields language,equivalent");
    assert!(table.starts_with("# equivalents\n\n| language | equivalent |\n| --- | --- |\n"));
    let rows = parsers::csv(&export("equivalents --format csv --fields language,equivalent"));
    let cells = rows.iter().flat_map(|row| [row["language"].clone(), row["equivalent"].clone()]);
    let lines = shown(&table);
    let [title, columns @ ..] = &lines[1..] else { panic!("{lines:?}") };
    assert_eq!(
        (&**title, &columns[..2]),
        ("equivalents", &["language", "equivalent"].map(String::from)[..])
    );
    assert_eq!(&columns[2..], cells.collect::<Vec<_>>());

    let lines = shown(&export("all --format md"));
    for line in ["European Migration Network", "glossary", "asylum seeker", "fi: turvapaikka"] {
        assert!(lines.iter().any(|it| it == line), "{line} is missing");
    }
    let records = parsers::json(&export("glossary"));
    for definition in values(&records, "definition") {
        let line = format!("definition: {definition}");
        assert!(lines.contains(&line), "{line} is missing");
    }
}
