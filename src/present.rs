//! Presenting what a query means: a card, a list, a question, or records for other programs.

use crate::{
    cli::{MatchArgs, OutputArgs, values::TEXT},
    failure::Failure,
    render::{
        cards::Matched,
        listing::whole_listing,
        records::{Column, Link, Room, heading, lines_of, linked_list, list},
        wrap,
    },
    session::Session,
    standard::{Standard, unheld},
    ui::{
        Report, Shown,
        prompt::{self, Answer, Question},
    },
};
#[cfg(feature = "browse")]
use emn::lookup::Hit;
use emn::{
    export::{
        self,
        standards::Exported,
        tabular::{self, Record as Fields, Selection, Sheet, without_formulas},
        view::{Found, View},
    },
    lookup::{Match, Outcome, Query, Tier},
    model::{Date, Language, Outsider, Record},
    pack::{Damaged, NameKind},
};
use std::io;

/// How many candidates are shown unless `--limit` says otherwise.
pub const CANDIDATES: usize = 10;

/// How many records are named that are near, or speak of what no name is called by.
const NEAR: usize = 3;

/// How the records of a table are shown to a person.
pub trait Subject {
    /// The records.
    type Record: Exported + 'static;

    /// The fields of the table.
    const VIEW: &'static View<Self::Record>;

    /// What a record is called, and several.
    const NOUNS: [&'static str; 2];

    /// The columns of a list.
    fn columns(&self) -> Vec<Column>;

    /// The cells of a record in a list.
    fn row(&self, record: &Self::Record) -> Result<Vec<String>, Damaged>;

    /// The part of a list in which a record stands, if the list has parts.
    fn part(&self, _: &Self::Record) -> Option<&'static str> {
        None
    }

    /// The languages in which other programs get the texts by language; all of them if none.
    fn languages(&self) -> Vec<Language> {
        Vec::new()
    }

    /// What other programs get for a record that is meant by itself.
    fn records(&self, record: Self::Record) -> Result<Vec<Self::Record>, Damaged> {
        Ok(vec![record])
    }

    /// Where a record leads in a list.
    fn link(&self, _: &Self::Record) -> Option<Link> {
        None
    }

    /// What a record means in a sentence, for whoever may have meant it.
    fn gist(&self, record: &Self::Record) -> Result<String, Damaged>;

    /// The card of a record, and what matched if that is to be said.
    fn card(&self, record: &Self::Record, matched: Option<&Matched>) -> Result<String, Damaged>;
}

/// What is to be presented, and how.
pub struct Presenter<'s, S: Subject> {
    pub subject: S,
    pub session: &'s Session,
    pub day: Date,
    pub matching: &'s MatchArgs,
    pub output: &'s OutputArgs,
}

/// In which form records are written for other programs.
enum Form<R: 'static> {
    /// As records with these fields.
    Fields(Selection<R>),
    /// In a format that is made from the model.
    Standard(Standard),
}

/// The records of a list that stand under one heading, or under none.
struct Part {
    name: Option<&'static str>,
    rows: Vec<Vec<String>>,
    /// Where each row leads; nothing where the terminal shows no links.
    links: Vec<Option<Link>>,
}

pub type Wanted<'w, R> = Option<&'w dyn Fn(&R) -> bool>;

