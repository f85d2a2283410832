//! `emn about`: the network itself.

use crate::{
    cli::AboutArgs,
    failure::Failure,
    page,
    present::{Presenter, Subject},
    render::{
        cards::{self, Matched, Setting},
        layout::{Card, Fields},
        records::{Column, Hyperlink, Room},
    },
    session::{self, Session},
    ui::{Report, Terminal},
};
use emn::{
    export::{view::View, views::FACTS},
    model::{Fact, Section, Vocabulary},
    pack::Damaged,
};

/// The fact that stands for the whole network.
const OVERVIEW: &str = "network";

/// Answers `emn about`.
///
/// # Errors
/// A query, field or value that cannot be used.
pub fn run(session: &Session, arguments: &AboutArgs) -> Result<Report, Failure> {
    let AboutArgs { topic, matching, output, .. } = arguments;
    let day = session::day(&arguments.day)?;
    let setting = Setting::new(session, day, arguments.card.into());
    if topic.is_empty() && output.is_text() {
        let overview = session.network.facts()?.get(OVERVIEW)?.unwrap_or_default();
        let card = cards::fact(setting, &overview)?;
        return Ok(Report::text(card + &read_on(&session.terminal)));
    }
    let presenter = Presenter { subject: Facts { setting }, session, day, matching, output };
    let query = (!topic.is_empty()).then(|| session.query(topic, matching, None));
    presenter.answer(query.transpose()?.as_ref(), None)
}

/// Where to read on.
fn read_on(terminal: &Terminal) -> String {
    let mut card = Card::new(terminal);
    let aspects = ["purpose", "legal-basis", "funding", "coordination", "governance"];
    let sections = Section::ALL.iter().skip(1).map(|section| section.code());
    let topics: Vec<&str> = aspects.into_iter().chain(sections).collect();
    let mut fields = Fields::default();
    fields.add("emn about", topics.join(", "));
    card.fields(&fields);
    format!("\n{}", card.finish())
}

/// What is to be known about the network, as it is shown.
pub struct Facts<'s> {
    pub setting: Setting<'s>,
}

impl Subject for Facts<'_> {
    type Record = Fact;
    const VIEW: &'static View<Fact> = &FACTS;
    const NOUNS: [&'static str; 2] = ["topic", "topics"];

    fn columns(&self) -> Vec<Column> {
        vec![Column::new("topic", Room::Name), Column::new("about", Room::Spare(24))]
    }

    fn row(&self, fact: &Fact) -> Result<Vec<String>, Damaged> {
        Ok(vec![fact.name.clone(), fact.text.clone()])
    }

    /// The head of a section and what is in it; a head that says nothing itself is left out.
    fn records(&self, fact: Fact) -> Result<Vec<Fact>, Damaged> {
        let section = fact.heads_section.then_some(fact.section);
        let is_title = fact.heads_section && fact.text.is_empty() && fact.url.is_empty();
        let mut records = if is_title { Vec::new() } else { vec![fact] };
        for other in self.setting.session.network.facts()?.iter() {
            let other = other?;
            if !other.heads_section && Some(other.section) == section {
                records.push(other);
            }
        }
        Ok(records)
    }

    fn part(&self, fact: &Fact) -> Option<&'static str> {
        fact.section.map(|section| section.label())
    }

    fn hyperlink(&self, fact: &Fact) -> Option<Hyperlink> {
        page::of_fact(fact).map(|address| Hyperlink { column: 0, address })
    }

    fn gist(&self, fact: &Fact) -> Result<String, Damaged> {
        Ok(fact.text.clone())
    }

    fn card(&self, fact: &Fact, matched: Option<&Matched>) -> Result<String, Damaged> {
        cards::fact(Setting { matched, ..self.setting }, fact)
    }
}
