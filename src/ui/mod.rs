//! The terminal and what reaches it: size and colour, the question, the pager, the browser, what is
//! said on standard error, how output is written.

pub mod browser;
mod file;
mod output;
pub mod pager;
pub mod prompt;
pub mod say;
#[cfg(feature = "browse")]
pub mod screen;
pub mod shown;
mod signals;
pub mod terminal;
pub mod usage;

pub use file::write_file;
pub use output::{Report, deliver};
pub use pager::Pager;
pub use shown::Shown;
pub use terminal::Terminal;
