//! The arguments of `emn man`.

use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct ManArgs {
    /// The page of a command or a topic, such as ncp, matching or data.7 [default: emn]
    #[arg(value_name = "PAGE", conflicts_with = "output")]
    pub page: Option<String>,

    /// Write all pages into the folders man1 and man7 of this folder
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,
}
