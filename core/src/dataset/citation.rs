//! Citations: which acts a source names, and at which place in them.

use super::{model::Act, place::Place, text::Id};
use rkyv::{Archive, Serialize};
use std::fmt;

/// One act that a citation names.
#[derive(Clone, Debug, PartialEq, Eq, Archive, Serialize)]
pub struct Reference {
    pub act: Id,
    /// The place in the act as cited, such as `Art. 2(d)`; empty if the citation names the act as a whole.
    pub article: String,
}

/// A citation in its parts. Written out, they are the citation to the letter.
#[derive(Debug)]
pub struct Citation<'a> {
    pub segments: Vec<Segment<'a>>,
}

/// A part of a citation.
#[derive(Debug)]
pub enum Segment<'a> {
    /// Anything else, such as `Derived by EMN from `.
    Text(&'a str),
    /// Articles of the act that is named next.
    Place(Place),
    /// A part of the act that is named next which is no article: an annex, a recital, a chapter.
    OtherPlace(&'a str),
    /// The wording that names an act, or several acts at once.
    Acts(&'a str, Vec<&'a Act>),
}

impl fmt::Display for Citation<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segments.iter().try_for_each(|segment| match segment {
            Segment::Text(text) | Segment::OtherPlace(text) | Segment::Acts(text, _) => formatter.write_str(text),
            Segment::Place(place) => place.fmt(formatter),
        })
    }
}

impl Citation<'_> {
    /// The acts with the places cited, in the order of the citation, each act and place once. An act that is named again
    /// without a place is not repeated.
    pub fn references(&self) -> Vec<Reference> {
        let mut references: Vec<Reference> = Vec::new();
        let mut article = String::new();
        for segment in &self.segments {
            match segment {
                Segment::Text(_) => {}
                Segment::Place(place) => article = place.to_string(),
                Segment::OtherPlace(place) => article = (*place).to_owned(),
                Segment::Acts(_, acts) => {
                    let article = std::mem::take(&mut article);
                    let known = |references: &[Reference], act: &Act| {
                        references.iter().any(|reference| reference.act == act.id && (article.is_empty() || reference.article == article))
                    };
                    for act in acts {
                        if !known(&references, act) {
                            references.push(Reference { act: act.id.clone(), article: article.clone() });
                        }
                    }
                }
            }
        }
        references
    }

    /// The part that names an act which nobody can tell, if there is one.
    fn unresolved(&self) -> Option<String> {
        let texts = self.segments.iter().filter_map(|segment| if let Segment::Text(text) = segment { Some(*text) } else { None });
        let words = texts.flat_map(|text| text.split(|character: char| character.is_whitespace() || "(),;:".contains(character)));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let names_none = !self.segments.iter().any(|segment| matches!(segment, Segment::Acts(..)));
        let after_union = |pair: &&[&str]| matches!(pair[0], "EU" | "EC" | "EEC" | "No") && is_pair(pair[1]);
        let numbered = words.iter().find(|word| is_act_number(word)).or_else(|| words.windows(2).find(after_union).map(|pair| &pair[1]));
        // Beside an act that is known, a bracketed short name is no further act.
        numbered.or_else(|| words.iter().find(|word| names_none && ACT_WORDS.contains(word))).map(|word| (*word).to_owned())
    }
}

/// The words with which a place in an act begins.
const PLACES: [&str; 10] = ["Art. ", "Arts. ", "Annex ", "Recital ", "Chapter ", "Title ", "Section ", "Action ", "Preamble", "Para. "];

/// The words that stand for an act: a citation that has one and names no known act is unresolved.
const ACT_WORDS: [&str; 11] =
    ["Directive", "Regulation", "Decision", "Convention", "Protocol", "Treaty", "Charter", "Covenant", "Statute", "Agreement", "Declaration"];

