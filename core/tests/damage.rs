//! A damaged or foreign file is an error: never a panic, never without end, never out of memory.

mod common;

use cap::Cap;
use common::{PACKED, network};
use emn_core::{
    citation::Provisions,
    export::{
        FORMATS, Writes,
        standards::{Content, Unwritten},
        tabular::Selection,
        view::{Context, Found, View},
        views::{ACTS, CONTACT_POINTS, COUNTRIES, COVERAGE, FACTS, TERMS},
    },
    law::AskedAct,
    lookup::{Outcome, Query},
    model::{Act, ContactPoint, Country, Date, Fact, Language, Record, Term, Vocabulary},
    pack::{About, Damaged, Network, Records},
};
use proptest::{
    prelude::*,
    sample::{Index, select},
};
use std::{
    alloc::System,
    io,
    time::{Duration, Instant},
};

/// No damaged length may take more memory than this, far more than reading the fixture takes: what
/// is beyond is refused, which ends the test.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, 64 << 20);

/// Nobody waits longer for an answer; reading the whole of the fixture takes a hundredth of it.
const LONGEST: Duration = Duration::from_secs(10);

/// Exact, in another form, a beginning, mistyped, of several words, in every script of the fixture.
const QUERIES: [&str; 14] = [
    "refugee",
    "refugees",
    "unaccomp",
    "TCNs",
    "refugge",
    "unacompanied minr",
    "return of the decision",
    "what is a third country",
    "πρόσφυγες",
    "προσφιγασ",
    "لاجئون",
    "Finland",
    "Icland",
    "emn decision 2008",
];

/// Numbers, names and provisions.
const CITATIONS: [&str; 5] = [
    "2011/95/EU",
    "Art. 2(d) of Directive 2011/95/EU",
    "Article 2 qualification directive",
    "32024R1347",
    "Richtlinie 2004/83/EG",
];

/// Does with a form all that a reader can do. Only the error by which damage is told is passed on;
/// that there is none, or where, is no matter.
fn read_all(bytes: &[u8]) -> Result<(), Damaged> {
    let network = Network::open(bytes)?;
    let about = network.about();
    let outcomes = [
        read_table(network, &COUNTRIES, &about),
        read_table(network, &CONTACT_POINTS, &about),
        read_table(network, &TERMS, &about),
        read_table(network, &ACTS, &about),
        read_table(network, &FACTS, &about),
        read_law(network),
        export_coverage(network, &about),
        export_model(network, &about),
    ];
    outcomes.into_iter().collect()
}

fn read_table<R: Record>(
    network: Network,
    view: &'static View<R>,
    about: &Result<About, Damaged>,
) -> Result<(), Damaged> {
    let records = network.records::<R>()?;
    let mut all = Ok(());
    for record in records.iter() {
        all = all.and(record.and_then(|record| {
            records.brief(record.id())?;
            records.get(record.id())?;
            Ok(())
        }));
    }
    for id in ["refugee", "FI", "directive-2011-95", "network", "", "no such record"] {
        all = all.and(records.get(id).map(drop)).and(records.brief(id).map(drop));
    }
    for text in QUERIES {
        let query = Query::new(text).expect("a query");
        all = all.and(records.find(&query, None).and_then(look_at));
        let exact = query.clone().exact(true);
        all = all.and(records.find(&exact, Some(&|_| false)).and_then(look_at));
        let english = query.from(Some(Language::english()));
        all = all.and(records.matching(&english).and_then(look_at));
    }
    if let Ok(about) = about {
        all = all.and(export(network, view, about, records));
    }
    all
}

/// Reads what an outcome promises.
fn look_at<R: Record>(outcome: Outcome<R>) -> Result<(), Damaged> {
    for found in outcome.matches() {
        found.record()?;
        found.brief()?;
        found.label()?;
    }
    Ok(())
}

