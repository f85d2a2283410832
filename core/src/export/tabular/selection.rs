//! Which fields of a table are written, in which order.

use super::{Column, FieldValues, Sheet, Value};
use crate::{
    export::view::{Columns, Context, Description, FOUND, Field, FieldType, Found, View},
    model::Language,
    pack::{About, Damaged},
};
use std::borrow::Cow;
use thiserror::Error;

/// Fields that cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InvalidFields {
    /// A field that the table does not have.
    #[error("there is no field `{}`; there are: {}", .field.escape_debug(), .known.join(" "))]
    Unknown {
        /// What was asked for.
        field: String,
        /// What there is.
        known: Vec<String>,
    },
    /// A field that was asked for twice.
    #[error("the field `{0}` is asked for twice")]
    Repeated(String),
    /// Languages were chosen, but no field of texts in them.
    #[error("the fields hold no texts in {}; add the field `{field}`", .languages.join(" "))]
    NoTexts {
        /// The languages.
        languages: Vec<String>,
        /// The field that would have.
        field: String,
    },
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
    languages: Vec<Language>,
}

impl<R> Selection<R> {
    /// All fields of a table, with those that say how a record was found if there was a query.
    pub fn all(view: &'static View<R>, about: &About, with_found: bool) -> Self {
        let found = FOUND.iter().filter(|_| with_found).map(Choice::Found);
        let choices = view.fields.iter().map(Choice::Field).chain(found).collect();
        Selection { view, choices, languages: view.languages(about) }
    }

    /// The fields that are asked for, in any case; the name of a set stands for its fields, and a
    /// language of the table for its texts. Several of them may stand in one text, with blanks
    /// between them. All fields if none is asked for.
    ///
    /// # Errors
    /// A field that the table does not have, or one that is asked for twice.
    pub fn of(
        view: &'static View<R>,
        about: &About,
        with_found: bool,
        wanted: &[String],
    ) -> Result<Self, InvalidFields> {
        let all = Selection::all(view, about, with_found);
        if wanted.is_empty() {
            return Ok(all);
        }
        let mut chosen = Selection { view, choices: Vec::new(), languages: all.languages.clone() };
        for name in wanted.iter().map(|name| name.trim()) {
            if chosen.add(&all, about, name)? {
                continue;
            }
            let parts: Vec<&str> = name.split_whitespace().collect();
            for part in &parts {
                if parts.len() < 2 || !chosen.add(&all, about, part)? {
                    return Err(all.unknown(part));
                }
            }
            if parts.is_empty() {
                return Err(all.unknown(name));
            }
        }
        Ok(chosen)
    }

    /// The same with the texts by language in these languages only, in this order.
    ///
    /// # Errors
    /// Fields among which there are no texts by language.
    pub fn only_in(mut self, languages: &[Language]) -> Result<Self, InvalidFields> {
        let expanded = self.expanded();
        let has_field = self.choices.iter().any(|choice| choice.is_field(expanded));
        let is_chosen = |language: &Language| {
            self.choices.iter().any(|choice| match choice {
                Choice::Language(chosen) => chosen == language,
                Choice::Field(field) => language.is_english() && field.name == LABEL,
                Choice::Found(_) => false,
            })
        };
        if !has_field && !languages.iter().all(is_chosen) {
            let languages = languages.iter().map(Language::to_string).collect();
            let field = expanded.map(|field| field.name.to_owned()).unwrap_or_default();
            return Err(InvalidFields::NoTexts { languages, field });
        }
        self.languages.retain(|language| languages.contains(language));
        let place = |language: &Language| languages.iter().position(|it| it == language);
        self.languages.sort_by_key(place);
        // English by itself is the label of a term, of which there is a field.
        if self.languages.is_empty() {
            self.choices.retain(|choice| !choice.is_field(expanded));
        }
        Ok(self)
    }

