//! The files that are named on the command line: themselves, what is in folders, standard input.

use crate::{failure::Failure, ui::Shown};
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

/// A document to be read.
#[derive(Clone, Debug)]
pub struct Input {
    /// Nothing for standard input.
    pub path: Option<PathBuf>,
    /// Whether it was named itself, and not found in a folder.
    pub is_named: bool,
}

impl Input {
    /// Standard input.
    pub fn stdin() -> Self {
        Input { path: None, is_named: true }
    }

    /// The name as it is written to files for other programs.
    pub fn name(&self) -> String {
        match &self.path {
            Some(path) => path.to_string_lossy().into_owned(),
            None => "-".to_owned(),
        }
    }

    /// The name made fit for a terminal, part by part, so that all of it is there.
    pub fn shown(&self) -> String {
        let Some(path) = &self.path else { return "-".to_owned() };
        let parts = path.iter().map(|part| Shown(&part.to_string_lossy()).to_string());
        parts.collect::<PathBuf>().display().to_string()
    }
}

/// The endings of the files that are read where a folder is named.
const ENDINGS: [&str; 13] = [
    "txt", "text", "md", "markdown", "mkd", "html", "htm", "xhtml", "docx", "rst", "adoc", "tex",
    "pdf",
];

/// The documents of a command line, in the order given; those of a folder in the order of names.
///
/// # Errors
/// A file that is not there.
pub fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>, Failure> {
    if paths.is_empty() {
        return Ok(vec![Input::stdin()]);
    }
    let mut inputs = Vec::new();
    for path in paths {
        match path.metadata() {
            _ if path == Path::new("-") => inputs.push(Input::stdin()),
            Ok(metadata) if metadata.is_dir() => inputs.extend(in_folder(path)),
            // What cannot be opened is said when it is its turn.
            _ => inputs.push(Input { path: Some(path.clone()), is_named: true }),
        }
    }
    Ok(inputs)
}

fn in_folder(folder: &Path) -> Vec<Input> {
    let walk = WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build();
    let files = walk.flatten().filter(|entry| entry.file_type().is_some_and(|it| it.is_file()));
    let is_read = |path: &PathBuf| {
        let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
    };
    let paths = files.map(ignore::DirEntry::into_path).filter(is_read);
    paths.map(|path| Input { path: Some(path), is_named: false }).collect()
}
