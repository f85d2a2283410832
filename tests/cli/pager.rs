//! Output that is higher than the terminal.

use crate::{
    emn::{command, run},
    tty::{code_of, on_a_terminal, seen},
};

/// A pager that marks each line.
const MARKING: (&str, &str) = ("EMN_PAGER", "sed 's/^/P:/'");

fn is_paged(rows: usize, environment: &[(&str, &str)], arguments: &str) -> bool {
    let seen = seen(rows, environment, arguments);
    assert!(seen.text.contains("Finland") || seen.text.contains("Usage"), "{}", seen.text);
    assert_eq!(seen.code, 0, "{}", seen.text);
    seen.text.contains("P:")
}

#[test]
fn what_is_higher_than_the_terminal_goes_through_the_pager() {
    assert!(is_paged(10, &[MARKING], "ncp fi"));
    assert!(!is_paged(50, &[MARKING], "ncp fi"));
    assert!(is_paged(10, &[MARKING], "ncp --help"));
    let exactly = command(["ncp", "fi"]).output().unwrap().stdout;
    let lines = exactly.iter().filter(|byte| **byte == b'\n').count();
    assert!(!is_paged(lines + 1, &[MARKING], "ncp fi"), "the prompt needs a line");
    assert!(is_paged(lines, &[MARKING], "ncp fi"));
}

#[test]
fn the_pager_is_the_programs_own_then_that_of_all_programs() {
    let other = ("PAGER", "sed 's/^/Q:/'");
    assert!(is_paged(10, &[MARKING, other], "ncp fi"));
    assert!(seen(10, &[other], "ncp fi").text.contains("Q:"));
}

#[test]
fn whoever_wants_none_or_cannot_use_it_has_none() {
    let other = ("PAGER", "sed 's/^/P:/'");
    for environment in [
        &[("EMN_PAGER", ""), other][..],
        &[("EMN_PAGER", "cat"), other],
        &[MARKING, ("TERM", "dumb")],
        &[MARKING, ("CI", "true")],
    ] {
        assert!(!is_paged(10, environment, "ncp fi"), "{environment:?}");
    }
    assert!(!is_paged(10, &[MARKING], "ncp fi --no-pager"));
    assert!(!is_paged(10, &[MARKING], "--no-pager ncp fi"));
    assert!(!is_paged(10, &[MARKING], "ncp --help --no-pager"));
    let mut piped = command(["ncp"]);
    piped.env(MARKING.0, MARKING.1).env("LINES", "5");
    assert!(!run(piped).found().contains("P:"), "a pipe has no pager");
}

#[test]
fn less_leaves_what_fits_and_shows_colour_unless_told_otherwise() {
    let showing = ("EMN_PAGER", "sh -c 'echo options=$LESS'");
    assert!(seen(10, &[showing], "ncp fi").text.contains("options=FRX"));
    assert!(seen(10, &[showing, ("LESS", "S")], "ncp fi").text.contains("options=S"));
}

#[test]
fn leaving_early_is_no_error() {
    let first = seen(10, &[("EMN_PAGER", "head -n 1")], "export glossary");
    assert_eq!((first.text.trim(), first.code), ("[", 0));
    let nothing = seen(10, &[("EMN_PAGER", "false")], "export glossary");
    assert_eq!((nothing.text.trim(), nothing.code), ("", 0));
}

#[test]
fn a_pager_that_is_missing_is_said_in_a_line_and_the_answer_is_there() {
    let seen_by = |environment: &[(&str, &str)]| {
        let seen = seen(10, environment, "ncp fi");
        assert!(seen.text.contains("emn@migri.fi"), "{}", seen.text);
        assert_eq!(seen.code, 0);
        seen.text.lines().filter(|line| line.starts_with("emn: ")).count()
    };
    assert_eq!(seen_by(&[("EMN_PAGER", "/nowhere/pager -x")]), 1);
    assert_eq!(seen_by(&[("EMN_PAGER", "'")]), 1);
    // Nobody chose the usual one; `stty` is run before by its path.
    let lonely = concat!(env!("CARGO_TARGET_TMPDIR"), "/lonely");
    std::fs::create_dir_all(lonely).unwrap();
    let stty = std::path::Path::new(lonely).join("stty");
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).map(|it| it.join("stty")).find(|it| it.exists());
    let _ = std::os::unix::fs::symlink(found.expect("stty"), stty);
    assert_eq!(seen_by(&[("PATH", lonely)]), 0);
}

#[test]
fn the_keys_of_the_pager_are_its_own() {
    let waiting =
        "sh -c 'trap \"echo caught; exit\" INT; echo ready; while :; do sleep 0.05; done'";
    let mut session = on_a_terminal(10, &[("EMN_PAGER", waiting)], "ncp fi");
    session.exp_string("ready").expect("the pager");
    session.send_control('c').unwrap();
    session.exp_string("caught").expect("the pager got it");
    session.exp_eof().expect("the end");
    assert_eq!(code_of(&session), 0);
}

#[test]
fn a_question_is_asked_on_the_terminal_itself() {
    let mut session = on_a_terminal(5, &[MARKING], "glossary family");
    let asked = session.exp_string("\r> ").expect("the question");
    assert!(!asked.contains("P:"), "{asked}");
    session.send("2\r").unwrap();
    session.flush().unwrap();
    assert!(session.exp_eof().expect("the card").contains("P:"));
}
