//! Links the release binary statically and at a fixed address where that is safe.
//!
//! A dynamic binary spends more time in the loader than `emn` spends on a look-up. `rustc` has a flag for static linking, yet Cargo hands
//! flags to procedural macros too when it builds for the host, and those cannot be linked statically. So the linker is told instead: a
//! folder that holds only static archives comes first among the places where it looks for the libraries that `rustc` names.

use std::{env, error::Error, fs, path::Path, process::Command};

/// What `rustc` links every program on Linux with GNU's C library against, and the static archive that stands for it.
const ARCHIVES: [(&str, &str); 7] = [("c", "c"), ("m", "m"), ("rt", "rt"), ("pthread", "pthread"), ("util", "util"), ("dl", "dl"), ("gcc_s", "gcc_eh")];

/// Makes Cargo link the binaries statically, if this build is one where that is safe: see [`is_wanted`].
///
/// Nothing changes where an archive is not installed: some distributions keep them in packages of their own (`glibc-static`).
///
/// # Errors
/// When the folder of archives cannot be written.
pub(crate) fn link_statically(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=CARGO_ENCODED_RUSTFLAGS");
    if !is_wanted() {
        return Ok(());
    }
    let Some(archives) = ARCHIVES.iter().map(|(library, archive)| Some((library, archive_path(archive)?))).collect::<Option<Vec<_>>>() else {
        return Ok(());
    };
    let folder = out.join("static");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir(&folder)?;
    for (library, path) in archives {
        fs::copy(path, folder.join(format!("lib{library}.a")))?;
    }
    // For the binaries alone: tests and benchmarks are linked as ever.
    println!("cargo::rustc-link-arg-bins=-L{}", folder.display());
    for argument in ["-static", "-no-pie", "-Wl,--start-group", "-lc", "-lgcc_eh", "-lgcc", "-Wl,--end-group"] {
        println!("cargo::rustc-link-arg-bins={argument}");
    }
    Ok(())
}

/// Whether this is a release build for this very machine, on Linux with GNU's C library, by someone who gives no compiler flags and no
/// linker: a packager who does, gets what the flags say.
fn is_wanted() -> bool {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    is("PROFILE", "release")
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && env::var("HOST") == env::var("TARGET")
        && env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.is_empty())
        && env::var_os("RUSTC_LINKER").is_none()
}

/// Where the C compiler has the archive of a library; `None` if it has none.
fn archive_path(library: &str) -> Option<String> {
    let file = format!("lib{library}.a");
    let answer = Command::new("cc").arg(format!("-print-file-name={file}")).output().ok()?;
    let path = String::from_utf8(answer.stdout).ok()?.trim().to_owned();
    Path::new(&path).is_absolute().then_some(path)
}
