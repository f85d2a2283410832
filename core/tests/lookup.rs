//! What a query means: the tiers of matching, and the decision between one record and several.

mod common;

use common::network;
use emn_core::{
    lookup::{Match, Outcome, Query},
    model::{Act, ContactPoint, Country, Fact, Language, Record, Term, Topic},
};

/// A query in the fixture, with what narrows it.
fn query(text: &str) -> Query {
    Query::new(text).expect("a query")
}

fn language(tag: &str) -> Option<Language> {
    let about = network().about().unwrap();
    Some(about.languages.named(tag).unwrap().tag.clone())
}

/// An outcome as a person would tell it, a line for each record: how the name matches, the record,
/// the name.
fn told<R: Record>(outcome: Outcome<R>) -> String {
    let line = |it: &Match<R>| {
        let (id, tier) = (it.brief().unwrap().id, it.tier.code());
        format!("\n  {tier}: {id} by `{}` ({:?}, {})", it.name, it.kind, it.language)
    };
    let lines = |matches: &[Match<R>]| matches.iter().map(line).collect::<String>();
    match outcome {
        Outcome::One(found) => format!("one{}", line(&found)),
        Outcome::Several(matches) => format!("several{}", lines(&matches)),
        Outcome::Nothing(near) if near.is_empty() => "nothing".to_owned(),
        Outcome::Nothing(near) => {
            let labels: Vec<&str> = near.iter().map(|it| it.label().unwrap()).collect();
            format!("nothing; near: {}", labels.join(", "))
        }
        Outcome::Withheld(found) => format!("withheld{}", line(&found)),
        Outcome::TakesNoPart(outsider) => {
            let once = if outsider.took_part { ", but once did" } else { "" };
            format!("{} takes no part{once}", outsider.name)
        }
    }
}

/// What a query means in a table, without a filter.
fn found<R: Record>(query: &Query) -> String {
    told(network().records::<R>().unwrap().find(query, None).unwrap())
}

