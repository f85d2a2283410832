//! The terminal and what reaches it: size and colour, the question, what is said on standard error,
//! how output is written.

mod file;
mod output;
pub mod prompt;
pub mod say;
#[cfg(feature = "browse")]
pub mod screen;
pub mod shown;
mod signals;
pub mod terminal;
pub mod usage;

pub use output::{Report, deliver};
pub use shown::Shown;
pub use terminal::Terminal;
