//! A search of several tables at once.

use super::{FAR_BEHIND, Outcome, Query, Tier};
use crate::{
    model::{Language, Outsider, Record, Table, Term},
    pack::{Brief, Damaged, NameKind, Network, Records},
};

/// A record that matched in one of the tables, with the best of its names.
#[derive(Clone, Debug)]
pub struct Hit<'d> {
    /// The table that has it.
    pub table: Table,
    /// The record in brief.
    pub brief: Brief<'d>,
    /// The name that matched, as the data writes it; what the record is called if none did.
    pub name: &'d str,
    /// What the name is to the record.
    pub kind: NameKind,
    /// The language of the name; English for codes.
    pub language: Language,
    /// How the name matches.
    pub tier: Tier,
    /// How far the name is from the query: 0 is the same, 1000 is nothing in common.
    pub cost: u32,
}

impl Hit<'_> {
    /// Whether what matched need not be said beside the record's full name.
    pub fn is_its_name(&self) -> bool {
        self.kind == NameKind::Code || self.name == self.brief.name
    }
}

/// What several tables have for a query.
#[derive(Default)]
pub struct Everywhere<'d> {
    /// What matches, best first.
    pub hits: Vec<Hit<'d>>,
    /// The country that the query means and of which there is no record.
    pub outsider: Option<Outsider>,
}

impl<'d> Network<'d> {
    /// What matches a query in these tables, whether it is meant or not; countries and their
    /// contact points only if the query does not mean another country.
    ///
    /// # Errors
    /// Damaged data.
    pub fn everywhere(&self, query: &Query, tables: &[Table]) -> Result<Everywhere<'d>, Damaged> {
        let mut found = Everywhere::default();
        for table in tables {
            match table {
                Table::Countries => {
                    found.outsider = found.add(self.countries()?.matching(query)?)?;
                }
                Table::ContactPoints if found.outsider.is_some() => {}
                Table::ContactPoints => {
                    let outsider = found.add(self.contact_points()?.matching(query)?)?;
                    // A country that has a record is known by that.
                    found.outsider = outsider.filter(|_| !tables.contains(&Table::Countries));
                }
                Table::Terms => drop(found.add(self.terms()?.matching(query)?)?),
                Table::Acts => drop(found.add(self.acts()?.asked_matching(query)?)?),
                Table::Facts => drop(found.add(self.facts()?.matching(query)?)?),
            }
        }
        found.hits.sort_by_key(|hit| (hit.tier, hit.cost));
        let best = found.hits.first().map_or(0, |hit| hit.cost);
        found.hits.retain(|hit| hit.cost <= best + FAR_BEHIND);
        Ok(found)
    }
}

impl<'d> Everywhere<'d> {
    /// Adds what matched in a table; gives the country that is meant and has no record.
    fn add<R: Record>(&mut self, outcome: Outcome<'d, R>) -> Result<Option<Outsider>, Damaged> {
        let matches = match outcome {
            Outcome::TakesNoPart(outsider) => return Ok(Some(outsider)),
            outcome => outcome.matches(),
        };
        for found in matches {
            self.hits.push(Hit {
                table: R::TABLE,
                brief: found.brief()?,
                name: found.name,
                kind: found.kind,
                language: found.language,
                tier: found.tier,
                cost: found.cost,
            });
        }
        Ok(None)
    }

    /// Adds so many terms at most that no name leads to and whose texts speak of what is looked
    /// for; none where a country without a record is meant.
    ///
    /// # Errors
    /// Damaged data.
    pub fn add_speaking(
        &mut self,
        query: &Query,
        terms: Records<'d, Term>,
        room: usize,
    ) -> Result<(), Damaged> {
        if room == 0 || self.outsider.is_some() {
            return Ok(());
        }
        let mut spoken = Vec::new();
        for mention in terms.speaking_of(query)? {
            let brief = mention.brief()?;
            let is_it = |hit: &Hit| hit.table == Table::Terms && hit.brief.id == brief.id;
            if !self.hits.iter().any(is_it) {
                spoken.push(Hit {
                    table: Table::Terms,
                    brief,
                    name: brief.label,
                    kind: NameKind::Preferred,
                    language: Language::english(),
                    tier: Tier::Text,
                    cost: 0,
                });
            }
            if spoken.len() == room {
                break;
            }
        }
        self.hits.append(&mut spoken);
        Ok(())
    }
}
