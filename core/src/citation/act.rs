//! An act as a citation names it: by kind and number, or by an identifier.

use super::{
    celex::Celex,
    provision::Provision,
    read::{What, read},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A kind of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A regulation of the EU
    Regulation,
    /// A directive of the EU
    Directive,
    /// A decision of the EU
    Decision,
    /// A recommendation of an institution
    Recommendation,
    /// A resolution
    Resolution,
    /// A declaration
    Declaration,
    /// A convention or covenant
    Convention,
    /// A protocol
    Protocol,
    /// A treaty, agreement or statute
    Treaty,
    /// A charter
    Charter,
    /// A communication of the Commission
    Communication,
    /// A proposal of the Commission for an act
    Proposal,
    /// Anything else
    Other,
}

impl Kind {
    /// The kinds that share one series of numbers by year, and are told apart by their kind.
    #[must_use]
    pub const fn is_numbered_by_year(self) -> bool {
        matches!(self, Self::Regulation | Self::Directive | Self::Decision | Self::Recommendation)
    }
}

/// What a regulation, directive or decision is made under.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Form {
    /// Nothing else is said
    #[default]
    Basic,
    /// `Implementing Regulation`
    Implementing,
    /// `Delegated Regulation`
    Delegated,
    /// `Framework Decision`
    Framework,
}

/// A series of documents or treaties with numbers of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Series {
    /// Documents of the Commission for the other institutions
    Com,
    /// Staff working documents, since 2012
    Swd,
    /// Documents of the Secretariat-General, staff working documents until 2012
    Sec,
    /// Joint documents of the Commission and the High Representative
    Join,
    /// Treaties of the Council of Europe: ETS until number 193, CETS from 194
    Ets,
    /// Conventions of the International Labour Organization
    Ilo,
    /// United Nations Treaty Series, by volume
    Unts,
}

impl Series {
    /// The series at the head of a key: `com`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Com => "com",
            Self::Swd => "swd",
            Self::Sec => "sec",
            Self::Join => "join",
            Self::Ets => "ets",
            Self::Ilo => "ilo",
            Self::Unts => "unts",
        }
    }

    /// Whether its numbers are by year.
    pub(super) const fn is_by_year(self) -> bool {
        matches!(self, Self::Com | Self::Swd | Self::Sec | Self::Join)
    }
}

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
    /// [`Identity::of`], in the same form.
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
                let celex = super::eli::treaty_key(name);
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

    /// Whether this is the act of a record: one of its numbers or identifiers is named, and
    /// neither another kind nor another form. `Implementing` is often left out, and a CELEX number
    /// never says it.
    #[must_use]
    pub fn means(&self, record: &Identity) -> bool {
        let by_key = self.keys().iter().any(|key| record.keys.contains(key));
        let of_form = self.form == Form::Basic || record.form.is_none_or(|form| form == self.form);
        by_key && of_form && self.fits(record.kind)
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

/// What a directory of acts says of an act, as far as citations need it.
pub trait Citable {
    /// The short name by which the directory points at the act.
    fn id(&self) -> &str;
    /// The number as citations write it, such as `2011/95/EU` or `COM(2020) 609`; may be empty.
    fn number(&self) -> &str;
    /// The kind of act.
    fn kind(&self) -> Kind;
    /// The CELEX number.
    fn celex(&self) -> Option<&str>;
    /// The ELI, a web address.
    fn eli(&self) -> Option<&str>;
    /// The wordings under which citations name the act.
    fn cited_as(&self) -> impl Iterator<Item = &str>;
}

/// The numbers of a record in the form in which citations are compared with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Each key once; see [`Act::keys`].
    pub keys: Vec<String>,
    /// The kind of the record.
    pub kind: Kind,
    /// The form, as far as the ELI says it.
    pub form: Option<Form>,
}

impl Identity {
    /// The identity of a record, from its number, CELEX number and ELI.
    pub fn of(record: &impl Citable, words: &Words) -> Self {
        let mut keys: Vec<String> = Vec::new();
        let mut add = |more: Vec<String>| {
            more.into_iter().for_each(|key| {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            })
        };
        let kind = record.kind();
        let act_of = |text: &str| {
            read(text, words).into_iter().find_map(|mention| match mention.what {
                What::Act(act) => Some(act),
                What::Provisions(_) => None,
            })
        };
        add(record.celex().and_then(act_of).map(|act| act.keys()).unwrap_or_default());
        let eli = record.eli().and_then(act_of);
        add(eli.as_ref().map(Act::keys).unwrap_or_default());
        match act_of(record.number()) {
            Some(act) => add(Act { kind: Some(kind), is_bare: false, ..act }.keys()),
            None => add(labour_convention(record, words).into_iter().collect()),
        }
        Identity { keys, kind, form: eli.map(|act| act.form) }
    }
}

/// The key of a convention whose number (`No. 97`) does not say that it is one of the ILO's: its
/// wordings or its short name do.
fn labour_convention(record: &impl Citable, words: &Words) -> Option<String> {
    let number = record.number().trim_start_matches(|first: char| !first.is_ascii_digit());
    let of_ilo = |text: &str| read(&format!("{text} {number}"), words).pop();
    let mention = record.id().split_once('-').and_then(|(head, _)| of_ilo(head))?;
    match mention.what {
        What::Act(act) if !number.is_empty() => act.keys().pop(),
        _ => None,
    }
}
