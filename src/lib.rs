//! The European Migration Network, offline: its countries and contact points, its glossary and the law behind it.
//!
//! Open the bundled data with [`open`], find records with [`lookup`], write them with [`export`].

pub mod cli;
pub mod commands;
pub mod deferred;
pub mod failure;
pub mod plain;
pub mod render;
pub mod shown;
mod suggest;
pub mod usage;

pub use emn_core::{bundle, dataset, export, lookup};

use bundle::ArchivedBundle;

static BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bundle.bin"));

/// The bytes of the bundled data, as the build packed them.
pub fn bundled_bytes() -> &'static [u8] {
    BUNDLE
}

/// Opens the bundled data. This reads nothing: the packed form is used where it lies in the program.
pub fn open() -> &'static ArchivedBundle {
    // SAFETY: the build wrote these bytes from a `Bundle` of the same model and verified them with `Bundle::verify`.
    unsafe { rkyv::access_unchecked::<ArchivedBundle>(BUNDLE) }
}
