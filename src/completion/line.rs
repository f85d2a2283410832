//! The command line up to the cursor, as a shell hands it over.

use clap::{Arg, Command};

/// The words before the cursor, as they are meant, and the one that is being typed.
pub struct Line {
    before: Vec<String>,
    current: String,
    /// The quote in which the word at the cursor stands.
    pub quote: Option<char>,
    /// What of that word the shell has set aside and does not want back, such as `--topic=`.
    aside: usize,
}

/// What is being typed.
pub enum Slot<'g> {
    /// The name of a command inside this one.
    Command(&'g Command),
    /// An option of a command.
    Option(&'g Command),
    /// A word of an argument of a command, and the words that belong to no option before it.
    Value { command: &'g Command, arg: &'g Arg, before: Vec<String> },
    /// Something of which nothing is known.
    Unknown,
}

impl Line {
    /// The words as they stand on the line, the program first, the one at the cursor last.
    pub fn of(words: &[String]) -> Self {
        let words: Vec<&String> = words.iter().skip(1).collect();
        let (current, before) =
            words.split_last().map_or(("", &[][..]), |(last, before)| (last, before));
        let quote = current.chars().next().filter(|first| matches!(first, '"' | '\''));
        let mut line = Line { before: Vec::new(), current: unquoted(current), quote, aside: 0 };
        before.iter().for_each(|word| line.join(word));
        line.join_current();
        line
    }

    /// Adds a word. Bash parts words at `=`, which stands for a word then.
    fn join(&mut self, word: &str) {
        let word = unquoted(word);
        match self.before.last_mut() {
            Some(last) if last.starts_with("--") && (word == "=" || last.ends_with('=')) => {
                last.push_str(&word);
            }
            _ => self.before.push(word),
        }
    }

    fn join_current(&mut self) {
        let is_parted = |last: &String| last.starts_with("--") && last.ends_with('=');
        if self.current == "=" && self.before.last().is_some_and(|it| it.starts_with("--")) {
            self.current = self.before.pop().unwrap_or_default() + "=";
            self.aside = self.current.len();
        } else if self.before.last().is_some_and(is_parted) {
            let option = self.before.pop().unwrap_or_default();
            self.aside = option.len();
            self.current.insert_str(0, &option);
        }
    }

    /// The word at the cursor; of `--option=value` the value.
    pub fn typed(&self) -> &str {
        self.option().map_or(&self.current, |(_, value)| value)
    }

    /// What stands before that in the same word, and has to be given back to the shell.
    pub fn kept(&self) -> &str {
        let value = self.current.len() - self.typed().len();
        self.current.get(self.aside..value).unwrap_or_default()
    }

    fn option(&self) -> Option<(&str, &str)> {
        self.current.strip_prefix("--")?.split_once('=')
    }

    /// What is being typed, by the grammar.
    pub fn slot<'g>(&self, grammar: &'g Command) -> Slot<'g> {
        let mut command = grammar;
        let mut waiting = None;
        let mut words = Vec::new();
        let mut only_words = false;
        for word in &self.before {
            if waiting.take().is_some() {
                continue;
            }
            match word.as_str() {
                "--" if !only_words => only_words = true,
                option if option.starts_with('-') && option.len() > 1 && !only_words => {
                    waiting = awaiting(command, option);
                }
                name if !command.has_subcommands() => words.push(name.to_owned()),
                name => match command.find_subcommand(name) {
                    Some(found) => command = found,
                    None => return Slot::Unknown,
                },
            }
        }
        self.at(command, waiting, words, only_words)
    }

    fn at<'g>(
        &self,
        command: &'g Command,
        waiting: Option<&'g Arg>,
        before: Vec<String>,
        only_words: bool,
    ) -> Slot<'g> {
        if let Some(arg) = waiting {
            return Slot::Value { command, arg, before };
        }
        if let (Some((name, _)), false) = (self.option(), only_words) {
            let arg = command.get_arguments().find(|arg| arg.get_long() == Some(name));
            return arg.map_or(Slot::Unknown, |arg| Slot::Value { command, arg, before });
        }
        if self.current.starts_with('-') && !only_words {
            return Slot::Option(command);
        }
        if command.has_subcommands() {
            return Slot::Command(command);
        }
        let positionals: Vec<&Arg> = command.get_positionals().collect();
        let position = before.len().min(positionals.len().saturating_sub(1));
        match positionals.get(position) {
            Some(arg) if before.len() <= position || takes_several(arg) => {
                Slot::Value { command, arg, before }
            }
            _ => Slot::Unknown,
        }
    }
}

fn takes_several(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|count| count.max_values() > 1)
        || matches!(arg.get_action(), clap::ArgAction::Append)
}

/// The argument of an option whose value is the next word.
fn awaiting<'g>(command: &'g Command, option: &str) -> Option<&'g Arg> {
    let arg = match option.strip_prefix("--") {
        Some(long) => command.get_arguments().find(|arg| arg.get_long() == Some(long)),
        None => {
            let short = option.chars().last();
            command.get_arguments().find(|arg| arg.get_short() == short)
        }
    }?;
    arg.get_action().takes_values().then_some(arg)
}

/// A word without the quotes and backslashes by which shells hold it together.
fn unquoted(word: &str) -> String {
    let (mut text, mut quote) = (String::new(), None);
    let mut characters = word.chars();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if character == open => quote = None,
            (None | Some('"'), '\\') => text.extend(characters.next()),
            _ => text.push(character),
        }
    }
    text
}
