//! What the program says of itself.

use crate::emn::{command, emn, emn_with, run};
use std::{fs, path::Path};

const COMMANDS: [&str; 15] = [
    "open",
    "config",
    "ncp",
    "country",
    "glossary",
    "law",
    "about",
    "search",
    "translate",
    "export",
    "data",
    "completions",
    "man",
    "help",
    "check",
];

const TOPICS: [&str; 6] = ["matching", "formats", "fields", "exit-codes", "data", "environment"];

#[test]
fn the_commands_fit_a_screen() {
    for asked in ["--help", "-h", "help"] {
        let page = emn(asked).found();
        assert!(page.lines().count() <= 30, "{page}");
        assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
        for named in COMMANDS.iter().chain(&TOPICS) {
            assert!(page.contains(named), "{named}: {page}");
        }
    }
}

#[test]
fn the_examples_of_each_command_do_something() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.md"), "A refugee under Directive 2013/32/EU.\n").unwrap();
    for name in COMMANDS {
        let examples = examples(&emn(&format!("{name} --help")).found());
        assert!(examples.len() >= 2, "{name} has no examples");
        for example in examples {
            // What a shell would do with the answer is left out.
            let typed = example.split(['>', '|']).next().unwrap();
            let words = shlex::split(typed).expect("quotes are closed");
            let mut command = command(&words[1..]);
            command.current_dir(folder.path()).env("EMN_CONFIG", "config.toml");
            let ended = run(command);
            let is_fine = ended.code == 0 || example.contains("emn check") && ended.code == 1;
            assert!(is_fine, "{example}: {} {}", ended.code, ended.stderr);
        }
    }
}

/// The command lines among the examples of a page.
fn examples(page: &str) -> Vec<String> {
    let behind = page.split("Examples:\n").nth(1).unwrap_or_default();
    let lines = behind.lines().filter(|line| line.starts_with("  emn "));
    lines.map(|line| line.trim().split("  ").next().unwrap().to_owned()).collect()
}

#[test]
fn the_long_help_names_the_values_of_each_option() {
    let page = emn("glossary --help").found();
    for value in ["irregular-migration", "jsonl", "hy", "everyday", "always"] {
        assert!(page.contains(value), "{value}: {page}");
    }
    assert_eq!(page, emn("help glossary").found());
    assert_eq!(page, emn("help term").found());
}

#[test]
fn each_topic_has_a_page() {
    for topic in TOPICS {
        let page = emn(&format!("help {topic}")).found();
        assert!(page.lines().next().unwrap().ends_with(&format!("emn help {topic}")), "{page}");
        assert!(page.lines().count() <= 60, "{topic} is more than a page");
    }
    assert!(emn("help fields countries").found().contains("alpha3"));
}

#[test]
fn what_is_misspelt_is_answered_with_what_is_near() {
    for (typed, near) in [
        (&["glosary"][..], "glossary"),
        (&["--formt"], "--format"),
        (&["--format", "json", "ncp", "fi"], "emn ncp … --format"),
        (&["ncp", "fi", "--formt", "json"], "--format"),
        (&["help", "matchin"], "matching"),
        (&["help", "fields", "country_"], "countries"),
        (&["man", "nothing"], "emn-ncp.1"),
        (&["-v"], "emn -V"),
        (&["ncp", "-v"], "emn -V"),
    ] {
        let said = emn_with(typed).failed(2);
        assert!(said.contains(near), "{typed:?}: {said}");
    }
}

#[test]
fn the_version_is_told_however_it_is_asked_for() {
    let version = concat!("emn ", env!("CARGO_PKG_VERSION"), "\n");
    for asked in ["version", "--version", "-V"] {
        assert_eq!(emn(asked).found(), version);
    }
}

#[test]
fn every_command_and_topic_has_a_manual_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    emn_with(&["man", "-o", path]).found();
    let page = |file: &str| fs::read_to_string(Path::new(path).join(file)).expect(file);
    for command in COMMANDS {
        assert!(page(&format!("man1/emn-{command}.1")).contains(".SH EXAMPLES\n"), "{command}");
    }
    for topic in TOPICS {
        assert!(page(&format!("man7/emn-{topic}.7")).contains(".SH NAME\n"), "{topic}");
    }
    assert_eq!(emn("man").found(), page("man1/emn.1"));
    assert_eq!(emn("man ncp").found(), page("man1/emn-ncp.1"));
    assert_eq!(emn("man data.7").found(), page("man7/emn-data.7"));
}
