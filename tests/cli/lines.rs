//! Many queries at once, from a file or standard input.

use crate::emn::{Run, command, emn_with};
use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

/// A file with this content, in a folder of the tests.
fn file(name: &str, content: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Runs `emn` with a text on standard input.
fn with_input(arguments: &[&str], input: &str) -> Run {
    let mut command = command(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap(),
    }
}

#[test]
fn standard_input_is_a_file_too() {
    let arguments = ["ncp", "--file", "-", "--format", "csv", "--fields", "id,match"];
    let written = with_input(&arguments, "\u{feff}Suomi\r\n\r\npt").found();
    assert_eq!(written, "query,id,match\r\nSuomi,FI,exact\r\npt,PT,code\r\n");
}

#[test]
fn every_command_that_looks_up_takes_lines() {
    for (name, query, id) in [
        ("ncp", "Finland", "FI"),
        ("country", "Finland", "FI"),
        ("glossary", "turvapaikka", "asylum"),
        ("law", "2013/32", "directive-2013-32"),
    ] {
        for format in ["csv", "tsv", "json", "jsonl", "toml", "text"] {
            let run = with_input(&[name, "--file", "-", "--format", format], &format!("{query}\n"));
            assert!(run.found().contains(query), "{name} {format}");
        }
        let arguments = [name, "--file", "-", "--format", "csv", "--fields", "id"];
        let written = with_input(&arguments, &format!("{query}\n")).found();
        assert_eq!(written, format!("query,id\r\n{query},{id}\r\n"));
    }
}

#[test]
fn a_line_that_finds_nothing_has_a_record_and_is_counted() {
    let arguments = ["glossary", "--file", "-", "--format", "jsonl", "--fields", "id,match"];
    let run = with_input(&arguments, "refugee\n\nqwertyzxcv\n");
    assert_eq!(run.code, 1);
    assert_eq!(
        run.stdout,
        "{\"query\":\"refugee\",\"id\":\"refugee\",\"match\":\"exact\"}\n\
         {\"query\":\"qwertyzxcv\",\"id\":null,\"match\":\"nothing\"}\n"
    );
    assert_eq!(run.stderr, "emn: 1 of 2 found nothing: line 3\n");
}

#[test]
fn every_format_holds_a_record_of_which_nothing_is_known() {
    for format in ["csv", "tsv", "json", "jsonl", "toml", "text"] {
        for arguments in [&["glossary"][..], &["country"], &["translate", "fi"]] {
            let arguments = [arguments, &["--file", "-", "--format", format]].concat();
            let run = with_input(&arguments, "qwertyzxcv\n");
            assert_eq!(run.code, 1, "{format}");
            assert!(run.stdout.contains("nothing"), "{format}: {}", run.stdout);
        }
    }
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    let no_text = file("no-text.txt", b"refugee\nasyl\xff\n");
    let long = file("long.txt", format!("refugee\n{}\n", "a".repeat(501)).as_bytes());
    let blank = file("blank.txt", b"\n \n");
    for (path, code, part) in [
        (no_text.as_str(), 2, ":2: the line is no UTF-8"),
        (&long, 2, ":2: the query has 501 bytes"),
        (&blank, 1, "only blank lines"),
        ("/nonexistent/words.txt", 2, "cannot be read"),
    ] {
        let line = emn_with(&["glossary", "--file", path]).failed(code);
        assert!(line.contains(part), "{line}");
    }
    let line = emn_with(&["glossary", "refugee", "--file", &blank]).failed(2);
    assert!(line.contains("exclude each other"), "{line}");
}

#[test]
fn a_table_of_equivalents_has_a_row_for_each_line() {
    let run = with_input(&["translate", "fi", "de", "--file", "-"], "asylum\nnonsense word\n");
    assert_eq!(run.code, 1);
    let rows: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(rows[0], "query\tconcept\tfi\tde\tmatch");
    assert_eq!(rows[1], "asylum\tasylum\tturvapaikka\tAsyl");
    assert_eq!(rows[2], "nonsense word\t\t\t\tnothing");
}

#[test]
#[cfg(unix)]
fn a_thousand_lines_take_less_than_a_hundred_look_ups() {
    let words = ["refugee", "turvapaikka", "Flüchtling", "asylum seeker", "Rückkehrentscheidung"];
    let lines: Vec<&str> = words.iter().copied().cycle().take(1000).collect();
    let path = file("thousand.txt", lines.join("\n").as_bytes());
    let look_up = "\"$0\" glossary refugee --format jsonl";
    let hundred = least(&format!("for i in $(seq 100); do {look_up}; done"), &path);
    let thousand = least("\"$0\" glossary --file \"$1\" --format jsonl", &path);
    assert!(thousand < hundred, "{thousand} s against {hundred} s");
}

/// The least time in which the processor does what a script says, in seconds; other programs on the
/// machine do not count.
#[cfg(unix)]
fn least(script: &str, path: &str) -> f64 {
    let timed = |_| {
        let script = format!("{{ {script}; }} >/dev/null; times");
        let arguments = ["-c", &script, env!("CARGO_BIN_EXE_emn"), path];
        let output = Command::new("sh").args(arguments).output().unwrap();
        // The second line is that of the programs which the shell ran: `0m0.120000s 0m0.010000s`.
        let times = String::from_utf8(output.stdout).unwrap();
        let times = times.lines().nth(1).unwrap().split(' ').map(|time| {
            let (minutes, seconds) = time.trim_end_matches('s').split_once('m').unwrap();
            60.0 * minutes.parse::<f64>().unwrap() + seconds.parse::<f64>().unwrap()
        });
        times.sum()
    };
    (0..5).map(timed).fold(f64::INFINITY, f64::min)
}
