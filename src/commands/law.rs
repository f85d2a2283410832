//! `emn law`: the legal acts.

use super::{articles, changes, lines};
use crate::{
    cli::LawArgs,
    failure::Failure,
    page,
    present::{Presenter, Subject},
    render::{
        cards::{self, Matched, Setting},
        records::{Column, Hyperlink, Room},
    },
    session::{self, Session},
    ui::Report,
};
use emn::{
    citation::Provisions,
    export::{view::View, views::ACTS},
    lookup::Outcome,
    model::Act,
    pack::Damaged,
};

/// Answers `emn law`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &LawArgs) -> Result<Report, Failure> {
    let LawArgs { query, status, lines, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    if let Some(first) = arguments.since {
        return changes::since(session, first, day, output);
    }
    if arguments.articles && query.is_empty() {
        let reason = "--articles needs an act, such as `emn law 2013/32 --articles`";
        return Err(Failure::Usage(reason.to_owned()));
    }
    let has_status = |act: &Act| Some(act.validity_on(day)) == *status;
    let wanted = status.is_some().then_some(&has_status as &dyn Fn(&Act) -> bool);
    let setting = Setting::new(session, day, arguments.card.into());
    if let Some(lines) = lines::read(session, lines, query, matching, None)? {
        let subject = Acts::of(setting);
        let presenter = Presenter { subject, session, day, matching, output };
        let acts = session.network.acts()?;
        return lines::answer(&presenter, &lines, &|query| Ok(acts.asked(query, day, wanted)?.act));
    }
    if query.is_empty() {
        let subject = Acts::of(setting);
        return Presenter { subject, session, day, matching, output }.answer(None, wanted);
    }
    let query = session.query(query, matching, None)?;
    let asked = session.network.acts()?.asked(&query, day, wanted)?;
    if arguments.articles
        && let Outcome::One(found) = &asked.act
    {
        let provisions = asked.provisions.as_ref();
        return articles::run(session, &found.record()?, provisions, day, output);
    }
    let namesakes = asked.namesakes.iter().map(|found| found.record());
    let namesakes = namesakes.collect::<Result<_, _>>()?;
    let subject = Acts { setting, provisions: asked.provisions, namesakes };
    Presenter { subject, session, day, matching, output }.outcome(&query, asked.act)
}

/// A list has days as well from so many columns on.
const WIDE_ENOUGH_FOR_DAYS: usize = 72;

/// The acts as they are shown.
pub struct Acts<'s> {
    pub setting: Setting<'s>,
    /// The provisions that the query names.
    pub provisions: Option<Provisions>,
    /// Other acts that are called what the query calls this one.
    pub namesakes: Vec<Act>,
}

impl<'s> Acts<'s> {
    /// Acts that no query names.
    pub fn of(setting: Setting<'s>) -> Self {
        Acts { setting, provisions: None, namesakes: Vec::new() }
    }
}

impl Subject for Acts<'_> {
    type Record = Act;
    const VIEW: &'static View<Act> = &ACTS;
    const NOUNS: [&'static str; 2] = ["act", "acts"];

    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![
            Column::new("status", Room::Whole),
            Column::new("number", Room::Whole),
            Column::new("name", Room::Spare(8)),
        ];
        // Where there is little room, more of the name says more than the day.
        let terminal = self.setting.session.terminal;
        if terminal.plain || terminal.width >= WIDE_ENOUGH_FOR_DAYS {
            columns.push(Column::new("day", Room::Extra));
        }
        columns
    }

    fn row(&self, act: &Act) -> Result<Vec<String>, Damaged> {
        let (status, day) = cards::ended_or_since(act, self.setting.day);
        let cells = [status, &act.number, act.name()].map(str::to_owned);
        Ok(cells.into_iter().chain([day]).collect())
    }

    fn hyperlink(&self, act: &Act) -> Option<Hyperlink> {
        page::of_act(act).map(|address| Hyperlink { column: 1, address })
    }

    fn gist(&self, act: &Act) -> Result<String, Damaged> {
        let name = if act.name() == act.designation() { &act.title } else { act.name() };
        Ok(name.to_owned())
    }

    fn card(&self, act: &Act, matched: Option<&Matched>) -> Result<String, Damaged> {
        let setting = Setting { matched, ..self.setting };
        cards::act(setting, act, self.provisions.as_ref(), &self.namesakes)
    }
}
