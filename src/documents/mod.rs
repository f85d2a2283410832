//! Documents: files and folders, their kinds and encodings, and the prose in them.
//!
//! A reader gives a document piece by piece, whole paragraphs each. Of a piece there is the source
//! as it is written and the prose, in which markup is blanked out so that every byte keeps its
//! place.

mod docx;
mod encoding;
mod finding;
mod html;
mod inputs;
mod language;
mod markdown;
mod piece;
mod pieces;
mod plain;
mod position;
mod progress;
pub mod turns;
mod unread;

pub use finding::{CheckedDocument, PlacedFinding};
pub use inputs::{Input, inputs};
pub use language::detected;
pub use piece::{Each, Piece};
pub use pieces::read_at_once;
pub use position::Place;
pub use progress::Progress;
pub use unread::Unread;

use crate::ui::say::say;
use std::{
    fs::File,
    io::{self, IsTerminal, Read},
    path::Path,
};

/// The most bytes of a document that must be read as a whole.
const MOST: u64 = 48 << 20;

/// What a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    Text,
    Markdown,
    Html,
    Docx,
}

/// Reads a document from its beginning to its end.
///
/// # Errors
/// A document that is broken, cannot be opened or is of a kind that is not read.
pub fn read(input: &Input, kind: Option<Kind>, each: &mut Each) -> Result<(), Unread> {
    let Some(path) = &input.path else {
        if io::stdin().is_terminal() {
            say(
                "reading the text from the terminal; end it with Ctrl-D at the beginning of a line",
            );
        }
        return of_reader(io::stdin().lock(), kind, Path::new(""), each);
    };
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(Unread::Broken("it is a folder".to_owned()));
    }
    of_reader(file, kind, path, each)
}

fn of_reader(
    mut reader: impl Read,
    kind: Option<Kind>,
    path: &Path,
    each: &mut Each,
) -> Result<(), Unread> {
    let mut head = Vec::new();
    reader.by_ref().take(plain::CHUNK as u64).read_to_end(&mut head)?;
    let kind = match kind {
        Some(kind) => kind,
        None => told(&head, path)?,
    };
    // A terminal that has told its end once is not asked again.
    let rest = if head.len() < plain::CHUNK { 0 } else { u64::MAX };
    let reader = io::Cursor::new(&head).chain(reader.take(rest));
    match kind {
        Kind::Text => plain::read(reader, each),
        Kind::Markdown => marked_up(reader, &markdown::prose, each),
        Kind::Html => marked_up(reader, &html::prose, each),
        Kind::Docx => docx::read(whole(reader)?, each),
    }
}

/// The kind of a document by the ending of its name and by its first bytes.
fn told(head: &[u8], path: &Path) -> Result<Kind, Unread> {
    let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let ending = ending.to_ascii_lowercase();
    if head.starts_with(b"%PDF-") {
        return Err(Unread::Skipped(
            "it is a PDF, of which the text is not read soundly; make it text first, \
             for example by pdftotext",
        ));
    }
    if head.starts_with(b"PK\x03\x04") || ending == "docx" {
        return Ok(Kind::Docx);
    }
    if encoding::is_binary(head) {
        return Err(Unread::Skipped("it is no text"));
    }
    Ok(match ending.as_str() {
        "md" | "markdown" | "mkd" => Kind::Markdown,
        "html" | "htm" | "xhtml" => Kind::Html,
        "" if looks_like_html(head) => Kind::Html,
        _ => Kind::Text,
    })
}

fn looks_like_html(head: &[u8]) -> bool {
    let head = &head[..head.len().min(200)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    head.trim_start().starts_with("<!doctype html") || head.trim_start().starts_with("<html")
}

/// A document that is read as a whole, with its markup blanked out.
fn marked_up(
    reader: impl Read,
    prose: &dyn Fn(&str) -> String,
    each: &mut Each,
) -> Result<(), Unread> {
    let text = encoding::decoded(&whole(reader)?);
    let prose = prose(&text);
    each(Piece { source: text.into(), prose: Some(prose), offset: 0, lines: 0, characters: 0 })
}

fn whole(reader: impl Read) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    reader.take(MOST + 1).read_to_end(&mut bytes)?;
    match bytes.len() as u64 > MOST {
        true => Err(Unread::Broken(format!(
            "it has more than {} MB, which only plain text may have",
            MOST >> 20
        ))),
        false => Ok(bytes),
    }
}

/// A text in an editor, of a kind that is told by the name of its file.
pub fn piece_of<'t>(text: &'t str, path: &Path) -> Piece<'t> {
    let prose = match told(&text.as_bytes()[..text.len().min(64)], path) {
        Ok(Kind::Markdown) => Some(markdown::prose(text)),
        Ok(Kind::Html) => Some(html::prose(text)),
        _ => None,
    };
    Piece { source: text.into(), prose, offset: 0, lines: 0, characters: 0 }
}
