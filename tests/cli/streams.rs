//! Where output goes, and what happens when it cannot go there.

use crate::emn::{command, emn};
use std::{io::Read, process::Stdio};

#[test]
fn a_list_that_was_cut_says_so_on_standard_error_and_machine_formats_are_whole() {
    let run = emn("ncp ministry");
    assert_eq!(run.code, 0);
    assert!(run.stderr.starts_with("emn: ") && run.stderr.lines().count() == 1, "{}", run.stderr);
    assert!(run.stderr.contains(" more; --limit "), "{}", run.stderr);
    assert!(!run.stdout.contains(" more; "), "{}", run.stdout);
    let all = emn("ncp ministry --format json").ids().len();
    assert!(all > 10, "{all}");
    assert_eq!(emn("ncp ministry --format json --limit 3").ids().len(), 3);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut command = command(["export", "all"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_behind_standard_output_is_an_error() {
    for arguments in [&["ncp", "fi"][..], &["export", "glossary"], &["glossary"], &["--help"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = command(arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        let reason = "emn: cannot write standard output: No space left on device";
        assert!(said.starts_with(reason), "{said}");
    }
}
