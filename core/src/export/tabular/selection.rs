//! Which fields of a table are written, in which order.

use super::{Column, Record, Sheet, Value};
use crate::{
    export::view::{Context, Description, FOUND, Field, FieldType, Found, View},
    model::Language,
    pack::{About, Damaged},
};
use thiserror::Error;

/// A field that a table does not have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no field `{}`; there are: {}", .field.escape_debug(), .known.join(" "))]
pub struct UnknownField {
    /// What was asked for.
    pub field: String,
    /// What there is.
    pub known: Vec<String>,
}

/// One of the chosen fields.
enum Choice<R: 'static> {
    Field(&'static Field<R>),
    /// The texts in one language.
    Language(Language),
    Found(&'static Field<Found>),
}

/// The fields of a table that are written, in order.
pub struct Selection<R: 'static> {
    view: &'static View<R>,
    choices: Vec<Choice<R>>,
    languages: Vec<String>,
}

impl<R> Selection<R> {
    /// All fields of a table, with those that say how a record was found if there was a query.
    pub fn all(view: &'static View<R>, about: &About, with_found: bool) -> Self {
        let found = FOUND.iter().filter(|_| with_found).map(Choice::Found);
        let choices = view.fields.iter().map(Choice::Field).chain(found).collect();
        let languages = view.languages(about).iter().map(Language::to_string).collect();
        Selection { view, choices, languages }
    }

    /// The fields that are asked for; a language of the table counts as one: its texts. All of them
    /// if none is asked for.
    ///
    /// # Errors
    /// A field that the table does not have.
    pub fn of(
        view: &'static View<R>,
        about: &About,
        with_found: bool,
        wanted: &[String],
    ) -> Result<Self, UnknownField> {
        let all = Selection::all(view, about, with_found);
        if wanted.is_empty() {
            return Ok(all);
        }
        let mut choices = Vec::new();
        for field in wanted.iter().map(|field| field.trim()) {
            choices.push(all.choice(about, field).ok_or_else(|| UnknownField {
                field: field.to_owned(),
                known: all.names().into_iter().chain(all.languages.iter().cloned()).collect(),
            })?);
        }
        Ok(Selection { choices, ..all })
    }

    fn choice(&self, about: &About, name: &str) -> Option<Choice<R>> {
        let own = self.view.fields.iter().find(|field| field.name == name).map(Choice::Field);
        let has_found = self.choices.iter().any(|choice| matches!(choice, Choice::Found(_)));
        let found = || FOUND.iter().filter(|_| has_found).find(|field| field.name == name);
        let mut languages = self.view.languages(about).into_iter();
        let found = || found().map(Choice::Found);
        let mut of_language = || languages.find(|language| language.tag() == name);
        own.or_else(found).or_else(|| of_language().map(Choice::Language))
    }

    fn names(&self) -> Vec<String> {
        self.choices.iter().map(|choice| choice.name().to_owned()).collect()
    }

    /// The columns that are written.
    pub fn sheet(&self) -> Sheet {
        let column = |choice: &Choice<R>| Column {
            name: choice.name().to_owned(),
            languages: match choice.is_field(self.expanded()) {
                true => self.languages.clone(),
                false => Vec::new(),
            },
        };
        Sheet { name: self.view.name, columns: self.choices.iter().map(column).collect() }
    }

    /// What is said of each field.
    pub fn descriptions(&self) -> Vec<Description> {
        self.view.descriptions()
    }

    /// The record as it is written.
    ///
    /// # Errors
    /// Damaged data.
    pub fn record<'a>(
        &'a self,
        context: &'a Context<'_>,
        record: &'a R,
        found: Option<&'a Found>,
    ) -> Result<Record<'a>, Damaged> {
        let mut fields = Vec::with_capacity(self.choices.len());
        for choice in &self.choices {
            let value = match (choice, found) {
                (Choice::Field(field), _) => field.value(context, record)?,
                (Choice::Found(field), Some(found)) => field.value(context, found)?,
                (Choice::Found(_), None) => Value::Absent,
                (Choice::Language(language), _) => self.texts(context, record, language)?,
            };
            fields.push((choice.name().into(), value));
        }
        Ok(Record(fields))
    }

    /// The field whose languages take a column each, and are fields of their own: the first of those
    /// by language.
    fn expanded(&self) -> Option<&'static Field<R>> {
        self.view.fields.iter().find(|field| field.kind == FieldType::ByLanguage)
    }

    /// The texts of a record in one language.
    fn texts<'a>(
        &self,
        context: &'a Context<'_>,
        record: &'a R,
        language: &Language,
    ) -> Result<Value<'a>, Damaged> {
        if let Some(field) = self.expanded()
            && let Value::ByLanguage(wordings) = field.value(context, record)?
        {
            return Ok(Value::list(wordings.of(language).iter().cloned()));
        }
        Ok(Value::List(Vec::new()))
    }
}

impl<R> Choice<R> {
    fn name(&self) -> &str {
        match self {
            Choice::Field(field) => field.name,
            Choice::Found(field) => field.name,
            Choice::Language(language) => language.tag(),
        }
    }

    fn is_field(&self, other: Option<&Field<R>>) -> bool {
        matches!((self, other), (Choice::Field(field), Some(other)) if field.name == other.name)
    }
}
