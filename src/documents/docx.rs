//! Word documents: the paragraphs of the text, of its footnotes and of its endnotes, a line each.

use super::{Each, Piece, Unread};
use emn::text::BREAK;
use quick_xml::{Reader, events::Event};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// The parts of a document that hold text, in the order in which they are read.
const PARTS: [&str; 3] = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/// The most bytes that a part may unpack to.
const MOST: u64 = 256 << 20;

/// The elements that hold what stands elsewhere as well: a text that was moved away from here, and
/// a box of text for programs that do not know boxes.
const TWICE: [&str; 2] = ["moveFrom", "Fallback"];

/// No paragraph is longer.
const LONGEST_PARAGRAPH: usize = 4 << 20;

/// How many bytes of paragraphs are given at once.
const PIECE: usize = 1 << 18;

/// Reads the paragraphs of a document.
pub fn read(bytes: Vec<u8>, each: &mut Each) -> Result<(), Unread> {
    let broken =
        |reason: &dyn std::fmt::Display| Unread::Broken(format!("no Word document: {reason}"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.index_for_name(PARTS[0]).is_none() {
        return Err(broken(&"it has no word/document.xml"));
    }
    let mut paragraphs = Paragraphs { each, text: String::new(), offset: 0, lines: 0 };
    for part in PARTS {
        if archive.index_for_name(part).is_none() {
            continue;
        }
        let file = archive.by_name(part).map_err(|error| broken(&error))?;
        let file = BufReader::new(file.take(MOST));
        paragraphs.read(file).map_err(|error| match error {
            Unread::Broken(reason) => broken(&reason),
            other => other,
        })?;
    }
    paragraphs.give()
}

/// The paragraphs that were read and not given yet.
struct Paragraphs<'e, 'f> {
    each: &'e mut Each<'f>,
    text: String,
    offset: usize,
    lines: usize,
}

impl Paragraphs<'_, '_> {
    /// Reads a part. What is deleted or an instruction of a field is no text.
    fn read(&mut self, part: impl std::io::BufRead) -> Result<(), Unread> {
        let mut reader = Reader::from_reader(part);
        let (mut buffer, mut is_text, mut twice) = (Vec::new(), false, 0_usize);
        loop {
            let event = reader.read_event_into(&mut buffer);
            match event.map_err(|error| Unread::Broken(error.to_string()))? {
                Event::Start(tag) if TWICE.contains(&tag.local_name().as_ref()) => twice += 1,
                Event::End(tag) if TWICE.contains(&tag.local_name().as_ref()) => twice -= 1,
                Event::Eof => return self.ended(reader.buffer_position()),
                _ if twice > 0 => {}
                Event::Start(tag) => is_text = tag.local_name().as_ref() == "t",
                Event::End(tag) => {
                    is_text = false;
                    if tag.local_name().as_ref() == "p" {
                        self.end_paragraph()?;
                    }
                }
                Event::Empty(tag) => match tag.local_name().as_ref() {
                    "tab" | "br" | "cr" => self.text.push(' '),
                    "noBreakHyphen" => self.text.push('‑'),
                    "softHyphen" => self.text.push('\u{ad}'),
                    "p" => self.end_paragraph()?,
                    _ => {}
                },
                Event::Text(text) if is_text => {
                    self.text.push_str(&text.replace(['\n', '\r'], " "));
                }
                Event::GeneralRef(reference) if is_text => {
                    self.text.push_str(&entity(&reference));
                }
                _ => {}
            }
            if self.text.len() > PIECE + LONGEST_PARAGRAPH {
                return Err(Unread::Broken("a paragraph is too long".to_owned()));
            }
            buffer.clear();
        }
    }

    fn ended(&mut self, read: u64) -> Result<(), Unread> {
        match read >= MOST {
            true => Err(Unread::Broken(format!("it unpacks to more than {} MB", MOST >> 20))),
            false => Ok(()),
        }
    }

    fn end_paragraph(&mut self) -> Result<(), Unread> {
        self.text.push('\n');
        if self.text.len() > PIECE { self.give() } else { Ok(()) }
    }

    fn give(&mut self) -> Result<(), Unread> {
        if self.text.is_empty() {
            return Ok(());
        }
        let prose = self.text.replace('\n', BREAK.encode_utf8(&mut [0; 4]));
        let (offset, lines) = (self.offset, self.lines);
        let piece = Piece {
            source: (&*self.text).into(),
            prose: Some(prose),
            offset,
            lines,
            characters: 0,
        };
        (self.each)(piece)?;
        self.offset += self.text.len();
        self.lines += self.text.matches('\n').count();
        self.text.clear();
        Ok(())
    }
}

/// What an entity of XML stands for.
fn entity(name: &str) -> String {
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
        None => number.parse().ok(),
    });
    if let Some(character) = number.and_then(char::from_u32) {
        return character.to_string();
    }
    let known = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
    let found = known.iter().find(|(known, _)| *known == name);
    found.map_or_else(String::new, |(_, text)| (*text).to_owned())
}
