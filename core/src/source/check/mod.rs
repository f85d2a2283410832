//! Checks what the model alone cannot: that the records fit each other and that the text is clean.

mod acts;
mod correlations;
mod days;
mod places;
mod terms;
mod text;
mod words;

use super::{file::Finding, read::Loaded};
use crate::model::Date;

/// Everything that is wrong with the records and the text of the data.
pub(super) fn check(loaded: &Loaded) -> Vec<Finding> {
    let mut faults = places::check_countries(loaded);
    faults.extend(places::check_contact_points(loaded));
    faults.extend(acts::check_acts(loaded));
    faults.extend(acts::check_transitional_rules(loaded));
    faults.extend(acts::check_correlations(loaded));
    faults.extend(correlations::check_correlation_tables(loaded));
    faults.extend(acts::check_network(loaded));
    faults.extend(terms::check_term_names(loaded));
    faults.extend(terms::check_everyday_names(loaded));
    faults.extend(terms::check_term_order(loaded));
    faults.extend(terms::check_relations(loaded));
    faults.extend(terms::check_broader_circles(loaded));
    faults.extend(terms::check_broader_is_nearest(loaded));
    faults.extend(terms::check_related_are_not_broader(loaded));
    faults.extend(terms::check_official_entries(loaded));
    faults.extend(words::check_words(loaded));
    faults.extend(days::check_days(loaded));
    let mut findings: Vec<Finding> = loaded.files.iter().flat_map(text::check_text).collect();
    findings.extend(loaded.located(&faults));
    findings
}

/// Every date after a day, among those of what has happened.
pub(super) fn dates_after(loaded: &Loaded, day: Date) -> Vec<Finding> {
    loaded.located(&days::dates_after(loaded, day))
}
