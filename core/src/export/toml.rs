//! TOML: an array of tables, named after the table. What is absent is left out, since TOML has no null.

use super::record::{Record, Value};
use std::{collections::BTreeMap, io};

/// Writes the records of each table as an array of tables.
///
/// # Errors
/// What the writer says.
pub fn write(tables: &[(&str, Vec<Record>)], target: &mut impl io::Write) -> io::Result<()> {
    let tables: BTreeMap<_, Vec<Record>> = tables.iter().map(|(name, records)| (name, records.iter().map(known).collect())).collect();
    let text = toml::to_string(&tables).map_err(io::Error::other)?;
    target.write_all(text.as_bytes())
}

fn known(record: &Record) -> Record {
    let fields = record.0.iter().filter(|(_, value)| !matches!(value, Value::Absent));
    Record(fields.map(|(name, value)| (*name, known_inside(value))).collect())
}

fn known_inside(value: &Value) -> Value {
    match value {
        Value::Records(records) => Value::Records(records.iter().map(known).collect()),
        value => value.clone(),
    }
}
