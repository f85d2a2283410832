//! The text of all files: normal form, one script a word, nothing invisible, nothing that breaks a
//! cell of an export.

use crate::{
    export::tabular::SEPARATOR,
    source::file::{Finding, SourceFile},
};
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
        return Some(format!(
            "the character {} does not belong in a text",
            character.escape_unicode()
        ));
    }
    if text.trim() != text || text.contains("  ") {
        return Some(format!("`{text}` has a blank at its end or two in a row"));
    }
    if text.contains(SEPARATOR.trim()) {
        let reason = "which separates the items of a list in an export";
        return Some(format!("`{text}` has a {}, {reason}", SEPARATOR.trim()));
    }
    if text.starts_with('"') {
        let reason = "by which many readers of TSV take what follows for one cell";
        return Some(format!("`{text}` begins with \", {reason}; write „ or “"));
    }
    let mixed = text
        .split(|character: char| !character.is_alphanumeric())
        .find(|word| scripts(word).len() > 1)?;
    Some(format!("the word `{mixed}` has letters of two scripts"))
}

/// Controls, the marks that change how text around them is laid out, blanks that are no plain
/// blank, and what stands for no character at all.
fn is_invisible(character: char) -> bool {
    let is_noncharacter = u32::from(character) & 0xfffe == 0xfffe;
    character.is_control()
        || is_noncharacter
        || matches!(character,
            '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffd}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
}

fn scripts(word: &str) -> BTreeSet<&'static str> {
    word.chars()
        .map(|character| character.script())
        .filter(|script| !matches!(script, Script::Common | Script::Inherited))
        .map(|script| script.full_name())
        .collect()
}
