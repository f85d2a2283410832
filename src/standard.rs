//! Records of the model in the formats that are made from it.

use crate::{failure::Failure, session::Session};
use emn::{
    export::{
        FORMATS, Files, Format, Writes, format,
        standards::{Content, Unwritten},
        view::Context,
    },
    model::Language,
};

/// A format made from the model, as it is asked for.
pub struct Standard {
    format: &'static Format,
    languages: Vec<Language>,
}

/// What is written.
pub enum Written {
    /// One file.
    File(Vec<u8>),
    /// The files of a folder.
    Folder(Files),
}

impl Standard {
    /// The format of a name, if it is made from the model; fields can only be languages then.
    ///
    /// # Errors
    /// A format that cannot hold one of the tables, or a field that is no language.
    pub fn asked(
        session: &Session,
        name: Option<&str>,
        tables: &[impl AsRef<str>],
        fields: &[String],
    ) -> Result<Option<Standard>, Failure> {
        let Some(format) = name.and_then(format) else { return Ok(None) };
        if format.tables().is_none() {
            return Ok(None);
        }
        if let Some(table) = tables.iter().find(|table| !format.holds(table.as_ref())) {
            return Err(unheld(format, table.as_ref()));
        }
        let known = &session.about.languages;
        let named = |field: &String| Some(known.named(field.trim()).ok()?.tag.clone());
        let languages: Option<Vec<Language>> = fields.iter().map(named).collect();
        let languages = languages.ok_or_else(|| {
            let name = format.name;
            Failure::Usage(format!(
                "--fields: of {name} only languages can be chosen, such as en,fi"
            ))
        })?;
        Ok(Some(Standard { format, languages }))
    }

    /// What is written, still without records.
    pub fn content<'c>(&self, context: Context<'c>) -> Content<'c> {
        Content::new(context, self.languages.clone())
    }

    /// The records in one file.
    ///
    /// # Errors
    /// A format that takes several, languages that do not fit it, or damaged data.
    pub fn file(&self, content: &Content<'_>) -> Result<Vec<u8>, Failure> {
        match self.written(content)? {
            Written::File(bytes) => Ok(bytes),
            Written::Folder(_) => {
                let name = self.format.name;
                let reason = format!(
                    "{name} is a folder of files: emn export glossary --format {name} -o FOLDER"
                );
                Err(Failure::Usage(reason))
            }
        }
    }

    /// The records in one file or several.
    ///
    /// # Errors
    /// Languages that do not fit the format, or damaged data.
    pub fn written(&self, content: &Content<'_>) -> Result<Written, Failure> {
        let written = match self.format.writes {
            Writes::Records { .. } => Ok(Written::File(Vec::new())),
            Writes::Model { write, .. } => write(content).map(Written::File),
            Writes::Folder { write, .. } => write(content).map(Written::Folder),
        };
        written.map_err(|error| match error {
            Unwritten::Languages(reason) => {
                Failure::Usage(format!("--fields: {} {reason}", self.format.name))
            }
            Unwritten::Damaged(damaged) => damaged.into(),
            Unwritten::Io(error) => {
                Failure::Output { target: format!("the records as {}", self.format.name), error }
            }
        })
    }
}

/// What is said where a format cannot hold a table.
pub fn unheld(unfit: &Format, table: &str) -> Failure {
    let tables = unfit.tables().unwrap_or_default();
    let fit = FORMATS.iter().filter(|format| format.holds(table)).map(|format| format.name);
    let (held, fit) = (tables.join(", "), fit.collect::<Vec<_>>().join(", "));
    let name = unfit.name;
    Failure::Usage(format!("{name} can hold {held}, not {table}; for {table} there are: {fit}"))
}

/// What is said where a format cannot hold all tables at once.
pub fn several_unheld() -> Failure {
    let several = FORMATS.iter().filter(|format| format.holds_several());
    let names = several.map(|format| format.name).collect::<Vec<_>>().join(", ");
    let reason =
        format!("`all` is several tables, which only {names} hold; export them one by one");
    Failure::Usage(reason)
}
