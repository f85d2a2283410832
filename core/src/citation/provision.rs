//! Provisions of an act: article, paragraph, point; recital; annex; and the larger divisions.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A division of an act that is counted through the whole act, or through one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Division {
    /// `Art. 3`
    Article,
    /// `Recital 36`, a reason in the preamble
    Recital,
    /// `Annex II`
    Annex,
    /// `Chapter III`
    Chapter,
    /// `Title IV`
    Title,
    /// `Section 2`
    Section,
    /// `Part Two`, as far as it has a number
    Part,
    /// `Para. 3` of a text without articles, and `§ 3`
    Paragraph,
    /// `Action 1` of a plan
    Action,
    /// The preamble as a whole
    Preamble,
}

impl Division {
    /// The canonical label of one or of several: `Art.`, `Arts.`
    #[must_use]
    pub const fn label(self, several: bool) -> &'static str {
        match (self, several) {
            (Self::Article, false) => "Art.",
            (Self::Article, true) => "Arts.",
            (Self::Recital, false) => "Recital",
            (Self::Recital, true) => "Recitals",
            (Self::Annex, false) => "Annex",
            (Self::Annex, true) => "Annexes",
            (Self::Chapter, false) => "Chapter",
            (Self::Chapter, true) => "Chapters",
            (Self::Title, false) => "Title",
            (Self::Title, true) => "Titles",
            (Self::Section, false) => "Section",
            (Self::Section, true) => "Sections",
            (Self::Part, false) => "Part",
            (Self::Part, true) => "Parts",
            (Self::Paragraph, false) => "Para.",
            (Self::Paragraph, true) => "Paras.",
            (Self::Action, false) => "Action",
            (Self::Action, true) => "Actions",
            (Self::Preamble, _) => "Preamble",
        }
    }
}

/// What a part of a division is called, from the larger to the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// `(1)` behind an article
    Paragraph,
    /// `second subparagraph`
    Subparagraph,
    /// `(b)`, *letter* in many languages
    Point,
    /// `(ii)` behind a point
    Subpoint,
    /// `first indent`
    Indent,
    /// `second sentence`
    Sentence,
    /// `introductory wording`, which has no number
    Introduction,
}

/// A part of a division.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// What it is called.
    pub level: Level,
    /// Its number or letter as written, without brackets: `1`, `b`, `ii`.
    pub number: String,
}

/// One provision, complete: the second of `Art. 2(1)(b) and (c)` is article 2, paragraph 1,
/// point c.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Provision {
    /// What is counted.
    pub division: Division,
    /// `12`, `1A`, `II`, `1.4`; empty for a preamble and for the only annex.
    pub number: String,
    /// From the larger to the smaller part.
    pub parts: Vec<Part>,
}

/// What joins a provision to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Joint {
    /// A comma, in an enumeration
    Comma,
    /// `and`
    And,
    /// `or`, `and/or`
    Or,
    /// `to`, or a dash: everything between the one before and this one is meant
    To,
}

/// One or several provisions that a citation names together.
///
/// [`Provisions::written`] is the text to the letter; [`fmt::Display`] gives the canonical form,
/// which is read as the same provisions: `Art. 2(1)(b) and (c)`, `Arts. 5 to 7`, `Recital 36`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provisions {
    /// As the citation has it, such as `Artikel 3 Absatz 2 Buchstabe a`.
    pub written: String,
    /// The first one.
    pub first: Provision,
    /// The others with what joins each to the one before.
    pub further: Vec<(Joint, Provision)>,
}

impl Provision {
    /// A division as a whole.
    pub fn new(division: Division, number: impl Into<String>) -> Self {
        Provision { division, number: number.into(), parts: Vec::new() }
    }

    /// The paragraph, if one is named: `1` of `Art. 2(1)(b)`.
    #[must_use]
    pub fn paragraph(&self) -> Option<&str> {
        self.part(Level::Paragraph)
    }

    /// The point, if one is named: `b` of `Art. 2(1)(b)`.
    #[must_use]
    pub fn point(&self) -> Option<&str> {
        self.part(Level::Point)
    }

    /// Whether another provision is this one or lies inside it. What only the inner one names
    /// between its larger and its smaller parts does not count: `25(1) first subparagraph, point
    /// (a)` lies inside `25(1)(a)`.
    #[must_use]
    pub fn contains(&self, inner: &Provision) -> bool {
        let mut inner_parts = inner.parts.iter();
        self.division == inner.division
            && self.number.eq_ignore_ascii_case(&inner.number)
            && self.parts.iter().all(|part| inner_parts.any(|other| other == part))
    }

    /// The number of a part of this level.
    #[must_use]
    pub fn part(&self, level: Level) -> Option<&str> {
        let mut parts = self.parts.iter();
        parts.find(|part| part.level == level).map(|part| part.number.as_str())
    }
}

impl Provisions {
    /// A single provision, as its citation is written.
    pub fn of(provision: Provision) -> Self {
        Provisions { written: provision.to_string(), first: provision, further: Vec::new() }
    }

    /// Every provision named; of a range its two ends.
    pub fn iter(&self) -> impl Iterator<Item = &Provision> {
        std::iter::once(&self.first).chain(self.further.iter().map(|(_, provision)| provision))
    }
}

/// The end of the run from a provision on that is written under one label: of one division, and
/// counted in the same numerals.
fn run_end(all: &[&Provision], from: usize) -> usize {
    let style = |provision: &Provision| (provision.division, is_arabic(&provision.number));
    let run = all[from..].iter().take_while(|provision| style(provision) == style(all[from]));
    from + run.count()
}

