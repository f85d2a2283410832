//! The question which of several records is meant, on a terminal of its own.

use std::process::Command;

/// Runs `emn` on a pseudo-terminal, types a line as soon as it is asked, and gives what appeared and the exit code.
fn asked(arguments: &str, environment: &str, typed: &str) -> (String, i32) {
    let program = format!(
        r#"
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.environ.clear()
    os.environ.update(TERM="dumb", **{{{environment}}})
    os.execv(sys.argv[1], ["emn"] + {arguments:?}.split())
seen, answered = b"", False
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:
        break
    if not part:
        break
    seen += part
    if not answered and b"(none: Enter)" in seen:
        os.write(terminal, {typed:?}.encode() + b"\r")
        answered = True
print(seen.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#
    );
    let output = Command::new("python3")
        .args(["-c", &program, env!("CARGO_BIN_EXE_emn")])
        .output()
        .expect("python3 opens a terminal");
    (
        String::from_utf8_lossy(&output.stdout).into_owned(),
        output.status.code().expect("python ends by itself"),
    )
}

#[test]
fn the_number_shows_the_record() {
    let (seen, code) = asked("glossary family", "", "2");
    assert!(seen.contains("Number of the one you mean by `family`"), "{seen}");
    assert!(seen.contains("The wording is this project's own."), "{seen}");
    assert_eq!(code, 0);
}

#[test]
fn no_number_shows_nothing() {
    for typed in ["", "99", "x"] {
        let (seen, code) = asked("glossary family", "", typed);
        assert!(seen.contains("none chosen") && !seen.contains("The wording"), "{seen}");
        assert_eq!(code, 1);
    }
}

#[test]
fn nobody_is_asked_who_does_not_want_to_be_or_cannot_answer() {
    for (arguments, environment) in [
        ("glossary family --no-input", ""),
        ("glossary family", "'CI': 'true'"),
        ("glossary family --format json", ""),
    ] {
        let (seen, code) = asked(arguments, environment, "2");
        assert!(
            !seen.contains("Number of the one you mean") && seen.contains("family member"),
            "{seen}"
        );
        assert_eq!(code, 0);
    }
}
