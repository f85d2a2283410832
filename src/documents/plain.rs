//! Plain text, read in pieces: however long it is, it takes little memory.

use super::{Each, Piece, Unread, encoding};
use std::io::Read;

/// How many bytes are read at once.
pub const CHUNK: usize = 1 << 18;

/// A paragraph that is longer than this is cut at a line, else anywhere between words.
const LONGEST: usize = 1 << 20;

/// Reads a text, and gives it in pieces that end where a paragraph ends.
pub fn read(mut reader: impl Read, each: &mut Each) -> Result<(), Unread> {
    let mut bytes = vec![0; CHUNK];
    let first = fill(&mut reader, &mut bytes)?;
    let mut decoder = encoding::of(&bytes[..first]).new_decoder();
    let (mut text, mut offset, mut lines, mut characters) = (String::new(), 0, 0, 0);
    let mut length = first;
    loop {
        let is_last = length == 0;
        let needed = decoder.max_utf8_buffer_length(length);
        text.reserve(needed.unwrap_or(length * 3));
        let (_, _, _) = decoder.decode_to_string(&bytes[..length], &mut text, is_last);
        let end = if is_last { text.len() } else { cut(&text) };
        if end > 0 {
            let source = &text[..end];
            each(Piece { source: source.into(), prose: None, offset, lines, characters })?;
            offset += end;
            let last = source.rsplit('\n').next().unwrap_or_default();
            characters = last.chars().count() + if last == source { characters } else { 0 };
            lines += memchr::memchr_iter(b'\n', source.as_bytes()).count();
            text.drain(..end);
        }
        if is_last {
            return Ok(());
        }
        length = fill(&mut reader, &mut bytes)?;
    }
}

/// Reads until the room is full or nothing is left.
fn fill(reader: &mut impl Read, bytes: &mut [u8]) -> Result<usize, Unread> {
    let mut length = 0;
    while length < bytes.len() {
        match reader.read(&mut bytes[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(length)
}

/// Where a text is cut: behind its last whole paragraph.
fn cut(text: &str) -> usize {
    let paragraph = text.rfind("\n\n").or_else(|| text.rfind("\n\r\n"));
    let or = |end: Option<usize>, other: &dyn Fn() -> Option<usize>| end.or_else(other);
    let end = match text.len() > LONGEST {
        true => or(or(paragraph, &|| text.rfind('\n')), &|| text.rfind(' ')),
        false => paragraph,
    };
    match end {
        Some(end) => end + 1,
        None if text.len() > 2 * LONGEST => text.len(),
        None => 0,
    }
}
