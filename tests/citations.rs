//! Citations are taken apart and written back to the letter.

use emn::dataset::{
    citation::{Resolver, Segment},
    place::Place,
    read,
};
use proptest::prelude::*;
use std::path::Path;

fn loaded() -> read::Loaded {
    read::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data")))
        .unwrap_or_else(|findings| panic!("{findings:?}"))
}

#[test]
fn every_citation_of_the_data_is_written_back_to_the_letter() {
    let loaded = loaded();
    let resolver = Resolver::new(&loaded.dataset.acts.records);
    let citations =
        loaded.dataset.terms.iter().flat_map(|term| &term.sources).map(|source| &source.citation);
    let moves = loaded.dataset.acts.moves.iter().flat_map(|moved| [&moved.from, &moved.to]);
    for citation in citations.chain(moves) {
        assert_eq!(resolver.parse(citation).to_string(), *citation);
    }
}

#[test]
fn every_cited_article_of_the_data_is_understood() {
    let loaded = loaded();
    let resolver = Resolver::new(&loaded.dataset.acts.records);
    let citations = loaded
        .dataset
        .terms
        .iter()
        .flat_map(|term| &term.sources)
        .map(|source| source.citation.as_str());
    let not_understood = citations.filter(|citation| {
        let parts = resolver.parse(citation).segments;
        parts
            .iter()
            .any(|part| matches!(part, Segment::OtherPlace(place) if place.starts_with("Art")))
    });
    assert_eq!(not_understood.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn article_paragraph_and_point_are_told_apart() {
    let provisions = |text: &str| {
        let place = Place::parse(text).unwrap();
        let provision = |provision: &emn::dataset::place::Provision| {
            let part = |part: Option<&str>| part.unwrap_or("-").to_owned();
            format!(
                "{} {} {}",
                provision.article,
                part(provision.paragraph()),
                part(provision.point())
            )
        };
        place.provisions().iter().map(provision).collect::<Vec<_>>()
    };
    assert_eq!(provisions("Art. 2(d)"), ["2 - d"]);
    assert_eq!(provisions("Art. 2(1)(b) and (c)"), ["2 1 b", "2 - c"]);
    assert_eq!(provisions("Art. 2(m)(ii)"), ["2 - m"]);
    assert_eq!(provisions("Art. 31(8) and Art. 32"), ["31 8 -", "32 - -"]);
    assert_eq!(provisions("Arts. 1D, 1E and 1F"), ["1D - -", "1E - -", "1F - -"]);
    assert_eq!(provisions("Art. 6(2) to (4)"), ["6 2 -", "6 4 -"]);
    assert_eq!(provisions("Art. II"), ["II - -"]);
    assert_eq!(provisions("Art. 1A(2)"), ["1A 2 -"]);
}

#[test]
fn what_is_no_place_is_not_taken_for_one() {
    for text in [
        "Art. ",
        "Art. (b)",
        "Article 2",
        "Art. two",
        "Art. 2(",
        "Art. 2()",
        "Art. 2 of",
        "Arts. 5 and",
        "Recital 9",
    ] {
        assert_eq!(Place::parse(text), None, "{text}");
    }
}

#[test]
fn each_act_of_a_citation_comes_with_its_place() {
    let loaded = loaded();
    let resolver = Resolver::new(&loaded.dataset.acts.records);
    let resolved = |citation: &str| {
        let references = resolver.resolve(citation).unwrap();
        references
            .iter()
            .map(|reference| format!("{} {}", reference.act.as_str(), reference.article))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        resolved("Art. 2(i) of Directive 2013/33/EU (Recast Reception Conditions Directive)"),
        ["directive-2013-33 Art. 2(i)"]
    );
    assert_eq!(
        resolved("Derived by EMN from Art. 31(8) and Art. 32 of Directive 2013/32/EU"),
        ["directive-2013-32 Art. 31(8) and Art. 32"]
    );
    assert_eq!(
        resolved("Art. 1A(2) of the Geneva Refugee Convention and Protocol"),
        ["geneva-convention-1951 Art. 1A(2)", "protocol-1967 Art. 1A(2)"]
    );
    assert_eq!(
        resolved("Recital 9 of Council Directive 2003/86/EC"),
        ["directive-2003-86 Recital 9"]
    );
    assert_eq!(resolved("Developed by EMN"), [""; 0]);
    assert_eq!(resolver.resolve("Art. 1 of Directive 2099/1/EU"), Err("2099/1/EU".to_owned()));
}

/// An article with its parts, as text.
fn provision() -> impl Strategy<Value = String> {
    let article = prop_oneof!["[1-9][0-9]{0,2}[A-G]?", "[IVX]{1,4}"];
    let parts = prop::collection::vec(prop_oneof!["[1-9][0-9]?", "[a-z]", "(i|ii|iii|iv|v)"], 0..4);
    (article, parts).prop_map(|(article, parts)| {
        article + &parts.iter().map(|part| format!("({part})")).collect::<String>()
    })
}

fn place() -> impl Strategy<Value = String> {
    let joint =
        prop_oneof![Just(", "), Just(" and "), Just(" to "), Just(" and Art. "), Just(" or ")];
    (provision(), prop::collection::vec((joint, provision()), 0..4)).prop_map(|(first, further)| {
        format!(
            "Art. {first}{}",
            further
                .iter()
                .map(|(joint, provision)| format!("{joint}{provision}"))
                .collect::<String>()
        )
    })
}

proptest! {
    #[test]
    fn any_place_is_read_and_written_back(text in place()) {
        let place = Place::parse(&text).expect("a place");
        prop_assert_eq!(place.to_string(), text);
    }

    #[test]
    fn any_text_is_written_back(text in "(Art\\. |Arts\\. |Annex |[ ,()0-9A-Za-zé/]|Directive 2011/95/EU| of |COM\\(2005\\) 388){0,12}") {
        let loaded = loaded_once();
        let resolver = Resolver::new(&loaded.dataset.acts.records);
        prop_assert_eq!(resolver.parse(&text).to_string(), text);
    }
}

fn loaded_once() -> &'static read::Loaded {
    static LOADED: std::sync::LazyLock<read::Loaded> = std::sync::LazyLock::new(loaded);
    &LOADED
}
