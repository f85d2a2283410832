//! The acts that the sources of the data cite, each with the provisions cited.

use super::{
    act::Act,
    identity::{Citable, Identity},
    provision::Provisions,
    read::{Mention, What, read},
    token::Tokens,
    words::{Languages, Meaning, Words},
};
use std::ops::Range;

/// One act that a citation names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The act, by its place among those of the citer.
    pub act: usize,
    /// The provisions cited; none if the citation names the act as a whole.
    pub place: Option<Provisions>,
}

impl Cited {
    /// The provisions as the citation writes them, such as `Art. 2(d)`; empty for the whole act.
    #[must_use]
    pub fn written(&self) -> &str {
        self.place.as_ref().map_or("", |place| &place.written)
    }
}

/// A citation that names an act which the directory does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no act is known by `{0}`")]
pub struct Unresolved(
    /// The part of the citation that names it.
    pub String,
);

/// Finds acts by the numbers and wordings under which citations name them.
pub struct Citer<'a> {
    words: &'a Words<'a>,
    acts: Vec<Identity>,
    /// Wording and place among the acts, the longest wordings first, so that `1967 Protocol
    /// relating to …` wins over a part of itself.
    wordings: Vec<(String, usize)>,
}

/// A stretch of a citation that names acts.
struct Named {
    span: Range<usize>,
    acts: Vec<usize>,
}

impl<'a> Citer<'a> {
    /// A citer for these acts.
    pub fn new<R: Citable>(acts: &[R], words: &'a Words<'a>) -> Self {
        let mut wordings = Vec::new();
        for (place, act) in acts.iter().enumerate() {
            // `No. 97` says nothing without the words before it.
            let number = Some(act.number())
                .filter(|number| !number.is_empty() && !number.starts_with("No. "));
            wordings
                .extend(act.cited_as().chain(number).map(|wording| (wording.to_owned(), place)));
        }
        wordings.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let acts = acts.iter().map(|act| Identity::of(act, words)).collect();
        Citer { words, acts, wordings }
    }

    /// The acts that a citation names, each with the provisions cited, in the order of the
    /// citation, each act and place once. An act that is named again without a place is not
    /// repeated.
    ///
    /// # Errors
    /// The part of the citation that names an act which is not among the citer's.
    pub fn references(&self, citation: &str) -> Result<Vec<Cited>, Unresolved> {
        let mentions = read(citation, self.words);
        let named = self.named(citation, &mentions);
        self.check(citation, &mentions, &named)?;
        let mut references: Vec<Cited> = Vec::new();
        let mut before = 0;
        for named in named {
            let mut places = mentions.iter().rev().filter_map(|mention| match &mention.what {
                What::Provisions(provisions) => Some((&mention.span, provisions)),
                What::Act(_) => None,
            });
            let place =
                places.find(|(span, _)| before <= span.start && span.end <= named.span.start);
            let place = place.map(|(_, provisions)| provisions.clone());
            before = named.span.end;
            for act in named.acts {
                let is_known = references.iter().any(|reference| {
                    let same = |place: &Provisions| place.written == reference.written();
                    reference.act == act && place.as_ref().is_none_or(same)
                });
                if !is_known {
                    references.push(Cited { act, place: place.clone() });
                }
            }
        }
        Ok(references)
    }

    /// Where the citation names acts: by their wordings, and by numbers written in another way.
    fn named(&self, citation: &str, mentions: &[Mention]) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        for (wording, act) in &self.wordings {
            for (start, _) in citation.match_indices(wording.as_str()) {
                let span = start..start + wording.len();
                if !stands_alone(citation, &span) {
                    continue;
                }
                match found.iter_mut().find(|named| overlap(&named.span, &span)) {
                    // One wording may stand for two acts: "Geneva Refugee Convention and Protocol".
                    Some(named) if named.span == span => named.acts.push(*act),
                    Some(_) => {}
                    None => found.push(Named { span, acts: vec![*act] }),
                }
            }
        }
        for (span, act) in acts(mentions) {
            let known = self.acts.iter().position(|known| known.is_named_by(act));
            let is_new = !found.iter().any(|named| overlap(&named.span, span));
            if let Some(known) = known.filter(|_| is_new) {
                found.push(Named { span: span.clone(), acts: vec![known] });
            }
        }
        found.sort_by_key(|named| named.span.start);
        found
    }

    /// Fails on an act of the EU by number that is not known, and on a citation that has the word
    /// for an act but names no known one.
    fn check(
        &self,
        citation: &str,
        mentions: &[Mention],
        named: &[Named],
    ) -> Result<(), Unresolved> {
        let is_named = |span: &Range<usize>| named.iter().any(|named| overlap(&named.span, span));
        let unknown = acts(mentions).find(|(span, act)| act.is_legislation() && !is_named(span));
        if let Some((span, _)) = unknown {
            let mut number =
                citation[span.clone()].split(|c: char| c.is_whitespace() || "();:,".contains(c));
            let number =
                number.rfind(|word| word.starts_with(|first: char| first.is_ascii_digit()));
            return Err(Unresolved(number.unwrap_or(&citation[span.clone()]).to_owned()));
        }
        if named.is_empty() {
            let tokens = Tokens::new(citation, self.words);
            if let Some(at) = (0..tokens.len()).find(|at| is_name_of_act(&tokens, *at)) {
                return Err(Unresolved(tokens.written(at).to_owned()));
            }
        }
        Ok(())
    }
}

/// Whether a word stands for a binding act and is written as a name, in the singular.
fn is_name_of_act(tokens: &Tokens, at: usize) -> bool {
    use super::kind::Kind;
    let kind = |meaning| match meaning {
        Meaning::Kind(
            Kind::Recommendation | Kind::Resolution | Kind::Communication | Kind::Proposal,
            _,
        ) => None,
        Meaning::Kind(kind, _) => Some(kind),
        _ => None,
    };
    let written = tokens.written(at);
    written.starts_with(char::is_uppercase)
        && !written.ends_with('s')
        && tokens.meaning(at, Languages::MAX, kind).is_some()
}

fn acts(mentions: &[Mention]) -> impl Iterator<Item = (&Range<usize>, &Act)> {
    mentions.iter().filter_map(|mention| match &mention.what {
        What::Act(act) => Some((&mention.span, act)),
        What::Provisions(_) => None,
    })
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let joins = |character: char| character.is_alphanumeric() || character == '/';
    !text[..span.start].ends_with(joins) && !text[span.end..].starts_with(joins)
}
