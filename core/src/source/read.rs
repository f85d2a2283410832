//! Reading all files of `data/`, and remembering in which of them each record stands.

use super::{
    correlations::CorrelationFile,
    file::{Finding, SourceFile, Step, cannot_read, position},
    network::NetworkFile,
    romanise::Letters,
    tables::{ActFile, ContactPointFile, CountryFile, GlossaryFile, LanguageFile, OutsiderFile},
    words::QueryWordsFile,
};
use crate::{
    citation::{self, TableError, Words},
    model::{Correlation, CorrelationTable, Date, Fact, Languages, Term},
    pack::senses::Senses,
};
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// Something wrong, before anybody has looked up its line.
pub(super) struct Fault {
    /// The file's place among those of [`Loaded`].
    pub(super) file: usize,
    pub(super) way: Vec<Step>,
    pub(super) reason: String,
}

/// Everything that the files say.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The network, its history and what it makes.
    pub network: NetworkFile,
    /// The same as one list of facts; completed from it.
    pub facts: Vec<Fact>,
    /// The countries.
    pub countries: CountryFile,
    /// The contact points.
    pub contact_points: ContactPointFile,
    /// The acts.
    pub acts: ActFile,
    /// The official correlation tables as their file has them.
    pub correlation_file: CorrelationFile,
    /// The same, read; completed from it.
    pub correlations: Vec<CorrelationTable>,
    /// For each act, where its rules stand now as far as somebody has looked them up for a term;
    /// completed from the correlations beside the acts.
    pub looked_up: Vec<Vec<Correlation>>,
    /// The countries that take no part.
    pub outsiders: OutsiderFile,
    /// The terms, in the order of their ids.
    pub terms: Vec<Term>,
    /// The day on which the terms were last gone through, the earliest of their files.
    pub terms_checked: Option<Date>,
    /// The languages.
    pub languages: Languages<'static>,
    /// The systems of transliteration.
    pub letters: Letters,
    /// The words of queries that say nothing.
    pub query_words: QueryWordsFile,
    /// The words of citations.
    pub citation_words: Words<'static>,
    /// What common words mean in running text.
    pub senses: Senses,
    /// Words of English that are right as they are.
    pub known_words: BTreeSet<String>,
}

/// The files of `data/` as read: what they say, and where it stands.
pub struct Loaded {
    /// What the files say.
    pub dataset: Dataset,
    /// Every file, the single ones first, then those of the glossary.
    pub files: Vec<SourceFile>,
    /// For each file of the glossary, how many terms it has.
    pub(super) terms_in_file: Vec<usize>,
    /// For each file of the glossary, the day on which it was last gone through.
    pub(super) glossary_checked: Vec<Option<Date>>,
}

/// The single files by their places among those of [`Loaded`].
#[derive(Clone, Copy)]
pub(super) enum FileId {
    Network,
    Countries,
    ContactPoints,
    Acts,
    Correlations,
    Outsiders,
    Languages,
    Letters,
    QueryWords,
    CitationWords,
    Senses,
}

/// The single files, in the order of [`FileId`].
const SINGLE_FILES: [&str; 11] = [
    "network.toml",
    "countries.toml",
    "ncps.toml",
    "acts.toml",
    "correlations.toml",
    "outsiders.toml",
    "languages.toml",
    "letters.toml",
    "words/query.toml",
    "words/citations.toml",
    "words/senses.toml",
];

impl Loaded {
    /// The files of the glossary, each with the position of its first term and how many it has.
    pub(super) fn glossary(&self) -> impl Iterator<Item = (&SourceFile, usize, usize)> {
        let files = self.files[SINGLE_FILES.len()..].iter().zip(&self.terms_in_file);
        let mut first = 0;
        files.map(move |(file, count)| {
            let start = first;
            first += count;
            (file, start, *count)
        })
    }

    /// A fault at a field of a record in one of the single files.
    pub(super) fn fault<const N: usize>(file: FileId, way: [Step; N], reason: String) -> Fault {
        Fault { file: file as usize, way: way.to_vec(), reason }
    }

    /// A fault at a key of a file of the glossary, by its place among them.
    pub(super) fn fault_of_glossary(file: usize, key: &str, reason: String) -> Fault {
        Fault { file: SINGLE_FILES.len() + file, way: vec![key.into()], reason }
    }

    /// A fault at a field of the term with this position in the dataset.
    pub(super) fn fault_at_term<const N: usize>(
        &self,
        term: usize,
        way: [Step; N],
        reason: String,
    ) -> Fault {
        let mut files = self.glossary().enumerate();
        let holds = |(_, (_, first, count)): &(usize, (_, usize, usize))| term < first + count;
        let (file, first) = files.find(holds).map_or((0, 0), |(at, (_, first, _))| (at, first));
        let start = ["term".into(), Step::Index(term - first)];
        let way = start.into_iter().chain(way).collect();
        Fault { file: SINGLE_FILES.len() + file, way, reason }
    }

