//! How a look-up grows with the glossary: with ten and a hundred times as many terms, nearly all of them different words.
//!
//! `growth --pack TIMES FILE` writes the packed form of a glossary so many times as large; `growth --look-up FILE QUERY`
//! looks up once in such a file, for a tool that counts instructions inside [`look_up`].

use criterion::Criterion;
use emn::{
    bundle::{ArchivedBundle, Bundle},
    dataset::{self, model::Term, text::Id},
    lookup::{query::Query, search::Options},
};
use std::{env, fs, hint::black_box, path::Path};

/// An exact look-up, two with typing errors, and one that finds nothing.
const QUERIES: [&str; 4] = ["asylum", "unacompanied minr", "turvapaikanhakja", "qwertyzxcv"];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--pack", times, file] => fs::write(file, packed(times.parse().expect("a number")))
            .expect("the file can be written"),
        ["--look-up", file, query] => {
            let bytes = fs::read(file).expect("a file of --pack");
            // SAFETY: the file is one of `--pack`, and `Bundle::pack` has verified what it wrote.
            let bundle = unsafe { rkyv::access_unchecked::<ArchivedBundle>(&bytes) };
            look_up(bundle, query);
        }
        _ => measure(),
    }
}

fn measure() {
    let mut criterion = Criterion::default().configure_from_args();
    for times in [1, 10, 100] {
        let bytes = packed(times);
        let bundle = Bundle::verify(&bytes).expect("it was packed so");
        let mut group = criterion.benchmark_group(format!("{times} times the glossary"));
        for query in QUERIES {
            group.bench_function(query, |bencher| bencher.iter(|| look_up(bundle, query)));
        }
        group.finish();
    }
    criterion.final_summary();
}

#[inline(never)]
fn look_up(bundle: &ArchivedBundle, query: &str) {
    black_box(bundle.indexes.terms.search(&Query::new(query), Options::default()));
}

/// The packed form of a glossary so many times as large.
fn packed(times: u32) -> Vec<u8> {
    let mut dataset = load();
    for turn in 1..times {
        dataset.terms.extend(load().terms.into_iter().map(|term| disguised(term, turn)));
    }
    Bundle::new(dataset).and_then(|bundle| bundle.pack()).expect("the data is sound")
}

fn load() -> dataset::model::Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    dataset::load(&folder)
        .unwrap_or_else(|findings| panic!("{} faults in the data", findings.len()))
        .dataset
}

/// The same term under other names.
fn disguised(mut term: Term, turn: u32) -> Term {
    let disguise = |text: &str| text.chars().map(|letter| turned(letter, turn)).collect::<String>();
    term.id = Id::try_from(disguise(term.id.as_str())).expect("letters stay letters");
    let names = [&mut term.label].into_iter().chain(&mut term.synonyms).chain(&mut term.acronyms);
    for name in names.chain(term.translations.0.iter_mut().flat_map(|wording| &mut wording.texts)) {
        *name = disguise(name);
    }
    term
}

/// The letter so many places further on in its alphabet; vowels stay vowels, so that words stay words.
fn turned(letter: char, turn: u32) -> char {
    const ALPHABETS: [&str; 6] = [
        "aeiou",
        "bcdfghjklmnpqrstvwxyz",
        "αβγδεζηθικλμνξοπρστυφχψω",
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    ];
    let in_alphabet = |alphabet: &&str| alphabet.chars().position(|other| other == letter);
    let Some((alphabet, place)) =
        ALPHABETS.iter().find_map(|alphabet| Some((alphabet, in_alphabet(alphabet)?)))
    else {
        return letter;
    };
    alphabet.chars().cycle().nth(place + turn as usize).unwrap_or(letter)
}
