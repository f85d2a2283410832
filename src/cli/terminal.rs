//! Options on how an answer looks on the terminal.

use clap::{Args, ValueEnum};

// What the terminal is to show. (A doc comment here would become the help of each command.)
#[derive(Clone, Copy, Debug, Default, Args)]
#[command(next_help_heading = "Terminal")]
pub struct TerminalArgs {
    /// Whether to colour the output; NO_COLOR, CLICOLOR_FORCE and TERM=dumb are respected
    #[arg(long, alias = "colour", global = true, value_name = "WHEN")]
    pub color: Option<When>,

    /// Whether addresses are links; auto: on a terminal that is known to show them
    #[arg(long, global = true, value_name = "WHEN")]
    pub hyperlink: Option<When>,

    /// Write straight out what is higher than the terminal, without EMN_PAGER, PAGER or less
    #[arg(long, global = true)]
    pub no_pager: bool,

    /// Line by line, without columns and cuts, as a screen reader needs it; so on TERM=dumb
    #[arg(long, global = true)]
    pub plain: bool,
}

impl TerminalArgs {
    /// These options, and where they say nothing, others.
    pub fn or(self, others: Self) -> Self {
        TerminalArgs {
            color: self.color.or(others.color),
            hyperlink: self.hyperlink.or(others.hyperlink),
            no_pager: self.no_pager || others.no_pager,
            plain: self.plain || others.plain,
        }
    }
}

/// When to do what a terminal shows and a file need not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

impl When {
    /// The name by which it is asked for.
    pub fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Whether to do it; nothing if that is to be found out.
    pub fn forced(self) -> Option<bool> {
        match self {
            When::Auto => None,
            When::Always => Some(true),
            When::Never => Some(false),
        }
    }
}
