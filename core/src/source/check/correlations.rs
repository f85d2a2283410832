//! The official correlation tables: their acts are known and their provisions can be read.

use crate::source::{
    correlations::{TableEntry, act, provisions},
    file::Step,
    read::{Fault, FileId, Loaded},
};
use std::collections::BTreeSet;

pub(super) fn check_correlation_tables(loaded: &Loaded) -> Vec<Fault> {
    let acts = &loaded.dataset.acts.records;
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (index, table) in loaded.dataset.correlation_file.tables.iter().enumerate() {
        let at = |field: &str, reason| {
            Loaded::fault(
                FileId::Correlations,
                ["table".into(), index.into(), field.into()],
                reason,
            )
        };
        for (field, number) in [("from", &table.from), ("to", &table.to)] {
            if act(acts, number).is_none() {
                faults.push(at(field, format!("no act of acts.toml has the number `{number}`")));
            }
        }
        if table.from == table.to {
            faults.push(at("to", "an act does not take its own place".to_owned()));
        }
        if !seen.insert(&table.from) {
            faults.push(at("from", format!("`{}` has a table already", table.from)));
        }
        faults.extend(row_faults(loaded, index, table));
    }
    faults
}

fn row_faults(loaded: &Loaded, index: usize, table: &TableEntry) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        let mut fault = |side: usize, reason| {
            let way: [Step; 5] =
                ["table".into(), index.into(), "rows".into(), place.into(), side.into()];
            faults.push(Loaded::fault(FileId::Correlations, way, reason));
        };
        for (side, cell) in row.iter().enumerate() {
            if provisions(cell, &loaded.dataset.citation_words).is_err() {
                fault(side, format!("`{cell}` is not understood as provisions of an act"));
            }
        }
        if row.iter().all(String::is_empty) {
            fault(0, "one side at least must name a provision".to_owned());
        } else if !row[0].is_empty() && !seen.insert(row) {
            fault(0, "the row stands twice".to_owned());
        }
    }
    faults
}
