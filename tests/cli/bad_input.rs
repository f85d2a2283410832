//! Bad input gets one clear line on standard error and a documented exit code.

use crate::emn::{command, emn, emn_with, run};
use std::{ffi::OsStr, io::Read, os::unix::ffi::OsStrExt, process::Stdio};

#[test]
fn an_empty_query_is_an_error() {
    for command in ["ncp", "country", "glossary", "law", "about", "search"] {
        assert!(emn_with(&[command, ""]).failed(2).contains("the query is empty"));
        assert!(emn_with(&[command, "  ", "\t"]).failed(2).contains("the query is empty"));
    }
}

#[test]
fn a_query_of_a_hundred_kilobytes_is_an_error_and_is_not_repeated() {
    // Linux allows a single argument of 128 KiB; a megabyte takes several.
    let long = "a".repeat(120_000);
    let line =
        emn_with(&["glossary", &long, &long, &long, &long, &long, &long, &long, &long, &long])
            .failed(2);
    assert!(line.contains("the query has 1080008 bytes; it may have 500 at most"), "{line}");
}

#[test]
fn control_characters_never_reach_the_terminal() {
    for command in ["glossary", "ncp", "law", "search"] {
        let line = emn_with(&[command, "zz\u{1b}[31mqq\u{7}\u{202e}\n"]).failed(1);
        assert!(line.contains("\\u{1b}[31m"), "{line}");
    }
    emn_with(&["glossary", "x", "--topic", "\u{1b}[31m"]).failed(2);
    emn_with(&["glossary", "x", "--\u{1b}[31m"]).failed(2);
    emn_with(&["\u{1b}[31m"]).failed(2);
    emn_with(&["ncp", "fi", "--fields", "\u{1b}[31m"]).failed(2);
    emn_with(&["ncp", "fi", "--as-of", "\u{1b}[31m"]).failed(2);
    emn_with(&["ncp", "fi", "--format", "\u{1b}[31m"]).failed(2);
    emn_with(&["ncp", "fi", "--limit", "\u{1b}[31m"]).failed(2);
}

#[test]
fn invalid_utf_8_is_an_error() {
    let bytes = OsStr::from_bytes(b"asyl\xff");
    for name in ["glossary", "ncp", "search"] {
        assert!(run(command([OsStr::new(name), bytes])).failed(2).contains("UTF-8"));
    }
    assert!(
        run(command([OsStr::new("glossary"), OsStr::new("--topic"), bytes]))
            .failed(2)
            .contains("UTF-8")
    );
}

#[test]
fn a_wrong_value_says_what_it_may_be() {
    for (arguments, part) in [
        (
            "glossary asylum --lang xx",
            "--lang: `xx` is no language of the data; there are: en bg cs",
        ),
        ("glossary asylum --from tlh", "--from: `tlh` is no language of the data"),
        ("glossary --topic law", "--topic: `law` is no topic; there are: asylum, borders"),
        (
            "country --status guest",
            "--status: `guest` is no status; there are: member, observer, former, non-participant",
        ),
        ("ncp --kind castle", "`castle` is no kind of host"),
        ("ncp fi --as-of yesterday", "`yesterday` is no date of the form YYYY-MM-DD"),
        ("ncp fi --as-of 2026-02-30", "`2026-02-30` is no date"),
        ("ncp fi --as-of 2026", "`2026` is no date"),
        ("ncp fi --format xml", "text, csv, tsv, json, jsonl, toml"),
        ("ncp --limit 0", "0"),
        ("ncp fi --bogus", "--bogus"),
        ("export everything", "countries, ncps, glossary, acts, network, all"),
        ("completions tcsh", "bash, elvish, fish, nushell, powershell, zsh"),
        ("glossary --law 1234/5678", "no act is known by `1234/5678`"),
    ] {
        let line = emn(arguments).failed(2);
        assert!(line.contains(part), "{part} is missing in {line}");
    }
}

#[test]
fn an_unknown_command_is_taken_for_a_search() {
    assert!(emn("finland").failed(2).contains("emn search finland"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child =
        command(["export", "all"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_behind_standard_output_is_an_error() {
    for arguments in [&["ncp", "fi"][..], &["export", "glossary"], &["glossary"], &["--help"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = command(arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.starts_with("emn: cannot write standard output: No space left on device"),
            "{said}"
        );
    }
}

#[test]
fn without_home_everything_works() {
    assert!(
        emn("ncp fi").found().contains("emn@migri.fi"),
        "the tests run without any environment"
    );
    let mut command = command(["ncp", "fi"]);
    command.env("HOME", "/nonexistent");
    assert!(run(command).found().contains("emn@migri.fi"));
}
