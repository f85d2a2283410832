//! A piece of a document: whole paragraphs, as they are written and as prose.

use super::{position::Places, unread::Unread};
use std::borrow::Cow;

/// A piece of a document.
pub struct Piece<'p> {
    /// As it is written.
    pub source: Cow<'p, str>,
    /// The same with markup blanked out; nothing if there is none.
    pub prose: Option<String>,
    /// The bytes and lines of the document in front of it.
    pub offset: usize,
    pub lines: usize,
    /// The characters of its first line in front of it, where a line is in two pieces.
    pub characters: usize,
}

impl Piece<'_> {
    /// What is to be read as prose.
    pub fn prose(&self) -> &str {
        self.prose.as_deref().unwrap_or(&self.source)
    }

    /// Tells where the bytes of the source stand in the document.
    pub fn places(&self) -> Places<'_> {
        Places::new(&self.source, self.lines, self.characters)
    }

    /// The same piece, apart from what it was read from.
    pub fn into_owned(self) -> Piece<'static> {
        Piece { source: Cow::Owned(self.source.into_owned()), ..self }
    }
}

/// What is done with each piece.
pub type Each<'e> = dyn FnMut(Piece) -> Result<(), Unread> + 'e;
