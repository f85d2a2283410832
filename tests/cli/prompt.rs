//! The question which of several records is meant, on a terminal of its own.

use crate::emn::command;
use rexpect::{
    process::WaitStatus,
    session::{PtySession, spawn_command},
};
use std::process::{Command, Stdio};

/// Long enough for a machine that is busy with something else.
const MILLISECONDS: Option<u64> = Some(30_000);

const QUESTION: &str = "Which?  (number or letters; Enter: none)";

/// What stands where the answer is typed, once it can be.
const MARK: &str = "\r> ";

/// What a terminal shows, and the exit code.
struct Seen {
    text: String,
    code: i32,
}

/// Runs `emn` on a pseudo-terminal and sends bytes as soon as it is asked.
fn asked(arguments: &str, typed: &str) -> Seen {
    let mut session = on_a_terminal(arguments, &[]);
    let before = session.exp_string(MARK).expect("the question");
    session.send(typed).unwrap();
    session.flush().unwrap();
    let after = session.exp_eof().expect("the end");
    Seen { text: before + &after, code: code_of(&session) }
}

/// Runs `emn` on a pseudo-terminal where it must not ask.
fn not_asked(arguments: &str, environment: &[(&str, &str)]) -> Seen {
    let mut session = on_a_terminal(arguments, environment);
    let text = session.exp_eof().expect("the end, without a question");
    Seen { text, code: code_of(&session) }
}

fn on_a_terminal(arguments: &str, environment: &[(&str, &str)]) -> PtySession {
    let mut command = command(arguments.split_whitespace());
    command.stdin(Stdio::inherit()).env("TERM", "dumb").envs(environment.iter().copied());
    spawn_command(command, MILLISECONDS).expect("a terminal")
}

fn code_of(session: &PtySession) -> i32 {
    match session.process().wait().expect("the process") {
        WaitStatus::Exited(_, code) => code,
        status => panic!("the binary ends by itself, not by {status:?}"),
    }
}

#[test]
fn the_number_shows_the_record() {
    let seen = asked("glossary family", "2\r");
    assert!(seen.text.contains("`family` "), "{}", seen.text);
    assert!(seen.text.contains(QUESTION), "{}", seen.text);
    assert!(seen.text.contains("own wording"), "{}", seen.text);
    assert_eq!(seen.code, 0);
}

#[test]
fn letters_of_one_choose_it() {
    let seen = asked("glossary family", "nuclear\r");
    assert!(seen.text.contains("own wording"), "{}", seen.text);
    assert_eq!(seen.code, 0);
}

#[test]
fn what_is_no_answer_asks_again() {
    let seen = asked("glossary family", "99\r0\rxyz\r2\r");
    for said in ["There is no 99", "There is no 0", "None has `xyz`", "own wording"] {
        assert!(seen.text.contains(said), "{said}: {}", seen.text);
    }
    assert_eq!(seen.code, 0);
}

#[test]
fn the_keys_of_a_line_do_what_they_do_elsewhere() {
    for typed in ["99\u{15}2\r", "9\u{7f}2\r", "9\u{8}2\r", "zzz\u{17}2\r", "2\u{4}"] {
        let seen = asked("glossary family", typed);
        assert!(seen.text.contains("own wording"), "{typed:?}: {}", seen.text);
        assert_eq!(seen.code, 0, "{typed:?}");
    }
}

#[test]
fn whoever_means_none_leaves() {
    for typed in ["\r", "\n", "\u{4}", "\u{1b}"] {
        let seen = asked("glossary family", typed);
        assert!(seen.text.contains("none chosen"), "{typed:?}: {}", seen.text);
        assert!(!seen.text.contains("own wording"), "{typed:?}: {}", seen.text);
        assert_eq!(seen.code, 1, "{typed:?}");
    }
}

#[test]
fn an_interrupt_ends_the_run() {
    let seen = asked("glossary family", "\u{3}");
    assert!(!seen.text.contains("none chosen"), "{}", seen.text);
    assert_eq!(seen.code, 130);
}

#[test]
fn no_terminal_is_sent_a_sequence_that_it_may_not_know() {
    for typed in ["\r", "99\rx\u{15}2\r"] {
        let seen = asked("glossary family", typed);
        assert!(!seen.text.contains('\u{1b}'), "{:?}", seen.text);
    }
}

#[test]
fn ten_candidates_and_the_question_fit_a_screen() {
    let environment = [("TERM", "xterm"), ("NO_COLOR", "1")];
    let mut session = on_a_terminal("glossary family", &environment);
    let asked = session.exp_string(MARK).expect("the question");
    assert!(asked.lines().count() <= 12, "{asked}");
    session.send("99\r").unwrap();
    session.flush().unwrap();
    let again = session.exp_string("There is no 99").expect("the question again");
    assert!(!again.contains('\n'), "the choices do not move: {again:?}");
    session.send("\r").unwrap();
    session.flush().unwrap();
    session.exp_eof().expect("the end");
}

#[test]
fn a_signal_finds_the_terminal_as_it_was() {
    for (signal, code) in [("TERM", "143"), ("HUP", "129"), ("INT", "130"), ("QUIT", "131")] {
        let program = env!("CARGO_BIN_EXE_emn");
        let inner = format!("echo pid=$$; exec {program} glossary family");
        let outer = format!("stty -a; sh -c '{inner}'; echo code=$?; stty -a");
        let mut shell = Command::new("sh");
        shell.args(["-c", &outer]).env("TERM", "xterm").env_remove("CI");
        let mut session = spawn_command(shell, MILLISECONDS).expect("a terminal");
        let before = session.exp_string("pid=").expect("the process");
        let pid = session.read_line().expect("its number");
        session.exp_string(MARK).expect("the question");
        let kill = Command::new("kill").args(["-s", signal, pid.trim()]).status();
        assert!(kill.expect("kill runs").success());
        session.exp_string("code=").expect("the end");
        assert_eq!(session.read_line().expect("the code").trim(), code, "{signal}");
        let after = session.exp_eof().expect("the terminal's state");
        let flags =
            |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
        assert_eq!(flags(&after), flags(&before), "{signal}");
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
        assert!(!seen.text.contains("Which?"), "{}", seen.text);
        assert!(seen.text.contains("family member"), "{}", seen.text);
        assert_eq!(seen.code, 0);
    }
}

#[test]
fn a_variable_that_says_no_is_no_service() {
    for value in ["", "0", "false"] {
        let mut session = on_a_terminal("glossary family", &[("CI", value)]);
        session.exp_string(MARK).expect("the question");
        session.send("\r").unwrap();
        session.flush().unwrap();
        session.exp_eof().expect("the end");
    }
}

#[test]
#[cfg(feature = "xlsx")]
fn a_terminal_is_spared_what_is_no_text() {
    let seen = not_asked("ncp fi --format xlsx", &[]);
    assert_eq!(seen.code, 2);
    assert!(seen.text.contains("no text for a terminal"), "{}", seen.text);
}
