//! `emn check` and `emn annotate` on documents of every kind, whole and broken.

use crate::emn::{Run, command, list, run, text};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};
use tinyjson::JsonValue;
use zip::{ZipWriter, write::SimpleFileOptions};

fn emn(arguments: &[&str]) -> Command {
    let mut command = command(arguments);
    command.env("EMN_TODAY", "2026-11-26");
    command
}

/// A file of this test binary.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("a temporary file");
    path
}

fn on(command: &str, path: &Path, more: &[&str]) -> Run {
    let mut arguments = vec![command, path.to_str().expect("the name is UTF-8"), "--from", "en"];
    arguments.extend(more);
    run(emn(&arguments))
}

/// A Word document with these parts.
fn docx(name: &str, parts: &[(&str, &str)]) -> PathBuf {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (part, content) in parts {
        archive.start_file(*part, SimpleFileOptions::default()).expect("a part");
        archive.write_all(content.as_bytes()).expect("in memory");
    }
    file(name, &archive.finish().expect("in memory").into_inner())
}

fn body(paragraphs: &str) -> String {
    format!("<w:document xmlns:w=\"w\"><w:body>{paragraphs}</w:body></w:document>")
}

#[test]
fn a_word_document_is_read_with_its_footnotes() {
    let text = body(
        "<w:p><w:r><w:t>See Direct</w:t></w:r><w:r><w:t>ive 2011/95/EU.</w:t></w:r></w:p>\
         <w:p><w:r><w:delText>Directive 2013/32/EU</w:delText></w:r><w:r><w:t>x &amp; y</w:t></w:r></w:p>",
    );
    let notes = body("<w:p><w:r><w:t>Also Directive 2013/33/EU.</w:t></w:r></w:p>");
    let path = docx("report.docx", &[("word/document.xml", &text), ("word/footnotes.xml", &notes)]);
    let found = on("check", &path, &["--format", "jsonl"]);
    assert_eq!(found.code, 1, "{}", found.stderr);
    let places: Vec<(f64, f64, String)> = found
        .stdout
        .lines()
        .map(|line| line.parse::<JsonValue>().expect("JSON"))
        .map(|it| {
            let number = |name: &str| *it[name].get::<f64>().expect("a number");
            (number("line"), number("column"), self::text(&it["text"]).to_owned())
        })
        .collect();
    let expected = [(1.0, 5.0, "Directive 2011/95/EU"), (3.0, 6.0, "Directive 2013/33/EU")];
    assert_eq!(places, expected.map(|(line, column, text)| (line, column, text.to_owned())));
}

#[test]
fn what_a_word_document_holds_twice_is_read_once() {
    let text = body(
        "<w:p><w:moveFrom><w:r><w:t>EASO </w:t></w:r></w:moveFrom><w:r><w:t>then</w:t></w:r></w:p>\
         <w:p><mc:Choice><w:p><w:r><w:t>a refugee</w:t></w:r></w:p></mc:Choice>\
         <mc:Fallback><w:p><w:r><w:t>a refugee</w:t></w:r></w:p></mc:Fallback></w:p>\
         <w:p><w:moveTo><w:r><w:t>EASO</w:t></w:r></w:moveTo></w:p>",
    );
    let path = docx("twice.docx", &[("word/document.xml", &text)]);
    let found = on("annotate", &path, &["--format", "csv"]).found();
    let places: Vec<&str> = found.lines().skip(1).collect();
    assert_eq!(places.len(), 2, "{found}");
    assert!(places[0].contains(",2,3,") && places[0].contains("refugee"), "{found}");
    assert!(places[1].contains(",4,1,") && places[1].contains("EASO"), "{found}");
}