impl<S: Subject> Presenter<'_, S> {
    /// Answers a query, or lists what a filter lets through if there is none.
    ///
    /// # Errors
    /// A field that the table does not have, or damaged data.
    pub fn answer(
        &self,
        query: Option<&Query>,
        wanted: Wanted<S::Record>,
    ) -> Result<Report, Failure> {
        let form = self.form(query.is_some())?;
        match query {
            None => self.list(&form, wanted),
            Some(query) => {
                let records = self.session.network.records::<S::Record>()?;
                match records.find(query, wanted)? {
                    Outcome::Nothing(near) => self.nothing(query, wanted, near),
                    outcome => self.present(&form, query, outcome),
                }
            }
        }
    }

    /// Presents an outcome that was found elsewhere.
    ///
    /// # Errors
    /// A field that the table does not have, or damaged data.
    pub fn outcome(
        &self,
        query: &Query,
        outcome: Outcome<'_, S::Record>,
    ) -> Result<Report, Failure> {
        self.present(&self.form(true)?, query, outcome)
    }

    /// The records of matches, for other programs.
    ///
    /// # Errors
    /// A field that the table does not have, or damaged data.
    pub fn records(&self, matches: Vec<Match<'_, S::Record>>) -> Result<Vec<u8>, Failure> {
        self.machine(&self.form(true)?, matches)
    }

    /// These fields of the table, in the languages that are wanted.
    ///
    /// # Errors
    /// Fields that the table does not have, or that have no texts in these languages.
    pub fn selection(
        &self,
        with_found: bool,
        fields: &[String],
    ) -> Result<Selection<S::Record>, Failure> {
        let selection = Selection::of(S::VIEW, &self.session.about, with_found, fields)?;
        Ok(match &self.subject.languages()[..] {
            [] => selection,
            languages => selection.only_in(languages)?,
        })
    }

    fn form(&self, with_found: bool) -> Result<Form<S::Record>, Failure> {
        let (fields, format) = (&self.output.fields, self.output.format.as_deref());
        let languages = match fields.is_empty() {
            true => self.pair(),
            false => fields.clone(),
        };
        Ok(match Standard::asked(self.session, format, &[S::VIEW.name], &languages)? {
            Some(standard) => Form::Standard(standard),
            None => Form::Fields(self.selection(with_found, fields)?),
        })
    }

    /// English and the languages that are wanted besides; none if all of them are.
    fn pair(&self) -> Vec<String> {
        let languages = self.subject.languages();
        let english = (!languages.is_empty()).then(Language::english);
        let mut tags: Vec<String> = Vec::new();
        for language in english.iter().chain(&languages) {
            if !tags.iter().any(|tag| tag == language.tag()) {
                tags.push(language.to_string());
            }
        }
        tags
    }

    fn list(&self, form: &Form<S::Record>, wanted: Wanted<S::Record>) -> Result<Report, Failure> {
        let mut records = Vec::new();
        for record in self.session.network.records::<S::Record>()?.iter() {
            let record = record?;
            if wanted.is_none_or(|wanted| wanted(&record)) {
                records.push(record);
            }
        }
        if records.is_empty() {
            return Ok(Report::Nothing("no record passes these filters".to_owned()));
        }
        records.truncate(self.output.limit_or(usize::MAX));
        if self.output.is_text() {
            return Ok(Report::text(self.parts(&records)?));
        }
        let selection = match form {
            Form::Fields(selection) => selection,
            Form::Standard(standard) => {
                return self.standard(standard, records).map(Report::Output);
            }
        };
        let context = self.session.context(self.day);
        let fields = records.iter().map(|record| selection.record(&context, record, None));
        let fields: Vec<Fields> = fields.collect::<Result<_, _>>()?;
        written(self.session, selection, &fields, self.output).map(Report::Output)
    }

    /// A list of records, under headings if it has parts.
    fn parts(&self, records: &[S::Record]) -> Result<String, Damaged> {
        let terminal = &self.session.terminal;
        let mut parts: Vec<Part> = Vec::new();
        for record in records {
            let (name, row) = (self.subject.part(record), self.subject.row(record)?);
            let place = parts.iter().position(|part| part.name == name).unwrap_or_else(|| {
                parts.push(Part { name, rows: Vec::new(), links: Vec::new() });
                parts.len() - 1
            });
            parts[place].rows.push(row);
            if terminal.hyperlinks {
                parts[place].links.push(self.subject.link(record));
            }
        }
        let columns = self.subject.columns();
        let text = |Part { name, rows, links }: &Part| {
            let heading = name.map(|name| heading(terminal, name, rows.len()));
            heading.unwrap_or_default() + &linked_list(terminal, &columns, rows, links)
        };
        Ok(parts.iter().map(text).collect::<Vec<_>>().join("\n"))
    }

    fn present(
        &self,
        form: &Form<S::Record>,
        query: &Query,
        outcome: Outcome<'_, S::Record>,
    ) -> Result<Report, Failure> {
        match outcome {
            Outcome::Nothing(near) => self.near(query, near),
            Outcome::TakesNoPart(country) => Ok(Report::Nothing(no_part(query, &country))),
            Outcome::Withheld(best) => Ok(Report::Nothing(withheld(query, best.label()?))),
            found if !self.output.is_text() => {
                self.machine(form, found.matches()).map(Report::Output)
            }
            Outcome::One(found) => {
                let matched = matched(query, &found)?;
                let card = self.subject.card(&found.record()?, matched.as_ref())?;
                Ok(Report::text(card))
            }
            Outcome::Several(matches) => self.candidates(query, matches),
        }
    }

    /// Says that no name was found, and which records speak of what was looked for, or are called
    /// nearly so.
    fn nothing(
        &self,
        query: &Query,
        wanted: Wanted<S::Record>,
        near: Vec<Match<'_, S::Record>>,
    ) -> Result<Report, Failure> {
        let mut spoken = Vec::new();
        for mention in self.session.network.records::<S::Record>()?.speaking_of(query)? {
            let record = mention.record()?;
            if wanted.is_none_or(|wanted| wanted(&record)) {
                spoken.push(record);
            }
            if spoken.len() == NEAR {
                break;
            }
        }
        if spoken.is_empty() {
            return self.near(query, near);
        }
        self.suggested(query, &spoken)
    }

    fn near(&self, query: &Query, near: Vec<Match<'_, S::Record>>) -> Result<Report, Failure> {
        let records = near.iter().map(|found| found.record());
        let records: Vec<S::Record> = records.collect::<Result<_, _>>()?;
        match records.is_empty() {
            true => Ok(Report::Nothing(nothing(query, &[]))),
            false => self.suggested(query, &records),
        }
    }

    /// Names records that may have been meant, each with what it means.
    fn suggested(&self, query: &Query, records: &[S::Record]) -> Result<Report, Failure> {
        let row = |record: &S::Record| Ok(vec![record.label(), self.subject.gist(record)?]);
        let rows = records.iter().map(row).collect::<Result<Vec<_>, Damaged>>()?;
        let columns = [Column::new("name", Room::Name), Column::new("meaning", Room::Spare(12))];
        let lines = lines_of(&self.session.terminal, &columns, &rows, 2).join("\n");
        let (text, [noun, _]) = (Shown(query.text()), S::NOUNS);
        Ok(Report::Suggestion(format!("No {noun} is called `{text}`. Near it:\n{lines}")))
    }

    /// Lists candidates, or asks which one is meant.
    fn candidates(
        &self,
        query: &Query,
        mut matches: Vec<Match<'_, S::Record>>,
    ) -> Result<Report, Failure> {
        let all = matches.len();
        matches.truncate(self.output.limit_or(CANDIDATES));
        let mut columns = self.subject.columns();
        let place = columns.len() - 1;
        columns.insert(place, Column::new("matched", Room::Spare(12)));
        let rows = matches.iter().map(|found| self.candidate(found, place));
        let mut rows: Vec<Vec<String>> = rows.collect::<Result<_, _>>()?;
        let terminal = &self.session.terminal;
        if !terminal.interactive || self.matching.no_input || matches.len() == 1 {
            let text = list(terminal, &columns, &rows);
            return Ok(Report::excerpt(text, matches.len(), all));
        }
        let text = question::<S>(terminal.width, query, &matches, all);
        columns.insert(0, Column::new("number", Room::Whole));
        for (position, row) in rows.iter_mut().enumerate() {
            row.insert(0, (position + 1).to_string());
        }
        let lines = lines_of(terminal, &columns, &rows, 2);
        let question = Question { text, list: &lines, candidates: &matches };
        match prompt::ask(&question) {
            Answer::Chosen(found) => {
                let matched = matched(query, found)?;
                let card = self.subject.card(&found.record()?, matched.as_ref())?;
                Ok(Report::text(card))
            }
            Answer::None => Ok(Report::Nothing("none chosen".to_owned())),
            Answer::Interrupted => Ok(Report::Interrupted),
        }
    }

    fn candidate(
        &self,
        found: &Match<'_, S::Record>,
        place: usize,
    ) -> Result<Vec<String>, Damaged> {
        let mut row = self.subject.row(&found.record()?)?;
        let matched = match found.brief()? {
            brief if is_its_name(found, brief.label) || found.name == brief.name => String::new(),
            _ => format!("{}{}", found.name, note(found.kind, &found.language)),
        };
        row.insert(place, matched);
        Ok(row)
    }

    fn machine(
        &self,
        form: &Form<S::Record>,
        matches: Vec<Match<'_, S::Record>>,
    ) -> Result<Vec<u8>, Failure> {
        let limit = self.output.limit_or(usize::MAX);
        let mut found: Vec<(S::Record, Found)> = Vec::new();
        for it in matches.iter().take(limit) {
            let records = match matches.len() {
                1 => self.subject.records(it.record()?)?,
                _ => vec![it.record()?],
            };
            found.extend(records.into_iter().map(|record| (record, Found::of(it))));
        }
        found.truncate(limit);
        let selection = match form {
            Form::Fields(selection) => selection,
            Form::Standard(standard) => {
                let records = found.into_iter().map(|(record, _)| record);
                return self.standard(standard, records.collect());
            }
        };
        let context = self.session.context(self.day);
        let fields = found.iter().map(|(it, found)| selection.record(&context, it, Some(found)));
        let fields: Vec<Fields> = fields.collect::<Result<_, _>>()?;
        written(self.session, selection, &fields, self.output)
    }

    fn standard(&self, standard: &Standard, records: Vec<S::Record>) -> Result<Vec<u8>, Failure> {
        let mut content = standard.content(self.session.context(self.day));
        records.into_iter().for_each(|record| record.add_to(&mut content));
        standard.file(&content)
    }
}

