//! Checks the data and packs it for the program. A broken fact fails the build with its file, line and reason.

#[path = "build/linking.rs"]
mod linking;

use emn_core::{bundle, dataset};
use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process,
};

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["data", "build"] {
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
