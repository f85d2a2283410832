//! A query: which act it asks for, and which provision of it.

use super::{
    act::{Act, Number},
    kind::Kind,
    provision::Provisions,
    read::{What, read},
    token::Tokens,
    words::{Languages, Meaning, Words},
};
use std::ops::Range;

/// What a query asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The provisions of the act, where the query names some.
    pub provisions: Option<Provisions>,
    /// The act.
    pub act: Which,
    /// The other acts that the query names by number.
    pub further: Vec<Act>,
    /// What stands beside the number of the act, if it is the only one, and may be its name.
    pub beside: Vec<String>,
}

/// How a query names an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// By a number or an identifier: to be looked up by [`Act::keys`], and to be refused where the
    /// act that is found does not agree ([`Identity::is_named_by`](super::Identity::is_named_by)).
    ByNumber(Act),
    /// By a name: the query without the provisions and the words that join them to it. A query
    /// that cites nothing is here unchanged.
    Named(String),
}

/// Reads a query.
///
/// A provision without an act (`Article 3`) is no citation: the query comes back unchanged.
#[must_use]
pub fn asked(text: &str, words: &Words) -> Asked {
    let mentions = read(text, words);
    let provisions = mentions.iter().find_map(|mention| match &mention.what {
        What::Provisions(provisions) => Some((&mention.span, provisions)),
        What::Act(_) => None,
    });
    let mut acts = mentions.iter().filter_map(|mention| match &mention.what {
        What::Act(act) => Some((&mention.span, act)),
        What::Provisions(_) => None,
    });
    if let Some((span, act)) = acts.next() {
        let mut act = act.clone();
        if act.kind.is_none() && matches!(act.number, Number::Pair { .. } | Number::Year { .. }) {
            act.kind = only_kind(text, words);
        }
        let further: Vec<Act> = acts.map(|(_, act)| act.clone()).collect();
        let beside = match further.is_empty() {
            true => beside(text, span, provisions, words),
            false => Vec::new(),
        };
        let provisions = provisions.map(|(_, provisions)| provisions.clone());
        let provisions = provisions.or_else(|| of_identifier(&act));
        return Asked { provisions, act: Which::ByNumber(act), further, beside };
    }
    let named = |provisions, name| {
        let (further, beside) = Default::default();
        Asked { provisions, act: Which::Named(name), further, beside }
    };
    let unchanged = named(None, text.to_owned());
    let Some((span, provisions)) = provisions else { return unchanged };
    let languages = languages_of(&provisions.written, words);
    let name = [
        without_joints(&text[..span.start], words, languages, End::Last),
        without_joints(&text[span.end..], words, languages, End::First),
    ];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return unchanged;
    }
    named(Some(provisions.clone()), name)
}

/// What stands in front of the number of an act, with and without its kind, and what stands behind
/// it: `Dublin III Regulation` and `Dublin III` of `Dublin III Regulation (EU) No 604/2013`.
fn beside(
    text: &str,
    act: &Range<usize>,
    provisions: Option<(&Range<usize>, &Provisions)>,
    words: &Words,
) -> Vec<String> {
    if text[..act.start].trim().is_empty() && text[act.end..].trim().is_empty() {
        return Vec::new();
    }
    let provisions = provisions.filter(|(span, _)| span.end <= act.start);
    let (start, languages) = provisions.map_or((0, Languages::MAX), |(span, provisions)| {
        (span.end, languages_of(&provisions.written, words))
    });
    let digits = text[act.clone()].find(|letter: char| letter.is_ascii_digit());
    let number = act.start + digits.unwrap_or_default();
    let in_front = [&text[start..number], &text[start..act.start]].map(|text| {
        without_number_marks(without_joints(text, words, languages, End::First), words)
    });
    let all = in_front.into_iter().chain([text[act.end..].trim()]);
    all.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// A text without what leads to a number at its end: marks, `(EU)` and `No`.
fn without_number_marks<'t>(text: &'t str, words: &Words) -> &'t str {
    let tokens = Tokens::new(text, words);
    let leads = |at: &usize| {
        let is_mark = |meaning| matches!(meaning, Meaning::Union | Meaning::Number).then_some(());
        // The `o` of `N:o`.
        tokens.folded(*at).chars().count() < 2
            || tokens.meaning(*at, Languages::MAX, is_mark).is_some()
    };
    let count = tokens.len();
    let kept = count - (0..count).rev().take_while(leads).count();
    text[..kept.checked_sub(1).map_or(0, |last| tokens.span(last).end)].trim()
}

/// A name without the word for a kind of act behind it, and that kind: `Visa Code Regulation`.
pub(crate) fn without_kind<'t>(name: &'t str, words: &Words) -> Option<(&'t str, Kind)> {
    let tokens = Tokens::new(name, words);
    let last = tokens.len().checked_sub(1).filter(|last| *last > 0)?;
    let kind = |meaning| match meaning {
        Meaning::Kind(kind, _) => Some(kind),
        _ => None,
    };
    let (kind, _) = tokens.meaning(last, Languages::MAX, kind)?;
    Some((name[..tokens.span(last).start].trim_end(), kind))
}

/// The provision that an identifier itself points at.
fn of_identifier(act: &Act) -> Option<Provisions> {
    act.provision.clone().map(Provisions::of)
}

/// The kind of act that shares its numbers with others, if a text names just one such kind.
fn only_kind(text: &str, words: &Words) -> Option<Kind> {
    let tokens = Tokens::new(text, words);
    let kind = |meaning| match meaning {
        Meaning::Kind(kind, _) if kind.is_numbered_by_year() => Some(kind),
        _ => None,
    };
    let mut kinds = (0..tokens.len()).filter_map(|at| tokens.meaning(at, Languages::MAX, kind));
    let (first, _) = kinds.next()?;
    kinds.all(|(kind, _)| kind == first).then_some(first)
}

/// The languages in which provisions are written so.
fn languages_of(written: &str, words: &Words) -> Languages {
    let tokens = Tokens::new(written, words);
    let part = |meaning| matches!(meaning, Meaning::Division(_) | Meaning::Level(_)).then_some(());
    let languages = (0..tokens.len()).filter_map(|at| tokens.meaning(at, Languages::MAX, part));
    languages.fold(Languages::MAX, |all, (_, languages)| all & languages)
}

/// The end of a text that borders on the provisions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// A text without the marks and the words that join it to provisions (`of the`, `,`) at one end.
fn without_joints<'t>(text: &'t str, words: &Words, languages: Languages, end: End) -> &'t str {
    let near = near(text, end);
    let tokens = Tokens::new(near, words);
    let is_joint =
        |at: &usize| tokens.folded(*at).is_empty() || tokens.means(*at, languages, Meaning::Of);
    let count = tokens.len();
    match end {
        End::First => {
            let joints = (0..count).take_while(is_joint).count();
            text[tokens.span(joints).start..].trim()
        }
        End::Last => {
            let joints = (0..count).rev().take_while(is_joint).count();
            let kept = (count - joints).checked_sub(1).map_or(0, |last| tokens.span(last).end);
            text[..text.len() - near.len() + kept].trim()
        }
    }
}

/// As many words at one end of a text as may join it to provisions.
fn near(text: &str, end: End) -> &str {
    const WORDS: usize = 5;
    let spaces = text.char_indices().filter(|(_, character)| character.is_whitespace());
    match end {
        End::First => spaces.map(|(at, _)| &text[..at]).nth(WORDS).unwrap_or(text),
        End::Last => spaces.rev().map(|(at, _)| &text[at..]).nth(WORDS).unwrap_or(text),
    }
}
