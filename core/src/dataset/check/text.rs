//! The text of all files: normal form, one script a word, nothing invisible.

use crate::dataset::read::{Finding, SourceFile};
use std::collections::BTreeSet;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};
use unicode_normalization::is_nfc;
use unicode_script::{Script, UnicodeScript};

pub(super) fn check_text(file: &SourceFile) -> Vec<Finding> {
    let Some(table) = file.table() else { return Vec::new() };
    let mut findings = Vec::new();
    for_each_text(&table, &mut |text, offset| {
        findings.extend(text_fault(text).map(|reason| file.finding(offset, reason)));
    });
    findings
}

fn for_each_text<'a>(table: &'a DeTable<'_>, visit: &mut impl FnMut(&'a str, usize)) {
    for (_, value) in table.iter() {
        for_each_text_in(value, visit);
    }
}

fn for_each_text_in<'a>(value: &'a Spanned<DeValue<'_>>, visit: &mut impl FnMut(&'a str, usize)) {
    match value.get_ref() {
        DeValue::String(text) => visit(text, value.span().start),
        DeValue::Array(items) => items.iter().for_each(|item| for_each_text_in(item, visit)),
        DeValue::Table(table) => for_each_text(table, visit),
        _ => {}
    }
}

fn text_fault(text: &str) -> Option<String> {
    if !is_nfc(text) {
        return Some(format!("`{}` is not in Unicode normalisation form C", text.escape_debug()));
    }
    if let Some(character) = text.chars().find(|character| is_invisible(*character)) {
        return Some(format!("the character {} does not belong in a text", character.escape_unicode()));
    }
    if text.trim() != text || text.contains("  ") {
        return Some(format!("`{text}` has a blank at its end or two in a row"));
    }
    let mixed = text.split(|character: char| !character.is_alphanumeric()).find(|word| scripts(word).len() > 1)?;
    Some(format!("the word `{mixed}` has letters of two scripts"))
}

/// Controls, and the marks that change how text around them is laid out.
fn is_invisible(character: char) -> bool {
    character.is_control() || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn scripts(word: &str) -> BTreeSet<&'static str> {
    word.chars()
        .map(|character| character.script())
        .filter(|script| !matches!(script, Script::Common | Script::Inherited))
        .map(|script| script.full_name())
        .collect()
}
