//! JSON (RFC 8259) and JSON Lines.

use super::record::Record;
use std::io;

/// Writes an array of records, indented.
///
/// # Errors
/// What the writer says.
pub fn write(records: &[Record], target: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *target, records)?;
    writeln!(target)
}

/// Writes one record a line.
///
/// # Errors
/// What the writer says.
pub fn write_lines(records: &[Record], target: &mut impl io::Write) -> io::Result<()> {
    for record in records {
        serde_json::to_writer(&mut *target, record)?;
        writeln!(target)?;
    }
    Ok(())
}

/// Writes an object with an array of records for each table.
///
/// # Errors
/// What the writer says.
pub fn write_tables(tables: &[(&str, Vec<Record>)], target: &mut impl io::Write) -> io::Result<()> {
    let object: std::collections::BTreeMap<_, _> = tables.iter().map(|(name, records)| (name, records)).collect();
    serde_json::to_writer_pretty(&mut *target, &object)?;
    writeln!(target)
}
