//! The pager: output that is higher than the terminal is read page by page, as `git` has it.

use super::{Shown, say::say, terminal};
use anstream::adapter::strip_str;
use std::{
    env,
    io::Write,
    process::{Command, Stdio},
};
use unicode_width::UnicodeWidthStr;

/// The pager where none is named, as git has it.
pub const USUAL: &str = "less";

/// The variable in which other programs look for a pager.
pub const VARIABLE: &str = "PAGER";

/// The variable that outweighs it.
pub const OWN_VARIABLE: &str = "EMN_PAGER";

/// What is usual for pagers that look for their options in the environment: `less` leaves at once
/// what fits the screen, lets colours through, and does not clear the screen.
const OPTIONS: [(&str, &str); 2] = [("LESS", "FRX"), ("LV", "-c")];

/// What names no pager.
const NONE: &str = "cat";

/// The option that wants none.
const NO_PAGER: &str = "--no-pager";

/// The program that shows what is higher than the terminal.
pub struct Pager {
    /// It and its arguments, as a shell would write them.
    command: String,
    /// Whether the user chose it.
    is_named: bool,
}

impl Pager {
    /// The pager that is set, else that of other programs, else the usual one; none where nobody
    /// sits at the terminal or wants one.
    pub fn chosen(set: impl FnOnce() -> Option<String>) -> Option<Self> {
        if !terminal::is_on_terminal() || !terminal::can_page() {
            return None;
        }
        match set().or_else(|| env::var(VARIABLE).ok()) {
            Some(command) => Pager::named(&command),
            None => Some(Pager { command: USUAL.to_owned(), is_named: false }),
        }
    }

    /// The pager for what is written before the command line is understood.
    pub fn of_environment() -> Option<Self> {
        let is_unwanted = env::args_os().any(|argument| argument == NO_PAGER);
        if is_unwanted { None } else { Pager::chosen(|| env::var(OWN_VARIABLE).ok()) }
    }

    /// The pager that a command names, if it names one.
    fn named(command: &str) -> Option<Self> {
        let command = command.trim();
        let is_one = !command.is_empty() && command != NONE;
        is_one.then(|| Pager { command: command.to_owned(), is_named: true })
    }

    /// Shows output if it is higher than the terminal, and says whether it did. A pager that cannot
    /// be run is no error.
    pub fn has_shown(&self, output: &[u8]) -> bool {
        is_higher(output) && self.show(output)
    }

    fn show(&self, output: &[u8]) -> bool {
        let words = shlex::split(&self.command).unwrap_or_default();
        let Some((program, arguments)) = words.split_first() else {
            say(format_args!("the pager `{}` is no command", Shown(&self.command)));
            return false;
        };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped());
        command.envs(OPTIONS.iter().filter(|(name, _)| env::var_os(name).is_none()).copied());
        let _keys = keys::Left::to_another();
        let mut pager = match command.spawn() {
            Ok(pager) => pager,
            Err(error) => {
                if self.is_named {
                    say(format_args!("the pager `{}` cannot be run: {error}", Shown(program)));
                }
                return false;
            }
        };
        if let Some(mut input) = pager.stdin.take() {
            // Whoever leaves early has seen enough.
            let _ = input.write_all(output);
        }
        // How it ended is between it and the user.
        let _ = pager.wait();
        true
    }
}

/// Whether output takes more lines than the terminal has, beside that for the prompt.
fn is_higher(output: &[u8]) -> bool {
    let Some((lines, columns)) = terminal::size() else { return false };
    rows(&String::from_utf8_lossy(output), columns) >= lines
}

/// The rows that a text takes on a terminal of so many columns.
fn rows(text: &str, columns: usize) -> usize {
    let plain = strip_str(text).to_string();
    plain.lines().map(|line| line.width().div_ceil(columns).max(1)).sum()
}

#[cfg(unix)]
mod keys {
    use signal_hook::{SigId, consts::SIGINT, consts::SIGQUIT, flag, low_level::unregister};
    use std::sync::{Arc, atomic::AtomicBool};

    /// The keys that end a program, as long as they are meant for the one in front.
    pub struct Left(Vec<SigId>);

    impl Left {
        /// Leaves them to another program.
        pub fn to_another() -> Self {
            let seen = Arc::new(AtomicBool::new(false));
            let registered = |signal: i32| flag::register(signal, Arc::clone(&seen)).ok();
            Left([SIGINT, SIGQUIT].into_iter().filter_map(registered).collect())
        }
    }

    impl Drop for Left {
        fn drop(&mut self) {
            for id in self.0.drain(..) {
                unregister(id);
            }
        }
    }
}

#[cfg(not(unix))]
mod keys {
    /// Elsewhere they reach every program.
    pub struct Left;

    impl Left {
        /// Does nothing.
        pub fn to_another() -> Self {
            Left
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_as_they_are_seen() {
        assert_eq!(rows("a\n\nb\n", 10), 3);
        assert_eq!(rows("0123456789\n01234567890\n", 10), 3);
        assert_eq!(rows("\u{1b}[1m0123456789\u{1b}[0m\n", 10), 1);
        assert_eq!(rows("\u{1b}]8;;https://emn.fi/en\u{1b}\\emn.fi\u{1b}]8;;\u{1b}\\\n", 10), 1);
        assert_eq!(rows("難民難民難民\n", 10), 2);
    }
}
