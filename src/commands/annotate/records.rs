//! The terms as records: a place each.

use super::{
    annotator::Annotator,
    writer::{PlacedTerm, Writer},
};
use crate::{
    cli::AnnotateFormat,
    documents::{
        Input, Piece,
        turns::{self, Turn},
    },
    failure::Failure,
};
use emn::model::{Equivalent, Language};
use serde::Serialize;
use std::io::{self, Write};

/// Standard output, with what stands around all records of a format.
pub struct Output {
    format: AnnotateFormat,
    has_begun: bool,
}

impl Output {
    /// Writes what stands in front of all records.
    ///
    /// # Errors
    /// An output that cannot be written.
    pub fn begin(format: AnnotateFormat) -> Result<Self, Failure> {
        let head: &[u8] = match format {
            AnnotateFormat::Csv => {
                b"file,line,column,start,end,text,term,language,equivalent,other_terms\r\n"
            }
            AnnotateFormat::Json => b"[",
            _ => b"",
        };
        io::stdout().write_all(head).map_err(turns::failed)?;
        Ok(Output { format, has_begun: false })
    }

    /// Writes what stands behind all records.
    ///
    /// # Errors
    /// An output that cannot be written.
    pub fn end(format: AnnotateFormat) -> Result<(), Failure> {
        let tail: &[u8] = if format == AnnotateFormat::Json { b"\n]\n" } else { b"" };
        io::stdout().write_all(tail).map_err(turns::failed)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Each object of an array comes with a comma before it, the first one without.
        let skipped = usize::from(self.format == AnnotateFormat::Json && !self.has_begun);
        self.has_begun |= !bytes.is_empty();
        io::stdout().write_all(bytes.get(skipped..).unwrap_or_default())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().flush()
    }
}

/// A term in a document as it is written; the names are those of `docs/check.md`.
#[derive(Serialize)]
struct WrittenTerm<'r> {
    file: &'r str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    text: &'r str,
    term: &'r str,
    language: &'r str,
    equivalent: Option<String>,
    /// The ids of other terms that the text means as well.
    other_terms: Vec<&'r str>,
}

/// Writes records.
pub struct Records<'s> {
    annotator: &'s Annotator<'s>,
    file: String,
    language: Language,
    format: AnnotateFormat,
    line: Vec<u8>,
}

impl<'s> Records<'s> {
    pub fn new(annotator: &'s Annotator<'s>, input: &Input, language: &Language) -> Self {
        let format = annotator.arguments.format;
        Records {
            annotator,
            file: input.name(),
            language: language.clone(),
            format,
            line: Vec::new(),
        }
    }

    fn write(
        format: AnnotateFormat,
        line: &mut Vec<u8>,
        record: &WrittenTerm,
        turn: &mut Turn,
    ) -> io::Result<()> {
        line.clear();
        match format {
            AnnotateFormat::Csv => {
                for text in [
                    record.file,
                    &record.line.to_string(),
                    &record.column.to_string(),
                    &record.start.to_string(),
                    &record.end.to_string(),
                    record.text,
                    record.term,
                    record.language,
                ] {
                    field(line, text);
                    line.push(b',');
                }
                field(line, record.equivalent.as_deref().unwrap_or_default());
                line.push(b',');
                field(line, &record.other_terms.join("; "));
                line.extend(b"\r\n");
            }
            AnnotateFormat::Json => {
                line.extend(b",\n");
                serde_json::to_writer(&mut *line, record)?;
            }
            _ => {
                serde_json::to_writer(&mut *line, record)?;
                line.push(b'\n');
            }
        }
        turn.write_all(line)
    }
}

/// A field of CSV (RFC 4180).
fn field(line: &mut Vec<u8>, text: &str) {
    if text.contains([',', '"', '\n', '\r']) {
        line.extend(format!("\"{}\"", text.replace('"', "\"\"")).into_bytes());
    } else {
        line.extend(text.as_bytes());
    }
}

impl Writer for Records<'_> {
    fn piece(&mut self, piece: &Piece, placed: &[PlacedTerm], turn: &mut Turn) -> io::Result<()> {
        let mut places = piece.places();
        for PlacedTerm { hit, position, others } in placed {
            let place = places.of(hit.span.start);
            let terms = &self.annotator.terms;
            let term = &terms[*position];
            let equivalent = self.annotator.arguments.lang.as_ref().and_then(|language| {
                term.equivalent(language).map(|text| Equivalent::of(text).word)
            });
            let record = WrittenTerm {
                file: &self.file,
                line: place.line,
                column: place.column,
                start: piece.offset + hit.span.start,
                end: piece.offset + hit.span.end,
                text: &piece.source[hit.span.clone()],
                term: term.id.as_str(),
                language: self.language.tag(),
                equivalent,
                other_terms: others.iter().map(|it| terms[*it].id.as_str()).collect(),
            };
            Records::write(self.format, &mut self.line, &record, turn)?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut Turn) -> io::Result<()> {
        Ok(())
    }
}
