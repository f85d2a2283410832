//! Finding the terms in 100 MB of prose beside `rg -F -i -o -w -f` with the same names, in turns;
//! the memory it takes; and several files beside one. Fails where a limit is missed.
//!
//! The prose is what Debian's base-files and perl-modules ship, with the definitions of the
//! glossary, in sentences that are repeated and shuffled.

use std::{
    error::Error,
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

const EMN: &str = env!("CARGO_BIN_EXE_emn");

/// How long the prose is, in bytes.
const LENGTH: usize = 100_000_000;

/// How often each program runs.
const ROUNDS: usize = 3;

/// How many times as long as ripgrep, and how much memory in kilobytes.
const MOST_TIME: f64 = 1.0;
const MOST_MEMORY: u64 = 64 * 1024;

/// Where packages ship prose.
const SHIPPED: [&str; 8] = [
    "/usr/share/common-licenses/GPL-3",
    "/usr/share/common-licenses/GPL-2",
    "/usr/share/common-licenses/LGPL-2.1",
    "/usr/share/common-licenses/GFDL-1.3",
    "/usr/share/common-licenses/Apache-2.0",
    "/usr/share/common-licenses/MPL-2.0",
    "/usr/share/common-licenses/Artistic",
    "/usr/share/perl/5.36/pod/perldiag.pod",
];

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    let (prose, names) = (folder.join("prose.txt"), folder.join("names.txt"));
    write_names(&names)?;
    let sentences = sentences()?;
    write_prose(&sentences, LENGTH, 1, &prose)?;
    let parts: Vec<PathBuf> =
        (0..4).map(|number| folder.join(format!("part-{number}.txt"))).collect();
    for (seed, part) in parts.iter().enumerate() {
        write_prose(&sentences, LENGTH / 4, seed as u64 + 2, part)?;
    }
    let output = folder.join("output");
    let rg = call("rg", &["-F", "-i", "-o", "-w", "-f"], &[&names, &prose]);
    let annotate = ["annotate", "--from", "en", "--format", "jsonl"];
    let one = call(EMN, &annotate, &[&prose]);
    let several = call(EMN, &annotate, &parts.iter().map(PathBuf::as_path).collect::<Vec<_>>());
    let (mut times, mut memory) = (vec![Vec::new(); 3], 0);
    for _ in 0..ROUNDS {
        for (call, times) in [&rg, &one, &several].into_iter().zip(&mut times) {
            let (time, peak) = run(call, &output)?;
            times.push(time);
            memory = memory.max(if call[0] == EMN { peak } else { 0 });
        }
    }
    let [rg, one, several] = [0, 1, 2].map(|at| best(&times[at]));
    let ratio = one.as_secs_f64() / rg.as_secs_f64();
    println!("rg       {:>6} ms", rg.as_millis());
    println!("emn      {:>6} ms  {ratio:.2} × rg, of at most {MOST_TIME}", one.as_millis());
    println!("emn, 4 files {:>2} ms", several.as_millis());
    println!("memory   {memory:>6} KB of at most {MOST_MEMORY}");
    let is_kept = ratio <= MOST_TIME && memory <= MOST_MEMORY;
    Ok(if is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn call(program: &str, arguments: &[&str], files: &[&Path]) -> Vec<String> {
    let files = files.iter().map(|file| file.display().to_string());
    let arguments = arguments.iter().map(|it| (*it).to_owned());
    [program.to_owned()].into_iter().chain(arguments).chain(files).collect()
}

fn best(times: &[Duration]) -> Duration {
    times.iter().min().copied().unwrap_or_default()
}

/// The English names of the terms, a line each.
fn write_names(path: &Path) -> Result<(), Box<dyn Error>> {
    let mut names = Vec::new();
    for term in emn::network()?.terms()?.iter() {
        let term = term?;
        names.push(term.label);
        names.extend(term.synonyms);
        names.extend(term.acronyms);
    }
    Ok(fs::write(path, names.join("\n"))?)
}

fn sentences() -> Result<Vec<String>, Box<dyn Error>> {
    let mut text = String::new();
    for path in SHIPPED {
        text += &fs::read_to_string(path).unwrap_or_default();
        text += "\n\n";
    }
    for term in emn::network()?.terms()?.iter() {
        text += &term?.definition;
        text += "\n\n";
    }
    let sentences = text.split_inclusive(['.', ';']).map(|it| it.trim_start().to_owned());
    Ok(sentences.filter(|sentence| sentence.len() > 20).collect())
}

fn write_prose(
    sentences: &[String],
    length: usize,
    seed: u64,
    path: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut file = BufWriter::new(File::create(path)?);
    let (mut written, mut count) = (0, 0);
    while written < length {
        let sentence = &sentences[random.usize(..sentences.len())];
        count += 1;
        let end = if count % 6 == 0 { "\n\n" } else { " " };
        file.write_all(sentence.as_bytes())?;
        file.write_all(end.as_bytes())?;
        written += sentence.len() + end.len();
    }
    Ok(file.flush()?)
}

/// Runs a program to its end; how long it took and the most memory it had, in kilobytes.
fn run(call: &[String], output: &Path) -> Result<(Duration, u64), Box<dyn Error>> {
    let start = Instant::now();
    let mut child = Command::new(&call[0])
        .args(&call[1..])
        .stdin(Stdio::null())
        .stdout(File::create(output)?)
        .stderr(Stdio::null())
        .spawn()?;
    let mut peak = 0;
    loop {
        if let Some(status) = child.try_wait()? {
            return match status.code() {
                Some(0) => Ok((start.elapsed(), peak)),
                _ => Err(format!("{}: {status}", call[0]).into()),
            };
        }
        peak = peak.max(memory_of(child.id()));
        thread::sleep(Duration::from_millis(5));
    }
}

/// The most memory that a process has had so far, in kilobytes.
fn memory_of(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
