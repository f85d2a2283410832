//! Presenting what a query means: a card, a list, a question, or records for other programs.

mod question;
mod said;
mod written;

pub use question::{Choice, asked};
#[cfg(feature = "browse")]
pub use said::matched_hit;
pub use said::{no_part, nothing, withheld};
pub use written::{drawn_only, written, written_sheet, written_view};

use crate::{
    cli::{MatchArgs, OutputArgs},
    failure::Failure,
    render::{
        cards::Matched,
        records::{Column, Hyperlink, Room, heading, lines_of, linked_list, list},
    },
    session::Session,
    standard::Standard,
    ui::{Report, Shown},
};
use emn::{
    export::{
        standards::Exported,
        tabular::Selection,
        view::{Found, View},
    },
    lookup::{Match, Outcome, Query},
    model::{Date, Language, Record},
    pack::{Damaged, NameKind},
};
use said::{matched, note};

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
    fn hyperlink(&self, _: &Self::Record) -> Option<Hyperlink> {
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
struct ListPart {
    name: Option<&'static str>,
    rows: Vec<Vec<String>>,
    /// Where each row leads; nothing where the terminal shows no links.
    links: Vec<Option<Hyperlink>>,
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
        let records = records.into_iter().map(|record| (record, None)).collect();
        self.in_form(form, records).map(Report::Output)
    }

    /// A list of records, under headings if it has parts.
    fn parts(&self, records: &[S::Record]) -> Result<String, Damaged> {
        let terminal = &self.session.terminal;
        let mut parts: Vec<ListPart> = Vec::new();
        for record in records {
            let (name, row) = (self.subject.part(record), self.subject.row(record)?);
            let place = parts.iter().position(|part| part.name == name).unwrap_or_else(|| {
                parts.push(ListPart { name, rows: Vec::new(), links: Vec::new() });
                parts.len() - 1
            });
            parts[place].rows.push(row);
            if terminal.hyperlinks {
                parts[place].links.push(self.subject.hyperlink(record));
            }
        }
        let columns = self.subject.columns();
        let text = |ListPart { name, rows, links }: &ListPart| {
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
            Outcome::One(found) => self.one(query, &found),
            Outcome::Several(matches) => self.candidates(query, matches),
        }
    }

    /// The card of the record that is meant.
    fn one(&self, query: &Query, found: &Match<'_, S::Record>) -> Result<Report, Failure> {
        let matched = matched(query, found)?;
        let card = self.subject.card(&found.record()?, matched.as_ref())?;
        Ok(Report::text(card))
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
        let rows: Vec<Vec<String>> = rows.collect::<Result<_, _>>()?;
        let terminal = &self.session.terminal;
        if !terminal.interactive || self.matching.no_input || matches.len() == 1 {
            let text = list(terminal, &columns, &rows);
            return Ok(Report::excerpt(text, matches.len(), all));
        }
        let is_certain = matches.iter().all(|found| found.cost == 0) && matches.len() == all;
        let candidates = &matches;
        let [_, nouns] = S::NOUNS;
        let choice = Choice { query, nouns, candidates, all, is_certain, columns, rows };
        asked(terminal, choice, |found| self.one(query, found))
    }

    fn candidate(
        &self,
        found: &Match<'_, S::Record>,
        place: usize,
    ) -> Result<Vec<String>, Damaged> {
        let mut row = self.subject.row(&found.record()?)?;
        let brief = found.brief()?;
        let is_its_name = found.kind == NameKind::Code
            || [brief.label, brief.name].contains(&found.name)
            || row.iter().any(|cell| cell == found.name);
        let matched = match is_its_name {
            true => String::new(),
            false => format!("{}{}", found.name, note(found.kind, &found.language)),
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
        let mut found = Vec::new();
        for it in matches.iter().take(limit) {
            let records = match matches.len() {
                1 => self.subject.records(it.record()?)?,
                _ => vec![it.record()?],
            };
            found.extend(records.into_iter().map(|record| (record, Some(Found::of(it)))));
        }
        found.truncate(limit);
        self.in_form(form, found)
    }

    /// Records for other programs, each with how it was found, if it was looked for.
    fn in_form(
        &self,
        form: &Form<S::Record>,
        records: Vec<(S::Record, Option<Found>)>,
    ) -> Result<Vec<u8>, Failure> {
        let selection = match form {
            Form::Fields(selection) => selection,
            Form::Standard(standard) => {
                let mut content = standard.content(self.session.context(self.day));
                records.into_iter().for_each(|(record, _)| record.add_to(&mut content));
                return standard.file(&content);
            }
        };
        let records = records.iter().map(|(record, found)| (record, found.as_ref()));
        written(self.session, selection, records, self.day, self.output)
    }
}
