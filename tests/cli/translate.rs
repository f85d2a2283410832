use crate::emn::{command, emn, emn_with};

#[test]
fn languages_are_understood_as_people_write_them() {
    for (languages, word) in [
        (&["pt_PT"][..], "refugiado"),
        (&["de_DE.UTF-8"], "Flüchtling"),
        (&["Norwegian"], "flyktning"),
        (&["deu"], "Flüchtling"),
        (&["suomi"], "pakolainen"),
        (&["Français"], "réfugié"),
    ] {
        let arguments = [&["translate", "refugee"], languages].concat();
        assert_eq!(emn_with(&arguments).found().lines().next(), Some(word), "{languages:?}");
    }
    for languages in ["fi,sv", "fi, sv", "fi,suomi sv", "fi,sv,"] {
        let written = emn(&format!("translate refugee {languages}")).found();
        assert_eq!(written, "fi\tpakolainen\nsv\tflykting\n", "{languages}");
    }
}

#[test]
fn the_code_of_a_country_is_refused_with_its_language() {
    for (code, tag) in [("cz", "cs"), ("gr", "el"), ("ua", "uk"), ("se", "sv"), ("ee", "et")] {
        for arguments in
            [&["translate", "refugee", code][..], &["translate", "refugee", code, "fi"]]
        {
            let line = emn_with(arguments).failed(2);
            assert!(line.trim_end().ends_with(&format!("its language: {tag}")), "{line}");
        }
        let line = emn_with(&["glossary", "refugee", "--lang", code]).failed(2);
        assert!(line.contains(&format!("its language: {tag}")), "{line}");
    }
}

#[test]
fn a_missing_equivalent_is_said_beside_those_that_are_there() {
    let run = emn("translate serious harm fi de");
    assert_eq!((run.code, run.stdout.as_str()), (0, "de\ternsthafter Schaden\n"));
    assert_eq!(run.stderr, "emn: no equivalent of `serious harm` is recorded in Finnish\n");
}

/// On a terminal the columns are aligned, and what repeats is left out.
#[test]
#[cfg(unix)]
fn a_terminal_gets_aligned_columns() {
    use rexpect::session::spawn_command;
    use std::process::Stdio;

    let shown = |arguments: &[&str]| {
        let mut command = command(arguments);
        command.stdin(Stdio::inherit()).env("TERM", "dumb");
        let mut session = spawn_command(command, Some(30_000)).expect("a terminal");
        let seen = session.exp_eof().expect("the end").replace("\r\n", "\n");
        // The terminal's bytes come one a character.
        let bytes: Vec<u8> = seen.chars().map(|byte| byte as u8).collect();
        String::from_utf8(bytes).expect("UTF-8")
    };
    assert_eq!(
        shown(&["translate", "asylum", "seeker", "de", "fi"]),
        "de  Asylbewerber       (EU acquis, DE)\n    Asylwerber         (AT)\n    \
         Asylantragsteller  (LU)\nfi  turvapaikanhakija\n"
    );
    assert_eq!(
        shown(&["translate", "Einreiseverbot", "fi"]),
        "entry ban         maahantulokielto\n\
         refusal of entry  käännyttäminen    (Einreiseverbot in DE)\n                  \
         pääsyn epääminen  (Einreiseverbot in DE)\n"
    );
}
