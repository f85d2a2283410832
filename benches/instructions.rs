//! How many instructions a command takes from its start to its end; fails where it takes more than
//! it may.
//!
//! Valgrind's callgrind counts them, without any variable of the environment: the count is the same
//! each time, whatever else the machine does.
//!
//!     cargo bench --bench instructions [-- PROGRAM]
//!
//! The program built for benchmarks has the parts of the library that only tests use, which takes
//! some more instructions to start; one that was built before is counted as it is used.

use std::{
    env,
    process::{Command, ExitCode, Stdio},
    str::FromStr,
};

/// For a query that names a record as the data does.
const EXACT: u64 = 500_000;
/// For a word with typing errors, or one that is like nothing.
const WORD: u64 = 1_000_000;
/// For a phrase with typing errors.
const PHRASE: u64 = 2_500_000;

const LIMITS: [(&[&str], u64); 9] = [
    (&["ncp", "fi"], EXACT),
    (&["country", "fi", "--format", "json"], EXACT),
    (&["glossary", "asylum"], EXACT),
    (&["glossary", "asylum", "--color", "never"], EXACT),
    (&["law", "2011/95"], EXACT),
    (&["law", "Art. 17(1) of Dublin III"], EXACT),
    (&["glossary", "turvapaikanhakja"], WORD),
    (&["glossary", "qwertyzxcv"], WORD),
    (&["glossary", "unacompanied minr"], PHRASE),
];

fn main() -> ExitCode {
    // Cargo gives an option of its own to every benchmark.
    let asked = env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let program = asked.as_deref().unwrap_or(env!("CARGO_BIN_EXE_emn"));
    let mut is_kept = true;
    for (arguments, limit) in LIMITS {
        let counted = match counted(program, arguments) {
            Ok(counted) => counted,
            Err(reason) => {
                eprintln!("error: {reason}");
                return ExitCode::FAILURE;
            }
        };
        is_kept &= counted <= limit;
        let too_many = if counted > limit { "  TOO MANY" } else { "" };
        println!("{counted:>9} of {limit:>9}  emn {}{too_many}", arguments.join(" "));
    }
    if is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The instructions that the program takes with these arguments.
fn counted(program: &str, arguments: &[&str]) -> Result<u64, String> {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", program])
        .args(arguments)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("valgrind cannot be run: {error}"))?;
    let said = String::from_utf8_lossy(&run.stderr);
    let collected = said.split("Collected : ").nth(1).and_then(|rest| rest.lines().next());
    let counted = collected.and_then(|number| u64::from_str(number.trim()).ok());
    counted.ok_or_else(|| format!("valgrind did not count `{}`:\n{said}", arguments.join(" ")))
}
