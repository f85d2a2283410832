//! The formats that are made from the model.

use crate::emn::{command, emn, run, text};
use quick_xml::{Reader, events::Event};
use std::fs;

const DAY: &str = "--as-of 2026-11-23";

fn export(arguments: &str) -> String {
    emn(&format!("export {arguments} {DAY}")).found()
}

/// The lines of vCards, unfolded.
fn unfolded(cards: &str) -> Vec<String> {
    cards.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn every_contact_point_is_a_card_with_lines_of_75_octets() {
    let cards = export("ncps --format vcf");
    assert!(cards.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let lines = unfolded(&cards);
    let count = |line: &str| lines.iter().filter(|it| *it == line).count();
    assert_eq!([count("BEGIN:VCARD"), count("VERSION:4.0"), count("END:VCARD")], [35; 3]);
    let mut ids: Vec<&String> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    ids.dedup();
    assert_eq!(ids.len(), 35);
    // Every script survives the folding.
    for name in ["LANGUAGE=ka:მიგრაციის საკითხთა", "LANGUAGE=hy:Միգրացիայի և քաղաքացիության"]
    {
        let is_its = |line: &&String| line.starts_with(&format!("ORG;ALTID=1;{name}"));
        assert!(lines.iter().any(|line| is_its(&line)), "{name} is missing");
    }
}

#[test]
fn a_contact_point_that_is_looked_up_is_a_card_too() {
    let lines = unfolded(&emn(&format!("ncp fi --format vcf {DAY}")).found());
    let records = emn("ncp fi --format json").records();
    let revised = text(&records[0]["checked_on"]).replace('-', "");
    for line in [
        "FN:EMN National Contact Point Finland",
        "EMAIL;TYPE=work:emn@migri.fi",
        "LANG:fi",
        &format!("REV:{revised}T000000Z"),
    ] {
        assert!(lines.iter().any(|it| it == line), "{line} is missing: {lines:#?}");
    }
}

#[test]
fn a_format_that_cannot_hold_a_table_says_so() {
    for arguments in ["export countries", "export glossary", "export acts", "law 2011/95", "about"]
    {
        let line = emn(&format!("{arguments} --format vcf")).failed(2);
        assert!(line.starts_with("emn: vcf can hold ncps, not "), "{line}");
    }
    let line = emn("export all --format vcf").failed(2);
    assert!(line.starts_with("emn: `all` is several tables"), "{line}");
    let line = emn("search asylum --format vcf").failed(2);
    assert!(line.starts_with("emn: vcf can hold ncps, not results; for results"), "{line}");
    let line = emn("export ncps --format vcf --fields name").failed(2);
    assert!(line.starts_with("emn: --fields: of vcf only languages"), "{line}");
}

#[test]
fn every_equivalent_is_a_term_of_tbx_by_itself() {
    let mut reader = Reader::from_str(&*export("glossary --format tbx").leak());
    let (mut path, mut terms, mut entries) = (Vec::new(), Vec::new(), 0);
    loop {
        match reader.read_event().expect("XML") {
            Event::Eof => break,
            Event::Start(start) => path.push(start.name().as_ref().to_owned()),
            Event::End(_) => {
                let closed = path.pop().expect("an element");
                entries += usize::from(closed == "conceptEntry");
            }
            Event::Text(text) if path.last().is_some_and(|it| it == "term") => {
                terms.push(text.xml10_content().into_owned());
            }
            _ => {}
        }
    }
    assert!(path.is_empty());
    let records = emn("export glossary --format json").records();
    assert_eq!(entries, records.len());
    for word in ["turvapaikka", "Asylwerber", "თავშესაფარი", "притулок", "άσυλο"]
    {
        let is_word = |term: &String| term.to_lowercase() == word.to_lowercase();
        assert!(terms.iter().any(is_word), "{word} is missing");
    }
}

#[test]
fn a_term_that_is_looked_up_is_an_entry_too() {
    let file = emn(&format!("glossary asylum --format tbx {DAY}")).found();
    assert!(file.contains(r#"<conceptEntry id="asylum">"#), "{file}");
    assert_eq!(file.matches("<conceptEntry").count(), 1);
}

#[test]
fn both_ways_to_write_linked_data_hold_the_same_subjects() {
    let turtle = export("all --format ttl");
    let json: tinyjson::JsonValue = export("all --format jsonld").parse().expect("JSON");
    let subjects = crate::emn::list(&json["@graph"]);
    assert!(subjects.len() > 600, "{}", subjects.len());
    for subject in subjects {
        let id = text(&subject["@id"]);
        let name = id.rsplit(['#', '/', ':']).next().expect("a name");
        assert!(turtle.contains(name), "{id} is missing");
    }
}

#[test]
fn a_glossary_of_omegat_is_for_a_pair_of_languages() {
    let lines = emn("export glossary --format omegat --fields en,fi").found();
    let asylum = lines.lines().find(|line| line.starts_with("asylum\tturvapaikka\t"));
    assert!(asylum.is_some_and(|line| line.contains("\tasylum: ")), "{asylum:?}");
    assert!(lines.lines().all(|line| line.split('\t').count() == 3));
    for fields in ["", "--fields fi", "--fields fi,de,sv"] {
        let line = emn(&format!("export glossary --format omegat {fields}")).failed(2);
        assert!(line.starts_with("emn: --fields: omegat takes the language"), "{line}");
    }
}

#[test]
fn a_dictionary_is_a_folder_of_four_files() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("emn");
    let arguments = ["export", "glossary", "--format", "stardict", "-o"];
    let export = || run(command(arguments.iter().map(AsRef::as_ref).chain([place.as_os_str()])));
    assert_eq!(export().found(), "");
    let file = |ending: &str| fs::read(place.join(format!("emn.{ending}"))).unwrap();
    let about = String::from_utf8(file("ifo")).unwrap();
    let size = |name: &str| -> usize {
        let line = about.lines().find_map(|line| line.strip_prefix(name)).expect("a line");
        line.parse().expect("a number")
    };
    assert_eq!(size("idxfilesize="), file("idx").len());
    let ends = |bytes: &[u8]| bytes.windows(2).filter(|it| it[0] != 0 && it[1] == 0).count();
    assert!(ends(&file("syn")) >= size("synwordcount="), "{about}");
    // Again, over what is there.
    assert_eq!(export().found(), "");
    assert_eq!(fs::read_dir(&place).unwrap().count(), 4);
    for command in ["export glossary", "glossary asylum"] {
        let line = emn(&format!("{command} --format stardict")).failed(2);
        assert!(line.contains("stardict is a folder of files"), "{line}");
    }
}

#[test]
fn each_file_is_the_same_in_every_run() {
    for arguments in [
        "ncps --format vcf",
        "glossary --format tbx",
        "all --format ttl",
        "all --format jsonld",
        "all --format html",
    ] {
        assert_eq!(export(arguments), export(arguments), "{arguments}");
    }
}

/// The data of a page.
fn data(page: &str) -> tinyjson::JsonValue {
    let (_, rest) = page.split_once("id=\"data\">").expect("data");
    rest.split_once("</script>").expect("its end").0.parse().expect("JSON")
}

#[test]
fn a_page_is_one_file_that_asks_for_nothing_from_outside() {
    let page = export("all --format html");
    assert!(page.len() < 6_000_000, "{}", page.len());
    assert!(page.contains("default-src 'none';\nscript-src 'sha256-"));
    let (head, _) = page.split_once("id=\"data\">").expect("data");
    for outside in [" src=", "<link", "url(", "@import", "http:", "https:"] {
        assert!(!head.contains(outside), "{outside}");
    }
    let data = data(&page);
    for [table, count] in [["glossary", "448"], ["ncps", "35"], ["countries", "37"]] {
        assert_eq!(crate::emn::list(&data[table]).len().to_string(), count, "{table}");
    }
    assert_eq!(text(&data["meta"]["as_of"]), "2026-11-23");
    let is_greek = |name: &&tinyjson::JsonValue| text(&name[4]) == "άσυλο";
    let folded = crate::emn::list(&data["names"]).iter().find(is_greek).map(|it| text(&it[5]));
    assert_eq!(folded, Some("ασυλο"));
}

#[test]
fn a_page_holds_what_was_asked_for_and_opens_in_that_language() {
    let contact = data(&emn("ncp fi --format html").found());
    assert_eq!(crate::emn::list(&contact["ncps"]).len(), 1);
    assert_eq!(crate::emn::list(&contact["glossary"]).len(), 0);
    assert_eq!(text(&contact["ncps"][0]["email"]), "emn@migri.fi");
    let glossary = data(&export("glossary --format html --fields en,fi"));
    assert_eq!(text(&glossary["language"]), "fi");
}
