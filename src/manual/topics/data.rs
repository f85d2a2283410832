//! What the program knows, and where that comes from.

use crate::manual::topic::{Passage, Topic};
use emn::pack::Damaged;

pub const TOPIC: Topic =
    Topic { name: "data", title: "What the program knows, and where that comes from", passages };

fn passages() -> Result<Vec<Passage>, Damaged> {
    let network = emn::network()?;
    let about = network.about()?;
    let counted = |count: usize, of: &str, checked: Option<emn::model::Date>| {
        let on = checked.map(|day| format!(", last gone through on {day}")).unwrap_or_default();
        format!("{count} {of}{on}")
    };
    Ok(vec![
        Passage::text(
            "All of it is inside the program, which needs no network and no other files. It is as \
             old as the day on which it was last gone through; emn data report says what was last \
             checked more than a year ago.",
        ),
        Passage::names([
            (
                "ncps",
                counted(
                    network.contact_points()?.len(),
                    "contact points",
                    about.contact_points_checked,
                ),
            ),
            (
                "countries",
                counted(network.countries()?.len(), "countries", about.countries_checked),
            ),
            ("glossary", counted(network.terms()?.len(), "terms", about.terms_checked)),
            ("acts", counted(network.acts()?.len(), "acts", about.acts_checked)),
            ("network", counted(network.facts()?.len(), "facts", about.facts_checked)),
        ]),
        Passage::text(
            "Terms, equivalents, numbers, dates and addresses are taken from public pages; \
             --sources shows which. Definitions and notes are this project's own wording, not the \
             official one, to which each card leads. What no page supports is left out. No persons \
             are named.",
        ),
        Passage::text(
            "No official product of the European Migration Network or the European Commission, and \
             no legal advice. The wording is licensed under CC BY 4.0; names of countries come \
             from the Unicode CLDR (Unicode License V3).",
        ),
        Passage::text("The command that counts it is emn data --help."),
    ])
}
