//! Pressing the glossary in a process of its own, so that the memory measured is that of nothing
//! else.

use super::{concepts::concepts, limits::Limits};
use emn_core::{
    model::Term,
    pack::{About, write::Writer},
    source,
};
use std::{
    env,
    error::Error,
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

const CONCEPTS: usize = 1_000_000;

/// What pressing may take.
const LONGEST_PRESS: Duration = Duration::from_secs(60);
const MOST_MEMORY: u64 = 1_000_000_000;
/// Presses the glossary, none of which is ever held in memory as a whole.
pub fn press(target: &Path) -> Result<(), Box<dyn Error>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let loaded = source::load(&data).map_err(|findings| format!("{} faults", findings.len()))?;
    let words = loaded.dataset;
    let about = About { languages: words.languages, ..About::default() };
    let query_words = words.query_words.packed(&about.languages);
    let mut writer = Writer::new(&about, &query_words, &words.citation_words)?;
    writer.known_words(&words.known_words)?;
    let mut terms = writer.table::<Term>()?;
    for concept in concepts(CONCEPTS) {
        terms.add(&concept.term, &concept.names)?;
    }
    terms.finish()?;
    let mut file = BufWriter::new(File::create(target)?);
    writer.finish(&mut file)?;
    file.flush()?;
    Ok(())
}

/// Presses in another process, and measures it.
pub fn measure(file: &Path, limits: &mut Limits) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut pressing = Command::new(env::current_exe()?).arg("--press").arg(file).spawn()?;
    let [mut memory, mut work] = [0; 2];
    let status = loop {
        memory = memory.max(peak_memory(pressing.id()).unwrap_or(0));
        work = work.max(ticks(pressing.id()).unwrap_or(0));
        match pressing.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(20)),
        }
    };
    let took = start.elapsed();
    if !status.success() {
        return Err("the glossary could not be pressed".into());
    }
    println!("{CONCEPTS} concepts: {} MB", fs::metadata(file)?.len() / 1_000_000);
    let is_kept = took <= LONGEST_PRESS;
    let measured = format!("{took:.1?} ({} s of work)", work / TICKS);
    limits.check("pressing", measured, format!("{LONGEST_PRESS:?}"), is_kept);
    let [used, most] = [memory, MOST_MEMORY].map(|bytes| format!("{} MB", bytes / 1_000_000));
    limits.check("memory to press", used, most, memory > 0 && memory <= MOST_MEMORY);
    Ok(())
}

/// The most memory that a process has had so far, in bytes, where the system tells.
fn peak_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// How many ticks of the processor's clock make a second, on every Linux.
const TICKS: u64 = 100;

/// How long the processor has worked for a process, whatever else it did meanwhile.
fn ticks(process: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let behind_name = stat.rsplit(')').next()?;
    let numbers = behind_name.split_whitespace().skip(11).take(2);
    numbers.map(|number| number.parse::<u64>().ok()).sum()
}
