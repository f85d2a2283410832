//! What is written in a format that is made from the model.

use crate::{
    export::view::Context,
    model::{Act, ContactPoint, Country, Fact, Language, Record, Term},
    pack::Damaged,
};
use std::io;
use thiserror::Error;

/// The records that are written, by table.
pub struct Content<'n> {
    /// What they depend on.
    pub context: Context<'n>,
    /// The only languages wanted; all of them if none is named.
    pub languages: Vec<Language>,
    /// Countries.
    pub countries: Vec<Country>,
    /// National Contact Points.
    pub contact_points: Vec<ContactPoint>,
    /// Terms of the glossary.
    pub terms: Vec<Term>,
    /// Legal acts.
    pub acts: Vec<Act>,
    /// What is to be known about the network itself.
    pub facts: Vec<Fact>,
}

/// Records that some format made from the model can hold.
pub trait Exported: Record {
    /// Adds the record to what is written.
    fn add_to(self, content: &mut Content<'_>);
}

impl<'n> Content<'n> {
    /// Nothing yet, in these languages only if there are any.
    pub fn new(context: Context<'n>, languages: Vec<Language>) -> Self {
        Content {
            context,
            languages,
            countries: Vec::new(),
            contact_points: Vec::new(),
            terms: Vec::new(),
            acts: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// Adds a whole table.
    ///
    /// # Errors
    /// Damaged data.
    pub fn add_table<R: Exported>(&mut self) -> Result<(), Damaged> {
        for record in self.context.network.records::<R>()?.iter() {
            record?.add_to(self);
        }
        Ok(())
    }

    /// Refuses a choice of languages, for a format that knows none.
    pub(super) fn in_all_languages(&self) -> Result<(), Unwritten> {
        match self.languages.is_empty() {
            true => Ok(()),
            false => Err(Unwritten::Languages("is written with all fields, in all languages")),
        }
    }
}

impl Exported for Country {
    fn add_to(self, content: &mut Content<'_>) {
        content.countries.push(self);
    }
}

impl Exported for ContactPoint {
    fn add_to(self, content: &mut Content<'_>) {
        content.contact_points.push(self);
    }
}

impl Exported for Term {
    fn add_to(self, content: &mut Content<'_>) {
        content.terms.push(self);
    }
}

impl Exported for Act {
    fn add_to(self, content: &mut Content<'_>) {
        content.acts.push(self);
    }
}

impl Exported for Fact {
    fn add_to(self, content: &mut Content<'_>) {
        content.facts.push(self);
    }
}

/// Why something cannot be written.
#[derive(Debug, Error)]
pub enum Unwritten {
    /// The languages asked for do not fit the format; what it takes instead.
    #[error("{0}")]
    Languages(&'static str),
    /// The data is damaged.
    #[error(transparent)]
    Damaged(#[from] Damaged),
    /// What a library says.
    #[error(transparent)]
    Io(#[from] io::Error),
}
