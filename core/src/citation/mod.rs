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

mod joint;
pub mod provision;
mod range;
mod read;
pub mod table;
mod token;
pub mod words;

pub use act::{Act, Citable, Form, Identity, Kind, Number, Series};
pub(crate) use asked::without_kind;
pub use asked::{Asked, Which, asked};
pub use celex::Celex;
pub use cited::{Cited, Citer, Unresolved};
pub use joint::is_joint;
pub use provision::{Division, Joint, Level, Part, Provision, Provisions};
pub use read::{Mention, What, read};
pub use table::{Table, TableError};
pub use words::Words;
