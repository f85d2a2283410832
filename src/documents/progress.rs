//! How far a long run has come, on standard error.

use super::Input;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{fs, io::IsTerminal};

/// Fewer bytes than this are read in no time.
const LEAST: u64 = 16 << 20;

/// A bar that shows how many of all bytes are read, where somebody watches and it takes long.
pub struct Progress(ProgressBar);

impl Progress {
    /// A bar for the bytes of these documents.
    pub fn of(inputs: &[Input]) -> Self {
        let length = |input: &Input| fs::metadata(input.path.as_ref()?).ok().map(|it| it.len());
        let all: u64 = inputs.iter().filter_map(length).sum();
        let is_wanted = all >= LEAST && !std::io::stdout().is_terminal();
        // The bar hides itself where standard error is no terminal.
        let target = match is_wanted {
            true => ProgressDrawTarget::stderr(),
            false => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(Some(all), target);
        let style = ProgressStyle::with_template("{bar:30} {bytes} of {total_bytes}, {eta} left");
        Progress(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// Counts bytes that are read.
    pub fn add(&self, bytes: usize) {
        self.0.inc(bytes as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
