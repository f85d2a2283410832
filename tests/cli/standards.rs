//! The formats that are made from the model.

use crate::emn::emn;

const DAY: &str = "--as-of 2026-11-23";

fn export(arguments: &str) -> String {
    emn(&format!("export {arguments} {DAY}")).found()
}

/// The lines of vCards, unfolded.
fn unfolded(cards: &str) -> Vec<String> {
    cards.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn every_contact_point_is_a_card_with_lines_of_75_octets() {
    let cards = export("ncps --format vcf");
    assert!(cards.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let lines = unfolded(&cards);
    let count = |line: &str| lines.iter().filter(|it| *it == line).count();
    assert_eq!([count("BEGIN:VCARD"), count("VERSION:4.0"), count("END:VCARD")], [35; 3]);
    let mut ids: Vec<&String> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    ids.dedup();
    assert_eq!(ids.len(), 35);
    // Every script survives the folding.
    assert!(
        lines.iter().any(|line| line.starts_with("ORG;ALTID=1;LANGUAGE=ka:შინაგან")),
        "{cards}"
    );
}

#[test]
fn a_contact_point_that_is_looked_up_is_a_card_too() {
    let lines = unfolded(&emn(&format!("ncp fi --format vcf {DAY}")).found());
    for line in [
        "FN:EMN National Contact Point Finland",
        "EMAIL;TYPE=work:emn@migri.fi",
        "LANG:fi",
        "REV:20261123T000000Z",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line} is missing: {lines:#?}");
    }
}

#[test]
fn a_format_that_cannot_hold_a_table_says_so() {
    for arguments in ["export countries", "export glossary", "export acts", "law 2011/95", "about"]
    {
        let line = emn(&format!("{arguments} --format vcf")).failed(2);
        assert!(line.starts_with("emn: vcf can hold ncps, not "), "{line}");
    }
    let line = emn("export all --format vcf").failed(2);
    assert!(line.starts_with("emn: `all` is several tables"), "{line}");
    let line = emn("search asylum --format vcf").failed(2);
    assert!(line.starts_with("emn: vcf can hold ncps, not results; for results"), "{line}");
    let line = emn("export ncps --format vcf --fields name").failed(2);
    assert!(line.starts_with("emn: --fields: of vcf only languages"), "{line}");
}
