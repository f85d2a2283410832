//! The terminal and what reaches it: size and colour, the question, what is said on standard error,
//! how output is written.

mod output;
pub mod prompt;
mod shown;
pub mod terminal;
pub mod usage;

pub use output::{Report, deliver};
pub use shown::{Shown, is_shown};
pub use terminal::Terminal;

use std::{
    fmt,
    io::{self, Write},
};

/// Says something in one line on standard error.
pub fn say(line: impl fmt::Display) {
    // Nobody is left to tell if standard error cannot be written.
    let _ = writeln!(io::stderr(), "emn: {line}");
}
