//! A view: the fields of a table, each declared once, with its name, its type, what it means and
//! how it is made.

use super::tabular::{FieldValues, Value};
use crate::{
    lookup::{Hit, Match, Tier},
    model::{Act, Correlation, Date, Id, Language},
    pack::{About, Damaged, Network},
};
use rustc_hash::FxHashMap;
use std::{cell::RefCell, rc::Rc};

/// What the value of a field depends on besides its record.
#[derive(Clone)]
pub struct Context<'n> {
    /// The data.
    pub network: Network<'n>,
    /// What is known of the data as a whole.
    pub about: &'n About<'n>,
    /// The day for which it holds.
    pub day: Date,
    /// The acts that records have named so far: hundreds of terms rest on the same few.
    acts: RefCell<FxHashMap<Id, Rc<NamedAct>>>,
}

/// An act that records name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NamedAct {
    pub(super) act: Act,
    /// Where its rules stand now, as far as somebody has looked them up.
    pub(super) looked_up: Vec<Correlation>,
}

impl<'n> Context<'n> {
    /// Data, what is known of it, and the day for which it holds.
    pub fn new(network: Network<'n>, about: &'n About<'n>, day: Date) -> Self {
        Context { network, about, day, acts: RefCell::default() }
    }

    /// The act with an identifier, which is decoded when it is asked for first.
    pub(super) fn act(&self, id: &Id) -> Result<Option<Rc<NamedAct>>, Damaged> {
        if let Some(named) = self.acts.borrow().get(id) {
            return Ok(Some(Rc::clone(named)));
        }
        let Some(act) = self.network.acts()?.get(id.as_str())? else { return Ok(None) };
        let named = Rc::new(NamedAct { looked_up: self.network.looked_up(&act)?, act });
        self.acts.borrow_mut().insert(id.clone(), Rc::clone(&named));
        Ok(Some(named))
    }
}

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// A text.
    Text,
    /// One of a few words.
    Code,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Number,
    /// An ISO 8601 day, or a month or a year where no more is known.
    Date,
    /// Texts.
    List,
    /// Records inside the record.
    Records,
    /// Texts for each language.
    ByLanguage,
}

impl FieldType {
    /// The word for it in the documentation.
    pub fn name(self) -> &'static str {
        match self {
            FieldType::Text => "text",
            FieldType::Code => "code",
            FieldType::Flag => "flag",
            FieldType::Number => "number",
            FieldType::Date => "date",
            FieldType::List => "list",
            FieldType::Records => "records",
            FieldType::ByLanguage => "by language",
        }
    }
}

/// How the value of a field is made.
pub type Make<R> = for<'a> fn(&'a Context<'_>, &'a R) -> Result<Value<'a>, Damaged>;

/// A field of records of one type.
pub struct Field<R: 'static> {
    /// Its name in every format.
    pub name: &'static str,
    /// Its type.
    pub kind: FieldType,
    /// Whether it depends on the day.
    pub is_of_day: bool,
    /// What it means.
    pub meaning: &'static str,
    make: Make<R>,
    /// The fields of the records inside it.
    pub inside: &'static [Description],
}

/// What is said of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Description {
    /// Its name in every format.
    pub name: &'static str,
    /// Its type.
    pub kind: FieldType,
    /// Whether it depends on the day.
    pub is_of_day: bool,
    /// What it means.
    pub meaning: &'static str,
    /// The fields of the records inside it.
    pub inside: &'static [Description],
}

impl<R> Field<R> {
    /// A field.
    pub(super) const fn new(
        name: &'static str,
        kind: FieldType,
        meaning: &'static str,
        make: Make<R>,
    ) -> Self {
        Field { name, kind, is_of_day: false, meaning, make, inside: &[] }
    }

    /// The same field, depending on the day.
    pub(super) const fn of_day(self) -> Self {
        let Field { name, kind, meaning, make, inside, .. } = self;
        Field { name, kind, is_of_day: true, meaning, make, inside }
    }

