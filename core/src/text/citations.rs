//! Citations in running text: acts by number or by name, each with the provisions named beside it.

use super::{
    finder::Hit,
    lexicon::Target,
    words::{BREAK, JOINT},
};
use crate::{
    citation::{self, Identity, Mention, Provisions, What, Words, is_joint, read},
    model::Act,
    pack::{Damaged, NameKind, Network},
};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A citation of an act in a text.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The bytes of the text, from the provisions to the act.
    pub span: Range<usize>,
    /// The bytes of the act alone.
    pub act_span: Range<usize>,
    /// The act.
    pub act: CitedAct,
    /// The provisions of it.
    pub provisions: Option<Provisions>,
}

/// How a text names an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CitedAct {
    /// By its number; the position of the act among those of the data.
    Numbered(usize),
    /// By a name, which several acts may have.
    Named(Vec<usize>),
    /// By the number of an act of the Union that the data does not have.
    Unknown,
}

/// The acts of the data, by the numbers under which texts cite them.
pub struct Acts<'d> {
    /// Every act, in the order of the data.
    pub acts: Vec<Act>,
    words: Words<'d>,
    identities: Vec<Identity>,
    by_key: FxHashMap<String, Vec<usize>>,
}

impl<'d> Acts<'d> {
    /// The acts of the data.
    ///
    /// # Errors
    /// Damaged data.
    pub fn new(network: &Network<'d>) -> Result<Self, Damaged> {
        let words = network.citation_words()?;
        let acts = network.acts()?.iter().collect::<Result<Vec<Act>, _>>()?;
        let identities: Vec<_> = acts.iter().map(|act| Identity::of(act, &words)).collect();
        let mut by_key: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (position, identity) in identities.iter().enumerate() {
            for key in &identity.keys {
                by_key.entry(key.clone()).or_default().push(position);
            }
        }
        Ok(Acts { acts, words, identities, by_key })
    }

    /// The act with an identifier.
    pub fn get(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id.as_str() == id)
    }

    /// The citations of a text in its order, among them acts by the names that were found in it.
    pub fn cited(&self, text: &str, hits: &[Hit]) -> Vec<Citation> {
        // What stands for a markup says nothing to the reader of citations.
        let cleared = text.contains(JOINT).then(|| text.replace(JOINT, " "));
        let text = cleared.as_deref().unwrap_or(text);
        let has_number = text.bytes().any(|byte| byte.is_ascii_digit());
        let mentions = if has_number { read(text, &self.words) } else { Vec::new() };
        let mut citations = self.acts_of(text, &mentions, hits);
        let mut provisions: Vec<(Range<usize>, Provisions)> = mentions
            .into_iter()
            .filter_map(|mention| match mention.what {
                What::Provisions(provisions) => Some((mention.span, provisions)),
                What::Act(_) => None,
            })
            .collect();
        self.join_before(text, &mut citations, &mut provisions);
        join_behind(text, &mut citations, &mut provisions);
        citations
    }

    /// The acts of a text by number and by name. A number and the names beside it are one citation.
    fn acts_of(&self, text: &str, mentions: &[Mention], hits: &[Hit]) -> Vec<Citation> {
        let numbered = mentions.iter().filter_map(|mention| match &mention.what {
            What::Act(act) => Some((mention.span.clone(), self.numbered(act)?, act.is_bare)),
            What::Provisions(_) => None,
        });
        let named =
            hits.iter().filter_map(|hit| Some((hit.span.clone(), named(text, hit)?, false)));
        let mut found: Vec<_> = numbered.chain(named).collect();
        found.sort_by_key(|(span, ..)| (span.start, std::cmp::Reverse(span.end)));
        let mut cited: Vec<(Range<usize>, CitedAct)> = Vec::new();
        for (span, act, is_bare) in found {
            let mut one = (span, act);
            let mut is_joined = false;
            while let Some(both) = cited.last().and_then(|last| joined(text, last, &one)) {
                cited.pop();
                one = both;
                is_joined = true;
            }
            // Two numbers by themselves may be anything.
            if is_joined || !is_bare {
                cited.push(one);
            }
        }
        let citation = |(span, act): (Range<usize>, _)| Citation {
            act_span: span.clone(),
            span,
            act,
            provisions: None,
        };
        cited.into_iter().map(citation).collect()
    }

    /// The act of a number.
    fn numbered(&self, act: &citation::Act) -> Option<CitedAct> {
        let keys = act.keys();
        let known = keys.iter().filter_map(|key| self.by_key.get(key)).flatten();
        let meant = known.copied().find(|place| self.identities[*place].is_named_by(act));
        match meant {
            Some(position) => Some(CitedAct::Numbered(position)),
            None => act.kind.filter(|kind| kind.is_numbered_by_year()).map(|_| CitedAct::Unknown),
        }
    }

    /// Gives each act the provisions in front of it: `Art. 17(1) of`.
    fn join_before(
        &self,
        text: &str,
        citations: &mut [Citation],
        provisions: &mut Vec<(Range<usize>, Provisions)>,
    ) {
        for citation in citations {
            let before = provisions.iter().rposition(|(span, _)| span.end <= citation.span.start);
            let Some(place) = before else { continue };
            let between = &text[provisions[place].0.end..citation.span.start];
            if !between.contains(BREAK) && is_joint(between, &self.words) {
                let (span, found) = provisions.remove(place);
                citation.span.start = span.start;
                citation.provisions = Some(found);
            }
        }
    }
}

