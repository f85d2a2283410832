//! The official correlation tables, packed so that the rows on one article are read without the
//! others.

use super::{
    Damaged,
    records::{Run, decoded},
    trie::Trie,
};
use crate::{
    citation::Provision,
    model::{CorrelationRow, CorrelationTable, Id},
};
use serde::{Deserialize, Serialize};

/// The official correlation tables.
#[derive(Clone, Copy)]
pub struct Correlations<'d> {
    keys: Trie<'d>,
    tables: Run<'d>,
}

/// A correlation table whose rows are not decoded yet.
#[derive(Serialize, Deserialize)]
pub struct PackedCorrelations<'d> {
    /// The table without its rows.
    head: CorrelationTable,
    #[serde(borrow)]
    rows: Vec<PackedRow<'d>>,
}

/// A row, and which articles of the older act it is about.
#[derive(Serialize, Deserialize)]
struct PackedRow<'d> {
    /// As [`key`] makes them, with blanks between.
    keys: &'d str,
    row: &'d [u8],
}

/// What stands for an article, or another division, of an act.
fn key(provision: &Provision) -> String {
    format!("{}{}", provision.division.label(false), provision.number)
}

impl<'d> Correlations<'d> {
    pub(super) fn open(
        keys: &'d [u8],
        starts: &'d [u8],
        tables: &'d [u8],
    ) -> Result<Self, Damaged> {
        let tables = Run::open(starts, tables)?;
        Ok(Correlations { keys: Trie::open(keys)?, tables })
    }

    /// The table that leads on from the act with an id, if there is one.
    ///
    /// # Errors
    /// Damaged data.
    pub fn of(&self, older: &Id) -> Result<Option<PackedCorrelations<'d>>, Damaged> {
        let span = self.keys.get(older.as_str())?;
        span.map(|span| self.tables.get(span.start as usize)).transpose()
    }

    /// Whether there is a table that leads on from the act with an id; quicker than the table.
    ///
    /// # Errors
    /// Damaged data.
    pub fn has(&self, older: &Id) -> Result<bool, Damaged> {
        Ok(self.keys.get(older.as_str())?.is_some())
    }

    /// Every table, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = Result<PackedCorrelations<'d>, Damaged>> + use<'d> {
        let tables = self.tables;
        (0..tables.len()).map(move |position| tables.get(position))
    }
}

impl PackedCorrelations<'_> {
    /// The table without its rows.
    pub fn head(&self) -> &CorrelationTable {
        &self.head
    }

    /// The whole table.
    ///
    /// # Errors
    /// Damaged data.
    pub fn table(self) -> Result<CorrelationTable, Damaged> {
        let rows = self.rows.iter().map(|packed| decoded(packed.row));
        Ok(CorrelationTable { rows: rows.collect::<Result<_, _>>()?, ..self.head })
    }

    /// The rows on the article of a provision of the older act, or on whatever division it names.
    ///
    /// # Errors
    /// Damaged data.
    pub fn rows_on(&self, provision: &Provision) -> Result<Vec<CorrelationRow>, Damaged> {
        let key = key(provision);
        let is_on = |row: &&PackedRow| row.keys.split(' ').any(|of| of.eq_ignore_ascii_case(&key));
        self.rows.iter().filter(is_on).map(|packed| decoded(packed.row)).collect()
    }
}

/// The tables as they are packed, one after another.
#[cfg(feature = "source")]
pub(super) mod writing {
    use super::*;
    use std::io;

    /// A table as it is packed.
    pub(in crate::pack) fn packed(table: &CorrelationTable) -> io::Result<Vec<u8>> {
        let encoded = table.rows.iter().map(|row| {
            let bytes = postcard::to_stdvec(row).map_err(io::Error::other)?;
            Ok((keys(row), bytes))
        });
        let encoded: Vec<(String, Vec<u8>)> = encoded.collect::<io::Result<_>>()?;
        let rows = encoded.iter().map(|(keys, row)| PackedRow { keys, row }).collect();
        let head = CorrelationTable { rows: Vec::new(), ..table.clone() };
        postcard::to_stdvec(&PackedCorrelations { head, rows }).map_err(io::Error::other)
    }

    fn keys(row: &CorrelationRow) -> String {
        let mut keys: Vec<String> =
            row.old.iter().flat_map(|old| old.each()).map(|old| key(&old)).collect();
        keys.dedup();
        keys.join(" ")
    }
}
