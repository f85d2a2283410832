//! Queries from a file.

use clap::Args;
use std::path::PathBuf;

// Many queries at once. (A doc comment here would become the help of each command.)
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Many at once")]
pub struct LinesArgs {
    /// Look up each line of this file, which may be - for standard input
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
}
