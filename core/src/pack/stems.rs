//! The stemmed words of texts, as they are packed: from each to the records in whose texts it
//! stands.

use super::{
    Damaged,
    layout::{Part, Section, Sections},
    trie::Trie,
};
use crate::model::Table;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned, little_endian::U32};

/// A record in whose text a word stands.
#[derive(FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub(crate) struct Mention {
    /// The position of the record.
    pub(crate) record: U32,
    /// How much the word says of the record, in thousandths.
    pub(crate) weight: U32,
}

/// The stemmed words of the texts of a table.
#[derive(Clone, Copy)]
pub(crate) struct Stems<'d> {
    stems: Trie<'d>,
    mentions: &'d [Mention],
}

impl<'d> Stems<'d> {
    pub(super) fn open(sections: Sections<'d>, table: Table) -> Result<Self, Damaged> {
        let of = |part| sections.get(Section::Of(table, part));
        let mentions = <[Mention]>::ref_from_bytes(of(Part::Mentions));
        Ok(Stems {
            stems: Trie::open(of(Part::Stems))?,
            mentions: mentions.map_err(|_| Damaged("the words of the texts are cut off"))?,
        })
    }

    /// The records in whose texts a stem stands, each once.
    pub(crate) fn mentions(&self, stem: &str) -> Result<&'d [Mention], Damaged> {
        let Some(span) = self.stems.get(stem)? else { return Ok(&[]) };
        let start = span.start as usize;
        let end = start.checked_add(span.count as usize);
        let mentions = end.and_then(|end| self.mentions.get(start..end));
        mentions.ok_or(Damaged("no such words of texts"))
    }
}
