//! The variables that are read.

use crate::manual::topic::{Passage, Topic};

pub const TOPIC: Topic = Topic {
    name: "environment",
    title: "The variables that are read",
    passages: || {
        Ok(vec![
            Passage::text(
                "None is needed. An option outweighs a variable, a variable the settings (emn \
                 config), and these what is usual.",
            ),
            Passage::names([
                ("EMN_LANG", "the languages to show, best first: fi,sv"),
                ("EMN_FORMAT", "how to write: text, csv, tsv, json, jsonl, toml"),
                ("EMN_COLOR", "auto, always or never"),
                ("EMN_PAGER, PAGER", "the command that shows what is higher than the terminal"),
                ("EMN_HYPERLINK", "whether addresses are links: auto, always or never"),
                ("EMN_CONFIG", "the file of settings, in place of the usual one"),
                ("BROWSER", "what emn open opens pages with"),
                ("COLUMNS", "how wide to write where the output is no terminal; else 80"),
                ("NO_COLOR", "no colour if it is set"),
                ("CLICOLOR, CLICOLOR_FORCE", "0: no colour; 1 in the second: colour in pipes, too"),
                ("TERM", "dumb: no colour, and line by line as with --plain"),
                (
                    "LC_ALL, LC_MESSAGES, LANG",
                    "your language: of equally good names, those in it come first for people; \
                     other programs get the same answer in every locale",
                ),
                ("CI", "never ask which record is meant"),
                ("EMN_TODAY", "the day to answer for where --as-of does not say, YYYY-MM-DD"),
            ]),
        ])
    },
};