    /// Adds a field, a set of them or a language; false if there is none of that name.
    fn add(&mut self, all: &Self, about: &About, name: &str) -> Result<bool, InvalidFields> {
        if let Some(choice) = all.choice(about, name) {
            let twice = self.choices.iter().find_map(|chosen| self.same(chosen, &choice));
            if let Some(twice) = twice {
                return Err(InvalidFields::Repeated(twice));
            }
            self.choices.push(choice);
            return Ok(true);
        }
        let mut sets = self.view.sets.iter();
        let Some(set) = sets.find(|set| set.name.eq_ignore_ascii_case(name)) else {
            return Ok(false);
        };
        for choice in set.fields.iter().filter_map(|field| all.choice(about, field)) {
            if self.choices.iter().all(|chosen| self.same(chosen, &choice).is_none()) {
                self.choices.push(choice);
            }
        }
        Ok(true)
    }

    /// The name that two fields have in common: their own, or that of a language which the texts by
    /// language hold as well.
    fn same(&self, one: &Choice<R>, other: &Choice<R>) -> Option<String> {
        let expanded = self.expanded();
        match (one, other) {
            (Choice::Language(tag), it) | (it, Choice::Language(tag)) if it.is_field(expanded) => {
                Some(tag.to_string())
            }
            _ => (one.name() == other.name()).then(|| one.name().to_owned()),
        }
    }

    fn unknown(&self, field: &str) -> InvalidFields {
        let languages = self.languages.iter().map(Language::to_string);
        let sets = self.view.sets.iter().map(|set| set.name.to_owned());
        let known = self.names().into_iter().chain(languages).chain(sets).collect();
        InvalidFields::Unknown { field: field.to_owned(), known }
    }

    fn choice(&self, about: &About, name: &str) -> Option<Choice<R>> {
        let is_named = |field: &str| field.eq_ignore_ascii_case(name);
        if let Some(field) = self.view.fields.iter().find(|field| is_named(field.name)) {
            return Some(Choice::Field(field));
        }
        let has_found = self.choices.iter().any(|choice| matches!(choice, Choice::Found(_)));
        if let Some(field) = FOUND.iter().find(|field| has_found && is_named(field.name)) {
            return Some(Choice::Found(field));
        }
        self.language(about, name)
    }

    /// The texts in a language by its tag or name, which may stand behind the name of the field:
    /// `fi`, `Finnish`, `translations.fi`. In the glossary the texts in English are the labels.
    fn language(&self, about: &About, name: &str) -> Option<Choice<R>> {
        if self.view.columns == Columns::None {
            return None;
        }
        let field = self.expanded()?.name;
        let behind = name.split_once('.').filter(|(it, _)| it.eq_ignore_ascii_case(field));
        let language = &about.languages.named(behind.map_or(name, |(_, tag)| tag)).ok()?.tag;
        if language.is_english() && self.view.columns == Columns::Glossary {
            let mut fields = self.view.fields.iter();
            return fields.find(|field| field.name == LABEL).map(Choice::Field);
        }
        self.languages.contains(language).then(|| Choice::Language(language.clone()))
    }

    fn names(&self) -> Vec<String> {
        self.choices.iter().map(|choice| choice.name().to_owned()).collect()
    }

    /// The columns that are written.
    pub fn sheet(&self) -> Sheet {
        let column = |choice: &Choice<R>| Column {
            name: choice.name().to_owned(),
            languages: match choice.is_field(self.expanded()) {
                true => self.languages.iter().map(|it| it.tag().to_owned()).collect(),
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
    ) -> Result<FieldValues<'a>, Damaged> {
        let expanded = self.expanded().filter(|_| !self.languages.is_empty());
        let mut fields = Vec::with_capacity(self.choices.len());
        for choice in &self.choices {
            let value = match (choice, found) {
                (Choice::Field(field), _) => match field.value(context, record)? {
                    Value::ByLanguage(wordings) if choice.is_field(expanded) => {
                        Value::InLanguages(wordings, Cow::Borrowed(&self.languages))
                    }
                    value => value,
                },
                (Choice::Found(field), Some(found)) => field.value(context, found)?,
                (Choice::Found(_), None) => Value::Absent,
                (Choice::Language(language), _) => self.texts(context, record, language)?,
            };
            fields.push((choice.name().into(), value));
        }
        Ok(FieldValues(fields))
    }

    /// The field whose languages take a column each, and are fields of their own: the first of
    /// those by language.
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
            return Ok(Value::list(wordings.of(language).into_iter().map(str::to_owned)));
        }
        Ok(Value::List(Vec::new()))
    }
}

/// The field that holds the texts in English.
const LABEL: &str = "label";

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