/// Finds acts by the numbers and wordings under which citations name them.
pub struct Resolver<'a> {
    /// Wording and act, the longest wordings first, so that `1967 Protocol relating to …` wins over a part of itself.
    wordings: Vec<(&'a str, &'a Act)>,
}

/// A wording of an act found in a citation, as byte positions.
struct Mention<'a> {
    start: usize,
    end: usize,
    acts: Vec<&'a Act>,
}

impl<'a> Resolver<'a> {
    /// A resolver for these acts, by `number` and `cited_as`.
    pub fn new(acts: &'a [Act]) -> Self {
        let mut wordings: Vec<_> = acts
            .iter()
            .flat_map(|act| act.cited_as.iter().chain([&act.number]).map(move |wording| (wording.as_str(), act)))
            .filter(|(wording, _)| !wording.is_empty() && !wording.starts_with("No. "))
            .collect();
        wordings.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then(a.cmp(b)));
        Resolver { wordings }
    }

    /// A citation in its parts.
    pub fn parse<'c>(&self, citation: &'c str) -> Citation<'c>
    where
        'a: 'c,
    {
        let mut segments = Vec::new();
        let mut before = 0;
        for mention in self.mentions(citation) {
            push_with_place(&mut segments, &citation[before..mention.start]);
            segments.push(Segment::Acts(&citation[mention.start..mention.end], mention.acts));
            before = mention.end;
        }
        segments.push(Segment::Text(&citation[before..]));
        Citation { segments }
    }

    /// The acts that a citation names, each with the place cited.
    ///
    /// # Errors
    /// The part of the citation that names an act which is not among the resolver's.
    pub fn resolve(&self, citation: &str) -> Result<Vec<Reference>, String> {
        let citation = self.parse(citation);
        match citation.unresolved() {
            Some(part) => Err(part),
            None => Ok(citation.references()),
        }
    }

    fn mentions(&self, citation: &str) -> Vec<Mention<'a>> {
        let mut found: Vec<Mention<'a>> = Vec::new();
        for (wording, act) in &self.wordings {
            for (start, _) in citation.match_indices(wording) {
                let end = start + wording.len();
                if !stands_alone(citation, start, end) {
                    continue;
                }
                match found.iter_mut().find(|mention| mention.start < end && start < mention.end) {
                    // The same wording may stand for two acts: "Geneva Refugee Convention and Protocol".
                    Some(mention) if (mention.start, mention.end) == (start, end) => mention.acts.push(act),
                    Some(_) => {}
                    None => found.push(Mention { start, end, acts: vec![act] }),
                }
            }
        }
        found.sort_by_key(|mention| mention.start);
        found
    }
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |character: char| character.is_alphanumeric() || character == '/';
    !text[..start].ends_with(joins) && !text[end..].starts_with(joins)
}

/// Adds what stands before an act: text, the place in the act if one is named, and the words between.
fn push_with_place<'c>(segments: &mut Vec<Segment<'c>>, text: &'c str) {
    let Some(start) = PLACES.iter().filter_map(|place| text.find(place)).min() else {
        segments.push(Segment::Text(text));
        return;
    };
    let (before, rest) = text.split_at(start);
    let end = rest.rfind(" of ").or_else(|| rest.rfind(" to ")).unwrap_or(rest.trim_end().len());
    let end = rest[..end].trim_end_matches([',', ' ']).len();
    let (place, behind) = rest.split_at(end);
    segments.push(Segment::Text(before));
    segments.push(Place::parse(place).map_or(Segment::OtherPlace(place), Segment::Place));
    segments.push(Segment::Text(behind));
}

/// Whether a word is a number of EU legislation, such as `2011/95/EU` or `2005/85/EC`.
fn is_act_number(word: &str) -> bool {
    word.rsplit_once('/').is_some_and(|(pair, union)| is_pair(pair) && matches!(union, "EU" | "EC" | "EEC" | "JHA"))
}

/// Two numbers with a slash between them.
fn is_pair(word: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('/').is_some_and(|(first, second)| is_number(first) && is_number(second))
}
