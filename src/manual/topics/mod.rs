//! The topics of `emn help`, a file for each page.

mod data;
mod environment;
mod exit_codes;
pub mod fields;
mod formats;
mod matching;

use super::topic::Topic;

/// Every topic.
pub const TOPICS: &[Topic] = &[
    matching::TOPIC,
    formats::TOPIC,
    fields::TOPIC,
    exit_codes::TOPIC,
    data::TOPIC,
    environment::TOPIC,
];

/// The topic of a name.
pub fn topic(name: &str) -> Option<&'static Topic> {
    TOPICS.iter().find(|topic| topic.name == name)
}
