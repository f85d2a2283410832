//! Running the binary on a pseudo-terminal of a known size.

use crate::emn::command;
use rexpect::{
    process::WaitStatus,
    session::{PtySession, spawn_command},
};
use std::process::{Command, Stdio};

/// Long enough for a machine that is busy with something else.
const MILLISECONDS: Option<u64> = Some(30_000);

/// What a terminal shows, and the exit code.
pub struct Seen {
    pub text: String,
    pub code: i32,
}

/// Runs `emn` with arguments that are separated by blanks, on a terminal of so many rows and 80
/// columns.
pub fn seen(rows: usize, environment: &[(&str, &str)], arguments: &str) -> Seen {
    let mut session = on_a_terminal(rows, environment, arguments);
    let text = session.exp_eof().expect("the end");
    Seen { text: text.replace("\r\n", "\n"), code: code_of(&session) }
}

/// Begins to run it.
pub fn on_a_terminal(rows: usize, environment: &[(&str, &str)], arguments: &str) -> PtySession {
    let program = command(arguments.split_whitespace());
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &format!("stty rows {rows} cols 80 && exec \"$0\" \"$@\"")]);
    shell.arg(program.get_program()).args(program.get_args()).stdin(Stdio::inherit()).env_clear();
    let set = program.get_envs().filter_map(|(name, value)| Some((name, value?)));
    shell.envs(set).env_remove("COLUMNS").env("PATH", std::env::var_os("PATH").unwrap_or_default());
    shell.env("TERM", "xterm").envs(environment.iter().copied());
    spawn_command(shell, MILLISECONDS).expect("a terminal")
}

/// The exit code of what has ended.
pub fn code_of(session: &PtySession) -> i32 {
    match session.process().wait().expect("the process") {
        WaitStatus::Exited(_, code) => code,
        status => panic!("the binary ends by itself, not by {status:?}"),
    }
}