    /// The same field, with what is said of the records inside it.
    pub(super) const fn with(self, inside: &'static [Description]) -> Self {
        let Field { name, kind, is_of_day, meaning, make, .. } = self;
        Field { name, kind, is_of_day, meaning, make, inside }
    }

    /// What is said of the field.
    pub const fn description(&self) -> Description {
        let Field { name, kind, is_of_day, meaning, inside, .. } = *self;
        Description { name, kind, is_of_day, meaning, inside }
    }

    /// The value of the field in a record.
    ///
    /// # Errors
    /// Damaged data.
    pub fn value<'a>(&self, context: &'a Context<'_>, record: &'a R) -> Result<Value<'a>, Damaged> {
        (self.make)(context, record)
    }
}

/// The languages that take a column each in the formats that are tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// No texts by language.
    None,
    /// Every language of the data.
    All,
    /// The languages of the glossary but English, in which the texts are the labels.
    Glossary,
}

/// The fields of a table.
pub struct View<R: 'static> {
    /// The name of the table.
    pub name: &'static str,
    /// Its fields in order.
    pub fields: &'static [Field<R>],
    /// The languages of its texts by language.
    pub columns: Columns,
    /// Fields that are often wanted together.
    pub sets: &'static [FieldSet],
}

/// Fields of a table that are often wanted together, under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSet {
    /// The name that stands for them.
    pub name: &'static str,
    /// What they are for.
    pub meaning: &'static str,
    /// Their names in order.
    pub fields: &'static [&'static str],
}

/// How a record was found, which stands behind its own fields.
#[derive(Clone)]
pub struct Found {
    tier: Tier,
    name: String,
    language: Language,
}

impl Found {
    /// How this match was found.
    pub fn of<R>(matched: &Match<'_, R>) -> Self {
        let (name, language) = (matched.name.to_owned(), matched.language.clone());
        Found { tier: matched.tier, name, language }
    }

    /// How a search of several tables found this.
    pub fn of_hit(hit: &Hit<'_>) -> Self {
        Found { tier: hit.tier, name: hit.name.to_owned(), language: hit.language.clone() }
    }
}

/// The fields that say how a record was found, behind those of its table when there was a query.
pub const FOUND: &[Field<Found>] = &[
    Field::new(
        "match",
        FieldType::Code,
        "how the name matched: `code`, `exact`, `form`, `words`, `typo`; or `text`, no name but a text",
        |_, it| Ok(Value::text(it.tier.code())),
    ),
    Field::new(
        "matched",
        FieldType::Text,
        "the name that matched, as the data writes it",
        |_, it| Ok(Value::text(&it.name)),
    ),
    Field::new(
        "matched_language",
        FieldType::Text,
        "the language of that name; `en` for codes",
        |_, it| Ok(Value::text(it.language.tag())),
    ),
];

impl<R> View<R> {
    /// The languages that take a column each.
    pub fn languages(&self, about: &About) -> Vec<Language> {
        let languages = &about.languages;
        match self.columns {
            Columns::None => Vec::new(),
            Columns::All => languages.tags().collect(),
            Columns::Glossary => languages.tags_of_glossary().skip(1).collect(),
        }
    }

    /// What is said of each field.
    pub fn descriptions(&self) -> Vec<Description> {
        self.fields.iter().map(Field::description).collect()
    }
}

/// A record with the given fields.
///
/// # Errors
/// Damaged data.
pub(super) fn record<'a, R>(
    fields: &'static [Field<R>],
    context: &'a Context<'_>,
    record: &'a R,
) -> Result<FieldValues<'a>, Damaged> {
    let value = |field: &Field<R>| Ok((field.name.into(), field.value(context, record)?));
    Ok(FieldValues(fields.iter().map(value).collect::<Result<_, Damaged>>()?))
}

/// The fields of records that stand inside another one.
pub(super) fn records<'a, R>(
    fields: &'static [Field<R>],
    context: &'a Context<'_>,
    all: &'a [R],
) -> Result<Value<'a>, Damaged> {
    let records = all.iter().map(|it| record(fields, context, it));
    Ok(Value::Records(records.collect::<Result<_, _>>()?))
}
