//! How a run ends.

use crate::manual::topic::{Part, Topic};

pub const TOPIC: Topic = Topic {
    name: "exit-codes",
    title: "How a run ends",
    parts: || {
        Ok(vec![
            Part::text(
                "The exit codes are those of grep. Results go to standard output; errors and hints \
                 go to standard error.",
            ),
            Part::names([
                ("0", "found, or done"),
                ("1", "nothing found, nothing chosen; of emn check: something found"),
                (
                    "2",
                    "an error: a wrong option or value, an empty query, a file that cannot be \
                     read, an output that cannot be written",
                ),
                ("130", "ended by Ctrl-C"),
            ]),
            Part::text(
                "A closed pipe is no error, as in emn glossary | head; a full disk is one. With \
                 --file, the code is 1 if a line finds nothing; emn translate ends with 1 only if \
                 every equivalent is missing.",
            ),
        ])
    },
};
