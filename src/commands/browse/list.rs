//! What was found, as a list in which one record is chosen.

use super::any_record::{AnyRecord, Shelfmark};
use crate::{
    cli::MatchArgs,
    commands::search::{everything, kind, matched},
    failure::Failure,
    present::{matched_hit, no_part, nothing},
    render::{
        cards::{Matched, ended_or_since, gist},
        records::{Column, Room},
    },
    session::Session,
};
use emn::{
    lookup::{Everywhere, Hit, Outcome, Query},
    model::{Date, Table, Vocabulary},
    pack::Damaged,
};

/// A part of the data that is looked through by itself.
pub struct Shelf {
    pub title: &'static str,
    pub tables: &'static [Table],
}

/// Everything, and then each table.
pub const SHELVES: [Shelf; 6] = [
    Shelf { title: "All", tables: &Table::ALL },
    Shelf { title: "Terms", tables: &[Table::Terms] },
    Shelf { title: "Contacts", tables: &[Table::ContactPoints] },
    Shelf { title: "Countries", tables: &[Table::Countries] },
    Shelf { title: "Acts", tables: &[Table::Acts] },
    Shelf { title: "Network", tables: &[Table::Facts] },
];

impl Shelf {
    /// The columns of its list.
    pub fn columns(&self) -> Vec<Column> {
        let rooms = match self.tables {
            [Table::Terms] => vec![Room::Name, Room::Spare(8)],
            [Table::ContactPoints] => vec![Room::Whole, Room::Spare(6)],
            [Table::Countries] => vec![Room::Spare(8), Room::Extra],
            [Table::Acts] => vec![Room::Whole, Room::Spare(6), Room::Extra],
            [Table::Facts] => vec![Room::Name, Room::Spare(8)],
            _ => vec![Room::Spare(14), Room::Spare(13), Room::Whole],
        };
        rooms.into_iter().map(|room| Column::new("", room)).collect()
    }
}

/// A line of the list.
pub struct Row {
    pub shelfmark: Shelfmark,
    pub cells: Vec<String>,
    /// What a filter looks at.
    words: String,
    /// What matched, if that is to be said on the card.
    pub matched: Option<Matched>,
}

/// What a shelf has for what was typed.
#[derive(Default)]
pub struct List {
    pub rows: Vec<Row>,
    /// The query, if anything was typed.
    pub query: Option<Query>,
    /// What to say where nothing is found.
    pub message: String,
    /// What the rows must have.
    filter: String,
    /// The positions of the rows that the filter lets through.
    pub shown: Vec<usize>,
    /// The place of the chosen one among them.
    pub cursor: usize,
}

impl List {
    /// Looks up what was typed; all of the shelf if that is nothing.
    ///
    /// # Errors
    /// Damaged data.
    pub fn of(session: &Session, day: Date, shelf: &Shelf, typed: &str) -> Result<Self, Damaged> {
        let mut list = List::default();
        let shelved = Shelved { session, day, is_mixed: shelf.tables.len() > 1 };
        if typed.trim().is_empty() {
            list.rows = shelved.all(shelf)?;
        } else {
            match session.query(&[typed.to_owned()], &MatchArgs::default(), None) {
                Ok(query) => list.find(&shelved, shelf, query)?,
                Err(Failure::Data(damaged)) => return Err(damaged),
                Err(failure) => list.message = failure.to_string(),
            }
        }
        list.shown = (0..list.rows.len()).collect();
        Ok(list)
    }

    fn find(&mut self, shelved: &Shelved, shelf: &Shelf, query: Query) -> Result<(), Damaged> {
        let session = shelved.session;
        let found = everything(session, &query, shelf.tables, usize::MAX)?;
        let Everywhere { hits, outsider } = found;
        self.message = match (hits.is_empty(), outsider) {
            (false, _) => String::new(),
            (true, Some(country)) => no_part(&query, &country),
            (true, None) => match session.network.terms()?.find(&query, None)? {
                Outcome::Nothing(near) => {
                    let labels = near.iter().map(|found| found.label());
                    nothing(&query, &labels.collect::<Result<Vec<_>, _>>()?)
                }
                _ => nothing(&query, &[]),
            },
        };
        let rows = hits.iter().filter_map(|hit| shelved.hit(&query, hit).transpose());
        self.rows = rows.collect::<Result<_, _>>()?;
        self.query = Some(query);
        Ok(())
    }

