//! A glossary of OmegaT, which other translation tools read too: a line for each pair of words,
//! source, target and comment with a tab between them.

use super::{
    Content, Unwritten,
    names::{Name, Standing, names},
};
use crate::{
    export::{Format, Writes, views::TERMS},
    model::{Language, Term},
};

/// The glossary of OmegaT.
pub(in crate::export) const OMEGAT: Format = Format {
    name: "omegat",
    endings: &["utf8"],
    about: "OmegaT glossary of a pair of languages: source, target, comment",
    writes: Writes::Model { tables: &[TERMS.name], write },
};

fn write(content: &Content<'_>) -> Result<Vec<u8>, Unwritten> {
    let [source, target] = &content.languages[..] else {
        let reason = "takes the language of the source and that of the target, such as en,fi";
        return Err(Unwritten::Languages(reason));
    };
    let mut text = String::new();
    for term in &content.terms {
        let targets = recommended(term, target);
        for from in names(term, source) {
            for to in &targets {
                let line = [&from.word, &to.word, &comment(term, &from, to)];
                text += &line.map(|cell| cell.replace(['\t', '\r', '\n'], " ")).join("\t");
                text.push('\n');
            }
        }
    }
    Ok(text.into_bytes())
}

/// The words that a translation may use.
fn recommended(term: &Term, language: &Language) -> Vec<Name> {
    let mut names = names(term, language);
    names.retain(|name| name.standing != Standing::Deprecated);
    names
}

/// How the words are used, and what they mean.
fn comment(term: &Term, source: &Name, target: &Name) -> String {
    let mut parts = Vec::new();
    if !target.remark.is_empty() {
        parts.push(format!("({})", target.remark));
    }
    if !source.remark.is_empty() {
        parts.push(format!("(source: {})", source.remark));
    }
    parts.push(format!("{}: {}", term.label, term.definition));
    parts.join(" ")
}
