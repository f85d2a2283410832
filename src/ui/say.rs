//! What is said on standard error.

use std::{
    fmt,
    io::{self, Write},
};

/// Says something in one line on standard error.
pub fn say(line: impl fmt::Display) {
    // Nobody is left to tell if standard error cannot be written.
    let _ = writeln!(io::stderr(), "emn: {line}");
}
