//! Formats made from the model, on the data of the fixture.

mod common;

use common::network;
use emn_core::export::{
    Writes, format,
    standards::{Content, Exported},
    view::Context,
};

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
    use super::written;
    use emn_core::model::ContactPoint;

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
