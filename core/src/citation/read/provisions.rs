//! Provisions: `Art. 2(1)(b) and (c)`, `Artikel 3 Absatz 2 Buchstabe a`, `17 artiklan 1 kohta`.

mod head;
mod list;
mod parts;

use super::super::{
    provision::{Division, Joint, Provision, Provisions},
    token::Tokens,
    words::Languages,
};
use list::{List, beside};

/// Provisions that begin at a token, and the token behind them.
pub(super) fn at(tokens: &Tokens, at: usize) -> Option<(Provisions, usize)> {
    let mut list = List::begin(tokens, at)?;
    while list.go_on(tokens) {}
    let end = tokens.span(list.next - 1).end;
    let written = tokens.text[tokens.span(at).start..end].to_owned();
    let mut provisions = list.provisions.into_iter();
    let (_, first) = provisions.next()?;
    Some((Provisions { written, first, further: provisions.collect() }, list.next))
}

impl List {
    /// The first provision, or the first few where their parts stand in front of the article.
    fn begin(tokens: &Tokens, at: usize) -> Option<List> {
        head::division(tokens, at, Languages::MAX)
            .or_else(|| head::number_first(tokens, at, Languages::MAX))
            .or_else(|| head::parts_first(tokens, at))
            .map(|list| list.with_parts(tokens))
    }

    /// Reads the parts of the provision read last.
    fn with_parts(mut self, tokens: &Tokens) -> List {
        if let Some((_, provision)) = self.provisions.last_mut() {
            let mut reader = parts::Parts {
                tokens,
                languages: self.languages,
                labelled: self.labelled,
                above: None,
                next: self.next,
            };
            let further = reader.read(provision);
            (self.languages, self.labelled, self.next) =
                (reader.languages, reader.labelled, reader.next);
            self.provisions.extend(further);
        }
        self
    }

    /// Reads a joint and the provision behind it, if there is one.
    fn go_on(&mut self, tokens: &Tokens) -> bool {
        let Some((joint, after, languages)) = self.joint(tokens) else { return false };
        let whole = head::division(tokens, after, languages)
            .or_else(|| head::number_first(tokens, after, languages));
        let further = match whole {
            Some(list) => Some(list.with_parts(tokens)),
            None => self.part_alone(tokens, after, languages),
        };
        let Some(further) = further else { return false };
        let first = self.provisions.len();
        self.provisions.extend(further.provisions);
        self.provisions[first].0 = joint;
        (self.languages, self.labelled, self.next) =
            (further.languages, further.labelled, further.next);
        true
    }

    /// What is written without its article: `(c)`, `point (c)`, `7`.
    fn part_alone(&self, tokens: &Tokens, at: usize, languages: Languages) -> Option<List> {
        let (_, before) = self.provisions.last()?;
        let mut reader =
            parts::Parts { tokens, languages, labelled: self.labelled, above: None, next: at };
        let labelled = reader.labelled_parts();
        let parts = if labelled.is_empty() {
            reader
                .bracketed_beside(before)
                .or_else(|| reader.same_level(before))
                .map(|part| vec![part])
        } else {
            Some(labelled)
        };
        let Some(parts) = parts else {
            return number_alone(tokens, at, languages, before).map(|list| list.with_parts(tokens));
        };
        let mut list = List {
            provisions: Vec::new(),
            languages: reader.languages,
            labelled: reader.labelled,
            next: reader.next,
        };
        for part in parts {
            let before = list.provisions.last().map_or(before, |(_, provision)| provision);
            let provision = beside(before, part);
            list.provisions.push((Joint::Comma, provision));
        }
        Some(list.with_parts(tokens))
    }
}

/// Another number of the division named before: `7` of `Articles 5 and 7`.
fn number_alone(
    tokens: &Tokens,
    at: usize,
    languages: Languages,
    before: &Provision,
) -> Option<List> {
    let is_roman = |number: &str| !number.starts_with(|first: char| first.is_ascii_digit());
    let (number, next) = head::number(tokens, at, before.division, languages)?;
    if before.division == Division::Preamble || is_roman(&before.number) != is_roman(&number) {
        return None;
    }
    let provision = Provision::new(before.division, number);
    Some(List { provisions: vec![(Joint::Comma, provision)], languages, labelled: None, next })
}
