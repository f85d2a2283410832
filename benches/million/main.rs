//! What a look-up costs in a glossary of a million concepts with four names each, beside what it
//! costs in the bundled data; fails where a limit is missed.
//!
//! `million --press FILE` only presses it; `million --look-up FILE QUERY` only looks something up
//! in it, for a tool that counts instructions.

mod concepts;
mod limits;
mod pressing;
mod queries;
mod words;

use emn_core::{
    lookup::{Outcome, Query},
    model::Term,
    pack::{Network, Records},
};
use limits::Limits;
use memmap2::Mmap;
use queries::Asked;
use std::{
    env,
    error::Error,
    fs::File,
    hint::black_box,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

/// What opening may take.
const LONGEST_OPENING: Duration = Duration::from_micros(100);
/// How many times as much as in the bundled data a look-up may cost: an exact one, and a phrase
/// with two typing errors.
const MOST_EXACT: f64 = 3.0;
const MOST_MISTYPED: f64 = 8.0;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--press", file] => pressing::press(Path::new(file)).map(|()| ExitCode::SUCCESS),
        ["--look-up", file, query] => {
            let data = map(Path::new(file))?;
            look_up(&Network::open(&data)?.terms()?, &Query::new(query)?);
            Ok(ExitCode::SUCCESS)
        }
        _ => measure(),
    }
}

fn measure() -> Result<ExitCode, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("million.pack");
    let mut limits = Limits::default();
    pressing::measure(&file, &mut limits)?;
    measure_opening(&file, &mut limits)?;
    let data = map(&file)?;
    let [few, many] = [Network::open(emn::packed())?.terms()?, Network::open(&data)?.terms()?];
    let [few_labels, many_labels] = [labels(&few)?, labels(&many)?];
    let exact = [&few_labels, &many_labels].map(|labels| queries::exact(labels));
    compare("an exact look-up", [few, many], &exact, MOST_EXACT, &mut limits);
    for words in [2, 3] {
        let mistyped = [&few_labels, &many_labels].map(|labels| queries::mistyped(labels, words));
        let what = format!("{words} words, two mistyped");
        compare(&what, [few, many], &mistyped, MOST_MISTYPED, &mut limits);
    }
    Ok(if limits.missed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn measure_opening(file: &Path, limits: &mut Limits) -> Result<(), Box<dyn Error>> {
    let mut quickest = Duration::MAX;
    for _ in 0..20 {
        let start = Instant::now();
        let data = map(file)?;
        black_box(Network::open(&data)?.terms()?);
        quickest = quickest.min(start.elapsed());
    }
    let is_kept = quickest <= LONGEST_OPENING;
    limits.check("opening", format!("{quickest:.1?}"), format!("{LONGEST_OPENING:?}"), is_kept);
    Ok(())
}

fn map(file: &Path) -> Result<Mmap, Box<dyn Error>> {
    // SAFETY: nobody else knows of the file, so that nobody changes it.
    Ok(unsafe { Mmap::map(&File::open(file)?)? })
}

fn labels(records: &Records<Term>) -> Result<Vec<String>, Box<dyn Error>> {
    records.iter().map(|record| Ok(record?.label)).collect()
}

/// Compares what queries of one kind cost in the bundled data and in the million.
fn compare(
    what: &str,
    records: [Records<Term>; 2],
    asked: &[Vec<Asked>; 2],
    most: f64,
    limits: &mut Limits,
) {
    let [few, many] = [0, 1].map(|place| times(&records[place], &asked[place]));
    let average = |times: &[Duration]| times.iter().sum::<Duration>() / times.len() as u32;
    let [few, average_of_many] = [average(&few), average(&many)];
    let ratio = average_of_many.as_secs_f64() / few.as_secs_f64();
    let measured = format!("{few:.1?} → {average_of_many:.1?}, {ratio:.1} times");
    limits.check(what, measured, format!("{most} times"), ratio <= most);
    for (records, asked) in records.iter().zip(asked) {
        let found = asked.iter().filter(|asked| is_found(records, asked)).count();
        println!("{:<28} {found:>9} of {} found in {}", "", asked.len(), records.len());
    }
    if let Some((time, asked)) = many.iter().zip(&asked[1]).max_by_key(|(time, _)| **time) {
        println!("{:<28} {time:>9.1?} for `{}`", "", asked.query.text());
    }
}

/// What each query costs, at its best of several times.
fn times(records: &Records<Term>, asked: &[Asked]) -> Vec<Duration> {
    let quickest = |asked: &Asked| {
        let time = |_| {
            let start = Instant::now();
            look_up(records, &asked.query);
            start.elapsed()
        };
        (0..20).map(time).min().unwrap_or_default()
    };
    asked.iter().map(quickest).collect()
}

#[inline(never)]
fn look_up(records: &Records<Term>, query: &Query) {
    let _ = black_box(records.find(query, None));
}

/// Whether the record that is meant is among those found.
fn is_found(records: &Records<Term>, asked: &Asked) -> bool {
    let matches = records.find(&asked.query, None).map(Outcome::matches).unwrap_or_default();
    matches.iter().any(|found| found.label().is_ok_and(|label| label == asked.label))
}
