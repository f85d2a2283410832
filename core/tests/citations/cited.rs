use crate::{ACTS, WORDS};
use emn_core::citation::{Citer, Unresolved};

/// Each source of the data with what was read of it when this reader replaced the older ones.
const SOURCES: &str = include_str!("sources.txt");

/// Sources of which this reader reads more, or less that is no provision, with what the older ones
/// made of them in [`SOURCES`].
const BETTER: [(&str, &str); 4] = [
    (
        "Annex I, 2 (glossary) to the Communication from the European Commission applying the \
         Global Approach to Migration, COM(2007) 247",
        "com-2007-247 @ Annex I, 2",
    ),
    (
        "European Commission: Action Plan on the integration of third country nationals, \
         COM(2016) 377",
        "com-2016-377 @ ",
    ),
    (
        "UNHCR Guidelines on International Protection: Membership of a particular social group \
         within the context of Article 1A(2) of the 1951 Convention and/or its 1967 Protocol \
         relating to the Status of Refugees, 2002 (global context)",
        "geneva-convention-1951 @ Article 1A(2) | protocol-1967 @ ",
    ),
    (
        "UNHCR: Guidelines on International Protection: Gender-Related Persecution within the \
         context of Article 1A(2) of the 1951 Convention and/or its 1967 Protocol relating to the \
         Status of Refugees, May 2002",
        "geneva-convention-1951 @ Article 1A(2) | protocol-1967 @ ",
    ),
];

fn resolved(citer: &Citer, citation: &str) -> String {
    match citer.references(citation) {
        Ok(references) => {
            let lines = references.iter().map(|r| format!("{} @ {}", r.act, r.written()));
            lines.collect::<Vec<_>>().join(" | ")
        }
        Err(Unresolved(part)) => format!("ERR {part}"),
    }
}

#[test]
fn every_source_of_the_data_is_resolved_as_ever() {
    let citer = Citer::new(&ACTS, &WORDS);
    let mut lines = SOURCES.lines();
    let mut wrong = Vec::new();
    while let (Some(citation), Some(expected)) = (lines.next(), lines.next()) {
        let found = resolved(&citer, citation);
        let better = BETTER.iter().find(|(source, _)| *source == citation);
        let expected = better.map_or(expected, |(_, better)| better);
        if found.trim() != expected.trim() {
            wrong.push(format!("{citation}\n  was {}\n  is  {found}", expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
