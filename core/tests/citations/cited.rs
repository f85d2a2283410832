use crate::{ACTS, WORDS, data, path};
use emn_core::citation::{Cited, Citer, Unresolved};
use serde::Deserialize;
use std::{collections::BTreeSet, env, fs, path::Path};

/// Each source of the data with what is read of it, a line each. Run with `EMN_UPDATE=1` to write
/// it anew.
const SOURCES: &str = "tests/citations/sources.txt";

#[derive(Deserialize)]
struct GlossaryFile {
    #[serde(rename = "term")]
    terms: Vec<Term>,
}

#[derive(Deserialize)]
struct Term {
    #[serde(default)]
    sources: Vec<String>,
}

fn sources() -> BTreeSet<String> {
    let letters = ('a'..='z').map(|letter| format!("glossary/{letter}.toml"));
    let files = letters.filter(|file| path(file).exists()).map(|file| data(&file));
    let terms = files.flat_map(|text| toml::from_str::<GlossaryFile>(&text).expect("terms").terms);
    terms.flat_map(|term| term.sources).collect()
}

fn resolved(citer: &Citer, citation: &str) -> String {
    match citer.references(citation) {
        Ok(references) => {
            let line = |it: &Cited| format!("{} @ {}", ACTS[it.act].id, it.written());
            references.iter().map(line).collect::<Vec<_>>().join(" | ")
        }
        Err(Unresolved(part)) => format!("ERR {part}"),
    }
}

#[test]
fn every_source_of_the_data_is_resolved_as_committed() {
    let citer = Citer::new(&ACTS, &WORDS);
    let lines = sources().into_iter().map(|it| format!("{it}\n  {}\n", resolved(&citer, &it)));
    let now: String = lines.collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SOURCES);
    if env::var_os("EMN_UPDATE").is_some() {
        fs::write(&path, &now).expect("the list can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    let committed: BTreeSet<&str> = committed.lines().collect();
    let changed: Vec<&str> = now.lines().filter(|line| !committed.contains(line)).collect();
    assert!(changed.is_empty(), "{SOURCES} is another list:\n{}", changed.join("\n"));
}

#[test]
fn an_act_that_is_not_known_is_named() {
    let citer = Citer::new(&ACTS, &WORDS);
    for (citation, part) in [
        ("Art. 1 of Directive 2099/1/EU", "2099/1/EU"),
        ("Art. 1 of Regulation (EU) 2098/7", "2098/7"),
        ("Art. 1 of Regulation (EC) No 7/1998", "7/1998"),
        ("Art. 1 of Regulation (EU) No 95/2011", "95/2011"),
        ("Art. 2 of the Moon Treaty", "Treaty"),
        ("32019L9999", "32019L9999"),
    ] {
        assert_eq!(citer.references(citation), Err(Unresolved(part.to_owned())), "{citation}");
    }
    for citation in ["Developed by EMN", "ECtHR, Kudla v. Poland, Application no. 30210/96"] {
        assert_eq!(citer.references(citation), Ok(Vec::new()), "{citation}");
    }
}

#[test]
fn an_act_is_found_by_its_number_however_it_is_written() {
    let citer = Citer::new(&ACTS, &WORDS);
    for (citation, references) in [
        ("Artikel 3 der Richtlinie 2011/95/EU", "directive-2011-95 @ Artikel 3"),
        ("άρθρο 3 του κανονισμού (ΕΕ) αριθ. 604/2013", "regulation-604-2013 @ άρθρο 3"),
        ("Art. 2(d) of 32011L0095", "directive-2011-95 @ Art. 2(d)"),
        ("recital 12 of Regulation 604/2013", "regulation-604-2013 @ recital 12"),
    ] {
        assert_eq!(resolved(&citer, citation), references, "{citation}");
    }
}
