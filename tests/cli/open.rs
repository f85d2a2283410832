//! The page of a record.

use crate::emn::{command, emn, run};

#[test]
fn every_kind_of_record_has_its_page() {
    for (query, page) in [
        ("finland", "https://emn.fi/en/"),
        ("Suomi", "https://emn.fi/en/"),
        ("2013/32", "http://data.europa.eu/eli/dir/2013/32/oj"),
        ("turvapaikka", "/glossary/asylum_en"),
        ("ad-hoc queries", "https://"),
    ] {
        let printed = emn(&format!("open --print {query}")).found();
        assert!(printed.contains(page) && printed.lines().count() == 1, "{query}: {printed}");
    }
}

#[test]
fn without_a_desktop_the_address_is_written() {
    assert_eq!(emn("open finland").found(), "https://emn.fi/en/\n");
}

#[test]
fn what_has_no_page_or_is_not_found_says_so() {
    for query in ["switzerland", "qqqqq", "steering board"] {
        emn(&format!("open {query}")).failed(1);
    }
}

#[test]
fn several_are_listed_and_a_script_gets_no_wrong_one() {
    assert!(emn("open family").found().contains("term  family member"));
    let said = emn("open family --print").failed(1);
    assert!(said.contains("family member (term)"), "{said}");
}

#[cfg(unix)]
#[test]
fn the_browser_is_the_one_that_is_named() {
    let opened = |browser: &str| {
        let mut command = command(["open", "finland"]);
        command.env("BROWSER", browser).env("PATH", std::env::var_os("PATH").unwrap());
        run(command)
    };
    let run = opened("/nowhere/browser:echo -n %s !");
    assert_eq!(run.stdout, "https://emn.fi/en/ !");
    assert!(run.stderr.ends_with("emn: opened https://emn.fi/en/\n"), "{}", run.stderr);
    let run = opened("false");
    assert_eq!((run.stdout.as_str(), run.code), ("https://emn.fi/en/\n", 0));
}
