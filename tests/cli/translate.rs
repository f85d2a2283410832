use crate::emn::{emn, emn_with};

#[test]
fn equivalents_only_one_a_line() {
    assert_eq!(emn("translate turvapaikanhakija en").found(), "asylum seeker\n");
    assert_eq!(emn("translate asylum fi sv").found(), "turvapaikka\nasyl\n");
    assert_eq!(emn("translate unaccompanied minor de").found(), emn_with(&["translate", "unaccompanied minor", "DE"]).found());
}

#[test]
fn a_shared_equivalent_gives_all_its_meanings() {
    assert_eq!(emn_with(&["translate", "förföljelse", "en"]).found(), "act of persecution\npersecution\n");
}

#[test]
fn a_missing_equivalent_is_said() {
    let line = emn("translate child refugee hr").failed(1);
    assert!(line.contains("Croatian") || line.contains("nothing found"), "{line}");
}

#[test]
fn the_last_word_must_be_a_language() {
    assert!(emn("translate asylum seeker").failed(2).contains("`seeker` is no language of the data"));
    emn("translate asylum").failed(2);
}

#[test]
fn records_name_term_and_language() {
    let records = emn("translate asylum fi --format json").records();
    assert_eq!(
        (records[0]["id"].as_str(), records[0]["language"].as_str(), records[0]["equivalent"].as_str()),
        (Some("asylum"), Some("fi"), Some("turvapaikka"))
    );
}
