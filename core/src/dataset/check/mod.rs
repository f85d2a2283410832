//! Checks what the model alone cannot: that the records fit each other and that the text is clean.

mod acts;
mod places;
mod terms;
mod text;

use super::read::{Finding, Loaded};

/// Everything that is wrong with the records and the text of the data, in the order of the files.
pub fn check(loaded: &Loaded) -> Vec<Finding> {
    let mut findings: Vec<Finding> = loaded.files().flat_map(text::check_text).collect();
    findings.extend(places::check_countries(loaded));
    findings.extend(places::check_ncps(loaded));
    findings.extend(acts::check_acts(loaded));
    findings.extend(acts::check_network(loaded));
    findings.extend(terms::check_term_names(loaded));
    findings.extend(terms::check_term_order(loaded));
    findings.extend(terms::check_relations(loaded));
    findings.extend(terms::check_broader_cycles(loaded));
    findings
}
