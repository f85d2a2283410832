//! The arguments of `emn config`.

use crate::config::Key;
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(
    after_help = "An option outweighs a variable (EMN_LANG, EMN_FORMAT, EMN_COLOR, EMN_PAGER,
EMN_HYPERLINK), a variable the file, and the file what is usual. The file counts on
a terminal only: what goes into a pipe is the same for everybody. EMN_CONFIG names
another file. No file is read that is not there, none is written unasked."
)]
pub struct ConfigArgs {
    #[command(subcommand)]
    pub action: Option<ConfigAction>,
}

/// What is done with the settings.
#[derive(Debug, Subcommand)]
pub enum ConfigAction {
    /// Where the file is, or would be
    Path,
    /// Every setting as it is on a terminal, and where it comes from; what `emn config` alone shows
    Show,
    /// Write a file with every setting explained and none made; never over one that is there
    Init,
    /// One setting as it is on a terminal
    Get {
        #[arg(value_name = "KEY")]
        key: Key,
    },
    /// Write a setting into the file, whose comments stay
    Set {
        #[arg(value_name = "KEY")]
        key: Key,
        /// Languages one after another; a format; auto, always or never; a command
        #[arg(value_name = "VALUE", required = true, allow_hyphen_values = true)]
        value: Vec<String>,
    },
    /// Take a setting out of the file
    Unset {
        #[arg(value_name = "KEY")]
        key: Key,
    },
}