    /// The faults with their lines, in the order in which they are given. Each file is read once.
    pub(super) fn located(&self, faults: &[Fault]) -> Vec<Finding> {
        let mut findings = vec![None; faults.len()];
        for (number, file) in self.files.iter().enumerate() {
            let mut table = None;
            for (fault, finding) in faults.iter().zip(&mut findings) {
                if fault.file == number {
                    let table = table.get_or_insert_with(|| file.table());
                    let place = table.as_ref().and_then(|table| position(table, &fault.way));
                    let offset = place.map_or(0, |span| span.start);
                    *finding = Some(file.finding(offset, fault.reason.clone()));
                }
            }
        }
        findings.into_iter().flatten().collect()
    }
}

/// Where in the table of citations stands what cannot be used.
fn way_to_word(table: &citation::Table, error: &TableError) -> Vec<Step> {
    let keys = |keys: &[&str]| keys.iter().map(|key| Step::from(*key)).collect();
    match error {
        TableError::Language(tag) if table.words.contains_key(tag) => keys(&["words", tag]),
        TableError::Language(_) => keys(&["number_first"]),
        TableError::Meaning { language, meaning } => keys(&["words", language, meaning]),
        TableError::Word { language, word } => {
            let meanings = table.words.get(language).into_iter().flatten();
            let mut places = meanings.filter_map(|(meaning, words)| {
                let at = words.iter().position(|other| other == word)?;
                Some([&*keys(&["words", language, meaning]), &[Step::Index(at)]].concat())
            });
            places.next().unwrap_or_default()
        }
        TableError::Size => Vec::new(),
    }
}

/// Reads files one after another and collects what is wrong with them.
struct Reader<'a> {
    folder: &'a Path,
    files: Vec<SourceFile>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn read<T: DeserializeOwned + Default>(&mut self, file: FileId) -> T {
        self.part(self.folder.join(SINGLE_FILES[file as usize])).unwrap_or_default()
    }

    fn part<T: DeserializeOwned>(&mut self, path: PathBuf) -> Option<T> {
        let read = SourceFile::open(path).and_then(|file| file.parse().map(|part| (file, part)));
        match read {
            Ok((file, part)) => {
                self.files.push(file);
                Some(part)
            }
            Err(finding) => {
                self.findings.push(finding);
                None
            }
        }
    }

    fn citation_words(&mut self) -> Words<'static> {
        let table: citation::Table = self.read(FileId::CitationWords);
        table.words().unwrap_or_else(|error| {
            // The table of a file that could not be read is empty, and an empty one is no error.
            if let Some(file) = self.files.last() {
                let way = way_to_word(&table, &error);
                self.findings.push(file.finding_at(&way, error.to_string()));
            }
            Words::default()
        })
    }

    /// The words of a plain list, one a line.
    fn known_words(&mut self) -> BTreeSet<String> {
        match SourceFile::open(self.folder.join("words/english.txt")) {
            Ok(file) => file.text.lines().map(str::to_owned).collect(),
            Err(finding) => {
                self.findings.push(finding);
                BTreeSet::new()
            }
        }
    }

    fn glossary(&mut self) -> Vec<GlossaryFile> {
        let folder = self.folder.join("glossary");
        match toml_files(&folder) {
            Ok(paths) => paths.into_iter().filter_map(|path| self.part(path)).collect(),
            Err(error) => {
                let reason = cannot_read(&error);
                self.findings.push(Finding { file: folder, line: 1, reason });
                Vec::new()
            }
        }
    }
}

/// Reads all files of a data folder.
///
/// # Errors
/// Every file that cannot be read or does not fit the model: unknown and missing fields, bad codes,
/// dates, addresses. Of each file only the first such place is named.
pub(super) fn read(folder: &Path) -> Result<Loaded, Vec<Finding>> {
    let mut reader = Reader { folder, files: Vec::new(), findings: Vec::new() };
    // In the order of the files' places.
    let mut dataset = Dataset {
        network: reader.read(FileId::Network),
        countries: reader.read(FileId::Countries),
        contact_points: reader.read(FileId::ContactPoints),
        acts: reader.read(FileId::Acts),
        correlation_file: reader.read(FileId::Correlations),
        outsiders: reader.read(FileId::Outsiders),
        languages: reader.read::<LanguageFile>(FileId::Languages).languages(),
        letters: reader.read(FileId::Letters),
        query_words: reader.read(FileId::QueryWords),
        citation_words: reader.citation_words(),
        senses: reader.read(FileId::Senses),
        known_words: reader.known_words(),
        facts: Vec::new(),
        correlations: Vec::new(),
        looked_up: Vec::new(),
        terms: Vec::new(),
        terms_checked: None,
    };
    let glossary = reader.glossary();
    if !reader.findings.is_empty() {
        return Err(reader.findings);
    }
    let terms_in_file = glossary.iter().map(|file| file.terms.len()).collect();
    let glossary_checked: Vec<Option<Date>> = glossary.iter().map(|file| file.checked).collect();
    dataset.terms_checked = glossary_checked.iter().flatten().min().copied();
    dataset.terms = glossary.into_iter().flat_map(|file| file.terms).collect();
    Ok(Loaded { dataset, files: reader.files, terms_in_file, glossary_checked })
}

/// The TOML files of a folder in the order of their names, without those that are hidden, as an
/// editor's lock files are.
fn toml_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_hidden =
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !is_hidden && path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
