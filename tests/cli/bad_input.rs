//! Whatever is typed gets one clear line on standard error and a documented exit code; the page
//! `errors.md` shows the lines.

use crate::emn::{command, emn, emn_with, run};

#[test]
fn a_query_of_blanks_is_an_error() {
    for command in ["ncp", "country", "glossary", "law", "about", "search"] {
        for query in [&[""][..], &["  ", "\t"], &["\u{a0}"]] {
            let line = emn_with(&[&[command], query].concat()).failed(2);
            assert!(line.contains("the query is empty"), "{line}");
        }
    }
}

#[test]
fn a_query_of_a_megabyte_is_an_error_and_is_not_repeated() {
    // Linux allows a single argument of 128 KiB; a megabyte takes several.
    let long = "a".repeat(120_000);
    let arguments: Vec<&str> = ["glossary"].into_iter().chain([long.as_str(); 9]).collect();
    let line = emn_with(&arguments).failed(2);
    assert!(line.contains("the query has 1080008 bytes; it may have 500 at most"), "{line}");
}

#[test]
fn control_characters_never_reach_the_terminal() {
    for command in ["glossary", "ncp", "law", "search"] {
        let line = emn_with(&[command, "zz\u{1b}[31mqq\u{7}\u{202e}\n"]).failed(1);
        assert!(line.contains("\\u{1b}[31m"), "{line}");
    }
    for arguments in [
        &["glossary", "x", "--topic", "\u{1b}[31m"][..],
        &["glossary", "x", "--\u{1b}[31m"],
        &["\u{1b}[31m"],
        &["ncp", "fi", "--fields", "\u{1b}[31m"],
        &["ncp", "fi", "--as-of", "\u{1b}[31m"],
        &["ncp", "fi", "--format", "\u{1b}[31m"],
        &["ncp", "fi", "--limit", "\u{1b}[31m"],
    ] {
        emn_with(arguments).failed(2);
    }
}

#[test]
#[cfg(unix)]
fn invalid_utf_8_is_an_error() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let bytes = OsStr::from_bytes(b"asyl\xff");
    for name in ["glossary", "ncp", "search"] {
        assert!(run(command([OsStr::new(name), bytes])).failed(2).contains("UTF-8"));
    }
    let as_a_value = [OsStr::new("glossary"), OsStr::new("--topic"), bytes];
    assert!(run(command(as_a_value)).failed(2).contains("UTF-8"));
}

#[test]
fn without_home_everything_works() {
    assert!(emn("ncp fi").found().contains("emn@migri.fi"), "the tests have no environment");
    let mut command = command(["ncp", "fi"]);
    command.env("HOME", "/nonexistent");
    assert!(run(command).found().contains("emn@migri.fi"));
}
