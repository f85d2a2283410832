//! The names under which the records of a table are found.

use super::{
    Damaged,
    layout::{Part, Section, Sections},
    trie::{Span, Trie},
};
use crate::model::Table;
use zerocopy::little_endian::{U16, U32, U64};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What a name is to its record. The order is that of preference among equally good matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A code, a number or an identifier.
    Code,
    /// The preferred name.
    Preferred,
    /// Another name in English.
    Synonym,
    /// An abbreviation.
    Acronym,
    /// What people say in place of the official word.
    Everyday,
    /// The same, where the word is outdated or better not used.
    Discouraged,
    /// A name in another language.
    Translation,
    /// A translation in another spelling: in Latin letters, or without letters in brackets.
    Variant,
}

impl NameKind {
    const ALL: [NameKind; 8] = [
        NameKind::Code,
        NameKind::Preferred,
        NameKind::Synonym,
        NameKind::Acronym,
        NameKind::Everyday,
        NameKind::Discouraged,
        NameKind::Translation,
        NameKind::Variant,
    ];
}

/// No key has more letters: a search multiplies them by weights.
pub(super) const MOST_LETTERS: u32 = 1 << 20;

/// A name as it lies in the packed form.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub(super) struct PackedName {
    pub(super) text_start: U64,
    pub(super) text_length: U32,
    pub(super) record: U32,
    pub(super) length: U32,
    pub(super) language: U16,
    pub(super) kind: u8,
    pub(super) is_capitals: u8,
}

/// A name of a record.
#[derive(Clone, Copy)]
pub(crate) struct Name<'d> {
    packed: &'d PackedName,
    pub(crate) kind: NameKind,
}

impl Name<'_> {
    /// The position of the record, or behind all of them that of an outsider.
    pub(crate) fn record(&self) -> usize {
        self.packed.record.get() as usize
    }

    /// The number of characters in the key.
    pub(crate) fn length(&self) -> u32 {
        self.packed.length.get()
    }

    /// The place of the language in the list of languages.
    pub(crate) fn language(&self) -> usize {
        self.packed.language.get().into()
    }

    /// Whether the text has no lower-case letter, as most abbreviations have none.
    pub(crate) fn is_capitals(&self) -> bool {
        self.packed.is_capitals != 0
    }
}

/// The names of a table, and the dictionaries that lead to them.
#[derive(Clone, Copy)]
pub(crate) struct Names<'d> {
    names: &'d [PackedName],
    texts: &'d [u8],
    postings: &'d [U32],
    pub(crate) keys: Trie<'d>,
    pub(crate) reversed_keys: Trie<'d>,
    pub(crate) words: Trie<'d>,
    pub(crate) reversed_words: Trie<'d>,
}

impl<'d> Names<'d> {
    pub(super) fn open(sections: Sections<'d>, table: Table) -> Result<Self, Damaged> {
        let of = |part| sections.get(Section::Of(table, part));
        let names = <[PackedName]>::ref_from_bytes(of(Part::Names));
        let postings = <[U32]>::ref_from_bytes(of(Part::Postings));
        Ok(Names {
            names: names.map_err(|_| Damaged("the names are cut off"))?,
            texts: of(Part::Texts),
            postings: postings.map_err(|_| Damaged("the postings are cut off"))?,
            keys: Trie::open(of(Part::Keys))?,
            reversed_keys: Trie::open(of(Part::ReversedKeys))?,
            words: Trie::open(of(Part::Words))?,
            reversed_words: Trie::open(of(Part::ReversedWords))?,
        })
    }

    /// Every name, in the order of their keys.
    #[cfg(feature = "html")]
    pub(crate) fn iter(&self) -> impl Iterator<Item = Result<Name<'d>, Damaged>> {
        self.names.iter().map(named)
    }

    /// The name in a position.
    pub(crate) fn name(&self, position: u32) -> Result<Name<'d>, Damaged> {
        let packed = self.names.get(position as usize).ok_or(Damaged("no such name"))?;
        named(packed)
    }

    /// The names of a run.
    pub(crate) fn run(
        &self,
        span: Span,
    ) -> Result<impl Iterator<Item = Result<Name<'d>, Damaged>>, Damaged> {
        let names = slice(self.names, span).ok_or(Damaged("no such names"))?;
        Ok(names.iter().map(named))
    }

    /// The positions of the names to which a word leads.
    pub(crate) fn postings(&self, span: Span) -> Result<&'d [U32], Damaged> {
        slice(self.postings, span).ok_or(Damaged("no such postings"))
    }

    /// What a name says, as the data writes it.
    pub(crate) fn text(&self, name: &Name<'d>) -> Result<&'d str, Damaged> {
        let start = usize::try_from(name.packed.text_start.get()).ok();
        let bytes = start.and_then(|start| self.texts.get(start..)?.get(..length(name.packed)));
        let text = bytes.and_then(|bytes| str::from_utf8(bytes).ok());
        text.ok_or(Damaged("no such text"))
    }
}

fn length(name: &PackedName) -> usize {
    name.text_length.get() as usize
}

fn named(packed: &PackedName) -> Result<Name<'_>, Damaged> {
    let kind = NameKind::ALL.get(usize::from(packed.kind)).ok_or(Damaged("no such kind"))?;
    if packed.length.get() > MOST_LETTERS {
        return Err(Damaged("a name is too long"));
    }
    Ok(Name { packed, kind: *kind })
}

fn slice<T>(all: &[T], span: Span) -> Option<&[T]> {
    let start = span.start as usize;
    all.get(start..start.checked_add(span.count as usize)?)
}
