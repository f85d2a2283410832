//! Identifiers of records that never change, and are the same in every format.

/// The identifier of the data as a whole.
pub(super) const DATA: &str = "urn:uuid:b304fddb-86a1-4ac5-86a0-a875f5f69d5b";

/// The identifier of a record of a kind, such as `ncp` or `term`.
pub(super) fn identifier(kind: &str, id: &str) -> String {
    format!("{DATA}#{kind}/{id}")
}
