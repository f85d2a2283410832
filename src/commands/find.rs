//! From a query to the records it means: one, several that are equally good, or none.

use crate::{
    cli::MatchArgs,
    dataset::language::Language,
    failure::Failure,
    lookup::{
        index::{ArchivedIndex, NameKind},
        query::Query,
        search::{Match, Options, Tier},
    },
    shown::Shown,
};
use std::env;

/// The longest query in bytes; anything longer is no name of anything.
const LONGEST_QUERY: usize = 500;

/// A match further off than this is only offered, never taken for what was meant.
const DOUBTFUL: u32 = 220;

/// The same for a typing error in a name that is not English, where chance likenesses are many.
const DOUBTFUL_ABROAD: u32 = 150;

/// A match so much further off than the best is not even offered.
pub const FAR_BEHIND: u32 = 250;

/// A match is a clear winner if the next one is so much further off.
const LEAD: u32 = 60;

/// What a query means.
pub enum Found {
    /// A clear winner.
    One(Match<'static>),
    /// Candidates, best first.
    Several(Vec<Match<'static>>),
    Nothing,
}

impl Found {
    /// The records that are meant for certain: a clear winner, or all that have exactly the name.
    ///
    /// # Errors
    /// The candidates among which nobody can choose; none if nothing was found.
    pub fn certain(self) -> Result<Vec<Match<'static>>, Vec<Match<'static>>> {
        match self {
            Found::One(found) => Ok(vec![found]),
            Found::Several(matches) if matches.iter().all(|found| found.cost == 0) => Ok(matches),
            uncertain => Err(uncertain.matches()),
        }
    }

    /// The matches, best first.
    pub fn matches(self) -> Vec<Match<'static>> {
        match self {
            Found::One(found) => vec![found],
            Found::Several(matches) => matches,
            Found::Nothing => Vec::new(),
        }
    }
}

/// A query as the user gave it, ready to be looked up.
pub struct Request {
    pub text: String,
    pub query: Query,
    pub options: Options,
}

impl Request {
    /// The words of a command line as a query.
    ///
    /// # Errors
    /// An empty or an endless query.
    pub fn new(words: &[String], matching: &MatchArgs, preferred: Option<Language>) -> Result<Self, Failure> {
        let text = words.join(" ");
        if text.trim().is_empty() {
            return Err(Failure::Usage("the query is empty; give at least one letter or digit".to_owned()));
        }
        if text.len() > LONGEST_QUERY {
            return Err(Failure::Usage(format!("the query has {} bytes; it may have {LONGEST_QUERY} at most", text.len())));
        }
        let options = Options { from: matching.from, exact: matching.exact, preferred: preferred.or(matching.from).or_else(locale_language), places: false };
        Ok(Request { query: Query::new(&text), text, options })
    }

    /// The same request for names of places.
    pub fn for_places(self, places: bool) -> Self {
        Request { options: Options { places, ..self.options }, ..self }
    }

    /// The line for a query that means a country which takes no part in the network.
    pub fn no_part(&self, country: &str) -> String {
        format!("nothing found for `{}`; {country} takes no part in the network", Shown(&self.text))
    }

    /// All records that match, best first.
    pub fn matches(&self, index: &'static ArchivedIndex) -> Vec<Match<'static>> {
        index.search(&self.query, self.options)
    }

    /// Looks the query up.
    pub fn find(&self, index: &'static ArchivedIndex) -> Found {
        decide(self.matches(index))
    }

    /// The line for a query that found nothing: what the filters held back, or what is nearest to it, if anything is.
    pub fn nothing(&self, index: &'static ArchivedIndex, held_back: Option<&Match>, label: impl Fn(usize) -> String, wanted: impl Fn(usize) -> bool) -> String {
        if let Some(held_back) = held_back {
            return format!("nothing found for `{}` that fits the filters and the day; without them: {}", Shown(&self.text), label(held_back.record));
        }
        let nearest = index.nearest(&self.query, Options { exact: false, ..self.options });
        let nearest: Vec<String> = nearest.iter().filter(|found| wanted(found.record)).take(3).map(|found| label(found.record)).collect();
        match nearest.is_empty() {
            true => format!("nothing found for `{}`", Shown(&self.text)),
            false => format!("nothing found for `{}`; nearest: {}", Shown(&self.text), nearest.join(", ")),
        }
    }
}

/// The language of the user's locale, as POSIX has it.
fn locale_language() -> Option<Language> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty())?;
    Language::from_locale(&locale)
}

/// Whether the best match is meant, or one of several.
pub fn decide(mut matches: Vec<Match<'static>>) -> Found {
    let Some(best) = matches.first().copied() else { return Found::Nothing };
    matches.retain(|found| found.cost <= best.cost + FAR_BEHIND);
    let abroad = best.tier == Tier::Typo && best.name.kind >= NameKind::Translation;
    let is_doubtful = best.cost > if abroad { DOUBTFUL_ABROAD } else { DOUBTFUL };
    if matches!(best.tier, Tier::Code | Tier::Exact) {
        let grade = |found: &Match| (found.tier, found.name.kind);
        matches.retain(|found| grade(found) == grade(&best) || best.name.kind >= NameKind::Translation);
    } else if !is_doubtful && matches.get(1).is_none_or(|next| leads(&best, next)) {
        matches.truncate(1);
    }
    match matches.len() {
        1 if !is_doubtful => Found::One(best),
        _ => Found::Several(matches),
    }
}

/// Whether the next match is so much further off that the first one is meant.
fn leads(best: &Match, next: &Match) -> bool {
    next.cost >= best.cost + LEAD || best.tier == Tier::Form && next.tier > Tier::Form && next.cost > best.cost
}
