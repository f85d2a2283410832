//! What is offered where the cursor stands.

use super::{
    Candidate, Line,
    line::Slot,
    names::{self, Named, beginning_with},
    rest,
};
use crate::manual::{self, Length, TOPICS, TableFields};
use clap::{Arg, Command, ValueHint};
use emn::pack::Damaged;

/// What is offered.
pub enum Offer {
    /// The names of files, which the shell knows.
    Files,
    /// These, instead of the word at the cursor.
    Candidates(Vec<Candidate>),
}

/// What is offered where the cursor stands.
///
/// # Errors
/// Damaged data.
pub fn offers(line: &Line) -> Result<Offer, Damaged> {
    let grammar = manual::documented(Length::Short);
    let candidates = match line.slot(&grammar) {
        Slot::Unknown => Vec::new(),
        Slot::Command(command) => matching(commands(command), line.typed()),
        Slot::Option(command) => matching(options(command), line.typed()),
        Slot::Value { arg, .. } if takes_a_file(arg) => return Ok(Offer::Files),
        Slot::Value { command, arg, before } => {
            let asked = Asked { grammar: &grammar, command: command.get_name(), arg, before };
            asked.candidates(line.typed())?
        }
    };
    let kept = line.kept();
    let whole = |it: Candidate| Candidate { value: format!("{kept}{}", it.value), ..it };
    Ok(Offer::Candidates(candidates.into_iter().map(whole).collect()))
}

fn takes_a_file(arg: &Arg) -> bool {
    matches!(arg.get_value_hint(), ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath)
}

fn matching(names: Vec<Named>, typed: &str) -> Vec<Candidate> {
    beginning_with(names, &[], typed)
}

fn commands(grammar: &Command) -> Vec<Named> {
    let shown = grammar.get_subcommands().filter(|command| !command.is_hide_set());
    let about = |command: &Command| command.get_about().map(ToString::to_string);
    shown.map(|it| (it.get_name().to_owned(), about(it).unwrap_or_default())).collect()
}

/// The options by their long names; those that have none by the short one.
fn options(command: &Command) -> Vec<Named> {
    let shown = command.get_arguments().filter(|arg| !arg.is_hide_set());
    let named = shown.filter_map(|arg| {
        let short = || arg.get_short().map(|short| format!("-{short}"));
        let name = arg.get_long().map(|long| format!("--{long}")).or_else(short)?;
        Some((name, arg.get_help().map(ToString::to_string).unwrap_or_default()))
    });
    named.collect()
}

/// An argument of a command, and the words that belong to no option before it.
struct Asked<'g> {
    grammar: &'g Command,
    command: &'g str,
    arg: &'g Arg,
    before: Vec<String>,
}

