use crate::emn::{emn, emn_with};

#[test]
fn equivalents_only_one_a_line() {
    assert_eq!(emn("translate turvapaikanhakija en").found(), "asylum seeker\n");
    assert_eq!(emn("translate asylum fi sv").found(), "turvapaikka\nasyl\n");
    assert_eq!(
        emn("translate unaccompanied minor de").found(),
        emn_with(&["translate", "unaccompanied minor", "DE"]).found()
    );
}

#[test]
fn a_shared_equivalent_gives_all_its_meanings() {
    assert_eq!(
        emn_with(&["translate", "förföljelse", "en"]).found(),
        "act of persecution\npersecution\n"
    );
}

#[test]
fn a_missing_equivalent_is_said() {
    assert!(
        emn("translate serious harm fi")
            .failed(1)
            .contains("no equivalent of `serious harm` is recorded in Finnish")
    );
}

#[test]
fn the_last_word_must_be_a_language() {
    assert!(
        emn("translate asylum seeker").failed(2).contains("`seeker` is no language of the data")
    );
    emn("translate asylum").failed(2);
}

#[test]
fn the_limit_holds_in_every_format() {
    assert_eq!(emn("translate asylum fi en --limit 1").found(), "turvapaikka\n");
    assert_eq!(emn("translate asylum fi en --limit 1 --format json").records().len(), 1);
}

#[test]
fn records_name_term_and_language() {
    let records = emn("translate asylum fi --format json").records();
    assert_eq!(
        (
            records[0]["id"].as_str(),
            records[0]["language"].as_str(),
            records[0]["equivalent"].as_str()
        ),
        (Some("asylum"), Some("fi"), Some("turvapaikka"))
    );
}
