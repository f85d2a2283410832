//! Options on what a card shows.

use crate::render::cards::More;
use clap::Args;

// What a card shows besides what most look for. (A doc comment here would become the help of each
// command.)
#[derive(Clone, Copy, Debug, Default, Args)]
#[command(next_help_heading = "Cards")]
pub struct CardArgs {
    /// Show the evidence: pages, legal sources, notes
    #[arg(long)]
    pub sources: bool,

    /// Show all related records, not the nearest
    #[arg(long)]
    pub related: bool,
}

impl From<CardArgs> for More {
    fn from(arguments: CardArgs) -> Self {
        More { sources: arguments.sources, related: arguments.related }
    }
}
