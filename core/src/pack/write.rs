//! Writing the packed form: records one after another, their names sorted in runs, and every part
//! in a temporary file until its length is known, so that memory does not grow with the data.

use super::{
    correlations::writing::packed,
    layout::{Part, Section, header},
    names::{MOST_LETTERS, NameKind, PackedName},
    network::{About, Brief},
    senses::Senses,
    sort::Sorter,
    trie::{Span, TrieWriter},
    words::QueryWords,
};
use crate::{
    citation::Words,
    fold::fold,
    model::{Correlation, CorrelationTable, Language, Languages, Outsider, Record, Table},
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{self, BufWriter, Seek, Write},
};
use zerocopy::IntoBytes;

/// A name under which a record is to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchName {
    /// The folded words by which it is found.
    pub words: Vec<String>,
    /// What it is to its record.
    pub kind: NameKind,
    /// Its language.
    pub language: Language,
    /// How the data writes it.
    pub text: String,
}

/// Bytes in a temporary file.
struct Spool {
    file: BufWriter<File>,
    length: u64,
}

impl Spool {
    fn new() -> io::Result<Self> {
        Ok(Spool { file: BufWriter::with_capacity(1 << 16, tempfile::tempfile()?), length: 0 })
    }

    fn copy_to(self, target: &mut impl Write) -> io::Result<()> {
        let mut file = self.file.into_inner()?;
        file.rewind()?;
        io::copy(&mut file, target)?;
        Ok(())
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A packed form in the making.
pub struct Writer {
    languages: Languages<'static>,
    sections: Vec<(Section, Spool)>,
}

impl Writer {
    /// A packed form without records yet.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn new(about: &About<'static>, words: &QueryWords, citations: &Words) -> io::Result<Self> {
        let mut writer = Writer { languages: about.languages.clone(), sections: Vec::new() };
        writer.section(Section::About, &encoded(about)?)?;
        writer.section(Section::QueryWords, &encoded(words)?)?;
        writer.section(Section::CitationWords, &encoded(citations)?)?;
        Ok(writer)
    }

    /// Adds the words that are right as they are, in whatever order.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn known_words(&mut self, words: &BTreeSet<String>) -> io::Result<()> {
        let mut trie = TrieWriter::new(Spool::new()?);
        words.iter().try_for_each(|word| trie.add(word.as_bytes(), Span { start: 0, count: 1 }))?;
        self.sections.push((Section::KnownWords, trie.finish()?));
        Ok(())
    }

    /// Adds what common words mean in running text.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn senses(&mut self, senses: &Senses) -> io::Result<()> {
        self.section(Section::Senses, &encoded(senses)?)
    }

    /// Adds the official correlation tables.
    ///
    /// # Errors
    /// A temporary file that cannot be written, or two tables of one act.
    pub fn correlations(&mut self, tables: &[CorrelationTable]) -> io::Result<()> {
        let mut run = Run::new()?;
        let mut positions = BTreeMap::new();
        for (position, table) in (0..).zip(tables) {
            run.push_bytes(&packed(table)?)?;
            if positions.insert(&table.from, position).is_some() {
                return Err(io::Error::other(format!("{} has two tables", table.from)));
            }
        }
        let mut keys = TrieWriter::new(Spool::new()?);
        let mut positions = positions.into_iter();
        positions.try_for_each(|(id, start)| {
            keys.add(id.as_str().as_bytes(), Span { start, count: 1 })
        })?;
        let [starts, bytes] = run.finish()?;
        self.sections.push((Section::CorrelationKeys, keys.finish()?));
        self.sections
            .extend([(Section::CorrelationStarts, starts), (Section::Correlations, bytes)]);
        Ok(())
    }

    /// Adds, for each act in the order of the acts, where its rules stand now as far as somebody
    /// has looked them up.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn looked_up(&mut self, of_acts: &[Vec<Correlation>]) -> io::Result<()> {
        let mut run = Run::new()?;
        of_acts.iter().try_for_each(|of_act| run.push(of_act))?;
        let [starts, bytes] = run.finish()?;
        self.sections.extend([(Section::LookedUpStarts, starts), (Section::LookedUp, bytes)]);
        Ok(())
    }

    /// The table of one type of record.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn table<R: Record>(&mut self) -> io::Result<TableWriter<'_, R>> {
        TableWriter::new(self)
    }

    /// Writes the whole form.
    ///
    /// # Errors
    /// What the target says, or a temporary file that cannot be read.
    pub fn finish(mut self, target: &mut impl Write) -> io::Result<()> {
        self.sections.sort_by_key(|(section, _)| section.id());
        let lengths: Vec<_> = self.sections.iter().map(|(id, part)| (*id, part.length)).collect();
        target.write_all(&header(&lengths))?;
        self.sections.into_iter().try_for_each(|(_, part)| part.copy_to(target))
    }

    fn section(&mut self, section: Section, bytes: &[u8]) -> io::Result<()> {
        let mut spool = Spool::new()?;
        spool.write_all(bytes)?;
        self.sections.push((section, spool));
        Ok(())
    }
}

