//! Answering with records: which ones, in which format, asking if need be.

use super::{
    find::{Found, Request, decide},
    report::Report,
};
use crate::{
    cli::{Format, MatchArgs, OutputArgs},
    dataset::language::Language,
    export::{
        csv::{self, BY_LANGUAGE, Separator},
        json,
        record::{Record, Value},
        tables::{MATCH_FIELDS, Table},
        toml,
    },
    failure::Failure,
    lookup::{
        index::{ArchivedIndex, NameKind},
        search::{Match, Tier},
    },
    render::{
        listing::{listing, whole_listing},
        terminal::Terminal,
    },
    shown::Shown,
};
use std::io::{self, Write};

/// How many candidates are shown unless `--limit` says otherwise.
const CANDIDATES: usize = 10;

/// Most records take less than this when they are written, in bytes.
const USUAL_RECORD: usize = 4096;

/// The line for a query that means another place, given the request and what is nearest to it in the table.
pub type Elsewhere<'s> = dyn Fn(&Request, Option<&Match>) -> Option<String> + 's;

/// How the records of one table are found, named, shown and written.
pub struct Subject<'s> {
    pub table: &'static Table,
    pub index: &'static ArchivedIndex,
    /// How many records the table has.
    pub count: usize,
    /// Whether a filter of the command line lets the record through.
    pub wanted: &'s dyn Fn(usize) -> bool,
    /// What a person calls the record.
    pub label: &'s dyn Fn(usize) -> String,
    pub record: &'s dyn Fn(usize) -> Record,
    /// The card of the record, and what matched if that is to be said.
    pub card: &'s dyn Fn(usize, Option<&str>) -> String,
    /// The titles of the columns of a listing, and the cells of a record.
    pub columns: &'s [&'static str],
    pub row: &'s dyn Fn(usize) -> Vec<String>,
    /// The language that the user prefers among equals.
    pub preferred: Option<Language>,
    /// For records that are found by names of places: what becomes of a query that means another place.
    pub elsewhere: Option<&'s Elsewhere<'s>>,
}

