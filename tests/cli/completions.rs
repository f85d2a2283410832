//! What shells offer: what the program answers them, and what comes of it in the shells that are
//! there.

use crate::emn::{emn, emn_with};
use std::{collections::BTreeSet, env, fs, path::Path, process::Command};

const SCRIPTS: [(&str, &str); 6] = [
    ("bash", "emn.bash"),
    ("elvish", "emn.elv"),
    ("fish", "emn.fish"),
    ("nushell", "emn.nu"),
    ("powershell", "emn.ps1"),
    ("zsh", "_emn"),
];

fn committed(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(file)
}

/// Run with `EMN_UPDATE=1` to write the scripts anew.
#[test]
fn the_committed_scripts_are_those_that_the_program_writes() {
    for (shell, file) in SCRIPTS {
        let path = committed(file);
        let written = emn(&format!("completions {shell}")).found();
        if env::var_os("EMN_UPDATE").is_some() {
            fs::write(&path, &written).unwrap();
        }
        assert!(
            fs::read_to_string(&path).unwrap_or_default() == written,
            "{} is stale; write it with: emn completions {shell}",
            path.display()
        );
    }
}

#[test]
fn shells_that_do_not_ask_have_the_values_written_in_their_scripts() {
    for shell in ["elvish", "nushell", "powershell"] {
        let script = emn(&format!("completions {shell}")).found();
        let words: BTreeSet<&str> = script
            .split(|character: char| !character.is_alphanumeric() && character != '-')
            .collect();
        for value in
            ["hy", "se", "irregular-migration", "sv", "jsonl", "observer", "iom-office", "glossary"]
        {
            assert!(words.contains(value), "{value} is missing for {shell}");
        }
    }
}

/// What the program offers where the last word stands, each with what it is.
fn offered(words: &[&str]) -> Vec<(String, String)> {
    let asked = [&["complete", "fish", "emn"], words].concat();
    let answer = emn_with(&asked).found();
    let parted = answer.lines().map(|line| line.split_once('\t').unwrap_or((line, "")));
    parted.map(|(value, about)| (value.to_owned(), about.to_owned())).collect()
}

#[test]
fn what_is_typed_is_completed() {
    for (words, value, about) in [
        (&[""][..], "translate", "Equivalents of a term in other languages"),
        (&["gl"], "glossary", "Terms: what they mean and rest on (emn term is the same)"),
        (&["ncp", ""], "fi", "Finland"),
        (&["ncp", "fi", "s"], "se", "Sweden"),
        (&["ncp", "suo"], "suomi", "→ Finland (fi)"),
        (&["country", "united", "k"], "kingdom", ""),
        (&["glossary", "refug"], "refugee in orbit", ""),
        (&["glossary", "refugee", "in", "o"], "orbit", ""),
        (&["glossary", "turvap"], "turvapaikka", "→ asylum (fi)"),
        (&["term", "--topic", ""], "return", ""),
        (&["glossary", "--topic=ret"], "--topic=return", ""),
        (&["glossary", "--topic", "=", "ret"], "return", ""),
        (&["glossary", "--law", "2011/9"], "2011/95", "Recast Qualification Directive (ended)"),
        (&["law", "2011"], "2011/95", "Recast Qualification Directive (ended)"),
        (&["law", "dublin"], "dublin III Regulation", ""),
        (&["about", "leg"], "legal-basis", ""),
        (&["translate", "asylum", ""], "fi", "Finnish"),
        (&["translate", "asylum", "s"], "seeker", ""),
        (&["translate", "asylum", "fi", "s"], "sv", "Swedish"),
        (&["glossary", "asylum", "--translations", "fi,s"], "fi,sv", "Swedish"),
        (&["ncp", "fi", "--fields", "id,em"], "id,email", ""),
        (&["export", "acts", "--fields", "cel"], "celex", ""),
        (&["ncp", "fi", "--fo"], "--format", ""),
        (&["ncp", "fi", "-f", "js"], "jsonl", ""),
        (&["help", "ma"], "matching", "How a query is looked up"),
        (&["help", "fields", "nc"], "ncps", ""),
        (&["man", "nc"], "ncp", ""),
        (&["search", "eurod"], "eurodac Regulation", ""),
        (&["completions", "f"], "fish", ""),
        (&["config", "s"], "show", ""),
        (&["open", "eurod"], "eurodac Regulation", ""),
    ] {
        let offered = offered(words);
        let found = offered.iter().find(|(offer, _)| offer == value);
        let found = found.unwrap_or_else(|| panic!("{words:?}: {value} is not in {offered:?}"));
        assert!(about.is_empty() || found.1 == about, "{words:?}: {found:?}");
    }
}

#[test]
fn what_would_find_nothing_is_not_offered() {
    for (words, value) in [
        (&["ncp", ""][..], "gb"),
        (&["ncp", "--status", ""], "former"),
        (&["translate", "asylum", "fi", ""], "fi"),
        (&["glossary", "asylum", "--fields", "id,"], "id,id"),
        (&[""], "complete"),
        (&["ncp", "--as-of", ""], "2026"),
    ] {
        assert!(offered(words).iter().all(|(offer, _)| offer != value), "{words:?}: {value}");
    }
    assert_eq!(offered(&["nowhere", ""]), []);
}

