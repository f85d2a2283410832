//! The fields of the sources of terms.

use super::{ids, optional, texts};
use crate::{
    export::{
        tabular::Value,
        view::{Columns, Context, Description, Field, FieldType, NamedAct, View},
    },
    model::{Act, Celex, Term, Vocabulary},
    pack::Damaged,
};
use std::rc::Rc;

/// A source of a term, and one of the acts that its citation names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermSource {
    /// The id of the term.
    pub id: String,
    /// The preferred English term.
    pub label: String,
    /// The source as the official glossary cites it.
    pub citation: String,
    /// What is cited of an act, and the act; nothing for a citation that names no act.
    named: Option<(String, Rc<NamedAct>)>,
    /// Where the rule stands now.
    now_at: Vec<String>,
}

/// The sources of a term: one for each act that a citation names, and one for each citation that
/// names none; where a rule stands is that of the day.
///
/// # Errors
/// Damaged data.
pub fn sources_of(context: &Context<'_>, term: &Term) -> Result<Vec<TermSource>, Damaged> {
    let mut sources = Vec::new();
    for source in &term.sources {
        let source_of = |named, now_at| TermSource {
            id: term.id.to_string(),
            label: term.label.clone(),
            citation: source.citation.clone(),
            named,
            now_at,
        };
        if source.references.is_empty() {
            sources.push(source_of(None, Vec::new()));
        }
        for reference in &source.references {
            let Some(named) = context.act(&reference.act)? else { continue };
            let NamedAct { act, looked_up } = &*named;
            let now_at = match act.validity_on(context.day).has_ended() {
                true => context.network.now_by(act, looked_up, term, reference, context.day)?,
                false => Vec::new(),
            };
            sources.push(source_of(Some((reference.written().to_owned(), named)), now_at));
        }
    }
    Ok(sources)
}

impl TermSource {
    fn act(&self) -> Option<&Act> {
        self.named.as_ref().map(|(_, named)| &named.act)
    }

    /// The act, once it has ended.
    fn ended_act(&self, context: &Context) -> Option<&Act> {
        self.act().filter(|act| act.validity_on(context.day).has_ended())
    }
}

/// Sources of terms, one record each.
pub const SOURCES: View<TermSource> =
    View { name: "sources", fields: FIELDS, columns: Columns::None, sets: &[] };

const FIELDS: &[Field<TermSource>] = &[
    Field::new("id", FieldType::Text, "id of the term", |_, it| Ok(Value::text(&it.id))),
    Field::new("label", FieldType::Text, "preferred English term", |_, it| {
        Ok(Value::text(&it.label))
    }),
    Field::new(
        "citation",
        FieldType::Text,
        "the source as the official glossary cites it",
        |_, it| Ok(Value::text(&it.citation)),
    ),
    Field::new("act", FieldType::Text, "id of the act", |_, it| {
        Ok(it.act().map_or(Value::Absent, |act| Value::text(act.id.as_str())))
    }),
    Field::new("article", FieldType::Text, "the article of the act", |_, it| {
        let named = it.named.as_ref();
        Ok(named.map_or(Value::Absent, |(article, _)| Value::text(article)))
    }),
    Field::new("celex", FieldType::Text, "CELEX number of the act", |_, it| {
        Ok(it.act().map_or(Value::Absent, |act| optional(&act.celex, Celex::as_str)))
    }),
    Field::new(
        "status",
        FieldType::Code,
        "status of the act, as in the table `acts`",
        |context, it: &TermSource| {
            let status = it.act().map(|act| act.validity_on(context.day).code());
            Ok(status.map_or(Value::Absent, Value::text))
        },
    )
    .of_day(),
    Field::new(
        "replaced_by",
        FieldType::List,
        "ids of the acts that replaced it, once it has ended",
        |context, it: &TermSource| {
            Ok(ids(it.ended_act(context).map_or(&[], |act| &act.replaced_by)))
        },
    )
    .of_day(),
    Field::new(
        "now_at",
        FieldType::List,
        "where the rule stands now, once the act has ended",
        |context, it: &TermSource| Ok(texts(it.ended_act(context).map_or(&[], |_| &it.now_at))),
    )
    .of_day(),
];

/// The fields of a source inside the record of its term, which has the first two itself.
pub(super) const INSIDE_A_TERM: &[Field<TermSource>] = FIELDS.split_at(2).1;

pub(super) const INSIDE_A_TERM_DESCRIPTIONS: [Description; 7] = [
    INSIDE_A_TERM[0].description(),
    INSIDE_A_TERM[1].description(),
    INSIDE_A_TERM[2].description(),
    INSIDE_A_TERM[3].description(),
    INSIDE_A_TERM[4].description(),
    INSIDE_A_TERM[5].description(),
    INSIDE_A_TERM[6].description(),
];
