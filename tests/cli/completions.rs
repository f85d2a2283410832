use crate::emn::emn;
use std::{collections::BTreeSet, env, fs, path::Path};

const SCRIPTS: [(&str, &str); 6] = [
    ("bash", "emn.bash"),
    ("elvish", "emn.elv"),
    ("fish", "emn.fish"),
    ("nushell", "emn.nu"),
    ("powershell", "emn.ps1"),
    ("zsh", "_emn"),
];

/// Run with `EMN_UPDATE=1` to write the scripts anew.
#[test]
fn the_committed_scripts_are_those_that_the_program_writes() {
    for (shell, file) in SCRIPTS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(file);
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
fn countries_topics_languages_and_formats_complete_as_values_in_every_shell() {
    for (shell, _) in SCRIPTS {
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
