//! The arguments of a command, declared only when the command is the one that runs.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches};
use std::ops::Deref;

/// The arguments `T` of a command.
///
/// To declare an option costs about as much as to look a word up, and the other commands' options are no use to the one that runs: clap
/// asks for them when it needs them, as for a completion script.
#[derive(Debug)]
pub struct Deferred<T>(T);

impl<T> From<T> for Deferred<T> {
    fn from(arguments: T) -> Self {
        Deferred(arguments)
    }
}

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Args> Args for Deferred<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(|command| described_as_before(command, T::augment_args))
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(|command| described_as_before(command, T::augment_args_for_update))
    }
}

/// A group of arguments describes its command by what it says of itself, unless the command is described afterwards.
fn described_as_before(command: Command, declare: fn(Command) -> Command) -> Command {
    let about = command.get_about().cloned().unwrap_or_default();
    declare(command).about(about)
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Deferred)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}