/// The records of one table in the format asked for; for people as a list of their fields.
///
/// # Errors
/// A record that the format cannot hold.
pub fn written<R>(
    session: &Session,
    selection: &Selection<R>,
    records: &[Fields<'_>],
    output: &OutputArgs,
) -> Result<Vec<u8>, Failure> {
    written_sheet(session, &selection.sheet(), records, output)
}

/// The same for records under columns of their own.
///
/// # Errors
/// A record that the format cannot hold.
pub fn written_sheet(
    session: &Session,
    sheet: &Sheet,
    records: &[Fields<'_>],
    output: &OutputArgs,
) -> Result<Vec<u8>, Failure> {
    let name = output.format.as_deref().unwrap_or(TEXT);
    let Some(format) = export::format(name) else {
        let titles: Vec<String> = sheet.columns.iter().map(|column| column.name.clone()).collect();
        let cells = |(_, value): &(_, tabular::Value)| value.cell().into_owned();
        let rows = records.iter().map(|record| record.0.iter().map(cells).collect());
        return Ok(whole_listing(&session.terminal, &titles, rows.collect()).into_bytes());
    };
    let mut bytes = output.spreadsheet.beginning();
    if !format.holds(sheet.name) {
        return Err(unheld(format, sheet.name));
    }
    let Some(mut writer) = format.writer(&mut bytes, false) else {
        let reason = format!("{name} holds whole records, not what each line of a file found");
        return Err(Failure::Usage(reason));
    };
    let mut write = || -> io::Result<()> {
        writer.begin(sheet)?;
        records.iter().try_for_each(|record| match output.spreadsheet.safe {
            true => writer.record(&without_formulas(record.clone())),
            false => writer.record(record),
        })?;
        writer.end()
    };
    let target = "the records".to_owned();
    write().map_err(|error| Failure::Output { target, error })?;
    drop(writer);
    Ok(bytes)
}

/// Refuses another format than text for what is drawn for people only.
///
/// # Errors
/// Another format, or fields.
pub fn drawn_only(output: &OutputArgs, option: &str) -> Result<(), Failure> {
    match output.is_text() {
        true => Ok(()),
        false => Err(Failure::Usage(format!(
            "{option} is drawn for people; leave it out to have records with --format or --fields"
        ))),
    }
}

/// The question which of several is meant.
fn question<S: Subject>(
    width: usize,
    query: &Query,
    matches: &[Match<'_, S::Record>],
    all: usize,
) -> String {
    let is_certain = matches.iter().all(|found| found.cost == 0) && matches.len() == all;
    question_of(width, query, S::NOUNS[1], matches.len(), all, is_certain)
}

/// The question which of so many is meant, of which some are shown, at a width.
pub fn question_of(
    width: usize,
    query: &Query,
    nouns: &str,
    shown: usize,
    all: usize,
    is_certain: bool,
) -> String {
    const WORDS: [&str; 9] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let number = all.checked_sub(2).and_then(|it| WORDS.get(it).copied());
    let number = number.map_or_else(|| all.to_string(), str::to_owned);
    let text = Shown(query.text());
    let is = if is_certain { "is" } else { "may be one of" };
    let first = match all - shown {
        0 => String::new(),
        _ => format!(", the first {shown} here"),
    };
    let question = format!("`{text}` {is} {number} {nouns}{first}.");
    let question = format!("{question} Which?  (number or letters; Enter: none)");
    wrap::lines(&question, width).collect::<Vec<_>>().join("\n")
}

/// The line for a query that found nothing: what is nearest to it, if anything is.
pub fn nothing(query: &Query, near: &[&str]) -> String {
    let text = Shown(query.text());
    match near.is_empty() {
        true => format!("nothing found for `{text}`"),
        false => format!("nothing found for `{text}`; nearest: {}", near.join(", ")),
    }
}

/// The line for a query that means a country of which there is no record.
pub fn no_part(query: &Query, country: &Outsider) -> String {
    let (text, name) = (Shown(query.text()), &country.name);
    match country.took_part {
        false => format!("nothing found for `{text}`; {name} takes no part in the network"),
        true => {
            format!(
                "nothing found for `{text}`; {name} took part once and has no contact point now"
            )
        }
    }
}

/// The line for a query whose answers the filters held back.
pub fn withheld(query: &Query, label: &str) -> String {
    let text = Shown(query.text());
    format!("nothing found for `{text}` that fits the filters and the day; without them: {label}")
}

/// What matched, unless it is the record's own name as typed: `turvapaikka → asylum (fi)`.
fn matched<R: Record>(query: &Query, found: &Match<'_, R>) -> Result<Option<Matched>, Damaged> {
    if is_obvious(found.kind, found.tier) {
        return Ok(None);
    }
    let (name, kind, language) = (found.name, found.kind, &found.language);
    Ok(Some(said(query, found.label()?, (name, kind, language))))
}

/// The same for what a search of several tables found.
#[cfg(feature = "browse")]
pub fn matched_hit(query: &Query, hit: &Hit<'_>) -> Option<Matched> {
    let name = (hit.name, hit.kind, &hit.language);
    (!is_obvious(hit.kind, hit.tier)).then(|| said(query, hit.brief.label, name))
}

/// Whether a name is the record's own as typed, or no name matched at all.
fn is_obvious(kind: NameKind, tier: Tier) -> bool {
    let is_own = matches!(kind, NameKind::Code | NameKind::Preferred);
    is_own && (tier <= Tier::Form || tier == Tier::Text)
}

/// What to say of a name that matched.
fn said(
    query: &Query,
    label: &str,
    (name, kind, language): (&str, NameKind, &Language),
) -> Matched {
    let line = match kind {
        NameKind::Code | NameKind::Preferred => format!("{} → {label}", Shown(query.text())),
        _ => format!("{name} → {label}{}", note(kind, language)),
    };
    let is_foreign = matches!(kind, NameKind::Translation | NameKind::Variant);
    Matched { line, foreign: is_foreign.then(|| (name.to_owned(), language.clone())) }
}

/// Whether what matched need not be said beside the record's name.
fn is_its_name<R>(found: &Match<'_, R>, name: &str) -> bool {
    found.kind == NameKind::Code || found.name == name
}

/// What kind of name matched, in brackets.
fn note(kind: NameKind, language: &Language) -> String {
    match kind {
        NameKind::Translation | NameKind::Variant => format!(" ({language})"),
        NameKind::Synonym => " (synonym)".to_owned(),
        NameKind::Acronym => " (abbreviation)".to_owned(),
        NameKind::Everyday if language.is_english() => " (everyday name)".to_owned(),
        NameKind::Everyday => format!(" (everyday name, {language})"),
        NameKind::Discouraged => " (discouraged name)".to_owned(),
        NameKind::Code | NameKind::Preferred => String::new(),
    }
}