#[test]
fn names_of_files_are_left_to_the_shell() {
    for words in [&["check", ""][..], &["glossary", "--file", "w"], &["export", "all", "-o", ""]] {
        assert_eq!(offered(words), [(String::new(), "files".to_owned())], "{words:?}");
    }
}

/// A shell and its arguments, if it is there.
fn shell(name: &str, arguments: &[&str]) -> Option<Command> {
    if Command::new(name).arg("--version").output().is_err() {
        eprintln!("{name} is not there, and not tried");
        return None;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_emn")).parent().unwrap();
    let path = format!("{}:/usr/bin:/bin", program.display());
    let mut command = Command::new(name);
    command.args(arguments).env_clear().env("PATH", path).env("LC_ALL", "C.UTF-8");
    command.env("HOME", env!("CARGO_TARGET_TMPDIR")).env("TERM", "xterm").env("COLUMNS", "100");
    Some(command)
}

#[test]
fn fish_lists_what_the_program_offers() {
    let script = committed("emn.fish");
    let asked = |line: &str| format!("source '{}'; complete -C '{line}'", script.display());
    for (line, shown) in [
        ("emn ncp ", "fi\tFinland"),
        ("emn glossary refug", "refugee in orbit"),
        ("emn law 2011", "2011/95\tRecast Qualification Directive"),
        ("emn translate asylum ", "fi\tFinnish"),
        ("emn ncp fi --fields id,em", "id,email"),
        ("emn glossary --topic=ret", "--topic=return"),
        ("emn about leg", "legal-basis"),
    ] {
        let Some(mut fish) = shell("fish", &["--no-config", "-c", &asked(line)]) else { return };
        let output = fish.output().unwrap();
        let listed = String::from_utf8_lossy(&output.stdout);
        assert!(listed.contains(shown), "{line}: {listed}");
    }
}

#[cfg(unix)]
mod on_a_terminal {
    use super::{committed, shell};
    use rexpect::session::{PtySession, spawn_command};

    const MILLISECONDS: Option<u64> = Some(30_000);

    /// The prompt, which the shell shows once it reads keys.
    const PROMPT: &str = "@@ ";

    /// Takes the line back.
    const KILL: &str = "\u{15}";

    /// A shell at its prompt, with the script read.
    fn started(name: &str, arguments: &[&str], before: &str, file: &str) -> Option<PtySession> {
        let command = shell(name, arguments)?;
        let mut session = spawn_command(command, MILLISECONDS).expect("a terminal");
        let script = committed(file);
        let read = format!("source '{}'; echo rea''dy", script.display());
        session.send_line(&format!("{before}; PS1='{PROMPT}'; {read}")).unwrap();
        session.exp_string("ready").expect("the script is read");
        session.exp_string(PROMPT).expect("the prompt");
        Some(session)
    }

    /// Types a line with tabs, and waits for what is to appear behind them.
    fn shows(session: &mut PtySession, typed: &str, shown: &str) {
        session.send(typed).unwrap();
        session.flush().unwrap();
        let seen = session.exp_string(shown);
        assert!(seen.is_ok(), "{typed:?} shows no {shown:?}: {seen:?}");
        session.send(KILL).unwrap();
        session.flush().unwrap();
    }

    #[test]
    fn bash_completes_and_lists() {
        // The terminal does not echo, for which bash would show nothing.
        const BEFORE: &str = "stty echo; bind 'set bell-style none'";
        let arguments = ["--norc", "--noprofile", "-i"];
        let Some(mut bash) = started("bash", &arguments, BEFORE, "emn.bash") else {
            return;
        };
        for (typed, shown) in [
            ("emn gloss\trefugee in o\t", "rbit"),
            ("emn glossary refugee\\ in\\ or\t", "bit"),
            ("emn glossary \"refugee in or\t", "bit\""),
            ("emn glossary --topic=retu\t", "rn"),
            ("emn law 2011/9\t\t", "2011/95"),
            ("emn law 2011/9\t\t", "(Recast Qualification Directive"),
            ("emn ncp \t\t", "(Finland)"),
            ("emn translate asylum \t\t", "(Finnish)"),
            ("emn ncp fi --fields id,web\t", "site"),
            ("emn about legal-b\t", "asis"),
        ] {
            shows(&mut bash, typed, shown);
        }
    }

    #[test]
    fn zsh_completes_and_lists() {
        let before = "autoload -U compinit; compinit -u -D; unsetopt beep list_beep";
        let Some(mut zsh) = started("zsh", &["-f", "-i"], before, "_emn") else { return };
        for (typed, shown) in [
            ("emn glossary refugee\\ in\\ or\t", "bit"),
            ("emn law 2011/9\t\t", "Recast Qualification Directive"),
            ("emn ncp \t", "Finland"),
            ("emn translate asylum \t", "Finnish"),
            ("emn ncp fi --fields id,web\t", "site"),
            ("emn glossary --topic=retu\t", "rn"),
        ] {
            shows(&mut zsh, typed, shown);
        }
    }
}
