//! What the program says of itself: help on the commands, pages on topics, manual pages. All of it
//! is made from the grammar, the formats and the views, and only when it is asked for.

mod examples;
mod grammar;
mod man;
mod tables;
mod topic;
mod topics;

pub use grammar::{Length, documented, help};
pub use man::{Page, pages};
pub use tables::TableFields;
pub use topic::Passage;
pub use topics::{
    TOPICS,
    fields::{NAME as FIELDS, of_table},
    topic,
};
