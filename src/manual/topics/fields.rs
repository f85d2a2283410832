//! The fields of the tables, as the views have them.

use crate::manual::{
    tables::Fields,
    topic::{Part, Topic},
};
use emn::export::view::Description;

/// The name of the topic, behind which that of a table may stand.
pub const NAME: &str = "fields";

pub const TOPIC: Topic = Topic {
    name: NAME,
    title: "The fields of each table",
    parts: || {
        let mut parts = vec![Part::text(
            "--fields A,B,C chooses some, in this order; their names are the same in every format, \
             and stable. A name of several fields stands for all of them, and a language for the \
             texts in it. What each field means: emn help fields TABLE.",
        )];
        let names = Fields::all().into_iter().map(|table| {
            let fields: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
            (table.table, fields.join(", ") + &others(&table))
        });
        parts.push(Part::names(names));
        parts.push(Part::text("Answers to a query have these behind them:"));
        parts.push(described(&Fields::found()));
        Ok(parts)
    },
};

/// The fields of one table, each with what it means; nothing if there is no such table.
pub fn of_table(name: &str) -> Option<Vec<Part>> {
    let table = Fields::all().into_iter().find(|table| {
        let names = [table.table].into_iter().chain(table.commands.iter().copied());
        names.into_iter().any(|known| known.eq_ignore_ascii_case(name))
    })?;
    let of: Vec<String> = table.commands.iter().map(|it| format!("emn {it}")).collect();
    let mut parts = Vec::new();
    if !of.is_empty() {
        parts.push(Part::text(format!("Of {}.", of.join(" and "))));
    }
    parts.push(described(&table.fields));
    if !table.sets.is_empty() {
        parts.push(Part::Heading("Several under one name".to_owned()));
        let sets = table
            .sets
            .iter()
            .map(|set| (set.name, format!("{}: {}", set.meaning, set.fields.join(", "))));
        parts.push(Part::names(sets));
    }
    for field in table.fields.iter().filter(|field| !field.inside.is_empty()) {
        parts.push(Part::Heading(format!("A record of {}", field.name)));
        parts.push(described(field.inside));
    }
    if table.has_languages {
        parts.push(Part::text("A language is a field, too, by its tag or its name: fi, Finnish."));
    }
    Some(parts)
}

fn described(fields: &[Description]) -> Part {
    let described = fields.iter().map(|field| {
        let day = if field.is_of_day { ", on the day of --as-of" } else { "" };
        (field.name, format!("{} ({}{day})", field.meaning.replace('`', ""), field.kind.name()))
    });
    Part::names(described)
}

/// What may be asked for besides the fields.
fn others(table: &Fields) -> String {
    let sets: Vec<&str> = table.sets.iter().map(|set| set.name).collect();
    let several = if sets.is_empty() { String::new() } else { format!("; {}", sets.join(", ")) };
    several + if table.has_languages { "; languages" } else { "" }
}
