//! Several documents at once, with what is written for them in their order.

use crate::{failure::Failure, ui::say::say};
use std::{
    io::{self, Write},
    num::NonZero,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
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
    let turns = Turns { output: Mutex::new(Box::new(output)), order: Order::default() };
    let (claimed, failure) = (AtomicUsize::new(0), Mutex::new(None));
    let worker = || {
        loop {
            let number = claimed.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { return };
            let mut turn = Turn { turns: &turns, number, kept: Vec::new(), notes: Vec::new() };
            let done = work(item, &mut turn).and_then(|()| turn.end());
            turns.order.pass_on(number);
            if let Err(error) = done {
                claimed.store(items.len(), Ordering::Relaxed);
                locked(&failure).get_or_insert(error);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..cores().min(items.len()) {
            scope.spawn(worker);
        }
        worker();
    });
    match failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

/// How many pieces of work can be done at once.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What a mutex holds, whatever became of who held it before.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Turns {
    output: Mutex<Box<dyn Write + Send>>,
    order: Order,
}

/// The order in which numbered pieces of work are ended.
#[derive(Default)]
pub struct Order {
    next: Mutex<usize>,
    changed: Condvar,
}

impl Order {
    fn is_next(&self, number: usize) -> bool {
        *locked(&self.next) == number
    }

    /// Waits until it is the turn of a number.
    pub fn wait(&self, number: usize) {
        let mut next = locked(&self.next);
        while *next < number {
            next = self.changed.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Lets the number behind this one go on.
    pub fn pass_on(&self, number: usize) {
        self.wait(number);
        *locked(&self.next) += 1;
        self.changed.notify_all();
    }
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

    /// Whether what is written is not kept.
    pub fn is_next(&self) -> bool {
        self.turns.order.is_next(self.number)
    }

    fn write_kept(&mut self) -> io::Result<()> {
        self.turns.order.wait(self.number);
        self.notes.drain(..).for_each(say);
        let mut output = locked(&self.turns.output);
        output.write_all(&self.kept)?;
        self.kept.clear();
        Ok(())
    }

    fn end(&mut self) -> Result<(), Failure> {
        let written = self.write_kept().and_then(|()| locked(&self.turns.output).flush());
        written.map_err(failed)
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
