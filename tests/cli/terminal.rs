//! Colour and width.

use crate::emn::{command, run};
use unicode_width::UnicodeWidthStr;

fn at(columns: &str, arguments: &[&str]) -> String {
    let mut command = command(arguments);
    command.env("COLUMNS", columns);
    run(command).found()
}

/// Web addresses stand whole, and commands that can be typed.
fn is_whole(line: &str) -> bool {
    let last = line.trim().split("  ").last().unwrap_or_default();
    !last.contains(' ') && last.contains('.') && last.contains('/') || last.starts_with("emn ")
}

#[test]
fn text_keeps_to_the_width() {
    for columns in ["40", "60", "80", "140"] {
        let width: usize = columns.parse().unwrap();
        for arguments in [
            &["ncp", "fi"][..],
            &["glossary", "asylum", "--translations"],
            &["law", "2011/95"],
            &["about", "history"],
            &["country", "ge"],
            &["glossary"],
        ] {
            for line in at(columns, arguments).lines().filter(|line| !is_whole(line)) {
                assert!(line.width() <= width, "{} > {width}: {line}", line.width());
            }
        }
    }
}

#[test]
fn a_terminal_of_one_column_still_gets_everything() {
    for columns in ["1", "0", "nonsense"] {
        assert!(at(columns, &["glossary", "asylum"]).contains("Developed"), "{columns}");
        assert!(at(columns, &["ncp"]).lines().count() > 35);
    }
}

#[test]
fn colour_follows_the_conventions() {
    let coloured = |set: &[(&str, &str)], arguments: &[&str]| {
        let mut command = command(["glossary", "asylum"].iter().chain(arguments));
        command.envs(set.iter().copied());
        run(command).found().contains('\u{1b}')
    };
    assert!(!coloured(&[], &[]), "a pipe has no colour");
    assert!(coloured(&[], &["--color", "always"]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(
        coloured(&[("NO_COLOR", "1")], &["--color", "always"]),
        "an option outweighs the environment"
    );
    assert!(!coloured(&[("NO_COLOR", "1"), ("TERM", "xterm")], &[]));
}

#[test]
fn colour_changes_nothing_but_the_colour() {
    let plain = at("80", &["glossary", "asylum"]);
    let coloured = at("80", &["glossary", "asylum", "--color", "always"]);
    let mut stripped = String::new();
    let mut inside = false;
    for character in coloured.chars() {
        match character {
            '\u{1b}' => inside = true,
            'm' if inside => inside = false,
            character if !inside => stripped.push(character),
            _ => {}
        }
    }
    assert_eq!(stripped, plain);
}
