//! How long the search behind each key of `emn browse` takes; fails where one takes longer than a
//! frame of a screen.
//!
//! Each text is looked up as it grows, letter by letter, in all tables, with what texts speak of
//! it; what counts is the best of several runs, since other work of the machine only makes it
//! longer.

use emn::{
    lookup::Query,
    model::Table,
    pack::{Damaged, Network},
};
use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

/// What a screen of sixty frames a second leaves.
const MOST: Duration = Duration::from_millis(16);

/// How often each text is looked up.
const ROUNDS: usize = 20;

/// How many terms are added whose texts speak of it.
const SPOKEN: usize = 5;

/// Names, citations, a question, and what is like nothing.
const TYPED: [&str; 10] = [
    "turvapaikanhakija",
    "beneficiary of international protection",
    "unacompanied minr",
    "Art. 17(1) of Dublin III",
    "Directive 2013/32/EU",
    "can my family come to live with me",
    "portugal",
    "προσωρινή προστασία",
    "qwertyzxcvbnm",
    "subsidary protecton",
];

fn main() -> Result<ExitCode, Damaged> {
    let network = emn::network()?;
    let mut is_kept = true;
    for typed in TYPED {
        let ends = typed.char_indices().map(|(start, letter)| start + letter.len_utf8());
        let texts = ends.map(|end| &typed[..end]).filter(|text| !text.trim().is_empty());
        let times = texts.map(|text| Ok((best(&network, text)?, text)));
        let times = times.collect::<Result<Vec<_>, Damaged>>()?;
        let sum: Duration = times.iter().map(|(time, _)| time).sum();
        let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
        let (longest, at) = times.into_iter().max().unwrap_or_default();
        let missed = if longest > MOST { "  MISSED" } else { "" };
        let [mean, most] = [sum / count, longest].map(|time| time.as_micros());
        println!("{mean:>6} µs a key, {most:>6} µs at `{at}`{missed}");
        is_kept &= longest <= MOST;
    }
    Ok(if is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The shortest time in which a text is looked up.
fn best(network: &Network<'static>, text: &str) -> Result<Duration, Damaged> {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        if let Ok(query) = Query::new(text) {
            let mut found = network.everywhere(&query, &Table::ALL)?;
            found.add_speaking(&query, network.terms()?, SPOKEN)?;
            std::hint::black_box(&found.hits);
        }
        best = best.min(start.elapsed());
    }
    Ok(best)
}
