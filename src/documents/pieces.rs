//! One document on all cores: its pieces are worked on at once, and put together in their order.

use super::{
    Input, Kind, Piece, Unread, read,
    turns::{Order, cores, locked},
};
use std::{
    sync::{
        Mutex,
        mpsc::{self, SyncSender},
    },
    thread,
};

/// Reads a document and does some work for each piece, once `is_next` on all cores.
///
/// The work gets what a core has remembered, the piece, and what waits until the pieces before it
/// are done. The first piece is done before any other is begun.
///
/// # Errors
/// A document that is not read to its end, or the work that fails.
pub fn read_at_once<M: Default>(
    input: &Input,
    kind: Option<Kind>,
    is_next: impl Fn() -> bool,
    work: impl Fn(&mut M, Piece, &dyn Fn()) -> Result<(), Unread> + Sync,
) -> Result<(), Unread> {
    let (order, failure) = (Order::default(), Mutex::new(None));
    let cores = cores();
    // Whoever reads is a piece for each worker ahead of them, and no more is held.
    let (sender, receiver) = mpsc::sync_channel(cores);
    let receiver = Mutex::new(receiver);
    let done = |memory: &mut M, number: usize, piece: Piece| {
        let done = work(memory, piece, &|| order.wait(number));
        order.pass_on(number);
        done
    };
    let worker = || {
        let mut memory = M::default();
        loop {
            let given = locked(&receiver).recv();
            let Ok((number, piece)) = given else { return };
            if let Err(error) = done(&mut memory, number, piece) {
                locked(&failure).get_or_insert(error);
            }
        }
    };
    let failed = || locked(&failure).take();
    let (mut memory, mut count) = (M::default(), 0);
    thread::scope(|scope| {
        let mut sender = Some(sender);
        let mut workers: Option<SyncSender<_>> = None;
        read(input, kind, &mut |piece| {
            if let Some(error) = failed() {
                return Err(error);
            }
            if workers.is_none() && count > 0 && is_next() {
                (0..cores).for_each(|_| drop(scope.spawn(worker)));
                workers = sender.take();
            }
            let number = count;
            count += 1;
            match &workers {
                None => done(&mut memory, number, piece),
                Some(workers) => {
                    workers.send((number, piece.into_owned())).expect("the other end is here");
                    Ok(())
                }
            }
        })
    })?;
    failed().map_or(Ok(()), Err)
}
