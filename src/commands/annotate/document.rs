//! One document: its terms are found piece by piece, and written in their order.

use super::writer::{PlacedTerm, Writer};
use crate::documents::{
    Piece,
    turns::{Turn, locked},
};
use emn::text::{Finder, Hit, Lexicon, Memory, Met, Name, Target, meant};
use std::{
    io, mem,
    sync::{Arc, Mutex, PoisonError},
};

/// A document of which the language is known.
pub struct Document<'s> {
    lexicon: Arc<Lexicon>,
    written: Mutex<Written<'s>>,
}

/// What goes on from piece to piece.
struct Written<'s> {
    writer: Box<dyn Writer + Send + 's>,
    met: Met,
    has_found: bool,
}

impl<'s> Document<'s> {
    pub fn new(lexicon: Arc<Lexicon>, writer: Box<dyn Writer + Send + 's>) -> Self {
        let written = Written { writer, met: Met::default(), has_found: false };
        Document { lexicon, written: Mutex::new(written) }
    }

    /// The names in a piece. This may be done for several pieces at once.
    pub fn find(&self, memory: &mut Memory, piece: &Piece) -> Vec<Hit<'_>> {
        let mut finder = Finder::with(&self.lexicon, mem::take(memory));
        let mut hits = Vec::new();
        finder.find(piece.prose(), &mut |hit| hits.push(hit));
        *memory = finder.memory();
        hits
    }

    /// Writes what of the names of a piece are terms. The pieces before it must be written.
    ///
    /// # Errors
    /// An output that cannot be written.
    pub fn write(&self, piece: &Piece, mut hits: Vec<Hit>, turn: &mut Turn) -> io::Result<()> {
        let written = &mut *locked(&self.written);
        meant(&mut hits, &written.met, piece.prose(), &self.lexicon);
        written.met.add(&hits);
        let placed: Vec<PlacedTerm> = hits.into_iter().filter_map(term).collect();
        written.has_found |= !placed.is_empty();
        written.writer.piece(piece, &placed, turn)
    }

    /// Writes what stands behind all pieces; whether any term was found.
    ///
    /// # Errors
    /// An output that cannot be written.
    pub fn end(self, turn: &mut Turn) -> io::Result<bool> {
        let mut written = self.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        written.writer.end(turn)?;
        Ok(written.has_found)
    }
}

/// The likeliest term of a hit, with those that the same words name no less.
fn term(hit: Hit) -> Option<PlacedTerm> {
    let position = |name: &Name| if let Target::Term(it) = name.target { Some(it) } else { None };
    let first = hit.names.first()?;
    let is_equal = |name: &&&Name| name.kind == first.kind && name.rank == first.rank;
    let others = hit.names[1..].iter().filter(is_equal).filter_map(|name| position(name)).collect();
    Some(PlacedTerm { position: position(first)?, others, hit })
}
