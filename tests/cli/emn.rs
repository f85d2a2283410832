//! Running the binary as a user would, in a known environment.

use std::{
    ffi::OsStr,
    process::{Command, Output, Stdio},
};
use tinyjson::JsonValue;

/// How a run ended.
pub struct Run {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

/// A file with settings that is not there.
pub const NO_CONFIG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/nobody/config.toml");

/// The command, 80 columns wide, without colour, without a locale, without settings.
pub fn command<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_emn"));
    command.env_clear().env("COLUMNS", "80").env("EMN_CONFIG", NO_CONFIG);
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs `emn` with these arguments, separated by blanks.
pub fn emn(arguments: &str) -> Run {
    run(command(arguments.split_whitespace()))
}

/// Runs `emn` with arguments that hold blanks.
pub fn emn_with(arguments: &[&str]) -> Run {
    run(command(arguments))
}

/// Runs a command to its end.
pub fn run(mut command: Command) -> Run {
    finished(command.output().expect("the binary runs"))
}

fn finished(output: Output) -> Run {
    Run {
        stdout: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        code: output.status.code().expect("the binary ends by itself"),
    }
}

impl Run {
    /// The output of a run that found something.
    #[track_caller]
    pub fn found(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{}", self.stdout);
        self.stdout
    }

    /// What stands on standard error after a run that ended with a code and wrote nothing to
    /// standard output: one line, and lines set in below it where no name but texts were found.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!(self.stdout, "");
        assert_eq!(self.code, code, "{}", self.stderr);
        let beyond = self.stderr.lines().filter(|line| !line.starts_with("  "));
        assert_eq!(beyond.count(), 1, "one line says it: {}", self.stderr);
        let is_harmless = |character: char| {
            matches!(character, '\n' | '…')
                || !character.is_control() && !('\u{200b}'..='\u{206f}').contains(&character)
        };
        assert!(self.stderr.chars().all(is_harmless), "{:?}", self.stderr);
        self.stderr
    }

    /// The records of a run with `--format json`.
    #[track_caller]
    pub fn records(self) -> Vec<JsonValue> {
        let parsed: JsonValue = self.found().parse().expect("JSON");
        parsed.try_into().expect("an array of records")
    }

    /// The ids of those records.
    #[track_caller]
    pub fn ids(self) -> Vec<String> {
        self.records().iter().map(|record| text(&record["id"]).to_owned()).collect()
    }
}

/// A value that is a text.
#[track_caller]
pub fn text(value: &JsonValue) -> &str {
    value.get::<String>().expect("a text")
}

/// A value that is a list.
#[track_caller]
pub fn list(value: &JsonValue) -> &[JsonValue] {
    value.get::<Vec<JsonValue>>().expect("a list")
}
