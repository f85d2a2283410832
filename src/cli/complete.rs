//! The arguments of `emn complete`, by which the scripts of the shells ask what may be typed.

use crate::completion::shell::Asking;
use clap::Args;

#[derive(Debug, Args)]
pub struct CompleteArgs {
    /// The shell that asks
    pub shell: Asking,

    /// The command line up to the cursor
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub words: Vec<String>,
}
