//! Addresses that the terminal follows.

use crate::emn::{command, emn, run};
#[cfg(unix)]
use crate::tty::seen;

const MAIL: &str = "\u{1b}]8;;mailto:emn@migri.fi\u{1b}\\emn@migri.fi\u{1b}]8;;\u{1b}\\";

/// A text without its links, and their addresses.
fn without_links(text: &str) -> (String, Vec<String>) {
    let mut plain = String::new();
    let mut addresses = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("\u{1b}]8;;") {
        let (address, behind) = behind.split_once("\u{1b}\\").expect("the link ends");
        plain.push_str(before);
        addresses.extend((!address.is_empty()).then(|| address.to_owned()));
        rest = behind;
    }
    (plain + rest, addresses)
}

#[test]
fn they_take_no_columns_and_lead_to_whole_addresses() {
    for arguments in ["ncp fi", "ncp", "law", "law 2013/32", "ncp fi --sources"] {
        let linked = emn(&format!("{arguments} --hyperlink always")).found();
        let (text, addresses) = without_links(&linked);
        let is_short = |line: &str| line.contains(" … ") || line.contains('/');
        let lines = |text: &str| -> Vec<String> {
            text.lines().filter(|line| !is_short(line)).map(str::to_owned).collect()
        };
        assert_eq!(lines(&text), lines(&emn(arguments).found()), "{arguments}");
        assert!(!addresses.is_empty(), "{arguments}");
        for address in addresses {
            let is_known =
                ["mailto:", "http://", "https://"].iter().any(|it| address.starts_with(it));
            assert!(is_known && address.bytes().all(|it| it.is_ascii_graphic()), "{address}");
        }
    }
}

#[test]
fn a_long_address_is_short_where_it_is_a_link_and_whole_where_it_is_none() {
    let linked = emn("glossary asylum --exact --hyperlink always").found();
    let (text, addresses) = without_links(&linked);
    assert!(text.contains("  home-affairs.ec.europa.eu … asylum_en\n"), "{text}");
    assert!(addresses.iter().any(|it| it.ends_with("/glossary/asylum_en")), "{addresses:?}");
    let plain = emn("glossary asylum --exact").found();
    assert!(!plain.contains(" … asylum_en"), "{plain}");
    assert!(plain.contains("/glossary/asylum_en"), "{plain}");
    let read_out = emn("glossary asylum --exact --hyperlink always --plain").found();
    assert!(!read_out.contains(" … asylum_en"), "{read_out}");
}

#[test]
fn a_pipe_has_none_unless_they_are_asked_for() {
    let linked = |environment: &[(&str, &str)], arguments: &[&str]| {
        let mut command = command(["ncp", "fi"].iter().chain(arguments));
        command.envs(environment.iter().copied());
        run(command).found().contains(MAIL)
    };
    assert!(!linked(&[("VTE_VERSION", "6003")], &[]));
    assert!(linked(&[], &["--hyperlink", "always"]));
    assert!(linked(&[("EMN_HYPERLINK", "always")], &[]));
    assert!(!linked(&[("EMN_HYPERLINK", "always")], &["--hyperlink", "never"]));
}

#[cfg(unix)]
#[test]
fn a_terminal_has_them_that_is_known_to_show_them() {
    let linked = |environment: &[(&str, &str)], arguments: &str| {
        let seen = seen(50, environment, &format!("ncp fi {arguments}"));
        assert!(seen.text.contains("emn@migri.fi"), "{}", seen.text);
        seen.text.contains(MAIL)
    };
    let known = ("VTE_VERSION", "6003");
    assert!(linked(&[known], ""));
    assert!(!linked(&[], ""), "a terminal that nothing is known of");
    assert!(!linked(&[known, ("TERM", "dumb")], ""));
    assert!(!linked(&[known, ("TMUX", "/tmp/tmux-0/default,1,0")], ""));
    assert!(!linked(&[known], "--plain"));
    assert!(!linked(&[known], "--hyperlink never"));
    assert!(!linked(&[known, ("EMN_HYPERLINK", "never")], ""));
}
