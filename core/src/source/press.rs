//! Pressing: from the files of `data/` to the packed form.

use super::{
    file::Finding,
    names::{NameList, country_names},
    read::Dataset,
    texts::weighed_texts,
};
use crate::{
    citation::Identity,
    model::{Country, Outsider},
    pack::{
        About,
        write::{SearchName, TableWriter, Writer},
    },
};
use std::{
    io::{self, Write},
    path::Path,
};
use thiserror::Error;

/// Why data was not pressed.
#[derive(Debug, Error)]
pub enum PressError {
    /// The files are wrong, each in these places.
    #[error("faults found in the data: {}", .0.len())]
    Faulty(Vec<Finding>),
    /// A temporary file or the target cannot be written.
    #[error("the packed data cannot be written: {0}")]
    Unwritten(#[from] io::Error),
}

/// Reads the data in a folder, checks it, and writes its packed form.
///
/// # Errors
/// Everything that is wrong with the data, or what keeps the form from being written.
pub fn press(folder: &Path, target: &mut impl Write) -> Result<(), PressError> {
    let loaded = super::load(folder).map_err(PressError::Faulty)?;
    Ok(loaded.dataset.pack(target)?)
}

impl Dataset {
    /// Writes the packed form of complete data.
    ///
    /// # Errors
    /// A temporary file or the target that cannot be written.
    pub fn pack(&self, target: &mut impl Write) -> io::Result<()> {
        let about = About {
            languages: self.languages.clone(),
            countries_checked: self.countries.checked,
            contact_points_checked: self.contact_points.checked,
            acts_checked: self.acts.checked,
            terms_checked: self.terms_checked,
            facts_checked: self.network.checked,
        };
        let words = self.query_words.packed(&self.languages);
        let mut writer = Writer::new(&about, &words, &self.citation_words)?;
        writer.known_words(&self.known_words)?;
        writer.senses(&self.senses)?;
        self.pack_countries(&mut writer)?;
        self.pack_contact_points(&mut writer)?;
        let mut terms = writer.table()?;
        let says_nothing = |word: &str| words.says_nothing(word);
        for (term, text) in self.terms.iter().zip(weighed_texts(&self.terms, &says_nothing)) {
            terms.add(term, &self.named(|list| list.add_term(term)))?;
            terms.add_text(&text)?;
        }
        terms.finish()?;
        let mut acts = writer.table()?;
        for act in &self.acts.records {
            let identity = Identity::of(act, &self.citation_words);
            acts.add(act, &self.named(|list| list.add_act(act, &identity)))?;
        }
        acts.finish()?;
        let mut facts = writer.table()?;
        for fact in &self.facts {
            facts.add(fact, &self.named(|list| list.add_fact(fact)))?;
        }
        facts.finish()?;
        writer.correlations(&self.correlations)?;
        writer.looked_up(&self.looked_up)?;
        writer.finish(target)
    }

    fn named(&self, add: impl FnOnce(&mut NameList)) -> Vec<SearchName> {
        let mut list = NameList::new(&self.letters, &self.known_words);
        add(&mut list);
        list.finish()
    }

    fn pack_countries(&self, writer: &mut Writer) -> io::Result<()> {
        let mut countries = writer.table()?;
        for country in &self.countries.records {
            countries.add(country, &country_names(self, country))?;
        }
        self.pack_outsiders(&mut countries)?;
        countries.finish()
    }

    /// Contact points are found by the names of their countries too; the countries that have none
    /// are outsiders to the table.
    fn pack_contact_points(&self, writer: &mut Writer) -> io::Result<()> {
        let mut ncps = writer.table()?;
        let mut without: Vec<&Country> = self.countries.records.iter().collect();
        for ncp in &self.contact_points.records {
            without.retain(|country| country.code != ncp.country);
            let mut countries = self.countries.records.iter();
            let country = countries.find(|country| country.code == ncp.country);
            let names = self.named(|list| {
                if let Some(country) = country {
                    list.add_country(country);
                    list.add_contact_point(ncp, country);
                }
            });
            ncps.add(ncp, &names)?;
        }
        for country in without {
            let took_part = !country.participation.is_empty();
            let outsider = Outsider { name: country.name.clone(), took_part };
            ncps.add_outsider(outsider, &country_names(self, country))?;
        }
        self.pack_outsiders(&mut ncps)?;
        ncps.finish()
    }

    fn pack_outsiders<R: crate::model::Record>(
        &self,
        table: &mut TableWriter<'_, R>,
    ) -> io::Result<()> {
        for entry in &self.outsiders.records {
            let outsider = Outsider { name: entry.name.clone(), took_part: false };
            let names = self.named(|list| list.add_outsider(entry));
            table.add_outsider(outsider, &names)?;
        }
        Ok(())
    }
}