#[test]
fn a_broken_document_is_an_error_of_that_file() {
    let deep = "<w:p>".repeat(200_000);
    let cases = [
        file(
            "cut.docx",
            &fs::read(docx("w.docx", &[("word/document.xml", &body(""))])).unwrap()[..40],
        ),
        docx("other.docx", &[("mimetype", "x")]),
        docx("unclosed.docx", &[("word/document.xml", "<w:document><w:p></w:q>")]),
        file("nul.txt", b"a\0b"),
        PathBuf::from("/nowhere/at/all.txt"),
    ];
    for path in cases {
        let failed = on("check", &path, &[]);
        assert_eq!(failed.code, 2, "{path:?}: {}", failed.stdout);
        assert_eq!(failed.stderr.lines().count(), 1, "{}", failed.stderr);
    }
    // Nesting is no harm to a reader that keeps no tree.
    let nested = on("check", &docx("deep.docx", &[("word/document.xml", &deep)]), &[]);
    assert!(nested.code != 101 && nested.code >= 0, "{}", nested.stderr);
    let good = file("good.txt", b"Directive 2011/95/EU");
    let both = run(emn(&["check", "/nowhere.txt", good.to_str().unwrap(), "--from", "en"]));
    assert_eq!(both.code, 2);
    assert!(both.stdout.contains("law-ended"), "{}", both.stdout);
}

