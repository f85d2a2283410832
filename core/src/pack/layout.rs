//! The header of the packed form, and the sections that it names.

use crate::model::Table;
use thiserror::Error;
use zerocopy::{
    FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned,
    little_endian::{U32, U64},
};

/// Says that bytes are no packed form, or a damaged one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the packed data is damaged: {0}")]
pub struct Damaged(pub(crate) &'static str);

/// What a packed form begins with.
const MAGIC: [u8; 8] = *b"EMN-PACK";

/// The version of the layout; another one is not read.
const VERSION: u32 = 1;

/// The most sections there are, which bounds the time that opening takes.
const MOST_SECTIONS: usize = 96;

/// The first bytes of a packed form.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub(super) struct Header {
    magic: [u8; 8],
    version: U32,
    sections: U32,
    /// Of the whole form, in bytes.
    length: U64,
}

/// Where a section lies.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub(super) struct SectionEntry {
    id: U32,
    padding: U32,
    start: U64,
    length: U64,
}

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Where each record begins.
    RecordStarts,
    /// The records.
    Records,
    /// Where each brief begins.
    BriefStarts,
    /// A brief of each record.
    Briefs,
    /// From an identifier to the position of its record.
    Identifiers,
    /// The names in the order of their keys.
    Names,
    /// What the names say.
    Texts,
    /// From a key to the names that have it.
    Keys,
    /// The same for reversed keys.
    ReversedKeys,
    /// From a word to the names in which it stands.
    Words,
    /// The same for reversed words.
    ReversedWords,
    /// The positions of names to which the words lead.
    Postings,
    /// The countries that are named and have no record.
    Outsiders,
    /// From a stemmed word of the texts to the records in which it stands.
    Stems,
    /// Those records, each with the weight of the word.
    Mentions,
}

/// A section of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// The languages and the days of the last checks.
    About,
    /// The words by which a query is understood.
    QueryWords,
    /// The words of citations.
    CitationWords,
    /// Words that are right as they are.
    KnownWords,
    /// What common words mean in running text.
    Senses,
    /// From the id of an act to the correlation table that leads on from it.
    CorrelationKeys,
    /// Where each correlation table begins.
    CorrelationStarts,
    /// The correlation tables.
    Correlations,
    /// Where each act's correlations begin that somebody has looked up.
    LookedUpStarts,
    /// Those correlations.
    LookedUp,
    /// A part of a table.
    Of(Table, Part),
}

impl Section {
    /// The number of the section in the header, where they stand in the order of their numbers.
    pub(super) fn id(self) -> u32 {
        match self {
            Section::About => 1,
            Section::QueryWords => 2,
            Section::CitationWords => 3,
            Section::KnownWords => 4,
            Section::Senses => 5,
            Section::CorrelationKeys => 6,
            Section::CorrelationStarts => 7,
            Section::Correlations => 8,
            Section::LookedUpStarts => 9,
            Section::LookedUp => 10,
            Section::Of(table, part) => 100 * (table as u32 + 1) + part as u32,
        }
    }
}

/// The sections of a form whose header has been checked.
#[derive(Clone, Copy)]
pub(super) struct Sections<'d> {
    bytes: &'d [u8],
    entries: &'d [SectionEntry],
}

impl<'d> Sections<'d> {
    /// Checks magic, version and lengths, and that each section lies inside the form.
    pub(super) fn open(bytes: &'d [u8]) -> Result<Self, Damaged> {
        let (header, rest) = Header::ref_from_prefix(bytes).map_err(|_| Damaged("no header"))?;
        if header.magic != MAGIC {
            return Err(Damaged("it does not begin as packed data does"));
        }
        if header.version.get() != VERSION {
            return Err(Damaged("it is of another version"));
        }
        if header.length.get() != bytes.len() as u64 {
            return Err(Damaged("it has not the length it should have"));
        }
        let count = header.sections.get() as usize;
        if count > MOST_SECTIONS {
            return Err(Damaged("too many sections"));
        }
        let entries = <[SectionEntry]>::ref_from_prefix_with_elems(rest, count);
        let (entries, _) = entries.map_err(|_| Damaged("the table of sections is cut off"))?;
        let sections = Sections { bytes, entries };
        match entries.iter().all(|entry| sections.bytes_of(entry).is_some()) {
            true => Ok(sections),
            false => Err(Damaged("a section lies outside")),
        }
    }

    /// The bytes of a section; empty if the form has none.
    pub(super) fn get(&self, section: Section) -> &'d [u8] {
        let place = self.entries.binary_search_by_key(&section.id(), |entry| entry.id.get());
        let entry = place.ok().and_then(|place| self.entries.get(place));
        entry.and_then(|entry| self.bytes_of(entry)).unwrap_or_default()
    }

    fn bytes_of(&self, entry: &SectionEntry) -> Option<&'d [u8]> {
        let start = usize::try_from(entry.start.get()).ok()?;
        let end = start.checked_add(usize::try_from(entry.length.get()).ok()?)?;
        self.bytes.get(start..end)
    }
}

/// The header of a form with sections of these lengths, in this order, which is that of their
/// numbers.
#[cfg(feature = "source")]
pub(super) fn header(sections: &[(Section, u64)]) -> Vec<u8> {
    let mut start = (size_of::<Header>() + sections.len() * size_of::<SectionEntry>()) as u64;
    let mut entries = Vec::new();
    for (section, length) in sections {
        let entry = SectionEntry {
            id: section.id().into(),
            padding: 0.into(),
            start: start.into(),
            length: (*length).into(),
        };
        entries.extend_from_slice(entry.as_bytes());
        start += length;
    }
    let sections = (sections.len() as u32).into();
    let header = Header { magic: MAGIC, version: VERSION.into(), sections, length: start.into() };
    [header.as_bytes(), &entries].concat()
}
