use crate::{ACTS, WORDS};
use emn_core::citation::{Citer, What, asked, read};
use proptest::prelude::*;
use std::time::Instant;

/// What holds of any text.
fn check(text: &str) {
    let mut end = 0;
    for mention in read(text, &WORDS) {
        assert!(end <= mention.span.start && mention.span.start < mention.span.end, "{text:?}");
        end = mention.span.end;
        let written = &text[mention.span];
        match mention.what {
            What::Provisions(provisions) => assert_eq!(provisions.written, written),
            What::Act(act) => assert!(!act.keys().is_empty(), "{text:?}"),
        }
    }
    let _ = asked(text, &WORDS);
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "(Art|art|Arts|Artikel|άρθρο|cikk|artiklan|მუხლი|հոդվածի|ст|§|№|Annex|recital)\\.?",
        "( |, |\\. |-|–|/|\\(|\\)|'|º|%|:|=|_)",
        "([0-9]{1,5}|[a-z]|[ivxIVX]{1,4}|[0-9][A-Fa-z])",
        "(and|to|of the|of|or|und|a|i|\u{301}|first|subparagraph|point|Absatz|kohta|bekezdés|n)",
        "(Directive|Regulation|Decision|implementing|EU|EC|No|COM|ETS|ILO|rendelet|cadre|Union)",
        "(2011/95/EU|604/2013|32011L0095|0201[0-9]L0095-2011|12016P/TXT|R\\(01\\))",
        "(eli/dir/2011/95|CELEX%3A|%)",
        "(https://eur-lex\\.europa\\.eu/|uri=|COM:2020:609|L_202401348|é|ß|İ|ﬁ|¹|Ａ|３)",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn provision() -> impl Strategy<Value = String> {
    let number = prop_oneof!["[1-9][0-9]{0,2}[A-G]?", "[IVX]{1,4}"];
    let parts = prop_oneof![
        Just(String::new()),
        "\\([1-9][0-9]?\\)",
        "\\([a-h]\\)",
        "\\([1-9]\\)\\([a-h]\\)",
        "\\([a-h]\\)\\((i|ii|iii|iv)\\)",
    ];
    (number, parts).prop_map(|(number, parts)| number + &parts)
}

fn provisions() -> impl Strategy<Value = String> {
    let joint =
        prop_oneof![Just(", "), Just(" and "), Just(" to "), Just(" and Art. "), Just(" or ")];
    let lead = prop_oneof![Just("Art. "), Just("Articles "), Just("Annex "), Just("Recital ")];
    let further = prop::collection::vec((joint, provision()), 0..4);
    (lead, provision(), further).prop_map(|(lead, first, further)| {
        let further = further.iter().map(|(joint, provision)| format!("{joint}{provision}"));
        format!("{lead}{first}{}", further.collect::<String>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        check(&text);
    }

    #[test]
    fn any_mixture_of_pieces_is_read(text in pieces()) {
        check(&text);
    }

    #[test]
    fn the_canonical_form_is_read_as_the_same_provisions(text in provisions()) {
        for mention in read(&text, &WORDS) {
            let What::Provisions(provisions) = mention.what else { continue };
            let canonical = provisions.to_string();
            let again = read(&canonical, &WORDS);
            prop_assert_eq!(again.len(), 1, "{} -> {}: {:?}", text, canonical, again);
            let What::Provisions(again) = &again[0].what else { panic!("an act") };
            prop_assert_eq!((&again.first, &again.further), (&provisions.first, &provisions.further));
            prop_assert_eq!(&again.written, &canonical);
        }
    }

    #[test]
    fn any_citation_of_the_data_is_resolved_or_not(text in pieces()) {
        static CITER: std::sync::LazyLock<Citer> = std::sync::LazyLock::new(|| Citer::new(&ACTS, &WORDS));
        let _ = CITER.references(&text);
    }
}

#[test]
fn the_time_grows_with_the_text() {
    for piece in [
        "1, ",
        "Art. 1, 2, ",
        "(1)",
        "first subparagraph of ",
        "a) ",
        "1 and ",
        "Directive ",
        "COM:",
        "%41",
        "1.",
        "Art. 1(1)(1)",
        "point (a), ",
        "eli/",
        "(EU, ",
    ] {
        let time = |count: usize| {
            let text = piece.repeat(count);
            let start = Instant::now();
            let _ = read(&text, &WORDS);
            start.elapsed().as_secs_f64()
        };
        time(2_000);
        let (short, long) = (time(4_000), time(32_000));
        assert!(long < short * 40.0 + 0.05, "{piece}: {short} {long}");
    }
}
