//! The European Migration Network, offline, for other programs: the data that the program `emn`
//! carries.
//!
//! ```
//! use emn::{
//!     lookup::{Outcome, Query},
//!     model::Date,
//! };
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let network = emn::network()?;
//!
//! // Whom to call in a country, by any of its names.
//! let Outcome::One(found) = network.contact_points()?.find(&Query::new("Suomi")?, None)? else {
//!     panic!("one contact point is meant");
//! };
//! assert_eq!(found.record()?.email.unwrap().as_str(), "emn@migri.fi");
//!
//! // Whether an act is law on a day, and what took its place.
//! let act = network.acts()?.get("directive-2011-95")?.unwrap();
//! let day: Date = "2026-06-12".parse()?;
//! assert!(act.validity_on(day).has_ended());
//! assert_eq!(act.replaced_by[0].as_str(), "regulation-2024-1347");
//!
//! // What a term is called in another language.
//! let term = network.terms()?.get("asylum-seeker")?.unwrap();
//! let finnish = network.about()?.languages.named("fi")?.tag.clone();
//! assert_eq!(term.equivalents(&finnish), ["turvapaikanhakija"]);
//! # Ok(())
//! # }
//! ```
//!
//! Everything is read where it lies in the program: opening the data costs next to nothing, and a
//! record is decoded when it is asked for. Without the feature `cli` the package has no command
//! line and depends on nothing that has to do with terminals.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub use emn_core::{Count, citation, export, law, lookup, model, pack, text};

use pack::{Damaged, Network};

static DATA: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/emn.pack"));

/// The data that comes with the package.
///
/// # Errors
/// Data that was damaged after it was built, which only the header of is looked at here.
pub fn network() -> Result<Network<'static>, Damaged> {
    Network::open(DATA)
}

/// The packed form of the data that comes with the package, for whoever wants to keep a copy.
pub fn packed() -> &'static [u8] {
    DATA
}
