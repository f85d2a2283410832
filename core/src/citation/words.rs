//! The words of citations, packed: looked up where they lie, without decoding the table.

use super::{
    kind::{Form, Kind, Series},
    provision::{Division, Level},
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What a word means in a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A division of an act, such as *article*.
    Division(Division),
    /// A part of a division, such as *paragraph*.
    Level(Level),
    /// A kind of act, such as *regulation*, or *Durchführungsverordnung* with its form.
    Kind(Kind, Form),
    /// A word beside a kind of act, such as *implementing*.
    Form(Form),
    /// A series of documents or treaties, such as *COM*.
    Series(Series),
    /// The Union or the Communities behind or before a number: *EU*, *CE*, *ΕΕ*.
    Union,
    /// What stands for *number*: *No*, *Nr*, *αριθ.*
    Number,
    /// *first* is 1, *second* is 2.
    Ordinal(u8),
    /// *introductory*, before the word for wording
    Introductory,
    /// *wording*, behind *introductory*
    Wording,
    /// *and*
    And,
    /// *or*
    Or,
    /// *to*, between the ends of a range
    To,
    /// What stands between a provision and its act: *of*, *of the*, *in*
    Of,
}

/// The meanings by the keys of the word table. The packed code of a meaning is its place here.
pub(super) const MEANINGS: [(&str, Meaning); 62] = {
    use Form::{Basic, Delegated, Framework, Implementing};
    use Meaning as M;
    [
        ("article", M::Division(Division::Article)),
        ("recital", M::Division(Division::Recital)),
        ("annex", M::Division(Division::Annex)),
        ("chapter", M::Division(Division::Chapter)),
        ("title", M::Division(Division::Title)),
        ("section", M::Division(Division::Section)),
        ("part", M::Division(Division::Part)),
        ("action", M::Division(Division::Action)),
        ("preamble", M::Division(Division::Preamble)),
        ("paragraph", M::Level(Level::Paragraph)),
        ("subparagraph", M::Level(Level::Subparagraph)),
        ("point", M::Level(Level::Point)),
        ("subpoint", M::Level(Level::Subpoint)),
        ("indent", M::Level(Level::Indent)),
        ("sentence", M::Level(Level::Sentence)),
        ("regulation", M::Kind(Kind::Regulation, Basic)),
        ("directive", M::Kind(Kind::Directive, Basic)),
        ("decision", M::Kind(Kind::Decision, Basic)),
        ("recommendation", M::Kind(Kind::Recommendation, Basic)),
        ("resolution", M::Kind(Kind::Resolution, Basic)),
        ("declaration", M::Kind(Kind::Declaration, Basic)),
        ("convention", M::Kind(Kind::Convention, Basic)),
        ("protocol", M::Kind(Kind::Protocol, Basic)),
        ("treaty", M::Kind(Kind::Treaty, Basic)),
        ("charter", M::Kind(Kind::Charter, Basic)),
        ("communication", M::Kind(Kind::Communication, Basic)),
        ("proposal", M::Kind(Kind::Proposal, Basic)),
        ("implementing_regulation", M::Kind(Kind::Regulation, Implementing)),
        ("implementing_directive", M::Kind(Kind::Directive, Implementing)),
        ("implementing_decision", M::Kind(Kind::Decision, Implementing)),
        ("delegated_regulation", M::Kind(Kind::Regulation, Delegated)),
        ("delegated_directive", M::Kind(Kind::Directive, Delegated)),
        ("delegated_decision", M::Kind(Kind::Decision, Delegated)),
        ("framework_decision", M::Kind(Kind::Decision, Framework)),
        ("implementing", M::Form(Implementing)),
        ("delegated", M::Form(Delegated)),
        ("framework", M::Form(Framework)),
        ("union", M::Union),
        ("number", M::Number),
        ("and", M::And),
        ("or", M::Or),
        ("to", M::To),
        ("of", M::Of),
        ("first", M::Ordinal(1)),
        ("second", M::Ordinal(2)),
        ("third", M::Ordinal(3)),
        ("fourth", M::Ordinal(4)),
        ("fifth", M::Ordinal(5)),
        ("sixth", M::Ordinal(6)),
        ("seventh", M::Ordinal(7)),
        ("eighth", M::Ordinal(8)),
        ("ninth", M::Ordinal(9)),
        ("tenth", M::Ordinal(10)),
        ("com", M::Series(Series::Com)),
        ("swd", M::Series(Series::Swd)),
        ("sec", M::Series(Series::Sec)),
        ("join", M::Series(Series::Join)),
        ("ets", M::Series(Series::Ets)),
        ("ilo", M::Series(Series::Ilo)),
        ("unts", M::Series(Series::Unts)),
        ("introductory", M::Introductory),
        ("wording", M::Wording),
    ]
};

/// A set of languages: bit *n* is the *n*th of [`super::table::LANGUAGES`].
pub(super) type Languages = u32;

