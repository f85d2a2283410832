//! Reading the TOML files of `data/`, and remembering where in them each record stands.

use super::model::{ActFile, CountryFile, Dataset, ElsewhereFile, GlossaryFile, NcpFile, NetworkFile};
use serde::de::DeserializeOwned;
use std::{
    fmt, fs, io,
    ops::Range,
    path::{Path, PathBuf},
};
use toml::de::{DeTable, DeValue};

/// Something wrong in a file, with the place: `data/acts.toml:12: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    pub reason: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file.display(), self.line, self.reason)
    }
}

/// One file and its text.
pub struct SourceFile {
    pub path: PathBuf,
    pub text: String,
}

/// One step of the way to a value inside a TOML file.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl SourceFile {
    fn open(path: PathBuf) -> Result<Self, Finding> {
        match fs::read_to_string(&path) {
            Ok(text) => Ok(SourceFile { path, text }),
            Err(error) => Err(Finding { file: path, line: 1, reason: cannot_read(&error) }),
        }
    }

    fn parse<T: DeserializeOwned>(&self) -> Result<T, Finding> {
        toml::from_str(&self.text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            self.finding(offset, error.message().replace('\n', " "))
        })
    }

    /// A finding at a byte position of the text.
    pub fn finding(&self, offset: usize, reason: String) -> Finding {
        let line = self.text[..offset].bytes().filter(|byte| *byte == b'\n').count() + 1;
        Finding { file: self.path.clone(), line, reason }
    }

    /// The file's table, in which every key and value knows its position.
    pub fn table(&self) -> Option<DeTable<'_>> {
        DeTable::parse(&self.text).ok().map(toml::Spanned::into_inner)
    }

    /// A finding at the value to which the steps lead, or at the last one of them that exists.
    pub fn finding_at(&self, way: &[Step], reason: String) -> Finding {
        let offset = self.table().and_then(|table| position(&table, way)).map_or(0, |span| span.start);
        self.finding(offset, reason)
    }
}

fn position(table: &DeTable, way: &[Step]) -> Option<Range<usize>> {
    let Some((Step::Key(key), rest)) = way.split_first() else { return None };
    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
    Some(position_in(value.get_ref(), rest).unwrap_or(match value.get_ref() {
        DeValue::Array(_) | DeValue::Table(_) => value.span(),
        _ => name.span(),
    }))
}

fn position_in(value: &DeValue, way: &[Step]) -> Option<Range<usize>> {
    match (value, way.split_first()?) {
        (DeValue::Table(table), _) => position(table, way),
        (DeValue::Array(array), (Step::Index(index), rest)) => {
            let item = array.get(*index)?;
            position_in(item.get_ref(), rest).or(Some(item.span()))
        }
        _ => None,
    }
}

fn cannot_read(error: &io::Error) -> String {
    format!("cannot be read: {error}")
}

/// The files of `data/` as read: records, and where they stand.
pub struct Loaded {
    pub dataset: Dataset,
    pub network: SourceFile,
    pub countries: SourceFile,
    pub ncps: SourceFile,
    pub acts: SourceFile,
    pub elsewhere: SourceFile,
    /// The files of the glossary with the number of terms in each, in the order in which the dataset holds the terms.
    pub glossary: Vec<(SourceFile, usize)>,
}

impl Loaded {
    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        [&self.network, &self.countries, &self.ncps, &self.acts, &self.elsewhere].into_iter().chain(self.glossary.iter().map(|(file, _)| file))
    }

    /// A finding at a field of the term with this position in the dataset.
    pub fn finding_at_term(&self, term: usize, way: &[Step], reason: String) -> Finding {
        let mut index = term;
        for (file, count) in &self.glossary {
            if index < *count {
                let way: Vec<_> = [Step::Key("term"), Step::Index(index)].into_iter().chain(way.iter().copied()).collect();
                return file.finding_at(&way, reason);
            }
            index -= count;
        }
        unreachable!("the dataset has no term {term}")
    }
}

/// Reads all files of a data folder.
///
/// # Errors
/// Every file that cannot be read or does not fit the model: unknown and missing fields, bad codes, dates, addresses.
/// Of each file only the first such place is named.
pub fn read(folder: &Path) -> Result<Loaded, Vec<Finding>> {
    let mut findings = Vec::new();
    let network = part::<NetworkFile>(folder.join("network.toml"), &mut findings);
    let countries = part::<CountryFile>(folder.join("countries.toml"), &mut findings);
    let ncps = part::<NcpFile>(folder.join("ncps.toml"), &mut findings);
    let acts = part::<ActFile>(folder.join("acts.toml"), &mut findings);
    let elsewhere = part::<ElsewhereFile>(folder.join("elsewhere.toml"), &mut findings);
    let glossary = read_glossary(&folder.join("glossary"), &mut findings);
    let (Some(network), Some(countries), Some(ncps), Some(acts), Some(elsewhere)) = (network, countries, ncps, acts, elsewhere) else {
        return Err(findings);
    };
    if !findings.is_empty() {
        return Err(findings);
    }
    let (files, terms): (Vec<_>, Vec<_>) = glossary.into_iter().map(|(file, part)| ((file, part.terms.len()), part.terms)).unzip();
    let dataset = Dataset {
        network: network.1,
        countries: countries.1,
        ncps: ncps.1,
        acts: acts.1,
        elsewhere: elsewhere.1,
        terms: terms.into_iter().flatten().collect(),
        entries: Vec::new(),
        headwords: Vec::new(),
    };
    Ok(Loaded { dataset, network: network.0, countries: countries.0, ncps: ncps.0, acts: acts.0, elsewhere: elsewhere.0, glossary: files })
}

fn part<T: DeserializeOwned>(path: PathBuf, findings: &mut Vec<Finding>) -> Option<(SourceFile, T)> {
    let read = SourceFile::open(path).and_then(|file| file.parse().map(|part| (file, part)));
    read.map_err(|finding| findings.push(finding)).ok()
}

fn read_glossary(folder: &Path, findings: &mut Vec<Finding>) -> Vec<(SourceFile, GlossaryFile)> {
    let mut paths = match toml_files(folder) {
        Ok(paths) => paths,
        Err(error) => {
            findings.push(Finding { file: folder.to_owned(), line: 1, reason: cannot_read(&error) });
            return Vec::new();
        }
    };
    paths.sort();
    paths.into_iter().filter_map(|path| part(path, findings)).collect()
}

fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect())
}
