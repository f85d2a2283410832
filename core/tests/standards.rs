//! Formats made from the model, on the data of the fixture.

mod common;

use common::network;
use emn_core::{
    export::{
        Writes, format,
        standards::{Content, Exported},
        view::Context,
    },
    model::{Act, ContactPoint, Country, Fact, Term},
};

/// The whole glossary of the fixture in a format.
fn glossary(name: &str, languages: &str) -> String {
    let ids: Vec<String> =
        network().terms().unwrap().iter().map(|term| term.unwrap().id.to_string()).collect();
    written::<Term>(&ids.join(" "), name, languages)
}

/// Some records in a format, on a day after the last act of the fixture began to apply.
fn written<R: Exported>(ids: &str, name: &str, languages: &str) -> String {
    let network = network();
    let about = network.about().unwrap();
    let context = Context { network, about: &about, day: "2026-11-23".parse().unwrap() };
    let named = |tag| about.languages.named(tag).unwrap().tag.clone();
    let mut content = Content::new(context, languages.split_whitespace().map(named).collect());
    for id in ids.split_whitespace() {
        network.records::<R>().unwrap().get(id).unwrap().expect("a record").add_to(&mut content);
    }
    let Writes::Model { write, .. } = format(name).unwrap().writes else {
        panic!("{name} is made from the model")
    };
    String::from_utf8(write(&content).unwrap()).unwrap()
}

mod vcf {
    use super::{ContactPoint, written};

    #[test]
    fn a_contact_point_is_a_card() {
        let card = written::<ContactPoint>("FI", "vcf", "");
        assert_eq!(card.matches('\n').count(), card.matches("\r\n").count());
        insta::assert_snapshot!(card.replace("\r\n", "\n"), @r#"
        BEGIN:VCARD
        VERSION:4.0
        PRODID:-//emn//emn 0.1.0//EN
        KIND:org
        UID:urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b#ncp/FI
        FN:EMN National Contact Point Finland
        ORG;ALTID=1;LANGUAGE=en:Finnish Immigration Service;Development Unit
        ORG;ALTID=1;LANGUAGE=fi:Maahanmuuttovirasto
        ADR;TYPE=work;LABEL="Opastinsilta 12 A\n00521 Helsinki":;;Opastinsilta 12 A
         ,00521 Helsinki;;;;Finland
        EMAIL;TYPE=work:emn@migri.example
        TEL;VALUE=uri;TYPE="voice,work":tel:+358295430431
        URL:https://www.emn.example/finland
        LANG:fi
        CATEGORIES:European Migration Network,National Contact Point,Member Country
         ,public agency
        NOTE:Address: the host institution's.\nMailbox: the contact point's own.\nP
         hone: the host institution's.
        SOURCE:https://www.emn.example/finland/contact
        SOURCE:https://migri.example/contact
        REV:20261123T000000Z
        END:VCARD
        "#);
    }
}

#[cfg(feature = "tbx")]
mod tbx {
    use super::{Term, glossary, written};

    #[test]
    fn a_term_is_a_concept_entry() {
        insta::assert_snapshot!(written::<Term>("return-decision", "tbx", ""), @"");
    }

    #[test]
    fn only_the_languages_asked_for_are_written() {
        let file = glossary("tbx", "so ar");
        for language in [r#"langSec xml:lang="so""#, r#"langSec xml:lang="ar""#] {
            assert!(file.contains(language), "{language} is missing: {file}");
        }
        assert!(!file.contains(r#"langSec xml:lang="en""#), "{file}");
    }
}

#[cfg(feature = "rdf")]
mod rdf {
    use super::{Act, ContactPoint, Country, Fact, Term, written};

    #[test]
    fn a_term_is_a_concept() {
        insta::assert_snapshot!(written::<Term>("return-decision", "ttl", ""), @"");
    }

    #[test]
    fn the_same_in_json_ld() {
        insta::assert_snapshot!(written::<Term>("return-decision", "jsonld", ""), @"");
    }

    #[test]
    fn a_record_of_each_other_table() {
        insta::assert_snapshot!(statements(&written::<Country>("GB", "ttl", "")), @"");
        insta::assert_snapshot!(statements(&written::<ContactPoint>("FI", "ttl", "")), @"");
        insta::assert_snapshot!(statements(&written::<Act>("directive-2011-95", "ttl", "")), @"");
        insta::assert_snapshot!(statements(&written::<Fact>("network legal-basis", "ttl", "")), @"");
    }

    /// What is said of the records, without the prefixes and what is said of the file.
    fn statements(file: &str) -> String {
        let lines = file.lines().filter(|line| !line.starts_with("@prefix"));
        let lines = lines.skip_while(|line| !line.contains("dct:license"));
        lines.skip(1).collect::<Vec<_>>().join("\n")
    }
}

mod omegat {
    use super::{Term, written};

    #[test]
    fn each_pair_of_words_is_a_line() {
        let lines = written::<Term>("return-decision unaccompanied-minor", "omegat", "fi de");
        insta::assert_snapshot!(lines.replace('\t', "⇥"), @"");
    }
}
