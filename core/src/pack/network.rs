//! The network's data, opened.

use super::{
    Damaged,
    correlations::Correlations,
    layout::{Part, Section, Sections},
    names::Names,
    records::{Run, decoded},
    senses::Senses,
    stems::Stems,
    trie::Trie,
    words::QueryWords,
};
use crate::{
    citation::Words,
    model::{
        Act, ContactPoint, Correlation, Country, Date, Fact, Languages, Outsider, Record, Table,
        Term,
    },
};
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// The data, read where it lies: opening it costs the same whatever its size, and a record is
/// decoded when it is asked for.
#[derive(Clone, Copy)]
pub struct Network<'d> {
    sections: Sections<'d>,
}

/// What is known of the data as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About<'d> {
    /// The languages of the data.
    #[serde(borrow)]
    pub languages: Languages<'d>,
    /// The day on which the countries were last gone through.
    pub countries_checked: Option<Date>,
    /// The day on which the contact points were last gone through.
    pub contact_points_checked: Option<Date>,
    /// The day on which the acts were last gone through.
    pub acts_checked: Option<Date>,
    /// The day on which the terms were last gone through, the earliest of their files.
    pub terms_checked: Option<Date>,
    /// The day on which the facts about the network were last gone through.
    pub facts_checked: Option<Date>,
}

impl About<'_> {
    /// The day on which the last of the tables was gone through.
    pub fn last_checked(&self) -> Option<Date> {
        let days = [
            self.countries_checked,
            self.contact_points_checked,
            self.acts_checked,
            self.terms_checked,
            self.facts_checked,
        ];
        days.into_iter().flatten().max()
    }
}

impl<'d> Network<'d> {
    /// Opens packed data.
    ///
    /// # Errors
    /// Bytes that are no packed data of this version, or that are cut off.
    pub fn open(bytes: &'d [u8]) -> Result<Self, Damaged> {
        Ok(Network { sections: Sections::open(bytes)? })
    }

    /// What is known of the data as a whole.
    ///
    /// # Errors
    /// Damaged data.
    pub fn about(&self) -> Result<About<'d>, Damaged> {
        decoded(self.sections.get(Section::About))
    }

    /// The countries.
    ///
    /// # Errors
    /// Damaged data.
    pub fn countries(&self) -> Result<Records<'d, Country>, Damaged> {
        self.records()
    }

    /// The National Contact Points.
    ///
    /// # Errors
    /// Damaged data.
    pub fn contact_points(&self) -> Result<Records<'d, ContactPoint>, Damaged> {
        self.records()
    }

    /// The terms of the glossary.
    ///
    /// # Errors
    /// Damaged data.
    pub fn terms(&self) -> Result<Records<'d, Term>, Damaged> {
        self.records()
    }

    /// The legal acts.
    ///
    /// # Errors
    /// Damaged data.
    pub fn acts(&self) -> Result<Records<'d, Act>, Damaged> {
        self.records()
    }

    /// The official correlation tables.
    ///
    /// # Errors
    /// Damaged data.
    pub fn correlations(&self) -> Result<Correlations<'d>, Damaged> {
        let of = |section| self.sections.get(section);
        let (starts, tables) = (Section::CorrelationStarts, Section::Correlations);
        Correlations::open(of(Section::CorrelationKeys), of(starts), of(tables))
    }

    /// Where the rules of an act stand now, as far as somebody has looked them up for a term. They
    /// lie apart from the act, of which most answers do not need them.
    ///
    /// # Errors
    /// Damaged data.
    pub fn looked_up(&self, act: &Act) -> Result<Vec<Correlation>, Damaged> {
        let of = |section| self.sections.get(section);
        let run = Run::open(of(Section::LookedUpStarts), of(Section::LookedUp))?;
        let position = self.acts()?.identifiers.get(act.id.as_str())?;
        position.map_or(Ok(Vec::new()), |span| run.get(span.start as usize))
    }

    /// What is to be known about the network itself.
    ///
    /// # Errors
    /// Damaged data.
    pub fn facts(&self) -> Result<Records<'d, Fact>, Damaged> {
        self.records()
    }

    /// The records of one type.
    ///
    /// # Errors
    /// Damaged data.
    pub fn records<R: Record>(&self) -> Result<Records<'d, R>, Damaged> {
        let of = |part| self.sections.get(Section::Of(R::TABLE, part));
        Ok(Records {
            network: *self,
            records: Run::open(of(Part::RecordStarts), of(Part::Records))?,
            briefs: Run::open(of(Part::BriefStarts), of(Part::Briefs))?,
            identifiers: Trie::open(of(Part::Identifiers))?,
            kind: PhantomData,
        })
    }

    pub(crate) fn names(&self, table: Table) -> Result<Names<'d>, Damaged> {
        Names::open(self.sections, table)
    }

    pub(crate) fn citation_words(&self) -> Result<Words<'d>, Damaged> {
        decoded(self.sections.get(Section::CitationWords))
    }

    pub(crate) fn query_words(&self) -> Result<QueryWords<'d>, Damaged> {
        decoded(self.sections.get(Section::QueryWords))
    }

    /// Words that are right as they are: nobody meant another one.
    pub(crate) fn known_words(&self) -> Result<Trie<'d>, Damaged> {
        Trie::open(self.sections.get(Section::KnownWords))
    }

    /// What common words mean in running text.
    pub(crate) fn senses(&self) -> Result<Senses, Damaged> {
        decoded(self.sections.get(Section::Senses))
    }

    /// The stemmed words of the texts of a table.
    pub(crate) fn stems(&self, table: Table) -> Result<Stems<'d>, Damaged> {
        Stems::open(self.sections, table)
    }

    /// The countries that a table has names of and no records.
    pub(crate) fn outsiders(&self, table: Table) -> Result<Vec<Outsider>, Damaged> {
        match self.sections.get(Section::Of(table, Part::Outsiders)) {
            [] => Ok(Vec::new()),
            bytes => decoded(bytes),
        }
    }
}

/// The records of a table.
pub struct Records<'d, R> {
    pub(crate) network: Network<'d>,
    records: Run<'d>,
    briefs: Run<'d>,
    identifiers: Trie<'d>,
    kind: PhantomData<fn() -> R>,
}

impl<R> Clone for Records<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Records<'_, R> {}

/// A record in brief: enough to name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief<'d> {
    /// What identifies the record in its table.
    pub id: &'d str,
    /// What a person calls it in short.
    pub label: &'d str,
    /// Its full name.
    pub name: &'d str,
}

impl<'d, R: Record> Records<'d, R> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The record with an identifier, if there is one.
    ///
    /// # Errors
    /// Damaged data.
    pub fn get(&self, id: &str) -> Result<Option<R>, Damaged> {
        self.identifiers.get(id)?.map(|span| self.at(span.start as usize)).transpose()
    }

    /// The record with an identifier in brief, if there is one; quicker than the whole of it.
    ///
    /// # Errors
    /// Damaged data.
    pub fn brief(&self, id: &str) -> Result<Option<Brief<'d>>, Damaged> {
        self.identifiers.get(id)?.map(|span| self.brief_at(span.start as usize)).transpose()
    }

    /// Every record, in the order of the data, each decoded when it is its turn.
    pub fn iter(&self) -> impl Iterator<Item = Result<R, Damaged>> {
        let records = *self;
        (0..self.len()).map(move |position| records.at(position))
    }

    pub(crate) fn at(&self, position: usize) -> Result<R, Damaged> {
        self.records.get(position)
    }

    pub(crate) fn brief_at(&self, position: usize) -> Result<Brief<'d>, Damaged> {
        self.briefs.get(position)
    }
}
