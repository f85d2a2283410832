//! HTML: prose without tags, scripts and styles; character references are read.

use emn::text::{BREAK, JOINT};
use html5gum::{DefaultEmitter, Span, Token, Tokenizer};

/// The elements that do not end a word, or a sentence.
const INLINE: [&[u8]; 28] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"data", b"dfn", b"em", b"font", b"i", b"ins",
    b"kbd", b"mark", b"q", b"s", b"small", b"span", b"strike", b"strong", b"sub", b"sup", b"time",
    b"tt", b"u", b"var", b"wbr", b"del",
];

/// The elements of which the content is no prose.
const HIDDEN: [&[u8]; 8] =
    [b"script", b"style", b"code", b"pre", b"template", b"noscript", b"textarea", b"svg"];

/// The text with everything but prose blanked out, byte for byte.
pub fn prose(source: &str) -> String {
    let mut bytes = vec![b' '; source.len()];
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut hidden: Vec<Vec<u8>> = Vec::new();
    for token in Tokenizer::new_with_emitter(source, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                tagged(&mut bytes, tag.span, &tag.name);
                if HIDDEN.contains(&&**tag.name) && !tag.self_closing {
                    hidden.push(tag.name.to_vec());
                }
            }
            Token::EndTag(tag) => {
                tagged(&mut bytes, tag.span, &tag.name);
                if let Some(place) = hidden.iter().rposition(|name| **name == **tag.name) {
                    hidden.truncate(place);
                }
            }
            Token::String(text) if hidden.is_empty() => shown(&mut bytes, source, text.span),
            Token::Comment(comment) => fill(&mut bytes, comment.span, JOINT),
            _ => {}
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| " ".repeat(source.len()))
}

fn fill(bytes: &mut [u8], span: Span<usize>, blank: char) {
    if let Some(part) = bytes.get_mut(span.start..span.end) {
        part.fill(blank as u8);
    }
}

/// A tag is invisible, or it ends what stands before it.
fn tagged(bytes: &mut [u8], span: Span<usize>, name: &[u8]) {
    match INLINE.contains(&name) {
        true => fill(bytes, span, JOINT),
        false => fill(bytes, Span { start: span.start, end: span.start + 1 }, BREAK),
    }
}

/// Shows a text with its character references read, where what they stand for has room.
fn shown(bytes: &mut [u8], source: &str, span: Span<usize>) {
    let Some(written) = source.get(span.start..span.end) else { return };
    let mut at = span.start;
    let mut parts = written.split('&');
    show(bytes, &mut at, parts.next().unwrap_or_default());
    for part in parts {
        let end = part.find(';').filter(|end| *end < 32);
        let character = end.and_then(|end| character(&part[..=end]));
        match (character, end) {
            (Some(text), Some(end)) if text.len() <= end + 2 => {
                let behind = at + end + 2;
                show(bytes, &mut at, &text);
                bytes[at..behind].fill(JOINT as u8);
                at = behind;
                show(bytes, &mut at, &part[end + 1..]);
            }
            _ => {
                show(bytes, &mut at, "&");
                show(bytes, &mut at, part);
            }
        }
    }
}

/// Shows a text from a place on; the end of a line is a blank here.
fn show(bytes: &mut [u8], at: &mut usize, text: &str) {
    for byte in text.bytes() {
        bytes[*at] = if byte == b'\n' { b' ' } else { byte };
        *at += 1;
    }
}

/// What a character reference without its `&` stands for.
fn character(reference: &str) -> Option<String> {
    let written = format!("&{reference}");
    let Ok(Token::String(text)) = Tokenizer::new(written.as_str()).next()? else { return None };
    let text = String::from_utf8(text.value.to_vec()).ok()?;
    (text != written).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> String {
        let prose = prose(source);
        assert_eq!(prose.len(), source.len());
        let seen = prose.replace(JOINT, "").replace(BREAK, " | ");
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tags_scripts_and_styles_are_no_prose() {
        for (source, seen) in [
            ("<p>an <b>asylum</b> <i>seek</i>er</p>", "| an asylum seeker |"),
            ("<script>asylum()</script>x<style>p{}</style>", "| | x | |"),
            ("r&eacute;fugi&#233; &amp; &lt;b", "réfugié & <b"),
            ("asylum<!-- x -->seeker", "asylumseeker"),
            ("<a href='asylum'>x", "x"),
            ("a && b &nosuch; &", "a && b &nosuch; &"),
        ] {
            assert_eq!(words(source), seen, "{source}");
        }
    }
}
