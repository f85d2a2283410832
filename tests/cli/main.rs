//! What a user can see, run against the real binary and the real data: what is shown stands on
//! pages, what holds of many queries or formats is a file per command.

mod bad_input;
#[cfg(all(unix, feature = "browse"))]
mod browse;
mod completions;
mod country;
mod data;
mod emn;
mod export;
mod glossary;
mod help;
mod hyperlinks;
mod law;
mod lines;
#[cfg(feature = "lsp")]
mod lsp;
#[cfg(feature = "texts")]
mod marked;
mod ncp;
mod open;
#[cfg(unix)]
mod pager;
mod pages;
mod parsers;
#[cfg(unix)]
mod prompt;
mod settings;
mod several;
mod standards;
mod streams;
mod terminal;
#[cfg(feature = "texts")]
mod texts;
mod translate;
#[cfg(unix)]
mod tty;