fn is_arabic(number: &str) -> bool {
    number.starts_with(|first: char| first.is_ascii_digit())
}

impl fmt::Display for Provisions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<&Provision> = self.iter().collect();
        let (mut run, mut end) = (0, 0);
        for (at, provision) in all.iter().enumerate() {
            if let Some((joint, _)) = at.checked_sub(1).and_then(|before| self.further.get(before))
            {
                joint.fmt(formatter)?;
            }
            if at == end {
                (run, end) = (at, run_end(&all, at));
                let several = all[run..end].windows(2).any(|pair| !pair[1].follows(pair[0]));
                provision.write(formatter, several)?;
            } else if at > run && provision.follows(all[at - 1]) {
                write_parts(formatter, &provision.parts, common(all[at - 1], provision))?;
            } else {
                formatter.write_str(&provision.number)?;
                write_parts(formatter, &provision.parts, 0)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Provision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(formatter, false)
    }
}

impl Provision {
    fn write(&self, formatter: &mut fmt::Formatter<'_>, several: bool) -> fmt::Result {
        formatter.write_str(self.division.label(several))?;
        if !self.number.is_empty() {
            write!(formatter, " {}", self.number)?;
        }
        write_parts(formatter, &self.parts, 0)
    }

    /// Whether it is written without its article behind the one before: `(c)` behind `2(1)(b)`.
    fn follows(&self, before: &Provision) -> bool {
        let common = common(before, self);
        let (Some(part), Some(beside)) = (self.parts.get(common), before.parts.get(common)) else {
            return false;
        };
        self.division == before.division
            && self.number == before.number
            && part.level == beside.level
            && self.parts[..=common].iter().all(|part| part.level.is_bracketed())
            // It is read again as what it is.
            && part.level == before.level_beside(&part.number)
    }

    /// What a number in brackets counts that stands alone behind this provision: `(c)` behind
    /// `2(1)(b)` goes on with the points, `(iii)` behind `2(m)(ii)` with what lies under them.
    pub(super) fn level_beside(&self, number: &str) -> Level {
        let follows = |last: &str| {
            let values = roman(number).zip(roman(last));
            values.is_some_and(|(this, last)| this > last)
        };
        let goes_on = self.part(Level::Subpoint).is_some_and(|subpoint| {
            let under_number = self.point().is_some_and(is_arabic);
            is_arabic(number) == is_arabic(subpoint)
                && (is_arabic(number) || under_number || follows(subpoint))
        });
        match is_arabic(number) {
            _ if goes_on => Level::Subpoint,
            true if self.division != Division::Annex => Level::Paragraph,
            _ => Level::Point,
        }
    }
}

/// The Roman numerals of the ones and of the tens.
const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
const TENS: [&str; 9] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"];

/// The Roman numeral of a number up to 89; empty for a larger one.
pub(super) fn roman_numeral(number: u32) -> String {
    let (ten, one) = ((number / 10) as usize, (number % 10) as usize);
    TENS.get(ten).map(|ten| format!("{ten}{}", ONES[one])).unwrap_or_default()
}

/// The value of a Roman numeral up to 89, in whatever case.
pub(super) fn roman(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 8 || !text.bytes().all(|byte| b"ivxlIVXL".contains(&byte)) {
        return None;
    }
    let text = text.to_ascii_lowercase();
    let ten = (0..TENS.len())
        .rev()
        .find(|ten| text.strip_prefix(TENS[*ten]).is_some_and(|ones| ONES.contains(&ones)))?;
    let one = ONES.iter().position(|one| text[TENS[ten].len()..] == **one)?;
    u32::try_from(ten * 10 + one).ok()
}

/// How many parts two provisions have in common, from the largest.
fn common(one: &Provision, other: &Provision) -> usize {
    one.parts.iter().zip(&other.parts).take_while(|(one, other)| one == other).count()
}

impl Level {
    /// Whether the number in brackets says all, as in `(1)(b)`.
    const fn is_bracketed(self) -> bool {
        matches!(self, Self::Paragraph | Self::Point | Self::Subpoint)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Subparagraph => "subparagraph",
            Self::Point => "point",
            Self::Subpoint => "subpoint",
            Self::Indent => "indent",
            Self::Sentence => "sentence",
            Self::Introduction => "introductory wording",
        }
    }
}

/// Writes the parts from the given one on: `(1)(b)`, `(1), second subparagraph, point (b)`.
fn write_parts(formatter: &mut fmt::Formatter<'_>, parts: &[Part], from: usize) -> fmt::Result {
    let mut in_words = false;
    for part in parts.iter().skip(from) {
        let (level, number) = (part.level, &part.number);
        match (level.is_bracketed(), ordinal(number)) {
            (true, _) if in_words => write!(formatter, ", {} ({number})", level.name())?,
            (true, _) => write!(formatter, "({number})")?,
            (false, Some(ordinal)) => write!(formatter, ", {ordinal} {}", level.name())?,
            (false, None) if number.is_empty() => write!(formatter, ", {}", level.name())?,
            (false, None) => write!(formatter, ", {} {number}", level.name())?,
        }
        in_words |= !level.is_bracketed();
    }
    Ok(())
}

fn ordinal(number: &str) -> Option<&'static str> {
    const ORDINALS: [&str; 10] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    ORDINALS.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied()
}

impl fmt::Display for Joint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Comma => ", ",
            Self::And => " and ",
            Self::Or => " or ",
            Self::To => " to ",
        })
    }
}
