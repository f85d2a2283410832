//! The fields of the correlation tables.

use super::date;
use crate::{
    citation::Provisions,
    export::{
        tabular::Value,
        view::{Columns, Context, Field, FieldType, View},
    },
    model::{CorrelationRow, CorrelationTable},
    pack::Damaged,
};

/// A row of a correlation table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The table without its rows.
    pub head: CorrelationTable,
    /// The row.
    pub row: CorrelationRow,
}

impl TableRow {
    /// Each row of a table.
    pub fn each(mut table: CorrelationTable) -> Vec<TableRow> {
        let rows = std::mem::take(&mut table.rows);
        rows.into_iter().map(|row| TableRow { head: table.clone(), row }).collect()
    }
}

/// The rows of the correlation tables.
pub const CORRELATIONS: View<TableRow> = View {
    name: "correlations",
    fields: &[
        Field::new("act", FieldType::Text, "id of the act that was replaced", |_, it| {
            Ok(Value::text(it.head.from.as_str()))
        }),
        Field::new(
            "article",
            FieldType::Text,
            "its provisions; unknown where those of the newer act are new",
            |_, it| Ok(written(it.row.old.as_ref())),
        ),
        Field::new(
            "new_act",
            FieldType::Text,
            "id of the act that took its place and has the table in its annex",
            |_, it| Ok(Value::text(it.head.to.as_str())),
        ),
        Field::new(
            "new_article",
            FieldType::Text,
            "the provisions that took their place; unknown where there are none",
            |_, it| Ok(written(it.row.new.as_ref())),
        ),
        Field::new(
            "relation",
            FieldType::Code,
            "`replaced`, `no-successor` (a dash in the table), `new` (without predecessor)",
            |_, it| Ok(Value::text(relation(&it.row))),
        ),
        Field::new(
            "now_at",
            FieldType::List,
            "where the older provisions stand, over as many acts as followed, once their act has \
             ended",
            now_at,
        )
        .of_day(),
        Field::new("annex", FieldType::Text, "number of the annex with the table", |_, it| {
            Ok(Value::text(&it.head.annex))
        }),
        Field::new("source", FieldType::Text, "address of the newer act", |_, it| {
            Ok(Value::text(it.head.source.as_str()))
        }),
        Field::new("page", FieldType::Text, "the page where the table was read", |_, it| {
            Ok(Value::text(it.head.seen.as_str()))
        }),
        Field::new("checked_on", FieldType::Date, "the day on which it was read", |_, it| {
            Ok(date(Some(it.head.checked)))
        }),
    ],
    columns: Columns::None,
};

fn written(provisions: Option<&Provisions>) -> Value<'_> {
    provisions.map_or(Value::Absent, |provisions| Value::text(&provisions.written))
}

fn relation(row: &CorrelationRow) -> &'static str {
    match (&row.old, &row.new) {
        (Some(_), Some(_)) => "replaced",
        (_, None) => "no-successor",
        (None, _) => "new",
    }
}

fn now_at<'a>(context: &'a Context<'_>, it: &'a TableRow) -> Result<Value<'a>, Damaged> {
    let act = context.network.acts()?.get(it.head.from.as_str())?;
    match act.zip(it.row.old.as_ref()) {
        Some((act, old)) => Ok(Value::list(context.network.places_on(&act, old, context.day)?)),
        None => Ok(Value::List(Vec::new())),
    }
}
