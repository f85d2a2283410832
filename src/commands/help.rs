//! `emn help`: what a command or a topic is about.

use crate::{
    cli::HelpArgs,
    failure::{Failure, similar},
    manual::{self, Length, Passage, TOPICS, TableFields},
    render::layout::{Card, Fields},
    ui::{Report, Shown, Terminal},
};
use clap::Command;

/// Answers `emn help`.
///
/// # Errors
/// A name that is none of a command, a topic or a table; damaged data.
pub fn run(terminal: &Terminal, arguments: &HelpArgs) -> Result<Report, Failure> {
    let mut command = manual::documented(Length::Long);
    let text = match arguments.subject.as_slice() {
        [] => command.render_help().to_string(),
        [fields, table] if fields == manual::FIELDS => {
            let passages = manual::of_table(table).ok_or_else(|| no_table(table))?;
            page(terminal, &format!("The fields of {}", table.to_lowercase()), "fields", &passages)
        }
        [subject, ..] => match manual::topic(subject) {
            Some(topic) => page(terminal, topic.title, topic.name, &(topic.passages)()?),
            None => match command.find_subcommand_mut(subject) {
                Some(found) => found.render_long_help().to_string(),
                None => return Err(no_subject(&command, subject)),
            },
        },
    };
    Ok(Report::text(text))
}

fn page(terminal: &Terminal, title: &str, name: &str, passages: &[Passage]) -> String {
    let mut card = Card::new(terminal);
    card.heading(title, &format!("emn help {name}"));
    for passage in passages {
        card.gap();
        match passage {
            Passage::Text(text) => card.paragraph(text),
            Passage::Heading(heading) => card.title(heading),
            Passage::Names(names) => {
                let mut fields = Fields::default();
                names.iter().for_each(|(name, means)| fields.add(name, means));
                card.fields(&fields);
            }
        }
    }
    card.finish()
}

fn no_table(name: &str) -> Failure {
    let tables: Vec<&str> = TableFields::all().iter().map(|table| table.table).collect();
    let reason = format!("there is no table `{}`; there are: {}", Shown(name), tables.join(", "));
    Failure::Usage(reason)
}

fn no_subject(command: &Command, name: &str) -> Failure {
    let commands = command.get_subcommands().filter(|it| !it.is_hide_set()).map(Command::get_name);
    let topics: Vec<&str> = TOPICS.iter().map(|topic| topic.name).collect();
    let hint = similar(name, commands.chain(topics.iter().copied()));
    let (name, topics) = (Shown(name), topics.join(", "));
    Failure::Usage(format!(
        "there is no command or topic `{name}`{hint}; the topics: {topics}; the commands: emn help"
    ))
}
