//! The closed vocabularies of the data: every word that a field may hold, with the label a person
//! reads.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A word that a vocabulary does not have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{}` is no {what}; there are: {}", .word.escape_debug(), .known.join(", "))]
pub struct UnknownWord {
    word: String,
    what: &'static str,
    known: Vec<&'static str>,
}

/// A closed vocabulary of the data.
pub trait Vocabulary: Copy + PartialEq + Sized + 'static {
    /// Every member, in the order of declaration, which is also the order in which they are listed.
    const ALL: &'static [Self];

    /// What a member is called in messages, such as `status`.
    const WHAT: &'static str;

    /// The word that stands for the member in the data, on the command line and in machine formats.
    fn code(self) -> &'static str;

    /// What a person reads.
    fn label(self) -> &'static str;

    /// The member for which a code stands.
    ///
    /// # Errors
    /// A word that is no code of the vocabulary; the error names every code there is.
    fn of_code(word: &str) -> Result<Self, UnknownWord> {
        Self::ALL.iter().copied().find(|member| member.code() == word).ok_or_else(|| UnknownWord {
            word: word.to_owned(),
            what: Self::WHAT,
            known: Self::ALL.iter().map(|member| member.code()).collect(),
        })
    }
}

/// Declares a closed vocabulary as an enum whose members are written in the data as their codes.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $what:literal {
        $($(#[$member_doc:meta])* $member:ident = $code:literal, $label:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $label] $(#[$member_doc])* $member),+
        }

        impl Vocabulary for $name {
            const ALL: &'static [$name] = &[$($name::$member),+];
            const WHAT: &'static str = $what;

            fn code(self) -> &'static str {
                match self { $($name::$member => $code),+ }
            }

            fn label(self) -> &'static str {
                match self { $($name::$member => $label),+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                Self::of_code(word)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                super::schema::words($what, Self::ALL.iter().map(|member| member.code()))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Word(Self::of_code))
            }
        }
    };
}

/// Reads a code of a vocabulary.
struct Word<T>(fn(&str) -> Result<T, UnknownWord>);

impl<T> de::Visitor<'_> for Word<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a word of a closed vocabulary")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<T, E> {
        (self.0)(word).map_err(de::Error::custom)
    }
}

vocabulary! {
    /// The field of asylum and migration that a term belongs to.
    Topic, "topic" {
        Asylum = "asylum", "Asylum";
        Borders = "borders", "Borders and visas";
        Citizenship = "citizenship", "Citizenship and statelessness";
        Integration = "integration", "Integration";
        IrregularMigration = "irregular-migration", "Irregular migration";
        LegalMigration = "legal-migration", "Legal migration";
        Migration = "migration", "Migration in general";
        Organisations = "organisations", "Organisations";
        Policy = "policy", "Policy";
        Return = "return", "Return and readmission";
        Rights = "rights", "Rights and equality";
        Trafficking = "trafficking", "Trafficking in human beings";
    }
}

vocabulary! {
    /// How a country stands to the network on a given day.
    Status, "status" {
        /// A Member Country (Council Decision 2008/381/EC).
        Member = "member", "Member Country";
        /// An Observer Country, under a working arrangement with the Commission.
        Observer = "observer", "Observer Country";
        /// Took part once and no longer does.
        Former = "former", "former participant";
        /// Does not take part, or did not yet on the day asked about.
        NonParticipant = "non-participant", "takes no part";
    }
}

vocabulary! {
    /// What kind of body hosts a National Contact Point.
    HostKind, "kind of host" {
        MinistryInterior = "ministry-interior", "ministry of the interior";
        MinistryOther = "ministry-other", "other ministry";
        Agency = "agency", "public agency";
        ResearchInstitute = "research-institute", "research institute";
        Ngo = "ngo", "non-governmental organisation";
        IomOffice = "iom-office", "office of the International Organization for Migration";
    }
}

vocabulary! {
    /// Whose a mailbox, a phone line or an address is.
    Owner, "owner of a contact detail" {
        ContactPoint = "contact-point", "the contact point's own";
        Host = "host", "the host institution's";
    }
}

vocabulary! {
    /// What kind of legal act or document an act is.
    ActKind, "kind of act" {
        Regulation = "regulation", "regulation";
        Directive = "directive", "directive";
        Decision = "decision", "decision";
        Treaty = "treaty", "treaty or agreement";
        Charter = "charter", "charter";
        Convention = "convention", "convention";
        Protocol = "protocol", "protocol";
        Communication = "communication", "Commission communication";
        Other = "other", "other document";
        Proposal = "proposal", "Commission proposal";
    }
}

vocabulary! {
    /// How an act came to its end.
    End, "way in which an act ends" {
        Repealed = "repealed", "repealed";
        Expired = "expired", "expired";
    }
}

vocabulary! {
    /// The edition of the official glossary on whose page a term was seen.
    Edition, "edition of the official glossary" {
        Tenth = "10", "10 (2023)";
        Sixth = "6", "6 (2018)";
        Third = "3", "3 (2014)";
        Second = "2", "2 (2012)";
        /// No page shows the term to be in the official glossary.
        None = "", "none";
    }
}

vocabulary! {
    /// A part of what there is to know about the network.
    Section, "section" {
        Network = "network", "The network";
        Output = "outputs", "What it publishes";
        WorkProgramme = "work-programmes", "Work programmes";
        Event = "events", "Events";
        Group = "groups", "Working and expert groups";
        Partner = "partners", "Partners";
        History = "history", "History";
    }
}

vocabulary! {
    /// Where an act stands on a given day.
    Validity, "status of an act" {
        InForce = "in-force", "in force";
        /// A directive that binds the states, which must still bring it into their law.
        Transposition = "transposition", "being transposed";
        /// Adopted, and applies later.
        NotYetApplicable = "not-yet-applicable", "not yet applicable";
        /// A Commission proposal.
        Proposed = "proposed", "proposed";
        /// The day asked about lies before its adoption.
        NotYetAdopted = "not-yet-adopted", "not yet adopted";
        Repealed = "repealed", "repealed";
        Expired = "expired", "expired";
    }
}

vocabulary! {
    /// What is counted to tell how much the data covers.
    Aspect, "aspect" {
        /// Terms by the edition of the official glossary in which they were seen.
        Edition = "edition", "Terms by edition of the official glossary";
        Language = "language", "Equivalents by language";
        Contact = "contact", "Details of the contact points";
        Table = "table", "Tables, and the day on which they were last gone through";
        Stale = "stale", "Last checked more than a year ago";
    }
}

vocabulary! {
    /// What happens to an act on a day.
    ChangeKind, "change of the law" {
        Proposed = "proposed", "proposed";
        Adopted = "adopted", "adopted";
        InForce = "in-force", "in force";
        Applies = "applies", "applies";
        Repealed = "repealed", "ended";
        Expired = "expired", "expired";
    }
}