impl Subject<'_> {
    /// Answers a query, or lists what the filters let through if there is none.
    ///
    /// # Errors
    /// A query or a field that cannot be used.
    pub fn answer(&self, terminal: &Terminal, query: &[String], matching: &MatchArgs, output: &OutputArgs) -> Result<Report, Failure> {
        let fields: Vec<&'static str> = self.table.fields.iter().chain(&MATCH_FIELDS).copied().collect();
        selected(self.table, if query.is_empty() { self.table.fields } else { &fields }, Vec::new(), &output.fields)?;
        if query.is_empty() {
            return self.list(terminal, output);
        }
        let request = Request::new(query, matching, self.preferred)?.for_places(self.elsewhere.is_some());
        let mut matches = request.matches(self.index);
        let best = matches.first().copied();
        if let Some(line) = self.elsewhere.and_then(|elsewhere| elsewhere(&request, best.as_ref())) {
            return Ok(Report::Nothing(line));
        }
        matches.retain(|found| (self.wanted)(found.record));
        let found = decide(matches);
        if matches!(found, Found::Nothing) {
            return Ok(Report::Nothing(request.nothing(self.index, best.as_ref(), self.label, self.wanted)));
        }
        if is_text(output) { self.show(terminal, found, &request, matching, output) } else { self.write(terminal, &fields, found.matches(), output) }
    }

    fn list(&self, terminal: &Terminal, output: &OutputArgs) -> Result<Report, Failure> {
        let limit = output.limit_or(usize::MAX);
        let positions: Vec<usize> = (0..self.count).filter(|position| (self.wanted)(*position)).take(limit).collect();
        if positions.is_empty() {
            return Ok(Report::Nothing("no record passes these filters".to_owned()));
        }
        if is_text(output) {
            let rows = positions.iter().map(|position| (self.row)(*position)).collect();
            return Ok(Report::text(listing(terminal, self.columns, rows)));
        }
        let records = positions.iter().map(|position| (self.record)(*position)).collect();
        written(terminal, self.table, self.table.fields, records, output)
    }

    fn show(&self, terminal: &Terminal, found: Found, request: &Request, matching: &MatchArgs, output: &OutputArgs) -> Result<Report, Failure> {
        let mut matches = match found {
            Found::One(found) => return Ok(Report::text((self.card)(found.record, self.matched(&found, request).as_deref()))),
            several => several.matches(),
        };
        let all = matches.len();
        matches.truncate(output.limit_or(CANDIDATES));
        if terminal.interactive && !matching.no_input && matches.len() > 1 {
            return Ok(self.ask(terminal, &matches, request));
        }
        let rows = matches.iter().map(|found| self.candidate(found));
        let text = listing(terminal, &self.candidate_columns(), rows.collect());
        Ok(Report::excerpt(text, matches.len(), all))
    }

    fn candidate_columns(&self) -> Vec<&'static str> {
        let mut columns = vec![self.columns[0], "matched"];
        columns.extend(&self.columns[1..]);
        columns
    }

    fn candidate(&self, found: &Match) -> Vec<String> {
        let mut row = (self.row)(found.record);
        let matched = if is_its_name(found, &row[0]) { String::new() } else { format!("{}{}", found.name.text, note(found)) };
        row.insert(1, matched);
        row
    }

    /// Asks which record is meant. Without an answer there is nothing to show.
    fn ask(&self, terminal: &Terminal, matches: &[Match<'static>], request: &Request) -> Report {
        let mut columns = self.candidate_columns();
        columns.insert(0, "no");
        let rows = matches.iter().enumerate().map(|(position, found)| {
            let mut row = self.candidate(found);
            row.insert(0, (position + 1).to_string());
            row
        });
        // Nobody is left to ask if standard error cannot be written.
        let _ = write!(io::stderr(), "{}", listing(terminal, &columns, rows.collect()));
        let prompt = format!("Number of the one you mean by `{}` (none: Enter)", Shown(&request.text));
        let chosen = dialoguer::Input::<String>::new().with_prompt(prompt).allow_empty(true).interact_text();
        let position = chosen.ok().and_then(|number| number.trim().parse::<usize>().ok()).and_then(|number| number.checked_sub(1));
        match position.and_then(|position| matches.get(position)) {
            Some(found) => Report::text((self.card)(found.record, None)),
            None => Report::Nothing("none chosen".to_owned()),
        }
    }

    fn write(&self, terminal: &Terminal, fields: &[&'static str], mut matches: Vec<Match<'static>>, output: &OutputArgs) -> Result<Report, Failure> {
        matches.truncate(output.limit_or(usize::MAX));
        let records = matches.into_iter().map(|found| {
            let mut record = (self.record)(found.record);
            record.0.extend(match_fields(&found));
            record
        });
        written(terminal, self.table, fields, records.collect(), output)
    }

    /// What matched, unless it is the record's own name as typed: `turvapaikka → asylum (fi)`.
    fn matched(&self, found: &Match, request: &Request) -> Option<String> {
        let label = (self.label)(found.record);
        match found.name.kind {
            NameKind::Code | NameKind::Preferred if found.tier <= Tier::Form => None,
            NameKind::Code | NameKind::Preferred => Some(format!("{} → {label}", Shown(&request.text))),
            _ => Some(format!("{} → {label}{}", found.name.text, note(found))),
        }
    }
}

/// Whether what matched need not be said beside the record's name.
pub fn is_its_name(found: &Match, name: &str) -> bool {
    found.name.kind == NameKind::Code || *found.name.text == *name
}

/// What kind of name matched, in brackets.
fn note(found: &Match) -> String {
    match found.name.kind {
        NameKind::Translation | NameKind::Variant => format!(" ({})", found.name.language),
        NameKind::Synonym => " (synonym)".to_owned(),
        NameKind::Acronym => " (abbreviation)".to_owned(),
        NameKind::Code | NameKind::Preferred => String::new(),
    }
}

/// How a record was found, as [`MATCH_FIELDS`].
pub fn match_fields(found: &Match) -> [(&'static str, Value); 3] {
    let [tier, matched, language] = MATCH_FIELDS;
    [(tier, Value::text(found.tier.code())), (matched, Value::text(found.name.text.to_string())), (language, Value::text(found.name.language.code()))]
}

/// Whether the answer is a card or a list for people, not fields of records.
pub fn is_text(output: &OutputArgs) -> bool {
    output.fields.is_empty() && matches!(output.format, None | Some(Format::Text))
}

/// The records of a table in the format asked for, with these fields unless others are asked for.
///
/// # Errors
/// A field that the table does not have.
pub fn written(terminal: &Terminal, table: &'static Table, fields: &[&'static str], records: Vec<Record>, output: &OutputArgs) -> Result<Report, Failure> {
    let (fields, records) = selected(table, fields, records, &output.fields)?;
    write_records(terminal, table, &fields, records, output.format.unwrap_or(Format::Text)).map(Report::Output)
}

/// The records with only the fields asked for. A language of the table counts as a field: its texts.
pub fn selected(table: &Table, fields: &[&'static str], records: Vec<Record>, wanted: &[String]) -> Result<(Vec<&'static str>, Vec<Record>), Failure> {
    if wanted.is_empty() {
        return Ok((fields.to_vec(), records));
    }
    let languages = (table.languages)();
    let known = || fields.iter().copied().chain(languages.iter().map(|language| language.code()));
    let mut chosen = Vec::new();
    for field in wanted {
        let field = field.trim();
        let unknown = || Failure::Usage(format!("there is no field `{}`; there are: {}", Shown(field), known().collect::<Vec<_>>().join(" ")));
        chosen.push(known().find(|name| *name == field).ok_or_else(unknown)?);
    }
    let records = records.iter().map(|record| Record(chosen.iter().map(|field| (*field, field_of(record, field))).collect()));
    let records = records.collect();
    Ok((chosen, records))
}

fn field_of(record: &Record, field: &str) -> Value {
    if let Some(value) = record.get(field) {
        return value.clone();
    }
    let wordings = BY_LANGUAGE.iter().find_map(|name| match record.get(name) {
        Some(Value::ByLanguage(wordings)) => Some(&wordings.0),
        _ => None,
    });
    let wording = wordings.and_then(|wordings| wordings.iter().find(|wording| wording.language.code() == field));
    Value::list(wording.into_iter().flat_map(|wording| wording.texts.iter()).map(|text| text.as_str()))
}

/// Writes records of one table in a format; for people as a listing of their fields.
///
/// # Errors
/// A record that the format cannot hold.
pub fn write_records(terminal: &Terminal, table: &Table, fields: &[&'static str], records: Vec<Record>, format: Format) -> Result<Vec<u8>, Failure> {
    let languages = (table.languages)();
    let mut bytes = Vec::with_capacity(records.len() * USUAL_RECORD);
    let written = match format {
        Format::Json => json::write(&records, &mut bytes),
        Format::Jsonl => json::write_lines(&records, &mut bytes),
        Format::Toml => toml::write(&[(table.name, records)], &mut bytes),
        Format::Csv => csv::write(fields, &languages, &records, Separator::Comma, &mut bytes),
        Format::Tsv => csv::write(fields, &languages, &records, Separator::Tab, &mut bytes),
        Format::Text => {
            let cells = |record: &Record| fields.iter().map(|field| record.get(field).map(|value| value.cell().into_owned()).unwrap_or_default()).collect();
            bytes = whole_listing(terminal, fields, records.iter().map(cells).collect()).into_bytes();
            Ok(())
        }
    };
    written.map_err(|error| Failure::Output { target: "the records".to_owned(), error })?;
    Ok(bytes)
}
