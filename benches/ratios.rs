//! How long a command takes beside what cannot be undercut: a look-up beside `true`, an export
//! beside `cat` of the same bytes; fails where a ratio is above its limit.
//!
//! The commands take turns, so that whatever else the machine does falls on all of them alike.

use std::{
    error::Error,
    fs::{self, File},
    path::Path,
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

const EMN: &str = env!("CARGO_BIN_EXE_emn");

/// How often each command is run.
const ROUNDS: usize = 300;

/// How many times as long as `true` an exact look-up may take, and as `cat` an export.
const MOST_LOOK_UP: f64 = 1.15;
const MOST_EXPORT: f64 = 3.0;

const EXACT: [&[&str]; 4] = [
    &["ncp", "fi"],
    &["glossary", "asylum"],
    &["country", "fi", "--format", "json"],
    &["law", "2011/95"],
];
/// For comparison; these have no limit in time.
const INEXACT: [&[&str]; 3] = [
    &["glossary", "turvapaikanhakja"],
    &["glossary", "qwertyzxcv"],
    &["glossary", "unacompanied minr"],
];

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let is_kept = [look_ups(folder.path())?, exports(folder.path())?];
    Ok(if is_kept == [true; 2] { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A program with its arguments.
type Call<'a> = (&'a str, &'a [&'a str]);

fn look_ups(folder: &Path) -> Result<bool, Box<dyn Error>> {
    let asked = EXACT.iter().chain(&INEXACT).map(|arguments| (EMN, *arguments));
    let calls: Vec<Call> = [("true", &[][..])].into_iter().chain(asked).collect();
    let times = medians(&calls, folder)?;
    let mut is_kept = true;
    for ((_, arguments), time) in calls.iter().zip(&times).skip(1) {
        let limit = EXACT.contains(arguments).then_some(MOST_LOOK_UP);
        let what = format!("emn {}", arguments.join(" "));
        is_kept &= report(&what, *time, "true", times[0], limit);
    }
    Ok(is_kept)
}

fn exports(folder: &Path) -> Result<bool, Box<dyn Error>> {
    let mut is_kept = true;
    for format in ["csv", "json"] {
        let export = ["export", "glossary", "--format", format];
        let exported = folder.join(format);
        run((EMN, &export), &exported)?;
        let copied = [exported.to_str().ok_or("the temporary folder has a strange name")?];
        let times = medians(&[(EMN, &export), ("cat", &copied)], folder)?;
        let what = format!("emn {}", export.join(" "));
        is_kept &= report(&what, times[0], "cat", times[1], Some(MOST_EXPORT));
    }
    Ok(is_kept)
}

/// Prints how much longer a command takes than another, and tells whether it may.
fn report(what: &str, time: Duration, other: &str, least: Duration, limit: Option<f64>) -> bool {
    let ratio = time.as_secs_f64() / least.as_secs_f64();
    let is_kept = limit.is_none_or(|limit| ratio <= limit);
    let limit = limit.map_or(String::new(), |limit| format!(" of at most {limit}"));
    let missed = if is_kept { "" } else { "  MISSED" };
    let [time, least] = [time, least].map(|time| time.as_micros());
    println!("{what:<36} {time:>6} µs  {ratio:>5.2} × {other} ({least} µs){limit}{missed}");
    is_kept
}

/// The median time of each command; the commands take turns.
fn medians(calls: &[Call], folder: &Path) -> Result<Vec<Duration>, Box<dyn Error>> {
    let output = folder.join("output");
    let mut times = vec![Vec::with_capacity(ROUNDS); calls.len()];
    for _ in 0..ROUNDS {
        for (call, times) in calls.iter().zip(&mut times) {
            times.push(run(*call, &output)?);
        }
    }
    fs::remove_file(output)?;
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    Ok(times.into_iter().map(median).collect())
}

/// Runs a program to its end with standard output to a file, and tells how long it took.
fn run((program, arguments): Call, output: &Path) -> Result<Duration, Box<dyn Error>> {
    let output = File::create(output)?;
    let start = Instant::now();
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(Stdio::null())
        .status()?;
    let time = start.elapsed();
    match status.code() {
        Some(0 | 1) => Ok(time),
        _ => Err(format!("{program} {}: {status}", arguments.join(" ")).into()),
    }
}
