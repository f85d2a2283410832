//! Formats of the fields that use the data, made from the model: one file a format.

mod content;
mod identity;
mod vcf;

pub use content::{Content, Exported, Unwritten};
pub(super) use vcf::VCF;
