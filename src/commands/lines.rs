//! Many queries at once: each line of a file is looked up by itself.

use crate::{
    cli::{LinesArgs, MatchArgs, OutputArgs},
    failure::Failure,
    present::{CANDIDATES, Presenter, Subject, written_sheet},
    render::records::{Column as Shape, Room, list},
    session::Session,
    ui::{Report, Shown},
};
use emn::{
    export::{
        tabular::{Column, FieldValues, Sheet, Value},
        view::Found,
    },
    lookup::{Match, Outcome, Query, Tier},
    model::Language,
    pack::Damaged,
};
use std::{
    borrow::Cow,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// The word under `match` for a line that found nothing.
pub const NOTHING: &str = "nothing";

/// How many lines are named that found nothing.
const NAMED: usize = 10;

/// A line of the file, as a query.
pub struct Line {
    /// Counted from 1, blank lines included.
    pub number: usize,
    pub query: Query,
}

/// The lines of the file that is to be looked up, but the blank ones; nothing if there is no file.
///
/// # Errors
/// A query besides the file, a file that cannot be read, a line that is no query.
pub fn read(
    session: &Session,
    arguments: &LinesArgs,
    words: &[String],
    matching: &MatchArgs,
    preferred: Option<&Language>,
) -> Result<Option<Vec<Line>>, Failure> {
    let Some(path) = &arguments.file else { return Ok(None) };
    let name = shown(path);
    if !words.is_empty() {
        let query = words.join(" ");
        let query = Shown(&query);
        let reason = format!("--file {name} and the query `{query}` exclude each other; give one");
        return Err(Failure::Usage(reason));
    }
    let bytes = bytes(path).map_err(|error| {
        Failure::Usage(format!("--file {name} cannot be read: {error}; give a file of queries"))
    })?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let mut lines = Vec::new();
    for (position, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let number = position + 1;
        let at = |reason: String| Failure::Usage(format!("{name}:{number}: {reason}"));
        let text = str::from_utf8(line);
        let text = text.map_err(|_| at("the line is no UTF-8; save the file as UTF-8".into()))?;
        if !text.trim().is_empty() {
            let words = [text.trim().to_owned()];
            let query = session.query(&words, matching, preferred);
            let query = query.map_err(|failure| at(failure.to_string()))?;
            lines.push(Line { number, query });
        }
    }
    Ok(Some(lines))
}

/// The name of a file, made fit for a terminal part by part, so that all of it is there.
fn shown(path: &Path) -> String {
    let parts = path.iter().map(|part| Shown(&part.to_string_lossy()).to_string());
    parts.collect::<PathBuf>().display().to_string()
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

/// The lines that found nothing, and what is said of them.
#[derive(Default)]
pub struct Misses(Vec<usize>);

impl Misses {
    /// Counts a line that found nothing.
    pub fn add(&mut self, line: &Line) {
        self.0.push(line.number);
    }

    /// What was written for so many lines, with the count of misses if there are any.
    pub fn report(self, bytes: Vec<u8>, all: usize) -> Report {
        let Misses(missed) = self;
        if all == 0 {
            return Report::Nothing("the file holds no query, only blank lines".to_owned());
        }
        if missed.is_empty() {
            return Report::Output(bytes);
        }
        let mut numbers: Vec<String> = missed.iter().take(NAMED).map(usize::to_string).collect();
        if missed.len() > NAMED {
            numbers.push("…".to_owned());
        }
        let (count, numbers) = (missed.len(), numbers.join(", "));
        let lines = if count == 1 { "line" } else { "lines" };
        Report::Incomplete(bytes, format!("{count} of {all} found nothing: {lines} {numbers}"))
    }
}

/// How a query is looked up.
pub type Find<'f, R> = &'f dyn Fn(&Query) -> Result<Outcome<'static, R>, Damaged>;

/// Looks up each line, and writes what it found: one record or its candidates, or that it found
/// nothing.
///
/// # Errors
/// A field that the table does not have, or damaged data.
pub fn answer<S: Subject>(
    presenter: &Presenter<S>,
    lines: &[Line],
    find: Find<S::Record>,
) -> Result<Report, Failure> {
    let mut misses = Misses::default();
    let mut found = Vec::with_capacity(lines.len());
    for line in lines {
        let matches = candidates(find(&line.query)?, presenter.output);
        if matches.is_empty() {
            misses.add(line);
        }
        found.push((line, matches));
    }
    let bytes = match presenter.output.is_text() {
        true => listed(presenter, &found)?.into_bytes(),
        false => recorded(presenter, &found)?,
    };
    Ok(misses.report(bytes, lines.len()))
}

/// What a line may mean, the best of it.
pub fn candidates<'d, R>(outcome: Outcome<'d, R>, output: &OutputArgs) -> Vec<Match<'d, R>> {
    let mut matches = outcome.matches();
    matches.truncate(output.limit_or(CANDIDATES));
    matches
}