fn read_law(network: Network) -> Result<(), Damaged> {
    let (acts, terms) = (network.acts()?, network.terms()?);
    let mut all = Ok(());
    for text in CITATIONS {
        let query = Query::new(text).expect("a query");
        all = all.and(acts.asked_matching(&query).and_then(look_at));
        let day = Date::new(2026, 11, 23).expect("a day");
        all = all.and(acts.asked(&query, day, None).and_then(
            |AskedAct { act, provisions, .. }| {
                for found in act.matches() {
                    let act = found.record()?;
                    if let Some(provisions) = &provisions {
                        network.correlations_at(&act, provisions)?;
                        network.places_on(&act, provisions, day)?;
                    }
                    for day in ["2000", "2026-11-23"] {
                        let _ = act.validity_on(day.parse().expect("a day")).label();
                    }
                }
                Ok(())
            },
        ));
    }
    for term in terms.iter().flatten() {
        for reference in term.sources.iter().flat_map(|source| &source.references) {
            if let Ok(Some(act)) = acts.get(reference.act.as_str())
                && let Ok(looked_up) = network.looked_up(&act)
            {
                let _ = looked_up.iter().filter(|it| it.is_of(&term, reference)).count();
            }
        }
    }
    all.and(read_correlations(network))
}

fn read_correlations(network: Network) -> Result<(), Damaged> {
    for table in network.correlations()?.iter() {
        let table = table?.table()?;
        network.correlations()?.of(&table.from)?;
        for row in &table.rows {
            let named = row.old.iter().chain(&row.new).flat_map(|it| it.each());
            let _ = Provisions::together(&named.collect::<Vec<_>>());
        }
    }
    Ok(())
}

/// Writes a table in each format, and a record with what says how it was found.
fn export<R: Record>(
    network: Network,
    view: &'static View<R>,
    about: &About,
    records: Records<R>,
) -> Result<(), Damaged> {
    let context = Context::new(network, about, "2026-11-23".parse().expect("a day"));
    let selection = Selection::all(view, about, true);
    let query = Query::new("refugee").expect("a query");
    let matches = records.matching(&query).map(Outcome::matches).unwrap_or_default();
    let found = matches.first().map(Found::of);
    for format in FORMATS {
        let mut target = io::sink();
        let Some(mut writer) = format.writer(&mut target, false) else { continue };
        writer.begin(&selection.sheet()).expect("nothing refuses to be written");
        for record in records.iter() {
            let record = record?;
            let record = selection.record(&context, &record, found.as_ref())?;
            writer.record(&record).expect("nothing refuses to be written");
        }
        writer.end().expect("nothing refuses to be written");
    }
    Ok(())
}

/// Writes everything in each format that is made from the model.
fn export_model(network: Network, about: &Result<About, Damaged>) -> Result<(), Damaged> {
    let Ok(about) = about else { return Ok(()) };
    let context = Context::new(network, about, "2026-11-23".parse().expect("a day"));
    let mut content = Content::new(context, Vec::new());
    content.add_table::<Country>()?;
    content.add_table::<ContactPoint>()?;
    content.add_table::<Term>()?;
    content.add_table::<Act>()?;
    content.add_table::<Fact>()?;
    for format in FORMATS {
        let written = match format.writes {
            Writes::Records { .. } => Ok(()),
            Writes::Model { write, .. } => write(&content).map(|_| ()),
            Writes::Folder { write, .. } => write(&content).map(|_| ()),
        };
        if let Err(Unwritten::Damaged(damaged)) = written {
            return Err(damaged);
        }
    }
    Ok(())
}

fn export_coverage(network: Network, about: &Result<About, Damaged>) -> Result<(), Damaged> {
    let Ok(about) = about else { return Ok(()) };
    let context = Context::new(network, about, "2026-11-23".parse().expect("a day"));
    let selection = Selection::all(&COVERAGE, about, false);
    for count in network.coverage(context.day)? {
        selection.record(&context, &count, None)?;
    }
    Ok(())
}

/// Where the header has the length of the form, and how long it is itself.
const LENGTH_AT: usize = 16;
const HEADER: usize = 24;
/// How long an entry in the table of sections is, and where in it the start of the section stands.
const ENTRY: usize = 24;
const START_AT: usize = 8;

/// The number in eight bytes.
fn number(bytes: &[u8], at: usize) -> usize {
    u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes")) as usize
}

/// Where each section of an undamaged form lies.
fn sections() -> Vec<std::ops::Range<usize>> {
    let count = u32::from_le_bytes(PACKED[12..16].try_into().expect("four bytes")) as usize;
    let entries = (0..count).map(|section| HEADER + section * ENTRY + START_AT);
    let sections = entries.map(|at| (number(&PACKED, at), number(&PACKED, at + 8)));
    sections.map(|(start, length)| start..start + length).collect()
}

