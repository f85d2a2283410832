//! What a writer of annotated texts is given, and must do.

use crate::documents::{Piece, turns::Turn};
use emn::text::Hit;
use std::io;

/// A term where it stands in a piece of a document.
pub struct PlacedTerm<'l> {
    pub hit: Hit<'l>,
    /// The position of the term among the terms.
    pub position: usize,
    /// The positions of others that its words mean as well.
    pub others: Vec<usize>,
}

/// How the terms of one document are written, piece by piece.
pub trait Writer {
    fn piece(&mut self, piece: &Piece, placed: &[PlacedTerm], out: &mut Turn) -> io::Result<()>;
    fn end(&mut self, out: &mut Turn) -> io::Result<()>;
}
