//! Ranges of provisions: what lies between their ends, and setting single ones together again.

use super::provision::{Joint, Level, Provision, Provisions, roman, roman_numeral};

/// A range of more provisions than this is no range.
const LONGEST: usize = 200;

impl Provisions {
    /// Every provision that is meant: of a range also those between its ends, as far as they can be
    /// counted.
    #[must_use]
    pub fn each(&self) -> Vec<Provision> {
        let mut each = vec![self.first.clone()];
        for (joint, provision) in &self.further {
            if let (Joint::To, Some(first)) = (joint, each.last().cloned()) {
                each.extend(between(&first, provision));
            }
            each.push(provision.clone());
        }
        each
    }

    /// Provisions set together in their order, three or more in a row as a range; nothing if there
    /// are none.
    #[must_use]
    pub fn together(each: &[Provision]) -> Option<Provisions> {
        let (first, mut rest) = each.split_first()?;
        let mut further = Vec::new();
        let mut last = first;
        while let Some((next, behind)) = rest.split_first() {
            let row = run(last, rest);
            let (joint, provision, behind) = match row {
                2.. => (Joint::To, &rest[row - 1], &rest[row..]),
                _ => (Joint::Comma, next, behind),
            };
            further.push((joint, provision.clone()));
            (last, rest) = (provision, behind);
        }
        let mut from_last = further.iter_mut().rev().map(|(joint, _)| joint);
        if let Some(joint) = from_last.find(|joint| **joint == Joint::Comma) {
            *joint = Joint::And;
        }
        let mut provisions = Provisions { written: String::new(), first: first.clone(), further };
        provisions.written = provisions.to_string();
        Some(provisions)
    }
}

/// How many of some provisions follow one another directly behind another one.
fn run(before: &Provision, behind: &[Provision]) -> usize {
    let follows = |(last, next): &(&Provision, &Provision)| {
        counted(last, next).is_some_and(|numbers| numbers.len() == 2)
    };
    std::iter::once(before).chain(behind).zip(behind).take_while(follows).count()
}

/// What lies between two provisions, without them.
fn between(first: &Provision, last: &Provision) -> Vec<Provision> {
    let numbers = counted(first, last).unwrap_or_default();
    let inner = numbers.len().checked_sub(1).and_then(|end| numbers.get(1..end));
    let with = |number: &String| {
        let mut provision = first.clone();
        match provision.parts.last_mut() {
            Some(part) => part.number.clone_from(number),
            None => provision.number.clone_from(number),
        }
        provision
    };
    inner.unwrap_or_default().iter().map(with).collect()
}

/// The numbers from that of one provision to that of another beside it; nothing if they do not
/// count the same thing.
fn counted(first: &Provision, last: &Provision) -> Option<Vec<String>> {
    if first.division != last.division {
        return None;
    }
    match (first.parts.split_last(), last.parts.split_last()) {
        (None, None) => numbers(&first.number, &last.number, false),
        (Some((one, above)), Some((other, beside))) => {
            let is_beside =
                first.number == last.number && above == beside && one.level == other.level;
            let is_roman = one.level == Level::Subpoint;
            if is_beside { numbers(&one.number, &other.number, is_roman) } else { None }
        }
        _ => None,
    }
}

/// The numbers, letters or Roman numerals from one to another.
fn numbers(first: &str, last: &str, is_roman: bool) -> Option<Vec<String>> {
    let all = if let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) {
        (first..=last).take(LONGEST).map(|number| number.to_string()).collect()
    } else if let Some((head, first, last)) = letters(first, last).filter(|_| !is_roman) {
        (first..=last).map(|letter| format!("{head}{letter}")).collect()
    } else {
        let is_capital = first.starts_with(|letter: char| letter.is_ascii_uppercase());
        let numeral = |number| match is_capital {
            true => roman_numeral(number).to_ascii_uppercase(),
            false => roman_numeral(number),
        };
        (roman(first)?..=roman(last)?).map(numeral).collect::<Vec<String>>()
    };
    (all.len() > 1 && all.len() < LONGEST).then_some(all)
}

/// What two letters have in front of them, as `a` in `ad` and `ag`, and the letters.
fn letters<'n>(first: &'n str, last: &str) -> Option<(&'n str, char, char)> {
    let (one, other) = (first.chars().next_back()?, last.chars().next_back()?);
    let head = first.strip_suffix(one)?;
    let is_letter = |letter: char| letter.is_ascii_alphabetic();
    (last.strip_suffix(other) == Some(head)
        && head.len() < 2
        && first.chars().all(is_letter)
        && is_letter(other)
        && one.is_ascii_uppercase() == other.is_ascii_uppercase())
    .then_some((head, one, other))
}
