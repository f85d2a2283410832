//! The law: which act is asked for, what holds on a day, and where a rule stands now.

mod common;

use common::network;
use emn_core::{
    law::Step,
    lookup::{Outcome, Query},
    model::{Act, Date, Vocabulary},
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn act(id: &str) -> Act {
    network().acts().unwrap().get(id).unwrap().expect("an act of the fixture")
}

/// Which act each text asks for, and which provisions of it.
fn asked(texts: &[&str]) -> String {
    let told = |text: &&str| {
        let asked = network()
            .acts()
            .unwrap()
            .asked(&Query::new(*text).unwrap(), day("2026-11-23"), None)
            .unwrap();
        let label = |label: Result<&'static str, _>| label.unwrap();
        let act = match asked.act {
            Outcome::One(found) => label(found.label()).to_owned(),
            Outcome::Several(matches) => {
                let labels: Vec<_> = matches.iter().map(|it| label(it.label())).collect();
                labels.join(" or ")
            }
            _ => "nothing".to_owned(),
        };
        let provisions = asked.provisions.map(|provisions| format!(" @ {provisions}"));
        format!("{text} → {act}{}", provisions.unwrap_or_default())
    };
    texts.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_act_is_asked_for_by_number_identifier_and_address() {
    let texts = [
        "2011/95/EU",
        "2011/95",
        "directive 2011/95",
        "Richtlinie 2011/95/EU",
        "32011L0095",
        "CELEX:32011L0095",
        "http://data.europa.eu/eli/dir/2011/95/oj",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011L0095",
        "Regulation (EU) 2024/1347",
        "COM(2025) 101",
    ];
    insta::assert_snapshot!(asked(&texts), @"
    2011/95/EU → Directive 2011/95/EU
    2011/95 → Directive 2011/95/EU
    directive 2011/95 → Directive 2011/95/EU
    Richtlinie 2011/95/EU → Directive 2011/95/EU
    32011L0095 → Directive 2011/95/EU
    CELEX:32011L0095 → Directive 2011/95/EU
    http://data.europa.eu/eli/dir/2011/95/oj → Directive 2011/95/EU
    https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011L0095 → Directive 2011/95/EU
    Regulation (EU) 2024/1347 → Regulation (EU) 2024/1347
    COM(2025) 101 → COM(2025) 101
    ");
}

#[test]
fn a_number_of_another_kind_of_act_finds_nothing() {
    let texts = ["Regulation 2011/95", "Decision 2024/1347", "2011/96/EU", "COM(2025) 102"];
    insta::assert_snapshot!(asked(&texts), @"
    Regulation 2011/95 → nothing
    Decision 2024/1347 → nothing
    2011/96/EU → nothing
    COM(2025) 102 → nothing
    ");
}

#[test]
fn an_act_is_asked_for_by_name() {
    let texts = ["QD", "Geneva Convention", "1951 Convention", "qualification regulaton"];
    insta::assert_snapshot!(asked(&texts), @"
    QD → Directive 2011/95/EU
    Geneva Convention → Geneva Convention
    1951 Convention → Geneva Convention
    qualification regulaton → Regulation (EU) 2024/1347
    ");
}

#[test]
fn the_provision_is_told_from_the_act() {
    let texts = [
        "Art. 2(d) of Directive 2011/95/EU",
        "Artikel 2 Buchstabe d der Richtlinie 2011/95/EU",
        "2011/95/EU Article 2(d)",
        "art 1 Geneva Convention",
        "Articles 2 to 4 of the EMN Decision",
        "Article 3",
    ];
    insta::assert_snapshot!(asked(&texts), @"
    Art. 2(d) of Directive 2011/95/EU → Directive 2011/95/EU @ Art. 2(d)
    Artikel 2 Buchstabe d der Richtlinie 2011/95/EU → Directive 2011/95/EU @ Art. 2(d)
    2011/95/EU Article 2(d) → Directive 2011/95/EU @ Art. 2(d)
    art 1 Geneva Convention → Geneva Convention @ Art. 1
    Articles 2 to 4 of the EMN Decision → Decision 2008/381/EC @ Arts. 2 to 4
    Article 3 → nothing
    ");
}

#[test]
fn an_act_that_a_filter_holds_back_is_withheld() {
    let holds = |act: &Act| !act.validity_on(day("2026-11-23")).has_ended();
    let ask = |text: &str| {
        let asked = network().acts().unwrap().asked(
            &Query::new(text).unwrap(),
            day("2026-11-23"),
            Some(&holds),
        );
        match asked.unwrap().act {
            Outcome::One(found) => format!("one: {}", found.label().unwrap()),
            Outcome::Withheld(found) => format!("withheld: {}", found.label().unwrap()),
            _ => "nothing".to_owned(),
        }
    };
    insta::assert_snapshot!(ask("2011/95/EU"), @"withheld: Directive 2011/95/EU");
    insta::assert_snapshot!(ask("2024/1347"), @"one: Regulation (EU) 2024/1347");
    insta::assert_snapshot!(ask("Qualification Directive"), @"withheld: Directive 2011/95/EU");
}

#[test]
fn whether_an_act_is_law_follows_from_the_day() {
    let status = |id: &str| {
        let act = act(id);
        let days = [
            "1950",
            "2004-05",
            "2011-12-13",
            "2012-01-08",
            "2012-01-09",
            "2013-12-20",
            "2013-12-21",
            "2017-09-26",
            "2017-09-27",
            "2024-06-11",
            "2025-03-11",
            "2026-06-11",
            "2026-06-12",
        ];
        let mut told = String::new();
        let mut last = None;
        for text in days {
            let validity = act.validity_on(day(text));
            if last.replace(validity) != Some(validity) {
                told += &format!("{text} {}\n", validity.label());
            }
        }
        told
    };
    insta::assert_snapshot!(status("directive-2011-95"), @"
    1950 not yet adopted
    2011-12-13 not yet applicable
    2012-01-09 being transposed
    2013-12-21 in force
    2026-06-12 repealed
    ");
    insta::assert_snapshot!(status("directive-2004-83"), @"
    1950 not yet adopted
    2004-05 not yet applicable
    2011-12-13 in force
    2013-12-21 repealed
    ");
    insta::assert_snapshot!(status("regulation-2024-1347"), @"
    1950 not yet adopted
    2024-06-11 not yet applicable
    2026-06-12 in force
    ");
    insta::assert_snapshot!(status("decision-2015-1601"), @"
    1950 not yet adopted
    2017-09-26 in force
    2017-09-27 expired
    ");
    insta::assert_snapshot!(status("com-2025-101"), @"
    1950 not yet adopted
    2025-03-11 proposed
    ");
    insta::assert_snapshot!(status("geneva-convention-1951"), @"
    1950 not yet adopted
    2004-05 in force
    ");
}

#[test]
fn an_act_that_is_pending_does_not_apply_yet() {
    let pending = Act { pending: true, applies_from: None, ..act("regulation-2024-1347") };
    assert_eq!(pending.validity_on(day("2030-01-01")).code(), "not-yet-applicable");
}

#[test]
fn the_status_of_a_country_follows_from_the_day() {
    let status = |code: &str| {
        let country = network().countries().unwrap().get(code).unwrap().unwrap();
        let days = ["2008-05-13", "2008-05-14", "2020-12-31", "2021-01-01", "2026-01-01"];
        let on = |text: &&str| {
            let (status, span) = country.status_on(day(text));
            let since = span.and_then(|span| span.since);
            let since = since.map(|since| format!(" since {since}")).unwrap_or_default();
            format!("{text}: {}{since}", status.label())
        };
        days.iter().map(on).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(status("FI"), @"
    2008-05-13: takes no part
    2008-05-14: Member Country since 2008-05-14
    2020-12-31: Member Country since 2008-05-14
    2021-01-01: Member Country since 2008-05-14
    2026-01-01: Member Country since 2008-05-14
    ");
    insta::assert_snapshot!(status("GE"), @"
    2008-05-13: takes no part
    2008-05-14: takes no part
    2020-12-31: takes no part
    2021-01-01: Observer Country since 2021
    2026-01-01: Observer Country since 2021
    ");
    insta::assert_snapshot!(status("GB"), @"
    2008-05-13: takes no part
    2008-05-14: Member Country since 2008-05-14
    2020-12-31: former participant since 2020-02-01
    2021-01-01: former participant since 2020-02-01
    2026-01-01: former participant since 2020-02-01
    ");
    insta::assert_snapshot!(status("DK"), @"
    2008-05-13: takes no part
    2008-05-14: takes no part
    2020-12-31: takes no part
    2021-01-01: takes no part
    2026-01-01: takes no part
    ");
}

#[test]
fn a_rule_of_an_act_that_was_replaced_is_found_where_it_stands_now() {
    let now = |text: &str| {
        let acts = network().acts().unwrap();
        let asked = acts.asked(&Query::new(text).unwrap(), day("2026-11-23"), None).unwrap();
        let act = asked.act.matches().first().expect("an act").record().unwrap();
        let provisions = asked.provisions.expect("a provision");
        let now = network().correlations_at(&act, &provisions).unwrap();
        let told = now.iter().map(|it| match it.part_of(&provisions) {
            Some(part) => format!("{part}: {}", it.to),
            None => it.to.clone(),
        });
        told.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(
        now("Art. 2(d) of Directive 2011/95/EU"),
        @"Art. 3(5) of Regulation (EU) 2024/1347"
    );
    // Whoever asks for the whole article gets all that is known of its points, each by its name.
    insta::assert_snapshot!(now("Article 2 of Directive 2011/95/EU"), @"
    Art. 2(d): Art. 3(5) of Regulation (EU) 2024/1347
    Art. 2(l): Art. 3(12) of Regulation (EU) 2024/1347
    ");
    insta::assert_snapshot!(now("Article 3 of Directive 2011/95/EU"), @"");
}

/// What became of a provision of an act up to a day: from act to act, and where it stands.
fn succession(act_id: &str, citation: &str, on: &str) -> String {
    let asked = format!("{citation} of {}", act(act_id).designation());
    let acts = network().acts().unwrap();
    let asked = acts.asked(&Query::new(asked).unwrap(), day(on), None).unwrap();
    let provision = asked.provisions.expect("a provision").first;
    let succession = network().succession(&act(act_id), &provision, day(on)).unwrap();
    let step = |step: &Step| {
        let places = step.cited().map_or("none".to_owned(), |cited| cited.to_string());
        let level = step.known_at.as_ref().map(|known| format!(", known at {known}"));
        let gaps = if step.has_gaps { ", with gaps" } else { "" };
        format!("{}: {places}{}{gaps}; ", step.to, level.unwrap_or_default())
    };
    let steps: String = succession.steps.iter().map(step).collect();
    format!("{citation} on {on} → {steps}{:?}", succession.standing)
}

#[test]
fn a_provision_is_followed_from_act_to_act_up_to_the_day() {
    let days = ["2013-12-20", "2013-12-21", "2026-06-11", "2026-06-12"];
    let told = days.map(|day| succession("directive-2004-83", "Art. 2(c)", day));
    insta::assert_snapshot!(told.join("\n"), @"
    Art. 2(c) on 2013-12-20 → InPlace
    Art. 2(c) on 2013-12-21 → directive-2011-95: Art. 2(d); Moved
    Art. 2(c) on 2026-06-11 → directive-2011-95: Art. 2(d); Moved
    Art. 2(c) on 2026-06-12 → directive-2011-95: Art. 2(d); regulation-2024-1347: Art. 3(5); Moved
    ");
}

#[test]
fn a_provision_is_told_as_exactly_as_the_table_knows_it() {
    let told = [
        "Art. 1",
        "Art. 2(b)",
        "Art. 2(c)",
        "Art. 2(f)",
        "Art. 2",
        "Art. 3",
        "Art. 3(2)(b)",
        "Art. 4",
        "Art. 4(1)(a)",
        "Art. 4(2)",
        "Art. 4(3)",
        "Art. 7",
        "Art. 7(1)",
        "Art. 9",
    ];
    let told = told.map(|citation| succession("directive-2011-95", citation, "2026-11-23"));
    insta::assert_snapshot!(told.join("\n"), @"
    Art. 1 on 2026-11-23 → regulation-2024-1347: Art. 1; Moved
    Art. 2(b) on 2026-11-23 → regulation-2024-1347: Art. 3(4); Moved
    Art. 2(c) on 2026-11-23 → regulation-2024-1347: none; NoSuccessor
    Art. 2(f) on 2026-11-23 → Unknown
    Art. 2 on 2026-11-23 → regulation-2024-1347: Art. 3(3) to (6), with gaps; Moved
    Art. 3 on 2026-11-23 → regulation-2024-1347: none; NoSuccessor
    Art. 3(2)(b) on 2026-11-23 → regulation-2024-1347: none, known at Art. 3; NoSuccessor
    Art. 4 on 2026-11-23 → regulation-2024-1347: Arts. 4(1), (3) and 5, with gaps; Moved
    Art. 4(1)(a) on 2026-11-23 → regulation-2024-1347: Arts. 4(1) and 5, known at Art. 4(1); Moved
    Art. 4(2) on 2026-11-23 → regulation-2024-1347: Art. 4(3), with gaps; Moved
    Art. 4(3) on 2026-11-23 → Unknown
    Art. 7 on 2026-11-23 → regulation-2024-1347: Art. 7; Moved
    Art. 7(1) on 2026-11-23 → regulation-2024-1347: Art. 7, known at Art. 7; Moved
    Art. 9 on 2026-11-23 → Unknown
    ");
}

#[test]
fn without_a_table_nothing_is_known_and_an_act_that_holds_is_where_it_was() {
    insta::assert_snapshot!(
        succession("decision-2015-1601", "Art. 1", "2026-11-23"),
        @"Art. 1 on 2026-11-23 → Unknown"
    );
    insta::assert_snapshot!(
        succession("regulation-2024-1347", "Art. 1", "2026-11-23"),
        @"Art. 1 on 2026-11-23 → InPlace"
    );
}
