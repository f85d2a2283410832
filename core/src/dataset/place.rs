//! Places in an act as citations give them: article, paragraph, point.

use std::fmt;

/// One or several articles of an act, written as in `Art. 2(1)(b) and (c)` or `Arts. 5 and 7`.
///
/// What is written is kept to the letter: [`fmt::Display`] gives back the very text that was parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// `Art. ` or `Arts. `
    lead: &'static str,
    first: Provision,
    /// Each further provision with what stands before it.
    further: Vec<(&'static str, Provision)>,
}

/// An article, or a part of the article named before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// `1`, `1A`, `II`; empty where only a part of the article before is named.
    pub article: String,
    /// What stands in brackets behind it, from the larger to the smaller part.
    pub parts: Vec<String>,
}

const LEADS: [&str; 2] = ["Art. ", "Arts. "];

/// What joins provisions, the longer ones first.
const JOINTS: [&str; 9] = [" to Art. ", " and Art. ", ", Art. ", " and to ", ", and ", " and ", " or ", " to ", ", "];

impl Place {
    /// Reads a place that takes up the whole text; nothing if it is not one of articles.
    pub fn parse(text: &str) -> Option<Place> {
        let lead = LEADS.into_iter().find(|lead| text.starts_with(lead))?;
        let (first, mut rest) = Provision::parse(&text[lead.len()..])?;
        if first.article.is_empty() {
            return None;
        }
        let mut further = Vec::new();
        while !rest.is_empty() {
            let joint = JOINTS.into_iter().find(|joint| rest.starts_with(joint))?;
            let (provision, behind) = Provision::parse(&rest[joint.len()..])?;
            if provision.article.is_empty() && joint.ends_with("Art. ") {
                return None;
            }
            further.push((joint, provision));
            rest = behind;
        }
        Some(Place { lead, first, further })
    }

    /// The provisions, each with the article that it belongs to.
    pub fn provisions(&self) -> Vec<Provision> {
        let mut article = "";
        let written = std::iter::once(&self.first).chain(self.further.iter().map(|(_, provision)| provision));
        let complete = written.map(|provision| {
            if !provision.article.is_empty() {
                article = &provision.article;
            }
            Provision { article: article.to_owned(), parts: provision.parts.clone() }
        });
        complete.collect()
    }
}

impl Provision {
    /// A provision at the start of the text, and what is left behind it.
    fn parse(text: &str) -> Option<(Provision, &str)> {
        let end = text.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(text.len());
        let (article, mut rest) = text.split_at(end);
        if !article.is_empty() && !is_article(article) {
            return None;
        }
        let mut parts = Vec::new();
        while let Some(inside) = rest.strip_prefix('(') {
            let (part, behind) = inside.split_once(')')?;
            if part.is_empty() || part.len() > 5 || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            parts.push(part.to_owned());
            rest = behind;
        }
        let provision = Provision { article: article.to_owned(), parts };
        (!article.is_empty() || !provision.parts.is_empty()).then_some((provision, rest))
    }

    /// The paragraph, if one is named: the first part that is a number.
    pub fn paragraph(&self) -> Option<&str> {
        self.parts.first().map(String::as_str).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// The point, if one is named: the first part that is no number.
    pub fn point(&self) -> Option<&str> {
        self.parts.iter().map(String::as_str).find(|part| !part.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

/// `12`, `1A`, or a Roman numeral.
fn is_article(text: &str) -> bool {
    let letters = text.trim_start_matches(|character: char| character.is_ascii_digit());
    match letters.len() == text.len() {
        true => text.bytes().all(|byte| b"IVX".contains(&byte)),
        false => letters.len() <= 1 && letters.bytes().all(|byte| byte.is_ascii_alphabetic()),
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.lead, self.first)?;
        self.further.iter().try_for_each(|(joint, provision)| write!(formatter, "{joint}{provision}"))
    }
}

impl fmt::Display for Provision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.article)?;
        self.parts.iter().try_for_each(|part| write!(formatter, "({part})"))
    }
}