impl Asked<'_> {
    fn candidates(&self, typed: &str) -> Result<Vec<Candidate>, Damaged> {
        let network = emn::network()?;
        let before = &self.before;
        let phrase = before.iter().map(|word| format!("{word} ")).collect::<String>() + typed;
        Ok(match (self.command, self.arg.get_id().as_str()) {
            ("ncp", "query") => self.one_of_several(names::countries(network, true, typed)?, typed),
            ("country", "query") => {
                self.one_of_several(names::countries(network, false, typed)?, typed)
            }
            ("glossary", "query") => beginning_with(names::terms(network, &phrase)?, before, typed),
            ("law", "query") => beginning_with(names::acts(network)?, before, typed),
            ("about", "topic") => beginning_with(names::facts(network)?, before, typed),
            ("translate", _) if self.arg.is_positional() => self.translation(&phrase, typed)?,
            ("help", "subject") => matching(self.subjects(), typed),
            ("man", "page") => matching(self.topics_and_commands(), typed),
            ("glossary", "law") => matching(names::acts(network)?, typed),
            ("glossary", "translations") => listed(self.languages_or_all()?, typed),
            (_, "fields") => listed(self.fields()?, typed),
            (_, "query") => {
                let mut all = names::terms(network, &phrase)?;
                all.extend(names::acts(network)?);
                all.extend(names::facts(network)?);
                all.extend(names::countries(network, false, typed)?);
                beginning_with(all, before, typed)
            }
            _ => listed(values(self.arg), typed),
        })
    }

    /// Names of several words, or one more beside others.
    fn one_of_several(&self, names: Vec<Named>, typed: &str) -> Vec<Candidate> {
        let longest_first = (0..=self.before.len()).map(|start| &self.before[start..]);
        let mut found = longest_first.map(|before| beginning_with(names.clone(), before, typed));
        found.find(|candidates| !candidates.is_empty()).unwrap_or_default()
    }

    /// A term, and behind one the languages.
    fn translation(&self, phrase: &str, typed: &str) -> Result<Vec<Candidate>, Damaged> {
        let network = emn::network()?;
        let languages = self.languages_or_all()?;
        let is_language = |word: &String| languages.iter().any(|(tag, _)| tag == word);
        let is_chosen = |name: &Named| self.before.contains(&name.0);
        let words = self.before.iter().rev().skip_while(|word| is_language(word)).count();
        let terms = names::terms(network, phrase)?;
        if self.before.is_empty() {
            return Ok(beginning_with(terms, &[], typed));
        }
        let term = self.before[..words].join(" ");
        let is_whole =
            names::terms(network, &term)?.iter().any(|(name, _)| rest(name, &term) == Some(""));
        let is_ready = is_whole || words < self.before.len();
        let mut candidates = match is_ready && typed.is_empty() {
            true => Vec::new(),
            false => beginning_with(terms, &self.before, typed),
        };
        if is_ready || candidates.is_empty() {
            let left = languages.iter().filter(|name| !is_chosen(name)).cloned().collect();
            candidates.extend(matching(left, typed));
        }
        Ok(candidates)
    }

    fn languages_or_all(&self) -> Result<Vec<Named>, Damaged> {
        let mut languages = names::languages(emn::network()?)?;
        languages.push(("all".to_owned(), "every language".to_owned()));
        Ok(languages)
    }

    /// The fields of the table of the command, or of that which is exported.
    fn fields(&self) -> Result<Vec<Named>, Damaged> {
        let is_meant = |table: &TableFields| match self.command {
            "export" => self.before.iter().any(|word| *word == table.table),
            command => table.commands.contains(&command),
        };
        let mut names = Vec::new();
        for table in TableFields::all().iter().filter(|table| is_meant(table)) {
            let fields = table.fields.iter().map(|field| (field.name, field.meaning));
            let sets = table.sets.iter().map(|set| (set.name, set.meaning));
            names.extend(
                fields.chain(sets).map(|(name, means)| (name.to_owned(), means.to_owned())),
            );
            if table.has_languages {
                names.extend(names::languages(emn::network()?)?);
            }
        }
        Ok(names)
    }

    /// Commands and topics, or behind `fields` the tables.
    fn subjects(&self) -> Vec<Named> {
        match self.before.as_slice() {
            [] => self.topics_and_commands(),
            [fields] if fields == manual::FIELDS => {
                let table = |it: TableFields| (it.table.to_owned(), String::new());
                TableFields::all().into_iter().map(table).collect()
            }
            _ => Vec::new(),
        }
    }

    fn topics_and_commands(&self) -> Vec<Named> {
        let topics = TOPICS.iter().map(|topic| (topic.name.to_owned(), topic.title.to_owned()));
        topics.chain(commands(self.grammar)).collect()
    }
}

/// One of the names, or one more behind others and a comma.
fn listed(names: Vec<Named>, typed: &str) -> Vec<Candidate> {
    let last = typed.rfind(',').map_or(0, |comma| comma + 1);
    let (others, typed) = typed.split_at(last);
    let is_there = |name: &str| others.split(',').any(|other| other == name);
    let left = names.into_iter().filter(|(name, _)| !is_there(name)).collect();
    let whole = |it: Candidate| Candidate { value: format!("{others}{}", it.value), ..it };
    matching(left, typed).into_iter().map(whole).collect()
}

/// The values that the grammar knows of an argument.
fn values(arg: &Arg) -> Vec<Named> {
    let values = arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
    let about = |help: Option<&clap::builder::StyledStr>| help.map(ToString::to_string);
    let named = values
        .map(|value| (value.get_name().to_owned(), about(value.get_help()).unwrap_or_default()));
    named.collect()
}