fn encoded(value: &impl Serialize) -> io::Result<Vec<u8>> {
    postcard::to_stdvec(value).map_err(io::Error::other)
}

/// Values of one type, each with the place where it begins.
struct Run {
    starts: Spool,
    bytes: Spool,
}

impl Run {
    fn new() -> io::Result<Self> {
        Ok(Run { starts: Spool::new()?, bytes: Spool::new()? })
    }

    fn push(&mut self, value: &impl Serialize) -> io::Result<()> {
        self.push_bytes(&encoded(value)?)
    }

    fn push_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.starts.write_all(&self.bytes.length.to_le_bytes())?;
        self.bytes.write_all(bytes)
    }

    fn finish(mut self) -> io::Result<[Spool; 2]> {
        self.starts.write_all(&self.bytes.length.to_le_bytes())?;
        Ok([self.starts, self.bytes])
    }
}

/// A table in the making.
pub struct TableWriter<'w, R> {
    writer: &'w mut Writer,
    table: Table,
    records: Run,
    briefs: Run,
    count: u32,
    identifiers: Sorter,
    names: Sorter,
    texts: Spool,
    stems: Sorter,
    outsiders: Vec<Outsider>,
    kind: std::marker::PhantomData<fn(R)>,
}

impl<'w, R: Record> TableWriter<'w, R> {
    fn new(writer: &'w mut Writer) -> io::Result<Self> {
        Ok(TableWriter {
            writer,
            table: R::TABLE,
            records: Run::new()?,
            briefs: Run::new()?,
            count: 0,
            identifiers: Sorter::default(),
            names: Sorter::default(),
            texts: Spool::new()?,
            stems: Sorter::default(),
            outsiders: Vec::new(),
            kind: std::marker::PhantomData,
        })
    }

    /// Adds a record behind the others, with the names by which it is found.
    ///
    /// # Errors
    /// A temporary file that cannot be written, or more records than can be counted.
    pub fn add(&mut self, record: &R, names: &[SearchName]) -> io::Result<()> {
        let position = self.count;
        let Some(next) = position.checked_add(1).filter(|_| self.outsiders.is_empty()) else {
            return Err(io::Error::other("a record cannot be added any more"));
        };
        self.count = next;
        self.records.push(record)?;
        let (label, name) = (record.label(), record.full_name());
        self.briefs.push(&Brief { id: record.id(), label: &label, name: &name })?;
        self.identifiers.push(&entry(record.id().as_bytes(), &[position]))?;
        self.add_names(position, names)
    }

    /// Adds the stemmed words of the text of the last record, each once and with its weight in
    /// thousandths.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn add_text(&mut self, stems: &[(String, u32)]) -> io::Result<()> {
        let position = self.count - 1;
        let mut entries = stems.iter().map(|(stem, weight)| (stem, [position, *weight]));
        entries.try_for_each(|(stem, mention)| self.stems.push(&entry(stem.as_bytes(), &mention)))
    }

    /// Adds names of a country that has no record; only once all records are there.
    ///
    /// # Errors
    /// A temporary file that cannot be written.
    pub fn add_outsider(&mut self, outsider: Outsider, names: &[SearchName]) -> io::Result<()> {
        let position = self.count + self.outsiders.len() as u32;
        self.outsiders.push(outsider);
        self.add_names(position, names)
    }

    fn add_names(&mut self, position: u32, names: &[SearchName]) -> io::Result<()> {
        // Texts of several names are written once; a record has too few names for a hash to pay.
        let mut texts: Vec<(&str, u64)> = Vec::with_capacity(names.len());
        for name in names {
            let key = name.words.concat();
            if key.is_empty() {
                continue;
            }
            let start = match texts.iter().find(|(text, _)| *text == name.text) {
                Some((_, start)) => *start,
                None => {
                    let start = self.texts.length;
                    self.texts.write_all(name.text.as_bytes())?;
                    texts.push((&name.text, start));
                    start
                }
            };
            let unknown = || io::Error::other(format!("no language {}", name.language));
            let language = self.writer.languages.position(&name.language).ok_or_else(unknown)?;
            self.names.push(&name_item(&key, position, name, language as u16, start))?;
        }
        Ok(())
    }

    /// Sorts the names and writes the table.
    ///
    /// # Errors
    /// A temporary file that cannot be written or read.
    pub fn finish(self) -> io::Result<()> {
        let mut parts = Vec::new();
        let [starts, bytes] = self.records.finish()?;
        parts.extend([(Part::RecordStarts, starts), (Part::Records, bytes)]);
        let [starts, bytes] = self.briefs.finish()?;
        parts.extend([(Part::BriefStarts, starts), (Part::Briefs, bytes)]);
        parts.push((Part::Identifiers, identifiers(self.identifiers)?));
        parts.push((Part::Texts, self.texts));
        parts.extend(indexed(self.names)?);
        let (stems, _, mentions) = postings(self.stems)?;
        parts.extend([(Part::Stems, stems), (Part::Mentions, mentions)]);
        let table = self.table;
        let parts = parts.into_iter().map(|(part, spool)| (Section::Of(table, part), spool));
        self.writer.sections.extend(parts);
        self.writer.section(Section::Of(table, Part::Outsiders), &encoded(&self.outsiders)?)
    }
}

