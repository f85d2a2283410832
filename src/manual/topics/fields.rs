//! The fields of the tables, as the views have them.

use crate::manual::{
    tables::TableFields,
    topic::{Passage, Topic},
};
use emn::export::view::Description;

/// The name of the topic, behind which that of a table may stand.
pub const NAME: &str = "fields";

pub const TOPIC: Topic = Topic {
    name: NAME,
    title: "The fields of each table",
    passages: || {
        let mut passages = vec![Passage::text(
            "--fields A,B,C chooses some, in this order; their names are the same in every format, \
             and stable. A name of several fields stands for all of them, and a language for the \
             texts in it. What each field means: emn help fields TABLE.",
        )];
        let names = TableFields::all().into_iter().map(|table| {
            let fields: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
            (table.table, fields.join(", ") + &others(&table))
        });
        passages.push(Passage::names(names));
        passages.push(Passage::text("Answers to a query have these behind them:"));
        passages.push(described(&TableFields::found()));
        Ok(passages)
    },
};

/// The fields of one table, each with what it means; nothing if there is no such table.
pub fn of_table(name: &str) -> Option<Vec<Passage>> {
    let table = TableFields::all().into_iter().find(|table| {
        let names = [table.table].into_iter().chain(table.commands.iter().copied());
        names.into_iter().any(|known| known.eq_ignore_ascii_case(name))
    })?;
    let of: Vec<String> = table.commands.iter().map(|it| format!("emn {it}")).collect();
    let mut passages = Vec::new();
    if !of.is_empty() {
        passages.push(Passage::text(format!("Of {}.", of.join(" and "))));
    }
    passages.push(described(&table.fields));
    if !table.sets.is_empty() {
        passages.push(Passage::Heading("Several under one name".to_owned()));
        let sets = table
            .sets
            .iter()
            .map(|set| (set.name, format!("{}: {}", set.meaning, set.fields.join(", "))));
        passages.push(Passage::names(sets));
    }
    for field in table.fields.iter().filter(|field| !field.inside.is_empty()) {
        passages.push(Passage::Heading(format!("A record of {}", field.name)));
        passages.push(described(field.inside));
    }
    if table.has_languages {
        passages.push(Passage::text(
            "A language is a field, too, by its tag or its name: fi, Finnish.",
        ));
    }
    Some(passages)
}

fn described(fields: &[Description]) -> Passage {
    let described = fields.iter().map(|field| {
        let day = if field.is_of_day { ", on the day of --as-of" } else { "" };
        (field.name, format!("{} ({}{day})", field.meaning.replace('`', ""), field.kind.name()))
    });
    Passage::names(described)
}

/// What may be asked for besides the fields.
fn others(table: &TableFields) -> String {
    let sets: Vec<&str> = table.sets.iter().map(|set| set.name).collect();
    let several = if sets.is_empty() { String::new() } else { format!("; {}", sets.join(", ")) };
    several + if table.has_languages { "; languages" } else { "" }
}
