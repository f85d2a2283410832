//! Markdown (CommonMark, with the tables of GitHub): a table for records of a few fields, a section
//! for each record of many.

use super::{
    FieldValues, RecordWriter, Sheet, Value,
    csv::{each_cell, header},
};
use crate::{
    export::{Format, Writes},
    model::Wording,
};
use std::io;

/// Markdown.
pub(in crate::export) const MD: Format = Format {
    name: "md",
    endings: &["md", "markdown"],
    about: "Markdown: a table, or a section for each record of more than ten columns",
    writes: Writes::Records {
        holds_several: true,
        is_delimited: false,
        make: |target, several| {
            let (title, section) = if several { ("##", "###") } else { ("#", "##") };
            Box::new(Writer { target, several, title, section, sheet: None, is_first: true })
        },
    },
};

/// A table with more columns than this is too wide for a page.
const MOST_COLUMNS: usize = 10;

/// The fields by which records are called, one of which is the heading of a section.
const NAMES: [&str; 2] = ["label", "name"];

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    several: bool,
    /// What stands before the title of a table.
    title: &'static str,
    /// What stands before the title of a record.
    section: &'static str,
    /// The languages of each column of the table that is being written; none if its records are
    /// sections.
    sheet: Option<Vec<Vec<String>>>,
    is_first: bool,
}

impl Writer<'_> {
    fn heading(&mut self, signs: &str, text: &str) -> io::Result<()> {
        let before = if self.is_first { "" } else { "\n" };
        self.is_first = false;
        writeln!(self.target, "{before}{signs} {}\n", escaped(text))
    }

    /// The fields of a record that are known, an item each.
    fn items(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        for (name, value) in &record.0 {
            write!(self.target, "{}", item(name, value))?;
        }
        Ok(())
    }

    /// A cell of a table, with the line before it.
    fn cell(&mut self, text: &str) -> io::Result<()> {
        write!(self.target, "| {} ", escaped(text))
    }
}

impl RecordWriter for Writer<'_> {
    fn meta(&mut self, meta: &FieldValues<'_>) -> io::Result<()> {
        if self.several {
            self.heading("#", "European Migration Network")?;
            self.items(meta)?;
        }
        Ok(())
    }

    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.heading(self.title, sheet.name)?;
        let titles = header(sheet);
        self.sheet = None;
        if titles.len() <= MOST_COLUMNS {
            titles.iter().try_for_each(|title| self.cell(title))?;
            writeln!(self.target, "|\n{}|", "| --- ".repeat(titles.len()))?;
            let languages = sheet.columns.iter().map(|column| column.languages.clone());
            self.sheet = Some(languages.collect());
        }
        // The heading of the first section has an empty line before it by now.
        self.is_first = self.sheet.is_none();
        Ok(())
    }

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        if let Some(languages) = self.sheet.take() {
            each_cell(record, &languages, |cell| self.cell(cell))?;
            writeln!(self.target, "|")?;
            self.sheet = Some(languages);
            return Ok(());
        }
        let name = NAMES.iter().find_map(|name| record.get(name));
        let name = name.or(record.0.first().map(|(_, value)| value));
        let name = name.map_or_else(String::new, |value| value.cell().into_owned());
        self.heading(self.section, &name)?;
        self.items(record)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A field as the item of a list; nothing if it is not known.
fn item(name: &str, value: &Value<'_>) -> String {
    let within = match value {
        Value::List(texts) if texts.len() > 1 => texts.iter().map(|it| escaped(it)).collect(),
        Value::Records(records) => records.iter().map(in_a_line).collect(),
        Value::ByLanguage(wordings) | Value::InLanguages(wordings, _) => {
            let texts = |it: &Wording| it.texts().map(escaped).collect::<Vec<_>>().join("; ");
            wordings.list().map(|it| format!("**{}**: {}", it.tag(), texts(&it))).collect()
        }
        value => match &*value.cell() {
            "" => return String::new(),
            text => return format!("- **{}**: {}\n", escaped(name), escaped(text)),
        },
    };
    let within: Vec<String> = within;
    match within.is_empty() {
        true => String::new(),
        false => format!("- **{}**:\n  - {}\n", escaped(name), within.join("\n  - ")),
    }
}

/// A record inside another one: its fields that are known.
fn in_a_line(record: &FieldValues<'_>) -> String {
    let cells = record.0.iter().map(|(name, value)| (name, value.cell()));
    let known = cells.filter(|(_, cell)| !cell.is_empty());
    let fields = known.map(|(name, cell)| format!("{}: {}", escaped(name), escaped(&cell)));
    fields.collect::<Vec<_>>().join("; ")
}

/// A text as Markdown shows it: no sign in it has a meaning, an address is a link, and a line break
/// is a blank.
fn escaped(text: &str) -> String {
    if is_address(text) {
        return format!("<{text}>");
    }
    let mut escaped = String::with_capacity(text.len());
    for (position, character) in text.char_indices() {
        match character {
            '\n' | '\r' | '\t' => escaped.push(' '),
            _ if is_sign(
                &text[..position],
                character,
                &text[position + character.len_utf8()..],
            ) =>
            {
                escaped.extend(['\\', character]);
            }
            character => escaped.push(character),
        }
    }
    escaped
}

/// Whether a character would have a meaning where it stands.
fn is_sign(before: &str, character: char, after: &str) -> bool {
    let is_first = before.is_empty();
    let ends_a_word = after.chars().next().is_none_or(char::is_whitespace);
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
        // Inside a word it has none: `checked_on`.
        '_' => ends_a_word || !before.ends_with(char::is_alphanumeric),
        '&' => after.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '#'),
        '#' => is_first || before.ends_with([' ', '#']),
        '=' => is_first,
        // `- `, `+ `, `1. ` and `1) ` begin the item of a list.
        '-' | '+' => is_first && (ends_a_word || after.starts_with(character)),
        '.' | ')' => !is_first && ends_a_word && before.bytes().all(|it| it.is_ascii_digit()),
        _ => false,
    }
}

/// Whether a text is a web address and nothing else, which stands between angle brackets.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.contains(|it: char| it.is_whitespace() || "<>|\\".contains(it)))
}
