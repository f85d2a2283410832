//! TOML: an array of tables, named after the table. What is absent is left out, since TOML has no
//! null.

use super::{FieldValues, RecordWriter, Sheet, Value};
use crate::export::{Format, Writes};
use serde::{Serialize, Serializer};
use std::{collections::BTreeMap, io};
use toml::value::Datetime;

/// TOML.
pub(in crate::export) const TOML: Format = Format {
    name: "toml",
    endings: &["toml"],
    about: "an array of tables, named after the table",
    writes: Writes::Records {
        holds_several: true,
        is_delimited: false,
        make: |target, _| Box::new(Writer { target, table: "", is_first: true }),
    },
};

struct Writer<'t> {
    target: &'t mut dyn io::Write,
    table: &'static str,
    is_first: bool,
}

impl Writer<'_> {
    /// Writes a part of the document, an empty line behind the one before.
    fn part(&mut self, text: &str) -> io::Result<()> {
        let between = if self.is_first { "" } else { "\n" };
        self.is_first = false;
        write!(self.target, "{between}{text}")
    }
}

impl RecordWriter for Writer<'_> {
    fn meta(&mut self, meta: &FieldValues<'_>) -> io::Result<()> {
        let meta = BTreeMap::from([("meta", Known(meta))]);
        self.part(&toml::to_string(&meta).map_err(io::Error::other)?)
    }

    fn begin(&mut self, sheet: &Sheet) -> io::Result<()> {
        self.table = sheet.name;
        Ok(())
    }

    fn record(&mut self, record: &FieldValues<'_>) -> io::Result<()> {
        let table = BTreeMap::from([(self.table, [Known(record)])]);
        self.part(&toml::to_string(&table).map_err(io::Error::other)?)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A record without what is absent.
struct Known<'r>(&'r FieldValues<'r>);

impl Serialize for Known<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = self.0.0.iter().filter(|(_, value)| *value != Value::Absent);
        serializer.collect_map(known.map(|(name, value)| (name, Typed(value))))
    }
}

/// A value with the types of TOML: a day is one of its own, a month or a year is a text.
struct Typed<'v>(&'v Value<'v>);

impl Serialize for Typed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Date(date) => match date.to_string().parse::<Datetime>() {
                Ok(day) => day.serialize(serializer),
                Err(_) => serializer.collect_str(date),
            },
            Value::Records(records) => serializer.collect_seq(records.iter().map(Known)),
            value => value.serialize(serializer),
        }
    }
}
