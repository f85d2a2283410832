//! The arguments of `emn browse`.

use super::DayArgs;
use clap::Args;

#[derive(Debug, Args)]
#[command(after_help = "\
Type to search; Up and Down choose, Enter goes to the card and follows what is listed under it, \
Left goes back, Tab changes the table, Esc returns to the field. Beside the field, / filters, \
t shows equivalents, o opens the page, y copies, ? helps, q leaves.")]
pub struct BrowseArgs {
    /// What to begin with, in any language
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    #[command(flatten)]
    pub day: DayArgs,
}
