//! Addresses of EUR-Lex and of the Publications Office, and identifiers copied from them.

use super::{
    act::{Act, Number},
    celex::Celex,
    eli,
    kind::Series,
};

/// Whether a run of characters without a space is an address, or part of one.
pub(super) fn is_address(run: &str) -> bool {
    if !run.bytes().any(|byte| b"%=:/".contains(&byte)) {
        return false;
    }
    run.bytes().any(|byte| byte == b'%' || byte == b'=')
        || run.contains("://")
        || run.contains("resource/")
        || run.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("eli/"))
        || find(run, "/eli/").is_some()
        || find(run, ":L_").is_some()
}

/// The act that an address points at.
pub(super) fn act(address: &str) -> Option<Act> {
    let decoded = decode(address);
    let behind = |label: &str| find(&decoded, label).map(|at| &decoded[at + label.len()..]);
    let eli = if decoded.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("eli/")) {
        Some(&decoded[4..])
    } else {
        behind("/eli/")
    };
    let celex = ["celex:", "celex/", "celex="].into_iter().find_map(behind);
    celex
        .and_then(|text| Celex::at_start(text.trim_start()))
        .map(|(celex, _)| of_celex(celex))
        .or_else(|| eli.and_then(eli::at_start).map(|(act, _)| act))
        .or_else(|| ["oj:L_", "oj/L_"].into_iter().find_map(behind).and_then(official_journal))
        .or_else(|| document(&decoded))
        .or_else(|| {
            decoded
                .split(|c: char| !c.is_ascii_alphanumeric() && !"()/-".contains(c))
                .find_map(|text| Celex::at_start(text).map(|(celex, _)| of_celex(celex)))
        })
}

/// The act of a CELEX number.
pub(super) fn of_celex(celex: Celex) -> Act {
    let ((kind, form), provision) = (celex.kind(), celex.provision());
    Act { kind, form, provision, ..Act::by(Number::Celex(celex)) }
}

/// The act of an issue of the Official Journal, which since October 2023 holds one act: the year
/// and the number of five digits, `202401348`.
pub(super) fn official_journal(text: &str) -> Option<Act> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits != 9 {
        return None;
    }
    let year = text[..4].parse().ok().filter(|year| (2023..2100).contains(year))?;
    let number = text[4..9].parse().ok().filter(|number| *number > 0)?;
    Some(Act::by(Number::Year { year, number }))
}

/// A document in an address: `COM:2020:609:FIN`.
fn document(address: &str) -> Option<Act> {
    let series = [Series::Com, Series::Swd, Series::Sec, Series::Join];
    series.into_iter().find_map(|series| {
        let at = find(address, series.name())?;
        let mut numbers = address[at + series.name().len()..].split(':');
        let is_first = numbers.next().is_some_and(str::is_empty);
        let year = numbers.next()?.parse().ok().filter(|year| (1950..2100).contains(year))?;
        let number = numbers.next()?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
        is_first.then(|| Act::by(Number::Document { series, year, number }))
    })
}

/// Where a label stands in a text, in whatever case.
fn find(text: &str, label: &str) -> Option<usize> {
    let windows = text.as_bytes().windows(label.len());
    windows
        .enumerate()
        .find(|(_, window)| window.eq_ignore_ascii_case(label.as_bytes()))
        .map(|(at, _)| at)
}

/// Takes away the percent encoding. What is no encoding of UTF-8 is left as it is.
fn decode(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.as_bytes();
    while let [first, rest @ ..] = bytes {
        let code = rest.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => (decoded.push(byte), bytes = &rest[2..]),
            None => (decoded.push(*first), bytes = rest),
        };
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}
