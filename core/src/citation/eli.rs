//! European Legislation Identifiers: `eli/dir/2011/95/oj`.

use super::{
    act::{Act, Number},
    kind::{Form, Kind},
    provision::{Division, Level, Part, Provision},
};

/// Reads an ELI of the EU at the start of a text, behind `eli/`, and gives the length read.
pub(super) fn at_start(text: &str) -> Option<(Act, usize)> {
    let end = text.find(|next: char| !(next.is_ascii_alphanumeric() || "/_-.".contains(next)));
    let path = text[..end.unwrap_or(text.len())].trim_end_matches(['.', '-']);
    let mut steps = path.split('/');
    let name = steps.next()?.to_ascii_lowercase();
    let mut act = match name.as_str() {
        "treaty" => Act::by(Number::TreatyEli(treaty_name(steps.next()?)?)),
        name => {
            let (kind, form) = type_of_document(name)?;
            let year = number(steps.next()?).filter(|year| (1950..2100).contains(year))?;
            let number = number(steps.next()?)?;
            Act { kind, form, ..Act::by(Number::Year { year, number }) }
        }
    };
    act.provision = provision(steps);
    Some((act, path.len()))
}

/// The types of document in ELIs of the EU.
fn type_of_document(name: &str) -> Option<(Option<Kind>, Form)> {
    let (base, form) = match name.split_once('_') {
        None => (name, Form::Basic),
        Some((base, "impl")) => (base, Form::Implementing),
        Some((base, "del")) => (base, Form::Delegated),
        Some((base, "framw")) => (base, Form::Framework),
        Some(_) => return None,
    };
    let kind = match base {
        "reg" => Kind::Regulation,
        "dir" => Kind::Directive,
        "dec" => Kind::Decision,
        "reco" => Kind::Recommendation,
        _ => return None,
    };
    Some((Some(kind), form))
}

fn number(step: &str) -> Option<u32> {
    let digits = step.len() <= 5 && step.bytes().all(|byte| byte.is_ascii_digit());
    if digits { step.parse().ok() } else { None }
}

fn treaty_name(step: &str) -> Option<String> {
    let is_name = !step.is_empty() && step.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    is_name.then(|| step.to_ascii_lowercase())
}

/// The provision at which the rest of an ELI points: `art_2/par_1/pnt_b`, `rct_36`, `anx_II`.
fn provision<'s>(steps: impl Iterator<Item = &'s str>) -> Option<Provision> {
    let mut provision: Option<Provision> = None;
    for (name, number) in steps.filter_map(|step| step.split_once('_')) {
        let division = match name {
            "art" => Some(Division::Article),
            "rct" => Some(Division::Recital),
            "anx" => Some(Division::Annex),
            "cpt" => Some(Division::Chapter),
            "tis" => Some(Division::Title),
            "sct" => Some(Division::Section),
            _ => None,
        };
        let level = match name {
            "par" => Some(Level::Paragraph),
            "sub" => Some(Level::Subparagraph),
            "pnt" => Some(Level::Point),
            "idt" => Some(Level::Indent),
            _ => None,
        };
        match (division, level, provision.as_mut()) {
            (Some(division), ..) => provision = Some(Provision::new(division, number)),
            (_, Some(level), Some(of)) => of.parts.push(Part { level, number: number.to_owned() }),
            _ => {}
        }
    }
    provision
}