/// The words of citations in every language, sorted and ready to look up.
///
/// The packed form is four runs of bytes, so that a program decodes it in constant time and then
/// touches only what it looks up. A damaged table knows fewer words; it never panics.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words<'a> {
    /// The folded words, in ascending order, without anything between them.
    #[serde(borrow)]
    pub(super) text: Cow<'a, [u8]>,
    /// For each word [`ENTRY`] bytes: where it starts in `text`, the stem that it lies under (with
    /// [`STEM`] set if it is a stem itself), and its first row.
    #[serde(borrow)]
    pub(super) entries: Cow<'a, [u8]>,
    /// For each meaning of a word two bytes: its code, and the number of its set of languages.
    #[serde(borrow)]
    pub(super) rows: Cow<'a, [u8]>,
    /// The sets of languages, four bytes each.
    #[serde(borrow)]
    pub(super) sets: Cow<'a, [u8]>,
    /// The languages in which the number stands before the word: `3 straipsnis`.
    pub(super) number_first: Languages,
}

/// The length of an entry of [`Words`].
pub(super) const ENTRY: usize = 6;
/// The bit that tells a stem, after which any ending may follow.
pub(super) const STEM: u16 = 0x8000;
/// The stem of a word that lies under none.
pub(super) const NO_STEM: u16 = 0x7fff;

/// The rows of a word in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows {
    first: u16,
    end: u16,
}

impl<'a> Words<'a> {
    /// The words without any tie to the memory that they were decoded from.
    #[must_use]
    pub fn into_owned(self) -> Words<'static> {
        let owned = |bytes: Cow<'a, [u8]>| Cow::Owned(bytes.into_owned());
        Words {
            text: owned(self.text),
            entries: owned(self.entries),
            rows: owned(self.rows),
            sets: owned(self.sets),
            number_first: self.number_first,
        }
    }

    /// Whether a folded word names a kind of act in one of the languages: `directive`, `asetus`.
    pub(crate) fn is_kind(&self, folded: &str) -> bool {
        let mut meanings = self.meanings(self.find(folded));
        meanings.any(|(meaning, _)| matches!(meaning, Meaning::Kind(..)))
    }

    fn entry(&self, entry: usize) -> Option<&[u8; ENTRY]> {
        self.entries.as_chunks().0.get(entry)
    }

    fn start(&self, entry: usize) -> usize {
        let start = |entry: &[u8; ENTRY]| usize::from(u16::from_le_bytes([entry[0], entry[1]]));
        self.entry(entry).map_or(self.text.len(), start)
    }

    fn word(&self, entry: usize) -> &[u8] {
        self.text.get(self.start(entry)..self.start(entry + 1)).unwrap_or_default()
    }

    fn stem(&self, entry: usize) -> u16 {
        self.entry(entry).map_or(NO_STEM, |entry| u16::from_le_bytes([entry[2], entry[3]]))
    }

    fn first_row(&self, entry: usize) -> u16 {
        let end = u16::try_from(self.rows.len() / 2).unwrap_or(u16::MAX);
        self.entry(entry).map_or(end, |entry| u16::from_le_bytes([entry[4], entry[5]]))
    }

    /// Whether a word of the table comes before another or is it. The first byte mostly tells.
    fn is_at_or_before(&self, entry: usize, folded: &[u8]) -> bool {
        match (self.text.get(self.start(entry)), folded.first()) {
            (Some(one), Some(other)) if one != other => one < other,
            _ => self.word(entry) <= folded,
        }
    }

    /// Where a folded word stands: the word itself, else the longest stem that it begins with.
    pub(super) fn find(&self, folded: &str) -> Rows {
        let folded = folded.as_bytes();
        let (mut low, mut high) = (0, self.entries.len() / ENTRY);
        while low < high {
            let middle = low.midpoint(high);
            if self.is_at_or_before(middle, folded) { low = middle + 1 } else { high = middle }
        }
        let Some(mut entry) = low.checked_sub(1) else { return Rows::default() };
        let mut exact = self.word(entry) == folded;
        // Everything between a stem and a word that begins with it begins with the stem as well:
        // the stem is found by going from stem to stem.
        while !exact {
            let (word, stem) = (self.word(entry), self.stem(entry));
            if stem & STEM != 0 && folded.starts_with(word) {
                exact = true;
            } else {
                let above = usize::from(stem & NO_STEM);
                if above >= entry {
                    return Rows::default();
                }
                entry = above;
            }
        }
        Rows { first: self.first_row(entry), end: self.first_row(entry + 1) }
    }

    /// The meanings of a word with the languages in which it has them.
    pub(super) fn meanings(&self, rows: Rows) -> impl Iterator<Item = (Meaning, Languages)> + '_ {
        (rows.first..rows.end).filter_map(|row| {
            let row = usize::from(row) * 2;
            let (code, set) = (*self.rows.get(row)?, usize::from(*self.rows.get(row + 1)?) * 4);
            let languages = self.sets.get(set..set + 4)?.try_into().ok()?;
            let (_, meaning) = MEANINGS.get(usize::from(code))?;
            Some((*meaning, Languages::from_le_bytes(languages)))
        })
    }
}
