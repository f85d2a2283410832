//! `emn translate --file`: a table of equivalents, a row for each concept that a line means.

use super::lines::{Line, Misses, candidates, column, nothing};
use crate::{
    cli::OutputArgs,
    failure::Failure,
    present::written_sheet,
    render::{columns::tabbed, listing::listing},
    session::Session,
    ui::{Report, Shown},
};
use emn::{
    export::tabular::{FieldValues, InvalidFields, Sheet, Value},
    lookup::{Match, Query},
    model::{Equivalent, LanguageEntry, Term},
};
use std::io::{self, IsTerminal};

/// Writes the equivalents of what each line means: for people a table for a spreadsheet.
///
/// # Errors
/// A field that the table does not have, or damaged data.
pub fn answer(
    session: &Session,
    lines: &[Line],
    targets: &[LanguageEntry<'_>],
    output: &OutputArgs,
) -> Result<Report, Failure> {
    let terms = session.network.terms()?;
    let sheet = sheet(targets);
    let mut misses = Misses::default();
    let mut records = Vec::with_capacity(lines.len());
    for line in lines {
        let matches = candidates(terms.find(&line.query, None)?, output);
        if matches.is_empty() {
            misses.add(line);
            records.push(nothing(&sheet, line.query.text()));
        }
        for found in &matches {
            records.push(record(&line.query, found, targets)?);
        }
    }
    let bytes = match output.is_text() {
        true => text(session, &sheet, &records).into_bytes(),
        false => {
            let (sheet, records) = chosen(sheet, records, &output.fields)?;
            written_sheet(session, &sheet, &records, output)?
        }
    };
    Ok(misses.report(bytes, lines.len()))
}

fn sheet(targets: &[LanguageEntry<'_>]) -> Sheet {
    let tags = targets.iter().map(|target| target.tag.tag());
    let names = ["query", "id", "label"].into_iter().chain(tags);
    let names = names.chain(["match", "matched", "matched_language"]);
    Sheet { name: "equivalents", columns: names.map(column).collect() }
}

fn record(
    query: &Query,
    found: &Match<'_, Term>,
    targets: &[LanguageEntry<'_>],
) -> Result<FieldValues<'static>, Failure> {
    let term = found.record()?;
    let mut fields = vec![
        ("query".into(), Value::text(query.text().to_owned())),
        ("id".into(), Value::text(term.id.to_string())),
        ("label".into(), Value::text(term.label.clone())),
    ];
    for target in targets {
        let words = term.words(&target.tag);
        let words = Value::list(words.iter().map(Equivalent::remarked));
        fields.push((target.tag.to_string().into(), words));
    }
    fields.extend([
        ("match".into(), Value::text(found.tier.code())),
        ("matched".into(), Value::text(found.name.to_owned())),
        ("matched_language".into(), Value::text(found.language.to_string())),
    ]);
    Ok(FieldValues(fields))
}

/// The same with these columns only, in this order.
fn chosen(
    sheet: Sheet,
    records: Vec<FieldValues<'static>>,
    wanted: &[String],
) -> Result<(Sheet, Vec<FieldValues<'static>>), Failure> {
    if wanted.is_empty() {
        return Ok((sheet, records));
    }
    let position = |field: &String| {
        let is_named = |name: &str| name.eq_ignore_ascii_case(field.trim());
        let position = sheet.columns.iter().position(|column| is_named(&column.name));
        position.ok_or_else(|| InvalidFields::Unknown {
            field: field.trim().to_owned(),
            known: sheet.columns.iter().map(|column| column.name.clone()).collect(),
        })
    };
    let positions: Vec<usize> = wanted.iter().map(position).collect::<Result<_, _>>()?;
    if let Some((_, twice)) =
        positions.iter().enumerate().find(|(at, it)| positions[..*at].contains(it))
    {
        return Err(InvalidFields::Repeated(sheet.columns[*twice].name.clone()).into());
    }
    let columns = positions.iter().map(|it| sheet.columns[*it].clone()).collect();
    let of = |FieldValues(fields)| {
        FieldValues(positions.iter().map(|it| Vec::clone(&fields)[*it].clone()).collect())
    };
    let records = records.into_iter().map(of).collect();
    Ok((Sheet { columns, ..sheet }, records))
}

/// The query, the concept, the equivalents, and a mark where the match is not exact.
fn text(session: &Session, sheet: &Sheet, records: &[FieldValues<'_>]) -> String {
    let is_shown = |name: &str| !matches!(name, "id" | "matched" | "matched_language");
    let title = |name: &str| if name == "label" { "concept".to_owned() } else { name.to_owned() };
    let names = sheet.columns.iter().map(|column| column.name.as_str());
    let titles: Vec<String> = names.filter(|name| is_shown(name)).map(title).collect();
    let cell = |name: &str, value: &Value<'_>| match (name, value) {
        ("match", Value::Text(tier)) if matches!(&**tier, "code" | "exact") => String::new(),
        ("query", value) => Shown(&value.cell()).to_string(),
        (_, value) => value.cell().into_owned(),
    };
    let shown = |FieldValues(fields): &FieldValues<'_>| {
        let fields = fields.iter().filter(|(name, _)| is_shown(name));
        fields.map(|(name, value)| cell(name, value)).collect()
    };
    let mut rows: Vec<Vec<String>> = records.iter().map(shown).collect();
    if io::stdout().is_terminal() {
        return listing(&session.terminal, &titles, rows);
    }
    rows.insert(0, titles);
    tabbed(&rows)
}
