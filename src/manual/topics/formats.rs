//! The formats, as the registry has them.

use crate::{
    cli::values::TEXT,
    manual::topic::{Passage, Topic},
};
use emn::export::{FORMATS, Format};

pub const TOPIC: Topic = Topic {
    name: "formats",
    title: "What answers and exports are written in",
    passages: || {
        let (of_any, of_some): (Vec<&Format>, Vec<&Format>) =
            FORMATS.iter().partition(|format| format.tables().is_none());
        let text = (TEXT.to_owned(), "cards and lists for people".to_owned());
        Ok(vec![
            Passage::text(
                "--format chooses one. emn export TABLE -o FILE chooses by the ending of the file; \
                 an ending that contradicts --format is an error. Commands answer in text unless \
                 told otherwise, emn export in json. A file is written whole or not at all; -o - \
                 is standard output.",
            ),
            Passage::Heading("For any table".to_owned()),
            Passage::names([text].into_iter().chain(of_any.into_iter().map(described))),
            Passage::Heading("For some".to_owned()),
            Passage::names(of_some.into_iter().map(described)),
            Passage::text(
                "Field names are the same in all formats, and stable: emn help fields. In csv and \
                 tsv, ` | ` stands between the items of a list; --bom and --safe make them fit for \
                 spreadsheets. Where nothing is found, nothing is written.",
            ),
        ])
    },
};

fn described(format: &Format) -> (String, String) {
    let endings: Vec<String> = format.endings.iter().map(|ending| format!(".{ending}")).collect();
    let mut about = format.about.to_owned();
    if let Some(tables) = format.tables() {
        about += &format!("; {}", tables.join(", "));
    }
    if !endings.is_empty() {
        about += &format!(" ({})", endings.join(", "));
    }
    (format.name.to_owned(), about)
}
