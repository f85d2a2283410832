//! The language of a text.

use emn::model::{Language, Languages};
use whatlang::{Detector, Lang};

/// How much of a text is looked at.
const LOOKED_AT: usize = 1 << 14;

/// The language of a text among those of the glossary; nothing if it cannot be told.
pub fn detected(prose: &str, languages: &Languages) -> Option<Language> {
    let ends = prose.char_indices().map(|(at, _)| at);
    let end = ends.take_while(|at| *at <= LOOKED_AT).last().unwrap_or_default();
    let end = if prose.len() <= LOOKED_AT { prose.len() } else { end };
    let named = |lang: &Lang| {
        let entry = languages.named(lang.code()).ok()?;
        entry.glossary.then(|| entry.tag.clone())
    };
    let known = Lang::all().iter().filter(|lang| named(lang).is_some()).copied().collect();
    let found = Detector::with_allowlist(known).detect(&prose[..end])?;
    named(&found.lang())
}
