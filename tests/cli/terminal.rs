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

#[test]
fn plain_has_a_fact_in_each_line_and_cuts_nothing() {
    let list = at("40", &["ncp", "--plain"]);
    assert!(list.contains("\ncode: BE\ncountry: Belgium\n"), "{list}");
    assert!(list.contains("\nmail or site: infodesk@ibz.fgov.be (host's)\n"), "{list}");
    assert!(!list.contains('…'), "{list}");
    let card = at("40", &["ncp", "pt", "--plain"]);
    assert!(card.contains("\nPhone: +351 217 115 000, AIMA's general line\n"), "{card}");
}

#[test]
fn one_record_takes_one_line_at_any_width() {
    for columns in ["40", "60", "80", "140"] {
        let list = at(columns, &["law"]);
        let all = at(columns, &["law", "--format", "jsonl"]).lines().count();
        assert_eq!(list.lines().count(), all, "{columns}");
        assert!(list.lines().all(|line| line.contains("  ")), "{columns}");
        let contacts = at(columns, &["ncp"]);
        for whole in ["publicinformation@sda.gov.ge (host's)", "emn@migrationsverket.se"] {
            assert!(contacts.lines().any(|line| line.ends_with(whole)), "{contacts}");
        }
    }
}

#[test]
fn a_map_fits_forty_columns() {
    assert!(at("40", &["country", "--map"]).lines().all(|line| line.width() <= 40));
}

#[test]
fn nothing_is_broken_that_is_typed_or_dialled() {
    let fields = at("40", &["ncp", "fi", "--fields", "id,country,email,phone"]);
    assert!(fields.lines().any(|line| line.ends_with("+358 295 419 600")), "{fields}");
    let act = at("40", &["law", "2013/32"]);
    for command in ["emn law 2013/32 --articles", "emn glossary --law 2013/32"] {
        assert!(act.lines().any(|line| line.trim().ends_with(command)), "{act}");
    }
}

#[test]
fn a_tree_keeps_to_the_width_and_says_all() {
    let tree = at("40", &["glossary", "--tree", "--topic", "return"]);
    assert!(tree.lines().all(|line| line.width() <= 40), "{tree}");
    assert!(
        tree.contains("├─ assisted voluntary return and\n│  reintegration programme\n"),
        "{tree}"
    );
}

#[test]
fn plain_has_no_table() {
    let fields = at("80", &["ncp", "fi", "pt", "--fields", "id,phone", "--plain"]);
    assert_eq!(fields, "id: FI\nphone: +358 295 419 600\n\nid: PT\nphone: +351 217 115 000\n");
}
