//! The language of a text.

use emn::model::{Language, Languages};
use whatlang::{Detector, Lang};

/// How much of a text is looked at.
const LOOKED_AT: usize = 1 << 14;

/// The language of a text among those of the glossary, and whether it is plain that it is the one;
/// nothing if it cannot be told.
pub fn detected(prose: &str, languages: &Languages) -> Option<(Language, bool)> {
    let longest = prose.len().min(LOOKED_AT);
    let end = (0..=longest).rev().find(|at| prose.is_char_boundary(*at)).unwrap_or_default();
    let named = |lang: &Lang| {
        let entry = languages.named(lang.code()).ok()?;
        entry.glossary.then(|| entry.tag.clone())
    };
    let known = Lang::all().iter().filter(|lang| named(lang).is_some()).copied().collect();
    let found = Detector::with_allowlist(known).detect(&prose[..end])?;
    Some((named(&found.lang())?, found.is_reliable()))
}
