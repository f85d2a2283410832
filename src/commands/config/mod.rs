//! `emn config`: the user's settings.

use crate::{
    cli::{Cli, ConfigAction, ConfigArgs},
    config::{self, Config, File, Key, Origin, Value, shown},
    failure::{End, Failure},
    render::records::{Column, Room, list},
    session::Session,
    ui::{Report, say::say},
};
use clap::ValueEnum;
use std::path::PathBuf;

/// What `emn config init` writes.
const TEMPLATE: &str = include_str!("template.toml");

/// Answers `emn config`.
///
/// # Errors
/// A value or a file that cannot be used.
pub fn run(session: &Session, cli: &Cli, arguments: &ConfigArgs) -> Result<Report, Failure> {
    match &arguments.action {
        None | Some(ConfigAction::Show) => Ok(show(session, cli)),
        Some(ConfigAction::Path) => Ok(Report::text(shown(&place()?) + "\n")),
        Some(ConfigAction::Init) => {
            let place = place()?;
            File::begin(&place, TEMPLATE)?;
            Ok(Report::text(shown(&place) + "\n"))
        }
        Some(ConfigAction::Get { key }) => get(session, cli, *key),
        Some(ConfigAction::Set { key, value }) => set(session, *key, value),
        Some(ConfigAction::Unset { key }) => {
            File::change(&place()?, *key, None)?;
            Ok(Report::text(String::new()))
        }
    }
}

/// Where the file is or would be.
fn place() -> Result<PathBuf, Failure> {
    File::place().ok_or_else(|| {
        let reason = "no folder for settings is known here; name a file with EMN_CONFIG";
        Failure::Usage(reason.to_owned())
    })
}

/// Every setting, as far as it can be used, and what is wrong.
fn show(session: &Session, cli: &Cli) -> Report {
    let mut wrong = Vec::new();
    let file = File::read().unwrap_or_else(|error| {
        wrong.push(Failure::from(error));
        File::default()
    });
    let config = Config::at_terminal(cli, file);
    let mut rows = Vec::new();
    for key in Key::value_variants().iter().copied() {
        match config.value(key, &session.about.languages) {
            Ok(Value { text, origin }) => {
                let text = if text.is_empty() { usual_of(key).to_owned() } else { text };
                rows.push(vec![key.name().to_owned(), text, origin.to_string()]);
            }
            Err(error) => wrong.push(error),
        }
    }
    let columns = [
        Column::new("setting", Room::Whole),
        Column::new("value", Room::Whole),
        Column::new("from", Room::Whole),
    ];
    let text = list(&session.terminal, &columns, &rows).into_bytes();
    wrong.iter().for_each(say);
    let end = if wrong.is_empty() { End::Done } else { End::Failed };
    Report::Ended(text, end)
}

/// What an empty value means.
fn usual_of(key: Key) -> &'static str {
    match key {
        Key::Languages => "English alone",
        _ => "none",
    }
}

/// One setting in a line; nothing if it is empty.
fn get(session: &Session, cli: &Cli, key: Key) -> Result<Report, Failure> {
    let config = Config::at_terminal(cli, File::read()?);
    let value = config.value(key, &session.about.languages)?;
    Ok(match value.text.as_str() {
        "" => Report::Nothing(format!("{} is not set: {}", key.name(), usual_of(key))),
        text => Report::text(format!("{text}\n")),
    })
}

/// Writes a setting into the file.
fn set(session: &Session, key: Key, words: &[String]) -> Result<Report, Failure> {
    let separator = if key == Key::Languages { "," } else { " " };
    let mut value = Value { text: words.join(separator), origin: Origin::Default };
    let languages = &session.about.languages;
    config::check(key, &value, languages)?;
    match key {
        Key::Languages => value.text = config::joined(&config::named(&value, languages)?),
        Key::Pager => {}
        Key::Format | Key::Color | Key::Hyperlink => value.text.make_ascii_lowercase(),
    }
    File::change(&place()?, key, Some(config::written(key, &value.text)))?;
    Ok(Report::text(String::new()))
}
