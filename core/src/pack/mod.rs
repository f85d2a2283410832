//! The packed form: one file that holds records, their names and the indexes on them, used where it
//! lies, in the program or mapped from a file.
//!
//! It begins with a header (`layout`) that names its sections. Opening it checks the header and
//! nothing else, so that it takes the same time whatever the size; each reading afterwards checks
//! what it reads. A damaged or foreign file gives [`Damaged`], never a panic.
//!
//! A table has five kinds of sections: its records, each in a small form of its own; a brief of
//! each record, for lists; its names in the order of their keys; the texts of those names; and the
//! dictionaries (`trie`) that lead from a key, a word or an identifier to them.

pub(crate) mod correlations;
mod layout;
pub(crate) mod names;
mod network;
mod records;
pub(crate) mod senses;
#[cfg(feature = "source")]
mod sort;
pub(crate) mod stems;
pub(crate) mod trie;
pub(crate) mod words;
#[cfg(feature = "source")]
pub mod write;

pub use correlations::{Correlations, PackedCorrelations};
pub use layout::Damaged;
pub use names::NameKind;
pub use network::{About, Brief, Network, Records};
