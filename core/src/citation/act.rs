//! An act as a citation names it: by kind and number, or by an identifier.

use super::{
    celex::Celex,
    kind::{Form, Kind, Series},
    provision::Provision,
};
use serde::{Deserialize, Serialize};

/// The number by which an act is cited, without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Number {
    /// Two numbers in the order in which they are written, of which one is the year: `604/2013`,
    /// `2011/95`, `96/71`.
    Pair {
        /// What is written first
        first: u32,
        /// What is written second
        second: u32,
    },
    /// Year and number, known as such: from an ELI, or from the Official Journal's new form.
    Year {
        /// With its century
        year: u32,
        /// The number in that year
        number: u32,
    },
    /// A document by year and number: `COM(2020) 609`.
    Document {
        /// The series
        series: Series,
        /// With its century
        year: u32,
        /// The number in that year
        number: u32,
    },
    /// A treaty by its number in a series: `ETS No. 5`.
    Treaty {
        /// The series
        series: Series,
        /// The number in it
        number: u32,
    },
    /// An identifier of EUR-Lex: `32011L0095`.
    Celex(Celex),
    /// The part of an ELI behind `treaty/`: `char_2016`.
    TreatyEli(String),
}

/// An act that a text names by number or identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The kind that is named beside the number, or that the identifier says. Whether there is
    /// such an act is not decided here.
    pub kind: Option<Kind>,
    /// The form that is named with the kind.
    pub form: Form,
    /// The number as written.
    pub number: Number,
    /// The provision that the identifier itself points at: article 78 of `12012E078`.
    pub provision: Option<Provision>,
    /// Whether nothing but two numbers is written, neither a kind nor a Union nor *No*. In running
    /// text such a pair may be something else: `2010/11` is a school year, too.
    pub is_bare: bool,
}

impl Act {
    /// An act of which nothing but the number is said.
    pub(super) fn by(number: Number) -> Self {
        Act { kind: None, form: Form::Basic, number, provision: None, is_bare: false }
    }

    /// The keys by which the act is looked up, the likelier first. Those of a record come from
    /// [`Identity::of`](super::Identity::of), in the same form.
    ///
    /// A key is `2011/95` (the year first, with its century), `com 2020 609`, `ets 5`, `ilo 97`, a
    /// CELEX number (`32011L0095`), or `treaty e` for the consolidated treaties of whatever year.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        match &self.number {
            Number::Pair { first, second } => pair_keys(*first, *second, self.kind, self.is_bare),
            Number::Year { year, number } => vec![format!("{year}/{number}")],
            Number::Document { series, year, number } => {
                vec![format!("{} {year} {number}", series.name())]
            }
            Number::Treaty { series, number } => vec![format!("{} {number}", series.name())],
            Number::Celex(celex) => celex.keys(),
            Number::TreatyEli(name) => {
                let celex = treaty_key(name);
                celex.into_iter().chain([format!("treaty/{name}")]).collect()
            }
        }
    }

    /// Whether the kind named, if one is, is this one. Kinds are told apart only where they share
    /// a series of numbers.
    #[must_use]
    pub fn fits(&self, kind: Kind) -> bool {
        match self.kind {
            Some(named) if named.is_numbered_by_year() || kind.is_numbered_by_year() => {
                let by_pair = matches!(
                    self.number,
                    Number::Pair { .. } | Number::Year { .. } | Number::Celex(_)
                );
                named == kind || !by_pair
            }
            Some(Kind::Proposal) => kind == Kind::Proposal,
            Some(Kind::Communication) => kind != Kind::Proposal,
            _ => true,
        }
    }

    /// Whether year and number stand in the order that an act of this kind has: a regulation had
    /// the number first until 2014 (`604/2013`), a directive always has the year first, as has
    /// every act since 2015. A decision may have either order until 2014 (`574/2007/EC`).
    #[must_use]
    pub fn has_order_of(&self, kind: Kind) -> bool {
        let Number::Pair { first, second } = self.number else { return true };
        // Where one has its century, the other is no year.
        let year_first = year(first).is_some() && !(first < 100 && second >= 1950);
        match (kind, year(second)) {
            (Kind::Regulation, Some(year)) if year < 2015 => {
                !year_first || year_of_both(first, second)
            }
            (Kind::Regulation, _) => year(first).is_some_and(|year| year >= 2015),
            (Kind::Decision, Some(year)) if year < 2015 => true,
            _ => year_first,
        }
    }

    /// Whether the citation can stand for nothing but legislation of the EU by year and number.
    pub(super) fn is_legislation(&self) -> bool {
        match &self.number {
            Number::Pair { .. } | Number::Year { .. } => !self.is_bare,
            Number::Celex(celex) => celex.is_legislation(),
            _ => false,
        }
    }
}

/// The year that a number can be, with its century.
pub(super) fn year(number: u32) -> Option<u32> {
    match number {
        1950..=2099 => Some(number),
        50..=99 => Some(1900 + number),
        _ => None,
    }
}

fn year_of_both(first: u32, second: u32) -> bool {
    year(first).is_some() && year(second).is_some()
}

/// The keys of two numbers of which either may be the year.
fn pair_keys(first: u32, second: u32, kind: Option<Kind>, is_bare: bool) -> Vec<String> {
    let key = |year: u32, number: u32| format!("{year}/{number}");
    let has_century = |number: u32| number >= 100 && year(number).is_some();
    // Where one has its century, the other is no year.
    let year_of = |number: u32, other: u32| {
        year(number).filter(|_| has_century(number) || !has_century(other))
    };
    let year_first = year_of(first, second).map(|year| key(year, second));
    let year_second = year_of(second, first).map(|year| key(year, first));
    let (Some(year_first), Some(year_second)) = (&year_first, &year_second) else {
        return year_first.or(year_second).into_iter().collect();
    };
    let (year_first, year_second) = (year_first.clone(), year_second.clone());
    // Until 2014 a regulation had the number first.
    match kind {
        Some(Kind::Regulation) if second < 2015 => vec![year_second],
        Some(Kind::Decision) | None if second < 2015 || is_bare => vec![year_first, year_second],
        _ => vec![year_first],
    }
}

/// The key of a consolidated treaty by its ELI, the same as that of its CELEX number.
fn treaty_key(name: &str) -> Option<String> {
    let treaty = match name.split('_').next()? {
        "tfeu" => "e",
        "teu" => "m",
        "char" => "p",
        "tec" => "tec",
        _ => return None,
    };
    Some(format!("treaty {treaty}"))
}