/// A way to damage a form. Places are drawn section by section, so that a small section is damaged
/// as often as a large one.
#[derive(Clone, Debug)]
enum Damage {
    /// Bits of a byte are flipped.
    Flip(Place, u8),
    /// A number becomes another one.
    Number(Place, u64, usize),
    /// Two letters become one of two bytes, which keeps the text valid and of the same length.
    Letters(Place, char),
    /// Bytes are copied from elsewhere.
    Copy(Place, Place, usize),
    /// Bytes of any kind come in between.
    Splice(Place, Vec<u8>),
    /// The rest is missing.
    Cut(Index),
    /// Two sections change their places, as the header has them.
    Swap(Index, Index),
    /// A section begins elsewhere, or is longer or shorter.
    Move(Index, bool, i8),
}

/// A place in a section.
#[derive(Clone, Debug)]
struct Place(Index, Index);

impl Place {
    fn of(&self, form: &[u8]) -> usize {
        let sections: Vec<_> = sections().into_iter().filter(|it| !it.is_empty()).collect();
        let section = self.0.get(&sections);
        (section.start + self.1.index(section.len())).min(form.len().saturating_sub(1))
    }
}

impl Damage {
    fn apply(&self, form: &mut Vec<u8>) {
        if form.len() < HEADER + 2 * ENTRY {
            return;
        }
        let entries = sections().len().min((form.len() - HEADER) / ENTRY);
        let entry = |index: &Index| HEADER + index.index(entries) * ENTRY + START_AT;
        match self {
            Damage::Flip(place, mask) => {
                let at = place.of(form);
                form[at] ^= mask;
            }
            Damage::Number(place, number, width) => {
                let at = place.of(form);
                let end = (at + width).min(form.len());
                form[at..end].copy_from_slice(&number.to_le_bytes()[..end - at]);
            }
            Damage::Letters(place, letter) => {
                let from = place.of(form);
                let are_letters = |pair: &[u8]| pair.iter().all(u8::is_ascii_alphanumeric);
                if let Some(at) = form[from..].windows(2).position(are_letters) {
                    letter.encode_utf8(&mut form[from + at..from + at + 2]);
                }
            }
            Damage::Copy(from, to, length) => {
                let (from, to) = (from.of(form), to.of(form));
                let end = (from + length).min(form.len()).min(form.len() - to + from);
                form.copy_within(from..end, to);
            }
            Damage::Splice(place, bytes) => {
                let at = place.of(form);
                form.splice(at..at, bytes.iter().copied());
            }
            Damage::Cut(index) => form.truncate(index.index(form.len())),
            Damage::Swap(one, other) => {
                for byte in 0..ENTRY - START_AT {
                    form.swap(entry(one) + byte, entry(other) + byte);
                }
            }
            Damage::Move(section, is_start, by) => {
                let at = entry(section) + if *is_start { 0 } else { 8 };
                let moved = number(form, at).wrapping_add_signed((*by).into()) as u64;
                form[at..at + 8].copy_from_slice(&moved.to_le_bytes());
            }
        }
    }
}

fn place() -> impl Strategy<Value = Place> {
    any::<(Index, Index)>().prop_map(|(section, at)| Place(section, at))
}

fn damage() -> impl Strategy<Value = Damage> {
    let numbers = select(vec![0, 1, 0x7f, 0xff, 0xffff, 1 << 24, 1 << 31, u64::MAX >> 1, u64::MAX]);
    prop_oneof![
        4 => (place(), 1u8..).prop_map(|(place, mask)| Damage::Flip(place, mask)),
        2 => (place(), numbers, select(vec![1, 2, 4, 8]))
            .prop_map(|(place, number, width)| Damage::Number(place, number, width)),
        2 => (place(), select(vec!['é', 'ß', 'ж', 'ً']))
            .prop_map(|(place, letter)| Damage::Letters(place, letter)),
        1 => (place(), place(), 1usize..200)
            .prop_map(|(from, to, length)| Damage::Copy(from, to, length)),
        1 => (place(), prop::collection::vec(any::<u8>(), 1..20))
            .prop_map(|(place, bytes)| Damage::Splice(place, bytes)),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => any::<(Index, Index)>().prop_map(|(one, other)| Damage::Swap(one, other)),
        1 => any::<(Index, bool, i8)>()
            .prop_map(|(section, is_start, by)| Damage::Move(section, is_start, by)),
    ]
}

