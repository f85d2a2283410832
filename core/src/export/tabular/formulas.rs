//! Cells that a spreadsheet would take for formulas.

use super::{Record, Value};
use crate::model::Wording;

/// What a formula begins with, and the blanks that a spreadsheet passes over before it.
const BEGINNINGS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The record with an apostrophe before each text that a spreadsheet would take for a formula.
pub fn without_formulas(record: Record<'_>) -> Record<'_> {
    Record(record.0.into_iter().map(|(name, value)| (name, harmless(value))).collect())
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
        Value::ByLanguage(mut wordings) if wordings.iter().any(|(_, text)| is_formula(text)) => {
            quote(&mut wordings.to_mut().0);
            Value::ByLanguage(wordings)
        }
        Value::InLanguages(mut wordings, languages)
            if wordings.iter().any(|(_, text)| is_formula(text)) =>
        {
            quote(&mut wordings.to_mut().0);
            Value::InLanguages(wordings, languages)
        }
        value => value,
    }
}

fn quote(wordings: &mut [Wording]) {
    let texts = wordings.iter_mut().flat_map(|wording| &mut wording.texts);
    texts.filter(|text| is_formula(text)).for_each(|text| text.insert(0, '\''));
}

fn is_formula(text: &str) -> bool {
    text.starts_with(BEGINNINGS)
}
