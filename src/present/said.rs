//! What is said of a query: that it found nothing, and which name of a record matched.

use crate::{render::cards::Matched, ui::Shown};
#[cfg(feature = "browse")]
use emn::lookup::Hit;
use emn::{
    lookup::{Match, Query, Tier},
    model::{Language, Outsider, Record},
    pack::{Damaged, NameKind},
};

/// The line for a query that found nothing: what is nearest to it, if anything is.
pub fn nothing(query: &Query, near: &[&str]) -> String {
    let text = Shown(query.text());
    match near.is_empty() {
        true => format!("nothing found for `{text}`"),
        false => format!("nothing found for `{text}`; nearest: {}", near.join(", ")),
    }
}

/// The line for a query that means a country of which there is no record.
pub fn no_part(query: &Query, country: &Outsider) -> String {
    let (text, name) = (Shown(query.text()), &country.name);
    match country.took_part {
        false => format!("nothing found for `{text}`; {name} takes no part in the network"),
        true => {
            format!(
                "nothing found for `{text}`; {name} took part once and has no contact point now"
            )
        }
    }
}

/// The line for a query whose answers the filters held back.
pub fn withheld(query: &Query, label: &str) -> String {
    let text = Shown(query.text());
    format!("nothing found for `{text}` that fits the filters and the day; without them: {label}")
}

/// What matched, unless it is the record's own name as typed: `turvapaikka → asylum (fi)`.
pub fn matched<R: Record>(query: &Query, found: &Match<'_, R>) -> Result<Option<Matched>, Damaged> {
    if is_obvious(found.kind, found.tier) {
        return Ok(None);
    }
    let (name, kind, language) = (found.name, found.kind, &found.language);
    Ok(Some(said(query, found.label()?, (name, kind, language))))
}

/// The same for what a search of several tables found.
#[cfg(feature = "browse")]
pub fn matched_hit(query: &Query, hit: &Hit<'_>) -> Option<Matched> {
    let name = (hit.name, hit.kind, &hit.language);
    (!is_obvious(hit.kind, hit.tier)).then(|| said(query, hit.brief.label, name))
}

/// Whether a name is the record's own as typed, or no name matched at all.
fn is_obvious(kind: NameKind, tier: Tier) -> bool {
    let is_own = matches!(kind, NameKind::Code | NameKind::Preferred);
    is_own && (tier <= Tier::Form || tier == Tier::Text)
}

/// What to say of a name that matched.
fn said(
    query: &Query,
    label: &str,
    (name, kind, language): (&str, NameKind, &Language),
) -> Matched {
    let line = match kind {
        NameKind::Code | NameKind::Preferred => format!("{} → {label}", Shown(query.text())),
        _ => format!("{name} → {label}{}", note(kind, language)),
    };
    let is_foreign = matches!(kind, NameKind::Translation | NameKind::Variant);
    Matched { line, foreign: is_foreign.then(|| (name.to_owned(), language.clone())) }
}

/// What kind of name matched, in brackets.
pub fn note(kind: NameKind, language: &Language) -> String {
    match kind {
        NameKind::Translation | NameKind::Variant => format!(" ({language})"),
        NameKind::Synonym => " (synonym)".to_owned(),
        NameKind::Acronym => " (abbreviation)".to_owned(),
        NameKind::Everyday if language.is_english() => " (everyday name)".to_owned(),
        NameKind::Everyday => format!(" (everyday name, {language})"),
        NameKind::Discouraged => " (discouraged name)".to_owned(),
        NameKind::Code | NameKind::Preferred => String::new(),
    }
}