/// Reads a form, and says how it went; fails if that takes too long.
fn outcome(form: &[u8]) -> Result<(), Damaged> {
    let start = Instant::now();
    let outcome = read_all(form);
    assert!(start.elapsed() < LONGEST, "it takes {:?}", start.elapsed());
    outcome
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_damaged_form_is_an_error_and_no_panic(
        damages in prop::collection::vec(damage(), 1..8),
        has_right_length in any::<bool>(),
    ) {
        let mut form = PACKED.clone();
        damages.iter().for_each(|damage| damage.apply(&mut form));
        if has_right_length && form.len() >= HEADER {
            let length = form.len() as u64;
            form[LENGTH_AT..HEADER].copy_from_slice(&length.to_le_bytes());
        }
        let _ = outcome(&form);
    }

    #[test]
    fn a_foreign_file_is_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(outcome(&bytes).is_err());
    }

    #[test]
    fn a_header_followed_by_anything_is_an_error_and_no_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
    ) {
        let mut form = PACKED[..sections()[0].start].to_vec();
        form.extend(bytes);
        form.resize(PACKED.len(), 0);
        prop_assert!(outcome(&form).is_err());
    }
}

#[test]
fn the_form_itself_is_read_without_an_error() {
    assert_eq!(outcome(&PACKED), Ok(()));
    assert_eq!(network().terms().unwrap().len(), 12);
}

#[test]
fn what_is_no_packed_form_says_why() {
    let error = |bytes: &[u8]| Network::open(bytes).err().expect("an error").to_string();
    let with = |at: usize, byte: u8| {
        let mut form = PACKED.clone();
        form[at] = byte;
        error(&form)
    };
    let errors = [
        ("empty", error(b"")),
        ("a script", error(b"#!/bin/sh\necho 'no data of any kind'\n")),
        ("zeros", error(&[0; 4096])),
        ("cut off", error(&PACKED[..PACKED.len() - 1])),
        ("another version", with(8, 2)),
        ("many sections", with(12, 0xff)),
        ("a section far away", with(HEADER + START_AT + 7, 0xff)),
    ];
    let told: Vec<_> = errors.iter().map(|(what, error)| format!("{what}: {error}")).collect();
    insta::assert_snapshot!(told.join("\n"), @"
    empty: the packed data is damaged: no header
    a script: the packed data is damaged: it does not begin as packed data does
    zeros: the packed data is damaged: it does not begin as packed data does
    cut off: the packed data is damaged: it has not the length it should have
    another version: the packed data is damaged: it is of another version
    many sections: the packed data is damaged: too many sections
    a section far away: the packed data is damaged: a section lies outside
    ");
}

#[test]
fn a_form_without_sections_has_no_records() {
    let mut form = PACKED[..HEADER].to_vec();
    form[12..16].fill(0);
    form[LENGTH_AT..].copy_from_slice(&(HEADER as u64).to_le_bytes());
    let network = Network::open(&form).unwrap();
    assert!(network.terms().unwrap().is_empty());
    assert_eq!(network.terms().unwrap().get("refugee").unwrap(), None);
    assert!(network.about().is_err());
}

/// Flips bits of each section, whatever lies in it.
#[test]
fn a_form_with_one_wrong_byte_is_an_error_and_no_panic() {
    for section in sections() {
        for at in section.clone().step_by((section.len() / 4).max(1)) {
            let mut form = PACKED.clone();
            form[at] ^= 0xff;
            let _ = outcome(&form);
        }
    }
}

/// Where the names of a table lie, and the fields of a name: the start of its text and the length,
/// the record, the number of letters, the language, the kind, whether it is in capitals.
const NAMES: u32 = 5;
const NAME: usize = 24;
const FIELDS: [std::ops::Range<usize>; 7] = [0..8, 8..12, 12..16, 16..20, 20..22, 22..23, 23..24];

/// A search calculates with these numbers before it reads what they point at.
#[test]
fn a_field_that_is_wrong_in_every_name_is_an_error_and_no_panic() {
    for field in FIELDS {
        for byte in [0, 1, 0x7f, 0xff] {
            let mut form = PACKED.clone();
            for (number, section) in sections().into_iter().enumerate() {
                let id = HEADER + number * ENTRY;
                let id = u32::from_le_bytes(PACKED[id..id + 4].try_into().expect("four bytes"));
                if id % 100 == NAMES && id > 100 {
                    for name in form[section].chunks_exact_mut(NAME) {
                        name[field.clone()].fill(byte);
                    }
                }
            }
            let _ = outcome(&form);
        }
    }
}