/// What some texts mean in a table.
fn all_found<R: Record>(texts: &[&str]) -> String {
    let told = |text: &&str| format!("{text} → {}", found::<R>(&query(text)));
    texts.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_code_is_found_in_any_case_and_comes_before_every_name() {
    insta::assert_snapshot!(all_found::<Country>(&["fi", "FIN", "el", "Gr", "uk"]), @"
    fi → one
      code: FI by `FI` (Code, en)
    FIN → one
      code: FI by `FIN` (Code, en)
    el → one
      code: GR by `EL` (Code, en)
    Gr → one
      code: GR by `GR` (Code, en)
    uk → one
      code: GB by `UK` (Code, en)
    ");
    // An identifier that is not the label is a code of its own.
    insta::assert_snapshot!(all_found::<Term>(&["detention-centre", "detention centre"]), @"
    detention-centre → one
      code: detention-centre by `detention-centre` (Code, en)
    detention centre → one
      code: detention-centre by `detention-centre` (Code, en)
    ");
}

#[test]
fn a_name_is_found_whatever_its_case_marks_and_spaces() {
    let texts = [
        "Asylum",
        "third country  NATIONAL",
        "thirdcountry-national",
        "TCN",
        "Flüchtling",
        "FLUCHTLING",
        "ΠΡΌΣΦΥΓΑΣ",
    ];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    Asylum → one
      exact: asylum by `asylum` (Preferred, en)
    third country  NATIONAL → one
      exact: third-country-national by `third-country national` (Preferred, en)
    thirdcountry-national → one
      exact: third-country-national by `third-country national` (Preferred, en)
    TCN → one
      exact: third-country-national by `TCN` (Acronym, en)
    Flüchtling → one
      exact: refugee by `Flüchtling` (Translation, de)
    FLUCHTLING → one
      exact: refugee by `Flüchtling` (Translation, de)
    ΠΡΌΣΦΥΓΑΣ → one
      exact: refugee by `πρόσφυγας` (Translation, el)
    ");
}

#[test]
fn a_form_or_the_beginning_of_a_name_is_found() {
    let texts =
        ["refugees", "TCNs", "unaccomp", "turvapaikanhakijat", "πρόσφυγες", "asylum-seekers"];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    refugees → one
      form: refugee by `refugee` (Preferred, en)
    TCNs → one
      form: third-country-national by `TCN` (Acronym, en)
    unaccomp → several
      form: unaccompanied-minor by `unaccompanied minor` (Preferred, en)
    turvapaikanhakijat → one
      form: asylum-seeker by `turvapaikanhakija` (Translation, fi)
    πρόσφυγες → one
      form: refugee by `πρόσφυγας` (Translation, el)
    asylum-seekers → one
      form: asylum-seeker by `asylum seeker` (Preferred, en)
    ");
}

#[test]
fn the_words_of_a_name_are_found_in_any_order() {
    let texts = ["minor unaccompanied", "decision on the return", "kansalainen maan", "the person"];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    minor unaccompanied → one
      form: unaccompanied-minor by `unaccompanied minor` (Preferred, en)
    decision on the return → nothing; near: return, return decision
    kansalainen maan → several
      words: third-country-national by `kolmannen maan kansalainen` (Translation, fi)
    the person → nothing
    ");
}

#[test]
fn a_name_is_found_in_spite_of_typing_errors() {
    let texts = [
        "refugge",
        "aslyum",
        "unacompanied minr",
        "retrn decisoin",
        "pakolianen",
        "detentoin",
        "xsylum",
    ];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    refugge → one
      typo: refugee by `refugee` (Preferred, en)
    aslyum → one
      typo: asylum by `asylum` (Preferred, en)
    unacompanied minr → one
      typo: unaccompanied-minor by `unaccompanied minor` (Preferred, en)
    retrn decisoin → one
      typo: return-decision by `return decision` (Preferred, en)
    pakolianen → one
      typo: refugee by `pakolainen` (Translation, fi)
    detentoin → one
      typo: detention by `detention` (Preferred, en)
    xsylum → one
      typo: asylum by `asylum` (Preferred, en)
    ");
}

#[test]
fn greek_is_found_in_latin_letters_by_every_system() {
    insta::assert_snapshot!(all_found::<Term>(&["prosfygas", "prosfugas", "epistrofh"]), @"
    prosfygas → one
      exact: refugee by `πρόσφυγας` (Variant, el)
    prosfugas → one
      exact: refugee by `πρόσφυγας` (Variant, el)
    epistrofh → one
      exact: return by `επιστροφή` (Variant, el)
    ");
}

#[test]
fn a_language_of_the_file_is_searched_like_any_other() {
    let texts = ["لاجئ", "طَالِب لُجُوء", "qaxooti", "Qaxootiga", "magangelyo doon", "qaxotii"];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    لاجئ → one
      exact: refugee by `لاجئ` (Translation, ar)
    طَالِب لُجُوء → one
      exact: asylum-seeker by `طالب لجوء` (Translation, ar)
    qaxooti → one
      exact: refugee by `qaxooti` (Translation, so)
    Qaxootiga → one
      form: refugee by `qaxooti` (Translation, so)
    magangelyo doon → one
      exact: asylum-seeker by `magangelyo-doon` (Translation, so)
    qaxotii → nothing
    ");
}

#[test]
fn a_question_asks_for_what_follows_its_opening() {
    let texts = ["What is a refugee?", "was ist Asyl", "what is", "definition of the return"];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    What is a refugee? → one
      exact: refugee by `refugee` (Preferred, en)
    was ist Asyl → one
      exact: asylum by `Asyl` (Translation, de)
    what is → nothing
    definition of the return → one
      exact: return by `return` (Preferred, en)
    ");
}

#[test]
fn names_that_are_equally_good_stand_in_the_order_of_the_alphabet() {
    insta::assert_snapshot!(all_found::<Term>(&["Aufnahme"]), @"
    Aufnahme → several
      exact: admission by `Aufnahme` (Translation, de)
      exact: reception by `Aufnahme` (Translation, de)
    ");
    insta::assert_snapshot!(all_found::<Act>(&["Qualification Directive"]), @"
    Qualification Directive → several
      exact: directive-2011-95 by `Qualification Directive` (Preferred, en)
      exact: directive-2004-83 by `Qualification Directive` (Preferred, en)
    ");
}

#[test]
fn a_guess_is_offered_and_never_taken_for_what_was_meant() {
    let texts = ["return policy", "asylum detention", "non-refugee", "country", "detent"];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    return policy → nothing; near: return, return decision
    asylum detention → several
      exact: asylum by `asylum` (Preferred, en)
      exact: detention by `detention` (Preferred, en)
    non-refugee → nothing; near: refugee
    country → several
      words: third-country-national by `third-country national` (Preferred, en)
    detent → several
      form: detention by `detention` (Preferred, en)
      form: detention-centre by `detention-centre` (Code, en)
    ");
}

#[test]
fn what_resembles_nothing_finds_nothing_and_names_what_is_near() {
    let texts = ["zzz", "bicycle", "refugee bicycle", "x", "!?", "detention of bicycles"];
    insta::assert_snapshot!(all_found::<Term>(&texts), @"
    zzz → nothing
    bicycle → nothing
    refugee bicycle → nothing; near: refugee
    x → nothing
    !? → nothing
    detention of bicycles → nothing; near: detention, detention facility
    ");
}

#[test]
fn only_the_language_asked_for_counts() {
    let from = |tag, text| found::<Term>(&query(text).from(language(tag)));
    insta::assert_snapshot!(from("de", "Asyl"), @"
    one
      exact: asylum by `Asyl` (Translation, de)
    ");
    insta::assert_snapshot!(from("fi", "Asyl"), @"nothing");
    insta::assert_snapshot!(from("so", "magangelyo"), @"
    one
      exact: asylum by `magangelyo` (Translation, so)
    ");
    insta::assert_snapshot!(from("de", "asylum"), @"nothing");
    // A code is in no language.
    insta::assert_snapshot!(from("de", "detention-centre"), @"
    one
      code: detention-centre by `detention-centre` (Code, en)
    ");
}

#[test]
fn an_exact_query_is_no_form_beginning_or_typing_error() {
    let exact = |text| found::<Term>(&query(text).exact(true));
    insta::assert_snapshot!(exact("refugee"), @"
    one
      exact: refugee by `refugee` (Preferred, en)
    ");
    insta::assert_snapshot!(exact("refugees"), @"nothing");
    insta::assert_snapshot!(exact("refugee status"), @"nothing; near: refugee");
}

#[test]
fn of_equally_good_names_the_one_in_the_users_language_comes_first() {
    let preferring = |tag| found::<Country>(&query("Georgien").preferring(tag));
    insta::assert_snapshot!(preferring(None), @"
    one
      exact: GE by `Georgien` (Translation, de)
    ");
    insta::assert_snapshot!(preferring(language("da")), @"
    one
      exact: GE by `Georgien` (Translation, da)
    ");
}

#[test]
fn a_record_that_a_filter_holds_back_is_withheld() {
    let filtered = |text, topic: Topic| {
        let passes = |term: &Term| term.topic == topic;
        told(network().terms().unwrap().find(&query(text), Some(&passes)).unwrap())
    };
    insta::assert_snapshot!(filtered("refugee", Topic::Asylum), @"
    one
      exact: refugee by `refugee` (Preferred, en)
    ");
    insta::assert_snapshot!(filtered("refugee", Topic::Return), @"
    withheld
      exact: refugee by `refugee` (Preferred, en)
    ");
    // The better match is held back, another one is not.
    insta::assert_snapshot!(filtered("Aufnahme", Topic::Borders), @"
    one
      exact: admission by `Aufnahme` (Translation, de)
    ");
    // What is near passes the filter too.
    insta::assert_snapshot!(filtered("refugee bicycle", Topic::Return), @"nothing");
}

#[test]
fn a_country_that_takes_no_part_is_no_typing_error_of_one_that_does() {
    let texts = ["Iceland", "Island", "الأردن", "Somalia", "Denmark", "UK", "Icland"];
    insta::assert_snapshot!(all_found::<ContactPoint>(&texts), @"
    Iceland → Iceland takes no part
    Island → Iceland takes no part
    الأردن → Jordan takes no part
    Somalia → Somalia takes no part
    Denmark → Denmark takes no part
    UK → United Kingdom takes no part, but once did
    Icland → Iceland takes no part
    ");
    insta::assert_snapshot!(all_found::<Country>(&["Iceland", "Denmark", "UK", "Icland"]), @"
    Iceland → Iceland takes no part
    Denmark → one
      exact: DK by `Denmark` (Preferred, en)
    UK → one
      code: GB by `UK` (Code, en)
    Icland → Iceland takes no part
    ");
}

#[test]
fn a_contact_point_is_found_by_country_host_abbreviation_and_mailbox() {
    let texts = [
        "Suomi",
        "Helsinki",
        "Maahanmuuttovirasto",
        "emn@migri.example",
        "migri",
        "finnish immigration service",
        "Asylum Service",
        "Ypourgeio Metanastefsis",
    ];
    insta::assert_snapshot!(all_found::<ContactPoint>(&texts), @"
    Suomi → one
      exact: FI by `Suomi` (Translation, fi)
    Helsinki → one
      exact: FI by `Helsinki` (Synonym, en)
    Maahanmuuttovirasto → one
      exact: FI by `Maahanmuuttovirasto` (Synonym, fi)
    emn@migri.example → one
      code: FI by `emn@migri.example` (Code, en)
    migri → one
      exact: FI by `migri` (Acronym, en)
    finnish immigration service → one
      exact: FI by `Finnish Immigration Service` (Synonym, en)
    Asylum Service → one
      exact: GR by `Asylum Service` (Synonym, en)
    Ypourgeio Metanastefsis → several
      typo: GR by `Υπουργείο Μετανάστευσης και Ασύλου` (Variant, el)
    ");
}

#[test]
fn a_fact_is_found_by_its_names() {
    let texts = ["EMN", "Informs", "REG", "2003", "Europäisches Migrationsnetzwerk", "budget"];
    insta::assert_snapshot!(all_found::<Fact>(&texts), @"
    EMN → one
      exact: network by `EMN` (Acronym, en)
    Informs → one
      exact: outputs-inform by `Informs` (Synonym, en)
    REG → one
      exact: groups-reg by `REG` (Acronym, en)
    2003 → one
      exact: history-2003 by `2003` (Preferred, en)
    Europäisches Migrationsnetzwerk → one
      exact: network by `Europäisches Migrationsnetzwerk` (Synonym, en)
    budget → one
      exact: funding by `budget` (Synonym, en)
    ");
}

#[test]
fn everything_that_matches_is_listed_whether_it_is_meant_or_not() {
    let matching = |text| told(network().terms().unwrap().matching(&query(text)).unwrap());
    insta::assert_snapshot!(matching("return"), @"
    several
      exact: return by `return` (Preferred, en)
    ");
    insta::assert_snapshot!(matching("asyl"), @"
    several
      exact: asylum by `Asyl` (Translation, de)
    ");
    insta::assert_snapshot!(matching("bicycle"), @"several");
}

#[test]
fn only_a_clear_winner_or_the_exact_name_is_certain() {
    let certain = |text| {
        let outcome = network().terms().unwrap().find(&query(text), None).unwrap();
        let ids = |matches: Vec<Match<Term>>| {
            let ids = matches.iter().map(|it| it.brief().unwrap().id.to_owned());
            ids.collect::<Vec<_>>().join(" ")
        };
        match outcome.certain() {
            Ok(matches) => format!("certain: {}", ids(matches)),
            Err(matches) => format!("in doubt: {}", ids(matches)),
        }
    };
    insta::assert_snapshot!(certain("refugee"), @"certain: refugee");
    insta::assert_snapshot!(certain("Aufnahme"), @"certain: admission reception");
    insta::assert_snapshot!(certain("return policy"), @"in doubt:");
    insta::assert_snapshot!(certain("bicycle"), @"in doubt:");
}

#[test]
fn a_text_that_asks_for_nothing_is_no_query() {
    let error = |text: &str| Query::new(text).unwrap_err().to_string();
    insta::assert_snapshot!(
        [error(""), error(" \t\u{3000}"), error(&"a".repeat(501))].join("\n"),
        @"
    the query is empty; give at least one letter or digit
    the query is empty; give at least one letter or digit
    the query has 501 bytes; it may have 500 at most
    "
    );
    // A ligature counts as what it is written out.
    insta::assert_snapshot!(
        error(&"\u{fdfa}".repeat(30)),
        @"the query has 900 bytes; it may have 500 at most"
    );
}

#[test]
fn the_same_query_gives_the_same_answer() {
    for table_found in [found::<Term>, found::<Country>, found::<Act>] {
        let answers: Vec<String> =
            (0..5).map(|_| table_found(&query("return qualification dirctive"))).collect();
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    }
}