#[test]
fn a_bomb_is_refused() {
    let text = body(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a ".repeat(8 << 20)));
    let refused = on("check", &docx("bomb.docx", &[("word/document.xml", &text)]), &[]);
    assert_eq!(refused.code, 2, "{}", refused.stderr);
}

/// What `emn check` finds in a text: the rule, what is written there, and what is said.
fn findings(language: &str, content: &str) -> Vec<[String; 3]> {
    // Tests run at once.
    let name = format!("findings-{:?}.txt", thread::current().id());
    let path = file(&name, content.as_bytes());
    let path = path.to_str().expect("the name is UTF-8");
    let off = "abbreviation";
    let found = run(emn(&["check", path, "--from", language, "--off", off, "--format", "jsonl"]));
    let finding = |line: &str| {
        let record: JsonValue = line.parse().expect("JSON");
        ["rule", "text", "message"].map(|field| text(&record[field]).to_owned())
    };
    found.stdout.lines().map(finding).collect()
}

#[test]
fn a_number_decides_which_act_the_names_beside_it_mean() {
    for (language, citation, act) in [
        ("en", "Directive 2009/50/EC", "Directive 2009/50/EC"),
        ("en", "Blue Card Directive 2009/50/EC", "Directive 2009/50/EC"),
        ("en", "Reception Conditions Directive 2013/33/EU", "Directive 2013/33/EU"),
        ("en", "Recast Reception Conditions Directive 2013/33/EU", "Directive 2013/33/EU"),
        ("en", "Reception Conditions Directive (2013/33/EU)", "Directive 2013/33/EU"),
        ("en", "Reception Conditions Directive (RCD) 2013/33/EU", "Directive 2013/33/EU"),
        ("en", "Article 8 of the Reception Conditions Directive 2013/33/EU", "Directive 2013/33"),
        ("en", "Single Permit Directive 2011/98/EU", "Directive 2011/98/EU"),
        ("en", "Eurodac Regulation (EU) No 603/2013", "Regulation (EU) No 603/2013"),
        ("en", "Frontex Regulation (EU) 2016/1624", "Regulation (EU) 2016/1624"),
        ("en", "Students Directive 2004/114/EC", "Directive 2004/114/EC"),
        ("en", "RCD 2013/33", "Directive 2013/33/EU"),
        (
            "en",
            "Regulation (EU) No 604/2013 (Dublin III Regulation)",
            "Regulation (EU) No 604/2013",
        ),
        ("de", "Eurodac-Verordnung (EU) Nr. 603/2013", "Regulation (EU) No 603/2013"),
    ] {
        let found = findings(language, &format!("{citation} x."));
        let [[rule, text, message]] = &found[..] else { panic!("{citation}: {found:?}") };
        assert_eq!([rule, text], ["law-ended", citation]);
        assert!(message.contains(act), "{citation}: {message}");
    }
    for holds in ["Blue Card Directive (EU) 2021/1883", "RCD", "RCD (EU) 2024/1346", "2013/33"] {
        assert_eq!(findings("en", &format!("{holds} x.")), [] as [[String; 3]; 0], "{holds}");
    }
    // Another act's name is a citation of its own.
    let both = findings("en", "the Dublin III Regulation (Directive 2013/33/EU)");
    assert_eq!(both.len(), 2, "{both:?}");
}

#[test]
fn a_sentence_excuses_only_the_act_of_which_it_says_that_it_ended() {
    for (language, sentence, reported) in [
        ("en", "Directive 2013/33/EU was not repealed.", 1),
        ("en", "Directive 2013/33/EU wasn’t replaced.", 1),
        ("en", "Directive 2013/33/EU repeals nothing.", 1),
        ("en", "Directive 2013/33/EU replaced Directive 2003/9/EC.", 1),
        ("en", "Directive 2013/33/EU has replaced Directive 2003/9/EC.", 1),
        ("en", "Directive (EU) 2024/1346 did not repeal Directive 2013/33/EU.", 1),
        ("en", "Directive (EU) 2024/1346 repealed Directive 2013/33/EU.", 0),
        ("en", "Directive 2013/33/EU was repealed.", 0),
        ("en", "Directive 2013/33/EU has been replaced.", 0),
        ("en", "See Directive 2013/33/EU (repealed) here.", 0),
        ("en", "Directive 2013/33/EU (recast) was repealed.", 0),
        ("en", "Directive 2013/33/EU replaced by Directive (EU) 2024/1346 said so.", 0),
        ("en", "Directive 2013/33/EU expired last year.", 0),
        ("de", "Die Richtlinie 2013/33/EU wurde aufgehoben.", 0),
        ("de", "Die Richtlinie 2013/33/EU wurde nicht aufgehoben.", 1),
        ("fi", "Direktiivi 2013/33/EU kumottiin.", 0),
        ("fi", "Direktiivi 2013/33/EU ei kumottu.", 1),
        ("sv", "Direktiv 2013/33/EU är inte upphävt.", 1),
        ("bg", "Директива 2013/33/ЕС беше отменена.", 0),
        ("cs", "Směrnice 2013/33/EU byla zrušena.", 0),
        ("da", "Direktiv 2013/33/EU blev ophævet ved direktiv (EU) 2024/1346.", 0),
        ("el", "Η οδηγία 2013/33/ΕΕ καταργήθηκε από την οδηγία (ΕΕ) 2024/1346.", 0),
        ("it", "La direttiva 2013/33/UE è stata abrogata.", 0),
        ("it", "La direttiva 2013/33/UE non è stata abrogata.", 1),
        ("nl", "De voormalige Richtlijn 2013/33/EU gold toen.", 0),
        ("pl", "Dyrektywa 2013/33/UE została uchylona.", 0),
        ("pl", "Dyrektywa 2013/33/UE nie została uchylona.", 1),
        ("ro", "Directiva 2013/33/UE a fost înlocuită.", 0),
    ] {
        let found = findings(language, sentence);
        assert_eq!(found.len(), reported, "{sentence}: {found:?}");
        let is_right = |[rule, text, _]: &[String; 3]| rule == "law-ended" && text.contains("2013");
        assert!(found.iter().all(is_right), "{sentence}: {found:?}");
    }
}

#[test]
fn a_synonym_that_the_notes_advise_against_is_discouraged() {
    for (written, preferred) in [
        ("illegal migrant", "irregular migrant"),
        ("illegal migrants", "irregular migrant"),
        ("illegal immigrants", "irregular migrant"),
    ] {
        let found = findings("en", written);
        let [[rule, text, message]] = &found[..] else { panic!("{written}: {found:?}") };
        assert_eq!([rule, text], ["discouraged", written]);
        assert!(message.ends_with(preferred), "{message}");
    }
    for used in ["undocumented migrant", "illegal entry", "illegal immigration"] {
        assert_eq!(findings("en", used), [] as [[String; 3]; 0], "{used}");
    }
}

#[test]
fn a_finding_leads_to_the_english_entry_where_there_is_one() {
    for (language, content) in [
        ("en", "EASO is there."),
        ("de", "Das EASO ist da."),
        ("fi", "Laiton maahanmuuttaja tuli."),
    ] {
        let path = file("page.txt", content.as_bytes());
        let path = path.to_str().expect("the name is UTF-8");
        let found = run(emn(&["check", path, "--from", language, "--format", "jsonl"]));
        let record: JsonValue = found.stdout.parse().expect("one finding");
        assert!(text(&record["page"]).ends_with("_en"), "{content}: {}", found.stdout);
    }
}

#[test]
fn a_body_is_named_rightly_in_a_sentence_of_a_year_before_the_change() {
    for (sentence, reported) in [
        ("EASO supported the hotspots in 2019.", 0),
        ("In 2015 EASO sent experts.", 0),
        ("In 2015, when many came, EASO sent experts.", 0),
        ("EASO Practical Guide, 2019", 0),
        ("In 2023 EASO sent experts.", 1),
        ("EASO sends experts. That was so in 2015.", 1),
        ("Under Regulation (EU) 2021/2303 EASO sends experts.", 1),
        ("In 2015 EASO sent experts under Regulation (EU) 2021/2303.", 0),
    ] {
        let found = findings("en", sentence);
        assert_eq!(found.len(), reported, "{sentence}: {found:?}");
    }
}

#[test]
fn sarif_names_the_rule_and_the_place() {
    let path = file("sarif.txt", "Ä Directive 2011/95/EU".as_bytes());
    let log: JsonValue = on("check", &path, &["--format", "sarif"]).stdout.parse().expect("JSON");
    assert_eq!(text(&log["version"]), "2.1.0");
    let run = &list(&log["runs"])[0];
    let result = &list(&run["results"])[0];
    assert_eq!(text(&result["ruleId"]), "law-ended");
    let region = &list(&result["locations"])[0]["physicalLocation"]["region"];
    assert_eq!(region["startColumn"].get::<f64>(), Some(&3.0));
    let rules = list(&run["tool"]["driver"]["rules"]);
    let index = *result["ruleIndex"].get::<f64>().expect("a number") as usize;
    assert_eq!(text(&rules[index]["id"]), "law-ended");
}

#[test]
fn an_array_of_json_is_one_whatever_was_found() {
    for (content, count) in [("nothing", 0), ("a refugee", 1), ("a refugee, refugees", 2)] {
        let path = file("array.txt", content.as_bytes());
        for command in ["annotate", "check"] {
            let parsed: JsonValue =
                on(command, &path, &["--format", "json"]).stdout.parse().expect("JSON");
            let expected = if command == "annotate" { count } else { 0 };
            assert_eq!(list(&parsed).len(), expected, "{command} {content}");
        }
    }
}

/// A part of a long text that names a term first, and an abbreviation that is known by its full
/// form only.
fn long_part(term: &str) -> String {
    let first = format!("Écrit : {term}, and an intra-corporate transferee (ICT).\n\n");
    first + &"The bus – as ever – was late, said the ICT of\nthe visa office.\n\n".repeat(3500)
}

/// The terms of a text: line, column, first byte and last, what is written, the term.
fn terms_of(name: &str, content: &str) -> Vec<([usize; 4], String, String)> {
    let found = on("annotate", &file(name, content.as_bytes()), &["--format", "jsonl"]).found();
    let term = |line: &str| {
        let record: JsonValue = line.parse().expect("JSON");
        let number = |name: &str| *record[name].get::<f64>().expect("a number") as usize;
        let place = ["line", "column", "start", "end"].map(number);
        (place, text(&record["text"]).to_owned(), text(&record["term"]).to_owned())
    };
    found.lines().map(term).collect()
}

#[test]
fn a_text_of_many_pieces_has_what_its_parts_have() {
    let terms = ["smuggler", "asylum", "torture", "carrier", "refugee", "diaspora", "genocide"];
    let (mut whole, mut expected) = (String::new(), Vec::new());
    for part in terms.map(long_part) {
        let lines = whole.matches('\n').count();
        for ([line, column, start, end], text, term) in terms_of("long-part.txt", &part) {
            let place = [line + lines, column, start + whole.len(), end + whole.len()];
            expected.push((place, text, term));
        }
        whole += &part;
    }
    let found = terms_of("pieces.txt", &whole);
    let differs = found.iter().zip(&expected).find(|(one, other)| one != other);
    assert_eq!(differs, None);
    assert_eq!(found.len(), expected.len());
    // The abbreviation is known behind what writes it out, in every piece.
    let behind = long_part("exodus").replace("intra-corporate transferee", "employee").repeat(2);
    let found = terms_of("pieces.txt", &(long_part("smuggler") + &behind));
    assert_eq!(found.iter().filter(|(_, text, _)| text == "ICT").count(), 3 * 3501);
    // The legend has the terms in the order in which they appear.
    let path = file("long.txt", whole.as_bytes());
    let legend = on("annotate", &path, &["--format", "md", "--glossary"]).found();
    let headings = legend.lines().filter_map(|line| line.strip_prefix("- **")?.split_once("**"));
    let headings: Vec<&str> = headings.map(|(heading, _)| heading).collect();
    let others = ["intra-corporate transferee", "visa"];
    let expected = [&terms[..1], &others, &terms[1..]].concat();
    assert_eq!(headings, expected);
}

#[test]
fn a_column_is_counted_from_the_beginning_of_its_line_however_long() {
    let content = "é refugee ".repeat(200_000);
    let terms = terms_of("line.txt", &content);
    assert_eq!(terms.len(), 200_000);
    let ([line, column, start, _], ..) = *terms.last().expect("terms");
    assert_eq!((line, column, start), (1, content.chars().count() - 7, content.len() - 8));
}

#[test]
fn several_files_come_in_their_order() {
    let files: Vec<PathBuf> = (0..40)
        .map(|number| {
            file(&format!("order-{number:02}.txt"), b"refugee\n".repeat(number).as_slice())
        })
        .collect();
    let mut arguments = vec!["annotate", "--format", "jsonl", "--from", "en"];
    arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
    let output = run(emn(&arguments)).found();
    let names: Vec<String> = output
        .lines()
        .map(|line| text(&line.parse::<JsonValue>().expect("JSON")["file"]).to_owned())
        .collect();
    assert_eq!(names.len(), (0..40).sum::<usize>());
    assert!(names.is_sorted());
}

#[test]
fn fixes_are_written_and_quotations_kept() {
    let kept = "\"EASO\" it says, ‘the EASO’ and 'EASO'. `EASO` stays.\n\n> EASO\n";
    let path = file("fix.md", format!("EASO’s, EASO. {kept}").as_bytes());
    on("check", &path, &["--fix"]);
    assert_eq!(fs::read_to_string(path).unwrap(), format!("EUAA’s, EUAA. {kept}"));
}

#[test]
fn a_word_document_is_never_changed() {
    let document = docx(
        "fixed.docx",
        &[("word/document.xml", &body("<w:p><w:r><w:t>EASO helps.</w:t></w:r></w:p>"))],
    );
    let run = on("check", &document, &["--fix"]);
    assert!(run.stderr.contains("not changed, Word documents never are"), "{}", run.stderr);
}

#[test]
fn a_text_that_is_a_term_is_of_its_language_and_a_guess_is_called_one() {
    for (content, told) in [
        ("Asylbewerber", "German, of this term"),
        ("demandeur d'asile", "French, of this term"),
        ("I rifugiati", "guessed"),
        (
            "Kansainvälistä suojelua hakevien lasten on saatava edustaja ilman viivytystä.",
            "detected",
        ),
    ] {
        let path = file("few.txt", content.as_bytes());
        let told_of = run(emn(&["annotate", path.to_str().expect("UTF-8")])).stderr;
        assert!(told_of.contains(told), "{content}: {told_of}");
    }
}

#[test]
fn what_words_mean_no_less_is_named() {
    let path = file("two.txt", "Uppehållstillstånd.".as_bytes());
    let arguments = ["annotate", path.to_str().expect("UTF-8"), "--from", "sv"];
    let shown = run(emn(&arguments)).found();
    assert!(shown.contains("It may also\n    mean: residence permit."), "{shown}");
    let records = run(emn(&[&arguments[..], &["--format", "csv"]].concat())).found();
    assert!(records.ends_with(",residence-document,sv,,residence-permit\r\n"), "{records}");
}

#[test]
fn standard_input_is_read() {
    let mut child = emn(&["annotate", "--from", "en", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    child.stdin.take().unwrap().write_all(b"The refugee left.").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let record: JsonValue = String::from_utf8(output.stdout).unwrap().parse().expect("JSON");
    assert_eq!(text(&record["file"]), "-");
    assert_eq!(text(&record["term"]), "refugee");
}

#[test]
fn nothing_from_a_text_reaches_a_terminal_raw() {
    let path = file("escape.txt", b"a \x1b[31mrefugee\x07 of Directive \x1b 2011/95/EU\n");
    for command in ["annotate", "check"] {
        let shown = on(command, &path, &[]);
        assert!(!shown.stdout.contains(['\u{1b}', '\u{7}']), "{:?}", shown.stdout);
    }
}
