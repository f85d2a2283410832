//! The question which of several records is meant, on a terminal of its own.

use crate::emn::command;
use rexpect::{process::WaitStatus, session::spawn_command};
use std::process::Stdio;

/// Long enough for a machine that is busy with something else.
const MILLISECONDS: Option<u64> = Some(30_000);

const QUESTION: &str = "Number of the one you mean";

/// What a terminal shows, and the exit code.
struct Seen {
    text: String,
    code: i32,
}

/// Runs `emn` on a pseudo-terminal and types a line as soon as it is asked.
fn asked(arguments: &str, typed: &str) -> Seen {
    let mut session = on_a_terminal(arguments, &[]);
    let before = session.exp_string("(none: Enter)").expect("the question");
    session.send_line(typed).unwrap();
    let after = session.exp_eof().expect("the end");
    Seen { text: before + &after, code: code_of(&session) }
}

/// Runs `emn` on a pseudo-terminal where it must not ask.
fn not_asked(arguments: &str, environment: &[(&str, &str)]) -> Seen {
    let mut session = on_a_terminal(arguments, environment);
    let text = session.exp_eof().expect("the end, without a question");
    Seen { text, code: code_of(&session) }
}

fn on_a_terminal(arguments: &str, environment: &[(&str, &str)]) -> rexpect::session::PtySession {
    let mut command = command(arguments.split_whitespace());
    command.stdin(Stdio::inherit()).env("TERM", "dumb").envs(environment.iter().copied());
    spawn_command(command, MILLISECONDS).expect("a terminal")
}

fn code_of(session: &rexpect::session::PtySession) -> i32 {
    match session.process().wait().expect("the process") {
        WaitStatus::Exited(_, code) => code,
        status => panic!("the binary ends by itself, not by {status:?}"),
    }
}

#[test]
fn the_number_shows_the_record() {
    let seen = asked("glossary family", "2");
    assert!(seen.text.contains("Number of the one you mean by `family`"), "{}", seen.text);
    assert!(seen.text.contains("own wording"), "{}", seen.text);
    assert_eq!(seen.code, 0);
}

#[test]
fn no_number_shows_nothing() {
    for typed in ["", "99", "x"] {
        let seen = asked("glossary family", typed);
        assert!(seen.text.contains("none chosen"), "{}", seen.text);
        assert!(!seen.text.contains("own wording"), "{}", seen.text);
        assert_eq!(seen.code, 1);
    }
}

#[test]
fn nobody_is_asked_who_does_not_want_to_be_or_cannot_answer() {
    for (arguments, environment) in [
        ("glossary family --no-input", &[][..]),
        ("glossary family", &[("CI", "true")]),
        ("glossary family --format json", &[]),
    ] {
        let seen = not_asked(arguments, environment);
        assert!(!seen.text.contains(QUESTION), "{}", seen.text);
        assert!(seen.text.contains("family member"), "{}", seen.text);
        assert_eq!(seen.code, 0);
    }
}