/// Gives each act that has none yet the provisions behind it: `asetuksen 17 artikla`, `(Art. 5)`.
fn join_behind(
    text: &str,
    citations: &mut [Citation],
    provisions: &mut Vec<(Range<usize>, Provisions)>,
) {
    for citation in citations.iter_mut().filter(|citation| citation.provisions.is_none()) {
        let behind = provisions.iter().position(|(span, _)| citation.span.end <= span.start);
        let Some(place) = behind else { continue };
        let between = &text[citation.span.end..provisions[place].0.start];
        let is_near = between.len() < 6 && !between.contains(['.', ';', ')', '\n', BREAK]);
        if is_near {
            let (span, found) = provisions.remove(place);
            citation.span.end = span.end;
            citation.provisions = Some(found);
        }
    }
}

/// Two namings of acts, one behind the other, as one citation: a number decides which act is meant
/// by a name that has words in common with it, or that is beside it and may mean the act.
fn joined(
    text: &str,
    (first, first_act): &(Range<usize>, CitedAct),
    (second, second_act): &(Range<usize>, CitedAct),
) -> Option<(Range<usize>, CitedAct)> {
    let (names, number) = match (first_act, second_act) {
        (CitedAct::Named(names), number) | (number, CitedAct::Named(names)) => (names, number),
        _ => return None,
    };
    let mut end = first.end.max(second.end);
    if first.end <= second.start {
        let CitedAct::Numbered(position) = number else { return None };
        let between = text[first.end..second.start].trim();
        if !matches!(between, "" | "(" | ")") || !names.contains(position) {
            return None;
        }
        end += usize::from(between == "(" && text[end..].starts_with(')'));
    }
    Some((first.start..end, number.clone()))
}

/// The acts that a name stands for. What is written as a common word, or is the name of a place,
/// is none.
fn named(text: &str, hit: &Hit) -> Option<CitedAct> {
    let acts: Vec<usize> = hit
        .names
        .iter()
        .filter_map(|name| match name.target {
            Target::Act(position) => {
                let is_proper = name.kind == NameKind::Acronym
                    || name.text.contains([' ', '-'])
                    || !name.text.is_ascii()
                    || name.text.len() > 10;
                is_proper.then_some(position)
            }
            Target::Term(_) => None,
        })
        .collect();
    let is_name = hit.names.first().is_some_and(|name| {
        name.text.starts_with(char::is_lowercase)
            || text[hit.span.clone()].starts_with(char::is_uppercase)
    });
    (!acts.is_empty() && is_name).then_some(CitedAct::Named(acts))
}
