//! What an export says of itself.

use super::{
    tabular::{Record, Value},
    view::Context,
};
use crate::model::Date;

/// The licence of the data, by its SPDX identifier.
pub const LICENCE: &str = "CC-BY-4.0";

/// Who is to be named, as that licence asks.
pub const ATTRIBUTION: &str = "The emn contributors";

/// What an export is: the program and its version, the day asked for, the day on which the last of
/// the tables was gone through, the licence, and whom to name.
pub fn meta(context: &Context<'_>) -> Record<'static> {
    let about = context.about;
    let days = [about.countries_checked, about.contact_points_checked, about.acts_checked];
    let checked = days.into_iter().flatten().max();
    let date = |date: Option<Date>| date.map_or(Value::Absent, Value::Date);
    Record(vec![
        ("program".into(), Value::text("emn")),
        ("version".into(), Value::text(env!("CARGO_PKG_VERSION"))),
        ("as_of".into(), Value::Date(context.day)),
        ("checked_on".into(), date(checked)),
        ("licence".into(), Value::text(LICENCE)),
        ("attribution".into(), Value::text(ATTRIBUTION)),
    ])
}
