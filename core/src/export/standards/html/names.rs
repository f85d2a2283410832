//! The names by which the page finds records: those of the program, folded by the program, so that
//! both find the same.

use crate::{
    export::{
        standards::Content,
        views::{ACTS, CONTACT_POINTS, COUNTRIES, FACTS, TERMS},
    },
    fold::{fold, is_modifier},
    model::{Act, ContactPoint, Country, Fact, Language, Record, Term},
    pack::Damaged,
};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A name: its table, the place of its record there, its rank among the kinds of names, its
/// language, the name as the data writes it, and its words folded.
#[derive(Serialize)]
pub(super) struct Name<'a>(&'static str, usize, u8, Language, &'a str, String);

/// The names of all records that are written.
pub(super) fn names<'a>(content: &'a Content<'a>) -> Result<Vec<Name<'a>>, Damaged> {
    let mut names = Vec::new();
    add_table::<Term>(&mut names, content, TERMS.name, &content.terms)?;
    add_table::<ContactPoint>(&mut names, content, CONTACT_POINTS.name, &content.contact_points)?;
    add_table::<Country>(&mut names, content, COUNTRIES.name, &content.countries)?;
    add_table::<Act>(&mut names, content, ACTS.name, &content.acts)?;
    add_table::<Fact>(&mut names, content, FACTS.name, &content.facts)?;
    Ok(names)
}

fn add_table<'a, R: Record>(
    names: &mut Vec<Name<'a>>,
    content: &'a Content<'a>,
    table: &'static str,
    records: &[R],
) -> Result<(), Damaged> {
    let places: HashMap<&str, usize> =
        records.iter().enumerate().map(|(place, record)| (record.id(), place)).collect();
    let all = content.context.network.records::<R>()?;
    let languages = &content.context.about.languages;
    let languages: Vec<Language> = languages.tags().collect();
    let packed = content.context.network.names(R::TABLE)?;
    for name in packed.iter() {
        let name = name?;
        if name.record() >= all.len() {
            continue;
        }
        let Some(place) = places.get(all.brief_at(name.record())?.id) else { continue };
        let text = packed.text(&name)?;
        let Some(language) = languages.get(name.language()).cloned() else { continue };
        names.push(Name(table, *place, name.kind as u8, language, text, fold(text).join(" ")));
    }
    Ok(())
}

/// The letters that folding writes otherwise than Unicode does in decomposed form, small and
/// without marks, which a browser does by itself: `ß` is `ss`.
pub(super) fn letters() -> BTreeMap<char, String> {
    let is_whole = |letter: &char| [*letter].into_iter().nfkd().eq([*letter]);
    let letters = ('\u{80}'..'\u{600}').filter(|letter| letter.is_lowercase()).filter(is_whole);
    let others = letters.filter(|letter| !is_modifier(*letter) && !is_combining_mark(*letter));
    let folded = others.map(|letter| (letter, fold(&letter.to_string()).concat()));
    folded.filter(|(letter, folded)| *folded != letter.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_those_that_folding_knows_by_itself() {
        let letters: String =
            letters().into_iter().map(|(it, folded)| format!("{it}{folded} ")).collect();
        insta::assert_snapshot!(letters, @"ßss æae ðd øo þth đd ħh ıi łl œoe ςσ ґг");
    }
}
