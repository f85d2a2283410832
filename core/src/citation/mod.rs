//! The reader of legal citations: provisions (article, paragraph, point, recital, annex) and acts
//! (kind, number, identifier, address), in every official language of the EU and the languages of
//! the network.
//!
//! [`read`] goes through a text once and gives what it names, with byte spans. It decides nothing
//! that needs a directory of acts: that is for its users, `cited` when the data is pressed and
//! `asked` when a query is read. The words of citations are data ([`Words`]).

pub mod act;
mod address;
pub mod asked;
pub mod celex;
pub mod cited;
mod eli;
pub mod identity;
mod joint;
pub mod kind;
pub mod provision;
mod range;
mod read;
pub mod table;
mod token;
pub mod words;

pub use act::{Act, Number};
pub(crate) use asked::without_kind;
pub use asked::{Asked, Which, asked};
pub use celex::Celex;
pub use cited::{Cited, Citer, Unresolved};
pub use identity::{Citable, Identity};
pub use joint::is_joint;
pub use kind::{Form, Kind, Series};
pub use provision::{Division, Joint, Level, Part, Provision, Provisions};
pub use read::{Mention, What, read};
pub use table::{Table, TableError};
pub use words::Words;
