//! Checks the data and packs it for the program. A broken fact fails the build with its file, line
//! and reason.

use emn_core::source::{PressError, press};
use std::{
    env,
    error::Error,
    fs::File,
    io::BufWriter,
    path::{Path, PathBuf},
    process,
};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut packed = BufWriter::new(File::create(out.join("emn.pack"))?);
    match press(Path::new("data"), &mut packed) {
        Ok(()) => Ok(packed.into_inner()?.sync_all()?),
        Err(PressError::Faulty(findings)) => {
            findings.iter().for_each(|finding| println!("cargo::error={finding}"));
            process::exit(1);
        }
        Err(error) => Err(error.into()),
    }
}