/// The word for how a name matched, for people: nothing if it is the very name.
pub fn mark(tier: Tier) -> &'static str {
    match tier {
        Tier::Code | Tier::Exact => "",
        tier => tier.code(),
    }
}

type Answers<'l, R> = [(&'l Line, Vec<Match<'static, R>>)];

fn listed<S: Subject>(
    presenter: &Presenter<S>,
    found: &Answers<S::Record>,
) -> Result<String, Failure> {
    let mut columns = presenter.subject.columns();
    columns.insert(0, Shape::new("match", Room::Whole));
    columns.insert(0, Shape::new("query", Room::Spare(16)));
    let mut rows = Vec::new();
    for (line, matches) in found {
        let query = Shown(line.query.text()).to_string();
        if matches.is_empty() {
            let mut row = vec![query, NOTHING.to_owned()];
            row.resize(columns.len(), String::new());
            rows.push(row);
            continue;
        }
        for it in matches {
            let mut row = presenter.subject.row(&it.record()?)?;
            row.insert(0, mark(it.tier).to_owned());
            row.insert(0, query.clone());
            rows.push(row);
        }
    }
    Ok(list(&presenter.session.terminal, &columns, &rows))
}

fn recorded<S: Subject>(
    presenter: &Presenter<S>,
    found: &Answers<S::Record>,
) -> Result<Vec<u8>, Failure> {
    let Presenter { session, day, output, .. } = presenter;
    let fields: Vec<String> =
        output.fields.iter().filter(|field| field.trim() != "query").cloned().collect();
    let selection = presenter.selection(true, &fields)?;
    let mut sheet = selection.sheet();
    sheet.columns.insert(0, column("query"));
    let mut answers = Vec::new();
    for (line, matches) in found {
        let query = line.query.text();
        if matches.is_empty() {
            answers.push((query, None));
        }
        for it in matches {
            answers.push((query, Some((it.record()?, Found::of(it)))));
        }
    }
    let context = session.context(*day);
    let mut records = Vec::with_capacity(answers.len());
    for (query, answer) in &answers {
        let Some((record, found)) = answer else {
            records.push(nothing(&sheet, query));
            continue;
        };
        let mut fields = selection.record(&context, record, Some(found))?;
        fields.0.insert(0, ("query".into(), Value::text(*query)));
        records.push(fields);
    }
    written_sheet(session, &sheet, &records, output)
}

/// A column of this name.
pub fn column(name: &str) -> Column {
    Column { name: name.to_owned(), languages: Vec::new() }
}

/// The record of a line that found nothing: only the query and the match are known.
pub fn nothing(sheet: &Sheet, query: &str) -> FieldValues<'static> {
    let value = |name: &str| match name {
        "query" => Value::text(query.to_owned()),
        "match" => Value::text(NOTHING),
        _ => Value::Absent,
    };
    let fields = sheet.columns.iter().map(|it| (Cow::Owned(it.name.clone()), value(&it.name)));
    FieldValues(fields.collect())
}
