//! The kinds of acts, their forms, and the series that number them.

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
