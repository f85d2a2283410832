//! Formats of the fields that use the data, made from the model: one file a format.

mod content;
#[cfg(feature = "html")]
mod html;
mod identity;
mod names;
mod omegat;
#[cfg(feature = "rdf")]
mod rdf;
mod stardict;
#[cfg(feature = "tbx")]
mod tbx;
mod vcf;

pub use content::{Content, Exported, Unwritten};
#[cfg(feature = "html")]
pub(super) use html::HTML;
pub(super) use omegat::OMEGAT;
#[cfg(feature = "rdf")]
pub(super) use rdf::{JSONLD, TTL};
pub(super) use stardict::STARDICT;
#[cfg(feature = "tbx")]
pub(super) use tbx::TBX;
pub(super) use vcf::VCF;

/// Under which conditions a file may be used.
const LICENCE: &str = "Definitions, notes and arrangement: CC BY 4.0, The emn contributors, \
                       https://creativecommons.org/licenses/by/4.0/. Terms, equivalents and \
                       citations are facts, as published.";

/// The page of the licence of what is this project's own.
#[cfg(feature = "rdf")]
const LICENCE_PAGE: &str = "https://creativecommons.org/licenses/by/4.0/";
