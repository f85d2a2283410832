use crate::emn::{emn, emn_with};

#[test]
fn a_country_is_found_by_what_people_call_it() {
    for (query, id) in [
        ("Hellas", "GR"),
        ("Ελλάδα", "GR"),
        ("holland", "NL"),
        ("czech republic", "CZ"),
        ("uk", "GB"),
        ("fin", "FI"),
        ("Ranska", "FR"),
        ("Grèce", "GR"),
        ("Lëtzebuerg", "LU"),
        ("crna gora", "ME"),
        ("hayastan", "AM"),
        ("Ukrayina", "UA"),
        ("Skopje", "MK"),
        ("slovakai", "SK"),
        ("Netherlnads", "NL"),
    ] {
        assert_eq!(emn_with(&["country", query, "--format", "json"]).ids(), [id], "{query}");
    }
}

#[test]
fn a_name_is_looked_for_in_its_own_language() {
    assert_eq!(emn("country suomi --from fi --format json").ids(), ["FI"]);
}
