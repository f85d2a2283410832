//! What the program carries: the dataset and its indexes in one packed form that is used in place.

use crate::{
    dataset::model::Dataset,
    lookup::{index::Indexes, names},
};
use rkyv::{Archive, Serialize, rancor};
use std::error::Error;

/// The dataset with its indexes.
#[derive(Archive, Serialize)]
pub struct Bundle {
    pub dataset: Dataset,
    pub indexes: Indexes,
}

impl Bundle {
    /// Indexes a complete dataset.
    ///
    /// # Errors
    /// What the index's builder says.
    pub fn new(dataset: Dataset) -> Result<Self, Box<dyn Error>> {
        let indexes = names::index(&dataset)?;
        Ok(Bundle { dataset, indexes })
    }

    /// The packed form. It needs no alignment and holds no pointers, only distances.
    ///
    /// # Errors
    /// A form that is too large, or that does not read back.
    pub fn pack(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let bytes = rkyv::to_bytes::<rancor::BoxedError>(self)?;
        Self::verify(&bytes)?;
        Ok(bytes.into_vec())
    }

    /// Walks through a packed form and checks that every part of it is sound.
    ///
    /// # Errors
    /// The first part that is not.
    pub fn verify(bytes: &[u8]) -> Result<&ArchivedBundle, Box<dyn Error>> {
        Ok(rkyv::access::<ArchivedBundle, rancor::BoxedError>(bytes)?)
    }
}
