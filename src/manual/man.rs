//! Manual pages: one for each command in section 1, one for each topic in section 7.

use super::{
    examples::examples,
    grammar::{Length, documented},
    topic::{Passage, Topic},
    topics::TOPICS,
};
use clap::Command;
use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};
use emn::{model::Date, pack::Damaged};
use std::io;

/// A manual page.
pub struct Page {
    /// The name of its file, such as `emn-ncp.1`.
    pub file: String,
    /// The section of the manual in which it stands.
    pub section: u8,
    /// The page in roff.
    pub text: Vec<u8>,
}

/// The section for commands.
const COMMANDS: u8 = 1;
/// The section for what is no command, file or call.
const OVERVIEWS: u8 = 7;

const PROGRAM: &str = "emn";
const SOURCE: &str = concat!("emn ", env!("CARGO_PKG_VERSION"));
const MANUAL: &str = "European Migration Network, offline";

/// Every page, that of the program first.
///
/// # Errors
/// Damaged data.
pub fn pages() -> Result<Vec<Page>, Damaged> {
    let day = day()?;
    let command = documented(Length::Long);
    let mut pages = Vec::new();
    with_commands(&mut pages, &command, &day);
    for topic in TOPICS {
        pages.push(of_topic(topic, &day)?);
    }
    Ok(pages)
}

/// The day that the pages bear: that of the data, so that the same program writes the same pages.
fn day() -> Result<String, Damaged> {
    let last = emn::network()?.about()?.last_checked();
    Ok(last.as_ref().map(Date::to_string).unwrap_or_default())
}

/// Adds the page of a command, and those of the commands inside it.
fn with_commands(pages: &mut Vec<Page>, command: &Command, day: &str) {
    pages.push(of_command(command.clone(), day));
    for inside in command.get_subcommands().filter(|it| !it.is_hide_set()) {
        with_commands(pages, inside, day);
    }
}

fn of_command(command: Command, day: &str) -> Page {
    let name = command.get_name().to_owned();
    let title = command.get_display_name().unwrap_or(PROGRAM).to_owned();
    let subcommands: Vec<String> = command
        .get_subcommands()
        .filter(|it| !it.is_hide_set())
        .map(|it| format!("{title}-{}", it.get_name()))
        .collect();
    let notes = command.get_after_help().filter(|_| title != PROGRAM).map(ToString::to_string);
    let man = Man::new(command).title(title.to_uppercase()).date(day).source(SOURCE).manual(MANUAL);
    let mut text = Vec::new();
    let written = written(&man, !subcommands.is_empty(), &mut text).and_then(|()| {
        let mut end = Roff::default();
        if let Some(notes) = &notes {
            end.control("SH", ["NOTES"]);
            for line in notes.lines().filter(|line| !line.is_empty()) {
                end.text([roman(line)]);
            }
        }
        with_examples(&mut end, &name);
        see_also(&mut end, &title, &subcommands);
        end.to_writer(&mut text)
    });
    written.expect("memory takes what is written");
    Page { file: format!("{title}.{COMMANDS}"), section: COMMANDS, text: tidy(text) }
}

fn written(man: &Man, has_subcommands: bool, text: &mut Vec<u8>) -> io::Result<()> {
    man.render_title(text)?;
    man.render_name_section(text)?;
    man.render_synopsis_section(text)?;
    man.render_description_section(text)?;
    man.render_options_section(text)?;
    if has_subcommands {
        man.render_subcommands_section(text)?;
    }
    Ok(())
}

fn with_examples(roff: &mut Roff, command: &str) {
    let examples = examples(command);
    if examples.is_empty() {
        return;
    }
    roff.control("SH", ["EXAMPLES"]);
    for [command, means] in examples {
        roff.control("TP", []);
        roff.text([bold(*command)]);
        roff.text([roman(*means)]);
    }
}

/// The other pages: from that of the program to all, from the others to it and to the topics.
fn see_also(roff: &mut Roff, title: &str, subcommands: &[String]) {
    let commands = subcommands.iter().map(|name| format!("{name}({COMMANDS})"));
    let topics = TOPICS.iter().map(|topic| format!("{PROGRAM}-{}({OVERVIEWS})", topic.name));
    let program = (title != PROGRAM).then(|| format!("{PROGRAM}({COMMANDS})"));
    let mut pages: Vec<String> = program.into_iter().chain(commands).chain(topics).collect();
    pages.retain(|page| *page != format!("{title}({OVERVIEWS})"));
    roff.control("SH", ["SEE ALSO"]);
    roff.text([roman(pages.join(", "))]);
}

/// The longest line of a page, but for those that must not be broken.
const LONGEST: usize = 79;

/// What stands before each part of a page, and is needed once.
const PREAMBLE: [&str; 2] = [r".ie \n(.g .ds Aq \(aq", r".el .ds Aq '"];

/// The page as those who read its source want it: no blank or endless lines.
fn tidy(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8(page).expect("roff is written from texts");
    let mut text = PREAMBLE.join("\n") + "\n";
    let mut is_tag = false;
    for line in page.lines().map(str::trim_end).filter(|line| !PREAMBLE.contains(line)) {
        match line {
            ".br" => {}
            "" => text += ".sp\n",
            _ if line.starts_with('.') || is_tag => text += &format!("{line}\n"),
            _ => text += &broken(line),
        }
        is_tag = line == ".TP";
    }
    text.into_bytes()
}

/// A line of running text in lines that are not too long. None begins like a request.
fn broken(line: &str) -> String {
    let (mut text, mut length) = (String::new(), 0);
    for word in line.split(' ') {
        if length > 0 && length + 1 + word.len() > LONGEST {
            text.push('\n');
            length = 0;
            if word.starts_with(['.', '\'']) {
                text.push_str(r"\&");
            }
        } else if length > 0 {
            text.push(' ');
            length += 1;
        }
        text.push_str(word);
        length += word.len();
    }
    text + "\n"
}

fn of_topic(topic: &Topic, day: &str) -> Result<Page, Damaged> {
    let title = format!("{PROGRAM}-{}", topic.name);
    let mut roff = Roff::default();
    let section = OVERVIEWS.to_string();
    roff.control("TH", [title.to_uppercase().as_str(), &section, day, SOURCE, MANUAL]);
    roff.control("SH", ["NAME"]);
    roff.text([roman(format!("{title} - {}", topic.title))]);
    roff.control("SH", ["DESCRIPTION"]);
    let mut is_first = true;
    for passage in (topic.passages)()? {
        add(&mut roff, &passage, is_first);
        is_first = matches!(passage, Passage::Heading(_));
    }
    see_also(&mut roff, &title, &[]);
    let mut text = Vec::new();
    roff.to_writer(&mut text).expect("memory takes what is written");
    Ok(Page { file: format!("{title}.{OVERVIEWS}"), section: OVERVIEWS, text: tidy(text) })
}

/// Adds a passage; the first one behind a heading is no paragraph of its own.
fn add(roff: &mut Roff, passage: &Passage, is_first: bool) {
    match passage {
        Passage::Heading(heading) => {
            roff.control("SS", [heading.as_str()]);
        }
        Passage::Text(text) => {
            if !is_first {
                roff.control("PP", []);
            }
            roff.text([roman(text)]);
        }
        Passage::Names(names) => {
            for (name, means) in names {
                roff.control("TP", []);
                roff.text([bold(name)]);
                roff.text([roman(means)]);
            }
        }
    }
}
