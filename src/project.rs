//! `emn.toml`: what whoever keeps some texts has decided about checking them. What a user has
//! decided about the program is in `config`.

use crate::{failure::Failure, ui::Shown};
use emn::text::Rule;
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

/// The name of the file.
const FILE: &str = "emn.toml";

/// The decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectSettings {
    /// The language of the texts.
    pub language: Option<String>,
    /// Which rules are on.
    #[serde(default)]
    pub rules: BTreeMap<String, bool>,
}

impl ProjectSettings {
    /// The settings for a text: those of the nearest file beside it or above it.
    ///
    /// # Errors
    /// A file that cannot be read, or says what is not known.
    pub fn of(path: Option<&Path>, is_rule: impl Fn(&str) -> bool) -> Result<Self, Failure> {
        let Some(file) = nearest(path) else { return Ok(ProjectSettings::default()) };
        let at = |reason: String| {
            let file = file.display().to_string();
            Failure::Usage(format!("{}: {reason}", Shown(&file)))
        };
        let text =
            fs::read_to_string(&file).map_err(|error| at(format!("cannot be read: {error}")))?;
        let settings: ProjectSettings = toml::from_str(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
            at(format!("line {line}: {}", Shown(error.message())))
        })?;
        match settings.rules.keys().find(|name| !is_rule(name)) {
            Some(name) => Err(at(format!("there is no rule `{}`", Shown(name)))),
            None => Ok(settings),
        }
    }

    /// Whether a rule is on, by the file or else by itself.
    pub fn is_on(&self, rule: &Rule) -> bool {
        self.rules.get(rule.name).copied().unwrap_or(rule.is_on)
    }
}

fn nearest(path: Option<&Path>) -> Option<PathBuf> {
    let here = env::current_dir().ok()?;
    let folder = match path {
        Some(path) => here.join(path).parent()?.to_owned(),
        None => here,
    };
    let mut folders = folder.ancestors().map(|folder| folder.join(FILE));
    folders.find(|file| file.is_file())
}
