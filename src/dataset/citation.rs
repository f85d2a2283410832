//! Citations: which acts a source names, and at which article.

use super::{model::Act, text::Id};
use rkyv::{Archive, Serialize};

/// One act that a citation names.
#[derive(Clone, Debug, PartialEq, Eq, Archive, Serialize)]
pub struct Reference {
    pub act: Id,
    /// The place in the act as cited, such as `Art. 2(d)`; empty if the citation names the act as a whole.
    pub article: String,
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

    /// The acts that a citation names, in the order of the citation, each once.
    ///
    /// # Errors
    /// The part of the citation that names an act which is not among the resolver's.
    pub fn resolve(&self, citation: &str) -> Result<Vec<Reference>, String> {
        let mentions = self.mentions(citation);
        if let Some(unresolved) = unresolved_part(citation, &mentions) {
            return Err(unresolved);
        }
        let mut references: Vec<Reference> = Vec::new();
        let mut before = 0;
        for mention in &mentions {
            let article = article_before(&citation[before..mention.start]);
            for act in &mention.acts {
                if !references.iter().any(|reference| reference.act == act.id && (article.is_empty() || reference.article == article)) {
                    references.push(Reference { act: act.id.clone(), article: article.to_owned() });
                }
            }
            before = mention.end;
        }
        Ok(references)
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

/// The place in an act that ends right before the act is named: `Art. 4(5)` in `Derived by EMN from Art. 4(5) of `.
fn article_before(text: &str) -> &str {
    let Some(start) = PLACES.iter().filter_map(|place| text.find(place)).min() else { return "" };
    let place = &text[start..];
    let end = place.rfind(" of ").or_else(|| place.rfind(" to ")).unwrap_or(place.trim_end().len());
    place[..end].trim_end_matches([',', ' '])
}

/// What in a citation looks like an act and lies outside every mention.
fn unresolved_part(citation: &str, mentions: &[Mention]) -> Option<String> {
    let mut rest = String::new();
    let mut before = 0;
    for mention in mentions {
        rest.push_str(&citation[before..mention.start]);
        rest.push('\u{0}');
        before = mention.end;
    }
    rest.push_str(&citation[before..]);
    let words = || rest.split(|character: char| character.is_whitespace() || "(),;:\u{0}".contains(character));
    let numbered = words().find(|word| is_act_number(word)).map(str::to_owned);
    // A bracketed short name beside a resolved number is no further act.
    numbered.or_else(|| match mentions.is_empty() {
        true => words().find(|word| ACT_WORDS.contains(word)).map(str::to_owned),
        false => None,
    })
}

/// Whether a word is a number of EU legislation, such as `2011/95/EU` or `2005/85/EC`.
fn is_act_number(word: &str) -> bool {
    let mut parts = word.split('/');
    let is_number = |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    is_number(parts.next()) && is_number(parts.next()) && matches!(parts.next(), Some("EU" | "EC" | "EEC" | "JHA"))
}
