use crate::WORDS;
use emn_core::citation::{Asked, Which, asked};

fn shown(text: &str) -> String {
    let Asked { provisions, act, further, beside: _ } = asked(text, &WORDS);
    let provisions = provisions.map(|provisions| format!("{provisions} @ ")).unwrap_or_default();
    match act {
        Which::ByNumber(act) => {
            let kind = act.kind.map(|kind| format!("{kind:?} ")).unwrap_or_default();
            let further: String =
                further.iter().map(|act| format!(" #{}", act.keys()[0])).collect();
            format!("{provisions}#{kind}{}{further}", act.keys()[0])
        }
        Which::Named(name) => provisions + &name,
    }
}

#[test]
fn a_query_tells_the_act_and_the_provision() {
    for (query, expected) in [
        ("Article 3 ECHR", "Art. 3 @ ECHR"),
        ("ECHR Article 3", "Art. 3 @ ECHR"),
        ("Article 78(2)(e) TFEU", "Art. 78(2)(e) @ TFEU"),
        ("Art. 18 CFR", "Art. 18 @ CFR"),
        ("Article 1A(2) Geneva Convention", "Art. 1A(2) @ Geneva Convention"),
        ("Article 15(c) QD", "Art. 15(c) @ QD"),
        ("Article 17(1) Dublin III Regulation", "Art. 17(1) @ Dublin III Regulation"),
        ("Article 8 AMMR", "Art. 8 @ AMMR"),
        ("Return Directive Article 15", "Art. 15 @ Return Directive"),
        ("Return Directive, Art. 15", "Art. 15 @ Return Directive"),
        ("Recital 10 of the Return Directive", "Recital 10 @ Return Directive"),
        ("recital 36 Qualification Directive", "Recital 36 @ Qualification Directive"),
        ("Annex I of the Qualification Directive", "Annex I @ Qualification Directive"),
        (
            "Art. 78 of the Treaty on the Functioning of the European Union",
            "Art. 78 @ Treaty on the Functioning of the European Union",
        ),
        ("ART. 3 of Dublin III", "Art. 3 @ Dublin III"),
        ("Art. 46 of 2013/32", "Art. 46 @ #2013/32"),
        ("2013/32/EU and 2013/33/EU; 2011/95/EU", "#2013/32 #2013/33 #2011/95"),
        ("Art. 4 Directive 2011/95/EU", "Art. 4 @ #Directive 2011/95"),
        ("is directive 2013/32 still in force", "#Directive 2013/32"),
        ("Richtlinie 2004/38/EG", "#Directive 2004/38"),
        ("12012E078", "Art. 78 @ #12012E078"),
        ("eli/dir/2011/95/art_2/par_1/oj", "Art. 2(1) @ #Directive 2011/95"),
        ("Artikel 3 EMRK", "Art. 3 @ EMRK"),
        ("Art. 3 der Rückführungsrichtlinie", "Art. 3 @ Rückführungsrichtlinie"),
        ("article 3 de la CEDH", "Art. 3 @ CEDH"),
        ("άρθρο 3 ΕΣΔΑ", "Art. 3 @ ΕΣΔΑ"),
        ("1 2 3", "1 2 3"),
    ] {
        assert_eq!(shown(query), expected, "{query}");
    }
}

#[test]
fn a_text_without_a_citation_comes_back_unchanged() {
    for query in [
        "",
        " ",
        "20 November 2004",
        "directive 2004",
        "Dublin 3",
        "return directive",
        "2011",
        "Article 3",
        "Art. 2(1)",
        "Charter of Fundamental Rights",
        "Protocol No 4",
        "1967 Protocol",
        "Convention on the Rights of the Child",
        "Protocol relating to the Status of Refugees",
        "Act of Accession 2005",
        "dublin",
        "JHA Council Conclusions of 19 November 2004",
        "Genfer Flüchtlingskonvention",
        "  Return  Directive ",
        "European Agenda on Migration",
        "UN Guiding Principles on Internal Displacement",
        "LGBTIQ Equality Strategy 2020-2025",
    ] {
        assert_eq!(shown(query), query, "{query}");
    }
}

#[test]
fn the_names_of_the_acts_are_not_eaten() {
    for record in crate::ACTS.iter() {
        for name in record.names.iter().chain(&record.cited_as) {
            if let Which::Named(rest) = asked(name, &WORDS).act {
                assert_eq!(rest, *name);
            }
            let query = format!("Article 3 {name}");
            if let Which::Named(rest) = asked(&query, &WORDS).act {
                assert_eq!(rest, *name, "{query}");
            }
        }
    }
}

#[test]
fn what_stands_beside_a_number_may_be_a_name() {
    for (text, beside) in [
        ("2011/95/EU", &[][..]),
        ("Directive 2011/95/EU", &[]),
        ("Dublin III Regulation (EU) No 604/2013", &["Dublin III Regulation", "Dublin III"]),
        ("Art. 5 of the Return Directive 2008/115/EC", &["Return Directive", "Return"]),
        ("2013/32/EU (APD)", &["(APD)"]),
    ] {
        assert_eq!(asked(text, &WORDS).beside, beside, "{text}");
    }
}
