//! CELEX numbers, the identifiers of EUR-Lex.

use super::{
    kind::{Form, Kind},
    provision::{Division, Provision},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A CELEX number: sector, year, descriptor, number, and what may follow.
///
/// What points at a version of the act is dropped: a consolidated text (`02011L0095-20111220`) and
/// a corrigendum (`32011L0095R(01)`) are read as the act itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Celex {
    /// `1` treaties, `2` agreements, `3` legislation, `4` other law, `5` preparatory documents, `6`
    /// case law …
    pub sector: char,
    /// With its century
    pub year: u32,
    /// One or two capital letters, such as `L` for a directive and `DC` for a communication.
    pub descriptor: String,
    /// What follows the descriptor in canonical form: `0095`, `0819(01)`, `/TXT`, `078`.
    pub number: String,
}

impl Celex {
    /// Reads a CELEX number at the start of a text, and gives the length of what was read.
    pub(super) fn at_start(text: &str) -> Option<(Celex, usize)> {
        let bytes = text.as_bytes();
        let digits = digits_at(bytes, 0);
        let letters = bytes[digits..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if digits != 5 || !(1..=2).contains(&letters) {
            return None;
        }
        let year: u32 = text[1..5].parse().ok().filter(|year| (1950..2100).contains(year))?;
        let descriptor = text[5..5 + letters].to_ascii_uppercase();
        let sector = char::from(bytes[0]);
        let (number, end) = match sector {
            '1' => treaty_part(text, 5 + letters)?,
            _ => act_part(bytes, 5 + letters)?,
        };
        let sector = if sector == '0' { '3' } else { sector };
        let celex = Celex { sector, year, descriptor, number };
        let end = end + version(&bytes[end..]);
        let is_whole = !text[end..].starts_with(|next: char| next.is_alphanumeric());
        is_whole.then_some((celex, end))
    }

    /// The keys of the act: its canonical form, and its year and number where they stand alone for
    /// an act of its kind.
    pub(super) fn keys(&self) -> Vec<String> {
        let number: Option<u32> = self.number.parse().ok();
        let (year, kind) = (self.year, self.descriptor.as_str());
        let further = match (self.sector, number, kind) {
            ('1', ..) => self.treaty(),
            ('3', Some(number), "L" | "R" | "D" | "F" | "H") => Some(format!("{year}/{number}")),
            ('5', Some(number), "DC" | "PC") => Some(format!("com {year} {number}")),
            ('5', Some(number), "SC") if year < 2012 => Some(format!("sec {year} {number}")),
            ('5', Some(number), "SC") => Some(format!("swd {year} {number}")),
            ('5', Some(number), "JC") => Some(format!("join {year} {number}")),
            _ => None,
        };
        std::iter::once(self.to_string()).chain(further).collect()
    }

    /// A consolidated treaty of whatever year.
    fn treaty(&self) -> Option<String> {
        let whole_or_article = self.number == "/TXT" || self.article().is_some();
        let treaty = match self.descriptor.as_str() {
            // `E` was the Treaty establishing the European Community until that of Lisbon.
            "E" if self.year < 2008 => "tec",
            "E" => "e",
            "M" => "m",
            "P" => "p",
            _ => return None,
        };
        whole_or_article.then(|| format!("treaty {treaty}"))
    }

    fn article(&self) -> Option<String> {
        let number = self.number.parse::<u32>().ok().filter(|_| self.sector == '1')?;
        Some(number.to_string())
    }

    /// The article of a treaty that the number points at: 78 of `12012E078`.
    #[must_use]
    pub fn provision(&self) -> Option<Provision> {
        self.article().map(|number| Provision::new(Division::Article, number))
    }

    /// The kind of act that the descriptor says, and its form.
    #[must_use]
    pub fn kind(&self) -> (Option<Kind>, Form) {
        let kind = match (self.sector, self.descriptor.as_str()) {
            ('3', "L") => Kind::Directive,
            ('3', "R") => Kind::Regulation,
            ('3', "D") => Kind::Decision,
            ('3', "F") => return (Some(Kind::Decision), Form::Framework),
            ('3', "H") => Kind::Recommendation,
            ('5', "PC") => Kind::Proposal,
            ('5', "DC") => Kind::Communication,
            _ => return (None, Form::Basic),
        };
        (Some(kind), Form::Basic)
    }

    /// Whether it is a regulation, directive or decision, and not a number of another sector.
    pub(super) fn is_legislation(&self) -> bool {
        self.sector == '3' && matches!(self.descriptor.as_str(), "L" | "R" | "D" | "F")
    }
}

impl fmt::Display for Celex {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}{}{}", self.sector, self.year, self.descriptor, self.number)
    }
}

fn digits_at(bytes: &[u8], from: usize) -> usize {
    bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// The number of an act with four digits, and `(01)` where several have the same.
fn act_part(bytes: &[u8], from: usize) -> Option<(String, usize)> {
    let digits = digits_at(bytes, from);
    if !(1..=5).contains(&digits) {
        return None;
    }
    let end = from + digits;
    let value = std::str::from_utf8(&bytes[from..end]).ok()?.parse::<u32>().ok()?;
    let suffix = bracket(&bytes[end..]);
    let suffix_text = std::str::from_utf8(&bytes[end..end + suffix]).ok()?;
    Some((format!("{value:04}{suffix_text}"), end + suffix))
}

/// What follows the letter of a treaty: `/TXT`, `/PRO/02`, or an article.
fn treaty_part(text: &str, from: usize) -> Option<(String, usize)> {
    let rest = &text[from..];
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'/';
    let end = rest.bytes().take_while(is_part).count();
    let part = rest[..end].trim_end_matches('/');
    (!part.is_empty()).then(|| (part.to_ascii_uppercase(), from + part.len()))
}

/// The length of two digits in brackets, such as `(01)`.
fn bracket(bytes: &[u8]) -> usize {
    match bytes {
        [b'(', first, second, b')', ..] if first.is_ascii_digit() && second.is_ascii_digit() => 4,
        _ => 0,
    }
}

/// The length of what points at a version: `R(01)`, `-20111220`.
fn version(bytes: &[u8]) -> usize {
    match bytes {
        [b'R' | b'r', rest @ ..] if bracket(rest) > 0 => 1 + bracket(rest),
        [b'-', ..] if digits_at(bytes, 1) == 8 => 9,
        _ => 0,
    }
}
