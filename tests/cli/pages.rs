//! README.md, `docs/` and `tests/pages/` show commands with what they print; each of them is run.
//! Run with `TRYCMD=overwrite` to write what is printed now, and read the diff.

use crate::emn::{command, run};
use std::{fs, path::Path};

const PAGES: [&str; 3] = ["README.md", "docs", "tests/pages"];

/// The day on which the pages ask: what holds and what is stale depends on it.
const DAY: &str = "2026-11-26";

#[test]
fn what_the_pages_show_is_what_is_printed() {
    let cases = trycmd::TestCases::new();
    cases.case("README.md").case("docs/*.md").case("tests/pages/*.md");
    cases.register_bin("emn", Path::new(env!("CARGO_BIN_EXE_emn")));
    // The rest of the environment is that of whoever runs the tests, and must not show.
    cases.env("COLUMNS", "80").env("NO_COLOR", "1").env("CLICOLOR_FORCE", "0");
    cases.env("LC_ALL", "C.UTF-8").env("CI", "true").env("EMN_TODAY", DAY);
    cases.env("EMN_CONFIG", "config.toml");
    let nobody = concat!(env!("CARGO_TARGET_TMPDIR"), "/nobody");
    cases.env("HOME", nobody).env("XDG_CONFIG_HOME", nobody);
    cases.run();
}

#[test]
fn what_fails_says_so_in_one_line_on_standard_error() {
    for shown in pages().iter().flat_map(|page| shown_by(page)).filter(|shown| shown.code != 0) {
        let mut command = command(&shown.arguments);
        command.envs(shown.variables);
        run(command).failed(shown.code);
    }
}

/// A command that a page shows, and the exit code that it has there.
struct Shown {
    variables: Vec<(String, String)>,
    arguments: Vec<String>,
    code: i32,
}

fn shown_by(page: &str) -> Vec<Shown> {
    let lines: Vec<&str> = page.lines().collect();
    let shown = lines.windows(2).filter_map(|pair| {
        let words = shlex::split(pair[0].strip_prefix("$ ")?).expect("quotes are closed");
        let variables = words.iter().map_while(|word| word.split_once('='));
        let variables: Vec<_> = variables.map(|(it, to)| (it.to_owned(), to.to_owned())).collect();
        let (program, arguments) = words[variables.len()..].split_first().expect("a program");
        assert_eq!(program, "emn", "other programs are passed over without a word: {}", pair[0]);
        // What is looked up line by line is written even where a line finds nothing, and a check
        // fails where it has something to say.
        let is_check = arguments.first().is_some_and(|command| command == "check");
        if is_check || arguments.iter().any(|argument| argument == "--file") {
            return None;
        }
        let code = pair[1].strip_prefix("? ").map_or(0, |code| code.parse().expect("a number"));
        Some(Shown { variables, arguments: arguments.to_vec(), code })
    });
    shown.collect()
}

fn pages() -> Vec<String> {
    let mut pages = Vec::new();
    for place in PAGES.map(|place| Path::new(env!("CARGO_MANIFEST_DIR")).join(place)) {
        if place.is_dir() {
            let files = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
            let of_text =
                files.filter(|file| file.extension().is_some_and(|ending| ending == "md"));
            pages.extend(of_text.map(|file| fs::read_to_string(file).unwrap()));
        } else if place.is_file() {
            pages.push(fs::read_to_string(place).unwrap());
        }
    }
    pages
}