/// What parts the text of an item from the numbers behind it; no folded text has it.
const SEPARATOR: u8 = 0;

/// An item that sorts by its text, then by its numbers.
fn entry(text: &[u8], numbers: &[u32]) -> Vec<u8> {
    let mut item = Vec::with_capacity(text.len() + 1 + size_of_val(numbers));
    item.extend_from_slice(text);
    item.push(SEPARATOR);
    numbers.iter().for_each(|number| item.extend_from_slice(&number.to_be_bytes()));
    item
}

/// The numbers of an item.
#[derive(Clone, Copy)]
struct Numbers<'i>(&'i [[u8; 4]]);

impl<'i> Numbers<'i> {
    fn at(self, place: usize) -> u32 {
        u32::from_be_bytes(self.0[place])
    }

    fn behind(self, place: usize) -> impl Iterator<Item = u32> + use<'i> {
        self.0[place..].iter().map(|number| u32::from_be_bytes(*number))
    }
}

/// The text of an item, and its numbers.
fn parted(item: &[u8]) -> (&[u8], Numbers<'_>) {
    let end = item.iter().position(|byte| *byte == SEPARATOR).unwrap_or(item.len());
    let (text, numbers) = item.split_at(end);
    (text, Numbers(numbers.get(1..).unwrap_or_default().as_chunks().0))
}

/// How many numbers of a name stand before the lengths of its words.
const NUMBERS: usize = 6;

/// A name as an item: it sorts by key, record, kind and language, and the first text comes first.
/// The lengths of its words stand at the end.
fn name_item(key: &str, record: u32, name: &SearchName, language: u16, start: u64) -> Vec<u8> {
    // What is found by its abbreviation and shown in full is an abbreviation all the same.
    let is_shown_in_full = || name.words.concat() != fold(&name.text).concat();
    let is_capitals = !name.text.contains(char::is_lowercase)
        || name.kind == NameKind::Acronym && is_shown_in_full();
    let identity = u32::from(name.kind as u8) << 16 | u32::from(language);
    let [high, low] = [(start >> 32) as u32, start as u32];
    let length = name.text.len() as u32;
    let mut numbers = Vec::with_capacity(NUMBERS + name.words.len());
    numbers.extend([record, identity, high, low, length, is_capitals.into()]);
    numbers.extend(name.words.iter().map(|word| word.len() as u32));
    entry(key.as_bytes(), &numbers)
}

/// A dictionary of the records' identifiers.
fn identifiers(sorter: Sorter) -> io::Result<Spool> {
    let mut trie = TrieWriter::new(Spool::new()?);
    sorter.finish()?.for_each(|item| {
        let (id, numbers) = parted(item);
        trie.add(id, Span { start: numbers.at(0), count: 1 })
    })?;
    trie.finish()
}

/// The names in order, and the dictionaries that lead to them.
fn indexed(names: Sorter) -> io::Result<Vec<(Part, Spool)>> {
    let mut index = IndexWriter::new()?;
    names.finish()?.for_each(|item| index.add(item))?;
    index.finish()
}

struct IndexWriter {
    names: Spool,
    count: u32,
    keys: TrieWriter<Spool>,
    reversed_keys: Sorter,
    words: Sorter,
    /// The key whose names are being written, and the run of those so far.
    key: Vec<u8>,
    span: Span,
    /// What makes the last name distinct.
    identity: [u32; 2],
}

