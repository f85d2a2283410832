//! Records that lie one after another, each found by its position and decoded when it is read.

use super::Damaged;
use serde::de::Deserialize;
use zerocopy::{FromBytes, little_endian::U64};

/// Records of one kind: where each begins, and their bytes.
#[derive(Clone, Copy)]
pub(super) struct Run<'d> {
    starts: &'d [U64],
    bytes: &'d [u8],
}

impl<'d> Run<'d> {
    /// Records from their two sections; the last of the starts is the end of the last record.
    pub(super) fn open(starts: &'d [u8], bytes: &'d [u8]) -> Result<Self, Damaged> {
        let starts = <[U64]>::ref_from_bytes(starts);
        Ok(Run { starts: starts.map_err(|_| Damaged("a list of records is cut off"))?, bytes })
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Decodes a record.
    pub(super) fn get<R: Deserialize<'d>>(&self, position: usize) -> Result<R, Damaged> {
        let end = position.checked_add(1).and_then(|next| self.starts.get(next));
        let (start, end) = self.starts.get(position).zip(end).ok_or(Damaged("no such record"))?;
        let [start, end] = [start, end].map(|place| usize::try_from(place.get()));
        let (Ok(start), Ok(end)) = (start, end) else { return Err(Damaged("no such record")) };
        let bytes = self.bytes.get(start..end).ok_or(Damaged("a record lies outside"))?;
        decoded(bytes)
    }
}

/// Decodes bytes that are one record.
pub(super) fn decoded<'d, R: Deserialize<'d>>(bytes: &'d [u8]) -> Result<R, Damaged> {
    match postcard::take_from_bytes(bytes) {
        Ok((record, [])) => Ok(record),
        _ => Err(Damaged("a record cannot be read")),
    }
}