    /// The chosen row.
    pub fn chosen(&self) -> Option<&Row> {
        self.shown.get(self.cursor).map(|position| &self.rows[*position])
    }

    /// Chooses the row so many lines on.
    pub fn go(&mut self, lines: isize) {
        let last = self.shown.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(lines).min(last);
    }

    /// Shows only rows that have all these words.
    pub fn filter(&mut self, filter: &str) {
        self.filter = filter.trim().to_lowercase();
        let words: Vec<&str> = self.filter.split_whitespace().collect();
        let passes = |row: &Row| words.iter().all(|word| row.words.contains(word));
        let rows = self.rows.iter().enumerate();
        self.shown = rows.filter(|(_, row)| passes(row)).map(|(position, _)| position).collect();
        self.cursor = 0;
    }

    /// Whether a filter holds rows back.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }
}

/// Makes the rows of a shelf.
struct Shelved<'s> {
    session: &'s Session,
    day: Date,
    /// Whether the records are of several kinds, so that it is to be said of which.
    is_mixed: bool,
}

impl Shelved<'_> {
    fn all(&self, shelf: &Shelf) -> Result<Vec<Row>, Damaged> {
        let mut rows = Vec::new();
        for table in shelf.tables {
            let records = AnyRecord::all(self.session.network, *table)?;
            rows.extend(records.iter().map(|record| self.row(record, String::new(), None)));
        }
        Ok(rows)
    }

    fn hit(&self, query: &Query, hit: &Hit) -> Result<Option<Row>, Damaged> {
        let shelfmark = Shelfmark { table: hit.table, id: hit.brief.id.to_owned() };
        let record = AnyRecord::at(self.session.network, &shelfmark)?;
        Ok(record.map(|record| self.row(&record, matched(hit), matched_hit(query, hit))))
    }

    fn row(&self, record: &AnyRecord, name: String, matched: Option<Matched>) -> Row {
        let shelfmark = record.shelfmark();
        let cells = match self.is_mixed {
            true => vec![record.full_name(), name, kind(shelfmark.table).to_owned()],
            false => self.cells(record, name),
        };
        let words = format!("{} {} {}", cells.join(" "), kind(shelfmark.table), self.marks(record));
        Row { shelfmark, cells, words: words.to_lowercase(), matched }
    }

    /// The cells of a record among others of its kind.
    fn cells(&self, record: &AnyRecord, matched: String) -> Vec<String> {
        match record {
            AnyRecord::Country(country) => {
                let status = country.status_on(self.day).0;
                vec![country.name.clone(), status.label().to_owned()]
            }
            AnyRecord::ContactPoint(ncp) => vec![ncp.country_name.clone(), ncp.institution.clone()],
            AnyRecord::Term(term) if matched.is_empty() => {
                vec![term.label.clone(), gist(&term.definition).to_owned()]
            }
            AnyRecord::Term(term) => vec![term.label.clone(), matched],
            AnyRecord::Act(act) => {
                let status = ended_or_since(act, self.day).0;
                vec![act.number.clone(), act.name().to_owned(), status.to_owned()]
            }
            AnyRecord::Fact(fact) => vec![fact.name.clone(), fact.text.clone()],
        }
    }

    /// What else somebody may filter by.
    fn marks(&self, record: &AnyRecord) -> String {
        match record {
            AnyRecord::Country(country) => country.code.to_string(),
            AnyRecord::ContactPoint(ncp) => ncp.country.to_string(),
            AnyRecord::Term(term) => term.topic.code().to_owned(),
            AnyRecord::Act(act) => {
                format!("{} {}", act.kind.label(), act.validity_on(self.day).label())
            }
            AnyRecord::Fact(fact) => fact.section.map_or("", |section| section.label()).to_owned(),
        }
    }
}