impl IndexWriter {
    fn new() -> io::Result<Self> {
        Ok(IndexWriter {
            names: Spool::new()?,
            count: 0,
            keys: TrieWriter::new(Spool::new()?),
            reversed_keys: Sorter::default(),
            words: Sorter::default(),
            key: Vec::new(),
            span: Span { start: 0, count: 0 },
            identity: [u32::MAX; 2],
        })
    }

    fn add(&mut self, item: &[u8]) -> io::Result<()> {
        let (key, numbers) = parted(item);
        if key != self.key {
            self.end_key()?;
            self.key.clear();
            self.key.extend_from_slice(key);
        } else if self.identity == [numbers.at(0), numbers.at(1)] {
            return Ok(());
        }
        self.identity = [numbers.at(0), numbers.at(1)];
        let length = String::from_utf8_lossy(key).chars().count() as u32;
        if length > MOST_LETTERS {
            return Err(io::Error::other(format!("a name of {length} letters is too long")));
        }
        let name = PackedName {
            text_start: (u64::from(numbers.at(2)) << 32 | u64::from(numbers.at(3))).into(),
            text_length: numbers.at(4).into(),
            record: numbers.at(0).into(),
            length: length.into(),
            language: (numbers.at(1) as u16).into(),
            kind: (numbers.at(1) >> 16) as u8,
            is_capitals: numbers.at(5) as u8,
        };
        self.names.write_all(name.as_bytes())?;
        let mut rest = key;
        for length in numbers.behind(NUMBERS) {
            let (word, behind) = rest.split_at(length as usize);
            self.words.push(&entry(word, &[self.count]))?;
            rest = behind;
        }
        self.count += 1;
        self.span.count += 1;
        Ok(())
    }

    fn end_key(&mut self) -> io::Result<()> {
        if self.span.count > 0 {
            self.keys.add(&self.key, self.span)?;
            self.reversed_keys.push(&reversed_entry(&self.key, self.span))?;
        }
        self.span = Span { start: self.count, count: 0 };
        Ok(())
    }

    fn finish(mut self) -> io::Result<Vec<(Part, Spool)>> {
        self.end_key()?;
        let (words, reversed_words, postings) = postings(self.words)?;
        Ok(vec![
            (Part::Names, self.names),
            (Part::Keys, self.keys.finish()?),
            (Part::ReversedKeys, reversed(self.reversed_keys)?),
            (Part::Words, words),
            (Part::ReversedWords, reversed(reversed_words)?),
            (Part::Postings, postings),
        ])
    }
}

fn reversed_entry(text: &[u8], span: Span) -> Vec<u8> {
    let mut reversed = String::with_capacity(text.len());
    reversed.extend(String::from_utf8_lossy(text).chars().rev());
    entry(reversed.as_bytes(), &[span.start, span.count])
}

/// The dictionary of reversed texts.
fn reversed(sorter: Sorter) -> io::Result<Spool> {
    let mut trie = TrieWriter::new(Spool::new()?);
    sorter.finish()?.for_each(|item| {
        let (text, numbers) = parted(item);
        trie.add(text, Span { start: numbers.at(0), count: numbers.at(1) })
    })?;
    trie.finish()
}

/// The dictionary of words, the reversed words, and the numbers of the items with each word, one
/// item after another.
fn postings(sorter: Sorter) -> io::Result<(Spool, Sorter, Spool)> {
    let mut trie = TrieWriter::new(Spool::new()?);
    let mut reversed = Sorter::default();
    let mut postings = Spool::new()?;
    let mut word: Vec<u8> = Vec::new();
    let mut span = Span { start: 0, count: 0 };
    let mut last = Vec::new();
    let mut end = |word: &[u8], span: Span| -> io::Result<()> {
        if span.count == 0 {
            return Ok(());
        }
        reversed.push(&reversed_entry(word, span))?;
        trie.add(word, span)
    };
    sorter.finish()?.for_each(|item| {
        if item == last {
            return Ok(());
        }
        last.clear();
        last.extend_from_slice(item);
        let (text, numbers) = parted(item);
        if text != word {
            end(&word, span)?;
            word.clear();
            word.extend_from_slice(text);
            span = Span { start: span.start + span.count, count: 0 };
        }
        span.count += 1;
        numbers.behind(0).try_for_each(|number| postings.write_all(&number.to_le_bytes()))
    })?;
    end(&word, span)?;
    Ok((trie.finish()?, reversed, postings))
}
