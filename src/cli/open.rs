//! The arguments of `emn open`.

use super::{DayArgs, MatchArgs};
use clap::Args;

#[derive(Debug, Args)]
#[command(
    after_help = "It opens the site of a contact point, the text of an act on EUR-Lex, the official
entry of a term, the page of a part of the network: in the browser that BROWSER
names, else in that of the desktop. Where there is neither, it writes the address."
)]
pub struct OpenArgs {
    /// What to open the page of, as for `emn search`
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,

    /// Write the address, and open nothing
    #[arg(long)]
    pub print: bool,

    #[command(flatten)]
    pub day: DayArgs,
    #[command(flatten)]
    pub matching: MatchArgs,
}
