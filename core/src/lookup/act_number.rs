//! Which act a text means: by a number, wherever it stands (`Richtlinie 2011/95/EG`), or as the act of a citation (`Art. 3 of
//! Dublin III`).

use super::{index::ArchivedIndexes, query::Query, search::Options};

/// The kinds of act that share a series of numbers by year.
const KINDS: [&str; 3] = ["regulation", "directive", "decision"];

impl ArchivedIndexes {
    /// What to look for among the acts, given the kind of each.
    ///
    /// A number is enough, if it is known. Of a citation it is the act. Anything else is looked for as it is. It is nothing if
    /// the text says that the number is one of another kind of act or of another series.
    pub fn act_meant(&self, text: &str, kind_of: impl Fn(usize) -> &'static str) -> Option<String> {
        let found = |number: &str| self.acts.search(&Query::new(number), Options { exact: true, ..Options::default() }).first().map(|found| found.record);
        match act_number(text).map(|number| (found(&number), number)) {
            Some((Some(record), number)) if number.contains('/') && is_of_another_kind(text, kind_of(record)) => return None,
            Some((Some(_), number)) => return Some(number),
            Some((None, number)) if number.contains(' ') => return None,
            _ => {}
        }
        Some(cited_act(text).unwrap_or(text).to_owned())
    }
}

/// The act of a citation that begins with an article: `Dublin III` of `Art. 3 of Dublin III`.
fn cited_act(text: &str) -> Option<&str> {
    let (place, act) = text.split_once(" of ")?;
    let word = place.split(['.', ' ']).next()?.to_lowercase();
    let is_place = ["art", "arts", "article", "articles"].contains(&word.as_str()) && place.contains(|character: char| character.is_ascii_digit());
    let act = act.strip_prefix("the ").unwrap_or(act).trim();
    (is_place && !act.is_empty()).then_some(act)
}

/// Whether a text names one kind of act, and not this one.
fn is_of_another_kind(text: &str, kind: &str) -> bool {
    if !KINDS.contains(&kind) && kind != "communication" {
        return false;
    }
    let text = text.to_lowercase();
    let mut named = KINDS.iter().filter(|kind| text.contains(*kind));
    named.next().is_some_and(|first| *first != kind) && named.next().is_none()
}

/// The number of an act in a query, without leading zeros: `2011/95`, a CELEX number, `com 2020 609` or `ets 5`.
pub fn act_number(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(|character: char| !character.is_alphanumeric() && character != '/').filter(|word| !word.is_empty()).collect();
    words.iter().find_map(|word| pair(word).or_else(|| celex(word))).or_else(|| series(text)).or_else(|| loose_pair(text))
}

/// A year and a number that something else than a slash joins: `2011-36-EU`, `No. 604 / 2013`.
fn loose_pair(text: &str) -> Option<String> {
    let words: Vec<&str> = words(text).collect();
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    words.windows(2).filter(|words| words.iter().any(|word| is_year(word))).find_map(|words| Some(format!("{}/{}", number(words[0])?, number(words[1])?)))
}

/// A year and a number, joined by a slash, in whatever order; what follows a second slash names the Union.
fn pair(word: &str) -> Option<String> {
    let mut parts = word.split('/');
    let (first, second) = (number(parts.next()?)?, number(parts.next()?)?);
    Some(format!("{first}/{second}"))
}

fn celex(word: &str) -> Option<String> {
    let shape: String = word.chars().map(|character| if character.is_ascii_digit() { '0' } else { character }).collect();
    let digits = shape.trim_start_matches('0').trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    (word.len() == 10 && shape.starts_with("00000") && digits == "0000").then(|| word.to_owned())
}

/// A document of the Commission by year and number, or a treaty of the Council of Europe by its number in the series.
fn series(text: &str) -> Option<String> {
    let words: Vec<String> = words(text).map(str::to_lowercase).filter(|word| word != "no").collect();
    let numbers = |start: usize| words[start..].iter().map_while(|word| number(word));
    words.iter().enumerate().find_map(|(place, word)| match word.as_str() {
        "com" | "kom" | "swd" | "sec" | "join" => {
            let series = if word == "kom" { "com" } else { word };
            Some(numbers(place + 1).take(2).collect::<Vec<_>>()).filter(|pair| pair.len() == 2).map(|pair| format!("{series} {}", pair.join(" ")))
        }
        "ets" | "cets" => numbers(place + 1).next().map(|number| format!("ets {number}")),
        joined => joined.strip_prefix("cets").or_else(|| joined.strip_prefix("ets")).and_then(number).map(|number| format!("ets {number}")),
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Digits without leading zeros.
fn number(text: &str) -> Option<String> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.trim_start_matches('0').to_owned()).filter(|digits| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_in_whatever_stands_around_it() {
        for (text, number) in [
            ("Richtlinie 2004/38/EG", "2004/38"),
            ("Verordnung (EU) Nr. 604/2013", "604/2013"),
            ("Οδηγία 2011/95/ΕΕ", "2011/95"),
            ("Council Directive 2003/86/EC of 22 September 2003", "2003/86"),
            ("celex number 32016R0399", "32016R0399"),
            ("COM(2020) 0609 final", "com 2020 609"),
            ("COM/2020/609", "com 2020 609"),
            ("ETS No. 005", "ets 5"),
            ("CETS210", "ets 210"),
            ("2011-36-EU", "2011/36"),
            ("Regulation No. 604 / 2013", "604/2013"),
        ] {
            assert_eq!(act_number(text).as_deref(), Some(number), "{text}");
        }
        for text in ["return directive", "Dublin 3", "directive 2004", "Art. 2(1)", "20 November 2004"] {
            assert_eq!(act_number(text), None, "{text}");
        }
    }
}
