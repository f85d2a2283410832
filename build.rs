//! Checks the data and packs it for the program. A broken fact fails the build with its file, line and reason.

#![allow(dead_code, reason = "the build uses a part of the library's modules")]

#[path = "src/bundle.rs"]
mod bundle;
#[path = "src/dataset/mod.rs"]
mod dataset;
#[path = "build/linking.rs"]
mod linking;
#[path = "src/lookup/mod.rs"]
mod lookup;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process,
};

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["data", "build", "src/bundle.rs", "src/dataset", "src/lookup"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let loaded = match dataset::load(Path::new("data")) {
        Ok(loaded) => loaded,
        Err(findings) => {
            findings.iter().for_each(|finding| println!("cargo::error={finding}"));
            process::exit(1);
        }
    };
    let packed = bundle::Bundle::new(loaded.dataset)?.pack()?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("bundle.bin"), packed)?;
    linking::link_statically(&out)
}
