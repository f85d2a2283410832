//! TOML: an array of tables, named after the table. What is absent is left out, since TOML has no
//! null.

use super::{Record, RecordWriter, Sheet, Value};
use crate::export::{Format, Writes};
use std::{borrow::Cow, collections::BTreeMap, io};

/// TOML.
pub(in crate::export) const TOML: Format = Format {
    name: "toml",
    endings: &["toml"],
    about: "an array of tables, named after the table",
    writes: Writes::Records {
        holds_several: true,
        make: |target, _| Box::new(Writer { target, table: "", is_first: true }),
    },
};

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    table: &'static str,
    is_first: bool,
}

impl RecordWriter for Writer<'_> {
    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.table = sheet.name;
        Ok(())
    }

    fn record(&mut self, record: &Record<'_>) -> io::Result<()> {
        let table = BTreeMap::from([(self.table, [known(record)])]);
        let text = toml::to_string(&table).map_err(io::Error::other)?;
        let between = if self.is_first { "" } else { "\n" };
        self.is_first = false;
        write!(self.target, "{between}{text}")
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The record without what is absent.
fn known<'a>(record: &Record<'a>) -> Record<'a> {
    let known_field = |(name, value): &(Cow<'a, str>, Value<'a>)| match value {
        Value::Absent => None,
        Value::Records(records) => {
            Some((name.clone(), Value::Records(records.iter().map(known).collect())))
        }
        value => Some((name.clone(), value.clone())),
    };
    Record(record.0.iter().filter_map(known_field).collect())
}
