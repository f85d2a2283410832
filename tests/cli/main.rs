//! What a user can see, run against the real binary and the real data: a file per command.

mod about;
mod bad_input;
mod completions;
mod country;
mod data;
mod emn;
mod export;
mod glossary;
mod law;
mod ncp;
mod pages;
mod plain;
#[cfg(unix)]
mod prompt;
mod search;
mod terminal;
mod translate;
