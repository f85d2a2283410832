//! Several documents at once, with what is written for them in their order.

use crate::{failure::Failure, ui::say::say};
use std::{
    io::{self, Write},
    num::NonZero,
    sync::{
        Condvar, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// How much is kept of a document that is not the next to be written.
const KEPT: usize = 1 << 20;

/// Does some work for each item, on all cores; what is written for an item comes out behind what
/// was written for the items before it.
///
/// # Errors
/// The first item for which the work fails, or an output that cannot be written.
pub fn each_in_turn<T: Sync>(
    items: &[T],
    output: impl Write + Send + 'static,
    work: impl Fn(&T, &mut Turn) -> Result<(), Failure> + Sync,
) -> Result<(), Failure> {
    let turns = Turns {
        output: Mutex::new(Box::new(output)),
        next: Mutex::new(0),
        changed: Condvar::new(),
    };
    let (claimed, failure) = (AtomicUsize::new(0), Mutex::new(None));
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let worker = || {
        loop {
            let number = claimed.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { return };
            let mut turn = Turn { turns: &turns, number, kept: Vec::new(), notes: Vec::new() };
            let done = work(item, &mut turn).and_then(|()| turn.end());
            turn.pass_on();
            if let Err(error) = done {
                claimed.store(items.len(), Ordering::Relaxed);
                let mut failure = failure.lock().unwrap_or_else(PoisonError::into_inner);
                failure.get_or_insert(error);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..cores.min(items.len()) {
            scope.spawn(worker);
        }
        worker();
    });
    match failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

struct Turns {
    output: Mutex<Box<dyn Write + Send>>,
    /// The number of the item that may be written.
    next: Mutex<usize>,
    changed: Condvar,
}

/// The place of an item in the order in which everything is written.
pub struct Turn<'t> {
    turns: &'t Turns,
    number: usize,
    kept: Vec<u8>,
    /// What is to be said on standard error.
    notes: Vec<String>,
}

impl Turn<'_> {
    /// Says something on standard error when it is the turn.
    pub fn note(&mut self, line: String) {
        self.notes.push(line);
    }

    fn wait(&self) {
        let mut next = self.turns.next.lock().unwrap_or_else(PoisonError::into_inner);
        while *next < self.number {
            next = self.turns.changed.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn is_next(&self) -> bool {
        *self.turns.next.lock().unwrap_or_else(PoisonError::into_inner) == self.number
    }

    fn write_kept(&mut self) -> io::Result<()> {
        self.wait();
        self.notes.drain(..).for_each(say);
        let mut output = self.turns.output.lock().unwrap_or_else(PoisonError::into_inner);
        output.write_all(&self.kept)?;
        self.kept.clear();
        Ok(())
    }

    fn end(&mut self) -> Result<(), Failure> {
        let written = self.write_kept().and_then(|()| {
            self.turns.output.lock().unwrap_or_else(PoisonError::into_inner).flush()
        });
        written.map_err(failed)
    }

    /// Lets the next item be written.
    fn pass_on(&self) {
        self.wait();
        *self.turns.next.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.turns.changed.notify_all();
    }
}

impl Write for Turn<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.kept.extend_from_slice(bytes);
        if self.kept.len() > KEPT || self.kept.len() > KEPT / 16 && self.is_next() {
            self.write_kept()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Standard output that cannot be written.
pub fn failed(error: io::Error) -> Failure {
    Failure::Output { target: "standard output".to_owned(), error }
}
