//! What a command costs from its start to its end, beside what cannot be undercut: `true`, and
//! `cat` of the same bytes.

use criterion::{Criterion, criterion_group, criterion_main};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const EMN: &str = env!("CARGO_BIN_EXE_emn");

/// Look-ups of each kind: exact ones, ones with typing errors, and one that finds nothing.
const LOOKUPS: [&[&str]; 6] = [
    &["ncp", "fi"],
    &["glossary", "asylum"],
    &["country", "fi", "--format", "json"],
    &["glossary", "unacompanied minr"],
    &["glossary", "turvapaikanhakja"],
    &["glossary", "qwertyzxcv"],
];

/// Runs a program to its end with standard output to a file.
fn run(program: &str, arguments: &[&str], output: &Path) {
    let output = File::create(output).expect("a file in the temporary folder");
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(Stdio::null())
        .status();
    assert!(status.expect("the program is there").code().is_some_and(|code| code < 2));
}

fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("emn-bench-{}-{name}", std::process::id()))
}

fn lookups(criterion: &mut Criterion) {
    let output = temporary("lookup");
    let mut group = criterion.benchmark_group("lookup");
    group.bench_function("true", |bencher| bencher.iter(|| run("true", &[], &output)));
    for arguments in LOOKUPS {
        group.bench_function(arguments.join(" "), |bencher| {
            bencher.iter(|| run(EMN, arguments, &output))
        });
    }
    group.finish();
    fs::remove_file(output).expect("it was written");
}

fn exports(criterion: &mut Criterion) {
    let (exported, copy) = (temporary("exported"), temporary("copy"));
    let mut group = criterion.benchmark_group("export");
    for format in ["csv", "json"] {
        let arguments = ["export", "glossary", "--format", format];
        group.bench_function(format, |bencher| bencher.iter(|| run(EMN, &arguments, &exported)));
        let bytes = exported.to_str().expect("the name is ASCII");
        group.bench_function(format!("cat of the same {format}"), |bencher| {
            bencher.iter(|| run("cat", &[bytes], &copy))
        });
    }
    group.finish();
    [exported, copy].into_iter().for_each(|file| fs::remove_file(file).expect("it was written"));
}

criterion_group!(benches, lookups, exports);
criterion_main!(benches);
