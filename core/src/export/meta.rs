//! What an export says of itself.

use super::{
    tabular::{FieldValues, Value},
    view::Context,
};

/// The licence of the data, by its SPDX identifier.
pub const LICENCE: &str = "CC-BY-4.0";

/// Who is to be named, as that licence asks.
pub const ATTRIBUTION: &str = "The emn contributors";

/// What an export is: the program and its version, the day asked for, the day on which the last of
/// the tables was gone through, the licence, and whom to name.
pub fn meta(context: &Context<'_>) -> FieldValues<'static> {
    let checked = context.about.last_checked();
    FieldValues(vec![
        ("program".into(), Value::text("emn")),
        ("version".into(), Value::text(env!("CARGO_PKG_VERSION"))),
        ("as_of".into(), Value::Date(context.day)),
        ("checked_on".into(), checked.map_or(Value::Absent, Value::Date)),
        ("licence".into(), Value::text(LICENCE)),
        ("attribution".into(), Value::text(ATTRIBUTION)),
    ])
}
