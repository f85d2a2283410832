//! Cells that a spreadsheet would take for formulas.

use super::{FieldValues, Value};
use crate::model::Wordings;
use std::borrow::Cow;

/// What a formula begins with, and the blanks that a spreadsheet passes over before it.
const BEGINNINGS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The record with an apostrophe before each text that a spreadsheet would take for a formula.
pub fn without_formulas(record: FieldValues<'_>) -> FieldValues<'_> {
    FieldValues(record.0.into_iter().map(|(name, value)| (name, harmless(value))).collect())
}

fn harmless(value: Value<'_>) -> Value<'_> {
    match value {
        Value::Text(text) if is_formula(&text) => Value::Text(format!("'{text}").into()),
        Value::List(mut texts) => {
            for text in texts.iter_mut().filter(|text| is_formula(text)) {
                *text = format!("'{text}").into();
            }
            Value::List(texts)
        }
        Value::ByLanguage(wordings) => Value::ByLanguage(Cow::Owned(quoted(&wordings))),
        Value::InLanguages(wordings, languages) => {
            Value::InLanguages(Cow::Owned(quoted(&wordings)), languages)
        }
        value => value,
    }
}

fn quoted(wordings: &Wordings) -> Wordings {
    wordings.changed(|text| match is_formula(text) {
        true => format!("'{text}").into(),
        false => text.into(),
    })
}

/// Whether a spreadsheet would take a text for a formula.
pub(super) fn is_formula(text: &str) -> bool {
    text.starts_with(BEGINNINGS)
}
