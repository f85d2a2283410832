//! How a run ends.

use crate::manual::topic::{Passage, Topic};

pub const TOPIC: Topic = Topic {
    name: "exit-codes",
    title: "How a run ends",
    passages: || {
        Ok(vec![
            Passage::text(
                "The exit codes are those of grep. Results go to standard output; errors and hints \
                 go to standard error.",
            ),
            Passage::names([
                ("0", "found, or done"),
                ("1", "nothing found, nothing chosen; of emn check: something found"),
                (
                    "2",
                    "an error: a wrong option or value, an empty query, a file that cannot be \
                     read, an output that cannot be written",
                ),
                ("130", "ended by Ctrl-C"),
            ]),
            Passage::text(
                "A closed pipe is no error, as in emn glossary | head; a full disk is one. With \
                 --file, the code is 1 if a line finds nothing; emn translate ends with 1 only if \
                 every equivalent is missing.",
            ),
        ])
    },
};
