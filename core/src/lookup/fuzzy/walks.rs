//! Walks that were made, each once: official and everyday names are looked for in turn among the
//! same entries.

use super::walk::{Near, near};
use crate::pack::{Damaged, names::Names};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

/// A dictionary of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::lookup) enum Dictionary {
    /// Whole names, without what stands between their words.
    Keys,
    /// The words of names.
    Words,
}

/// What was walked through, for which text, with how many slips.
type Walk = (Dictionary, String, u8);

/// What lies within some slips of a text in a dictionary, for each that was asked for.
#[derive(Default)]
pub(in crate::lookup) struct Walks {
    made: RefCell<HashMap<Walk, Rc<[Near]>>>,
}

impl Walks {
    /// The entries of a table's dictionary within so many slips of a text.
    pub(in crate::lookup) fn near(
        &self,
        names: &Names,
        dictionary: Dictionary,
        text: &str,
        slips: u8,
    ) -> Result<Rc<[Near]>, Damaged> {
        let walk = (dictionary, text.to_owned(), slips);
        if let Some(made) = self.made.borrow().get(&walk) {
            return Ok(Rc::clone(made));
        }
        let tries = match dictionary {
            Dictionary::Keys => [names.keys, names.reversed_keys],
            Dictionary::Words => [names.words, names.reversed_words],
        };
        let found: Rc<[Near]> = near(tries, text, slips)?.into();
        self.made.borrow_mut().insert(walk, Rc::clone(&found));
        Ok(found)
    }
}
